// Interval partitioning: puts intervals into as few tracks as possible so that none overlap within
// a track. Greedy by start, which is optimal; the lowest free track wins, so the picture is stable.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rostrum {

struct Interval {
  double start = 0;
  double end = 0;  // exclusive
};

struct TrackPacking {
  std::vector<std::uint32_t> track_of;  // by index of interval
  std::uint32_t track_count = 0;
};

// Intervals come in order of start; equal starts keep their order. The gap is kept free between
// neighbours in a track.
TrackPacking pack_tracks(std::span<const Interval> intervals, double gap = 0);

}  // namespace rostrum
