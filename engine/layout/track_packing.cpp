#include "engine/layout/track_packing.hpp"

#include <algorithm>

namespace rostrum {

TrackPacking pack_tracks(std::span<const Interval> intervals, double gap) {
  TrackPacking packing;
  packing.track_of.reserve(intervals.size());
  std::vector<double> track_ends;
  for (const Interval& interval : intervals) {
    const auto free = std::find_if(track_ends.begin(), track_ends.end(),
                                   [&](double end) { return end + gap <= interval.start; });
    packing.track_of.push_back(static_cast<std::uint32_t>(free - track_ends.begin()));
    if (free == track_ends.end()) {
      track_ends.push_back(interval.end);
    } else {
      *free = interval.end;
    }
  }
  packing.track_count = static_cast<std::uint32_t>(track_ends.size());
  return packing;
}

}  // namespace rostrum
