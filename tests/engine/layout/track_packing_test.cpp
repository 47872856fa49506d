#include "engine/layout/track_packing.hpp"

#include <algorithm>
#include <random>

#include <catch_amalgamated.hpp>

namespace rostrum::track_packing_test {

TEST_CASE("intervals apart share a track, overlapping ones do not") {
  const std::vector<Interval> intervals = {{0, 2}, {1, 3}, {2, 4}, {3, 5}, {10, 11}};
  const TrackPacking packing = pack_tracks(intervals);
  CHECK(packing.track_of == std::vector<std::uint32_t>{0, 1, 0, 1, 0});
  CHECK(packing.track_count == 2);
}

TEST_CASE("the gap is kept free") {
  const std::vector<Interval> intervals = {{0, 2}, {2, 4}, {5, 6}};
  CHECK(pack_tracks(intervals, 1).track_of == std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("there are never more tracks than intervals at one moment") {
  std::mt19937 random(6);
  std::uniform_real_distribution<double> starts(0, 100);
  std::uniform_real_distribution<double> lengths(0.1, 15);
  for (int round = 0; round < 100; ++round) {
    std::vector<Interval> intervals;
    for (int i = 0; i < 40; ++i) {
      const double start = starts(random);
      intervals.push_back({start, start + lengths(random)});
    }
    std::ranges::sort(intervals, {}, &Interval::start);
    const TrackPacking packing = pack_tracks(intervals);
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
      std::uint32_t at_once = 0;
      for (std::size_t j = 0; j < intervals.size(); ++j) {
        const bool covers =
            intervals[j].start <= intervals[i].start && intervals[i].start < intervals[j].end;
        if (covers) ++at_once;
        if (covers && i != j) REQUIRE(packing.track_of[i] != packing.track_of[j]);
      }
      most = std::max(most, at_once);
    }
    REQUIRE(packing.track_count == most);
  }
}

TEST_CASE("nothing needs no tracks") {
  CHECK(pack_tracks({}).track_count == 0);
}

}  // namespace rostrum::track_packing_test
