// Calendar bins of a histogram: years, quarters, months, weeks or days.
//
// Bins are half the answer of a histogram: their edges are calendar edges, never equal widths.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/model/civil_date.hpp"

namespace rostrum {

enum class BinWidth : std::uint8_t { year, quarter, month, week, day };

struct TimeBin {
  Day from;
  Day to;  // inclusive

  bool operator==(const TimeBin&) const = default;
};

// First day of the bin that holds the day; weeks start on Monday (ISO 8601).
Day bin_start(Day day, BinWidth width);
// First day of the bin after the one that holds the day.
Day next_bin_start(Day day, BinWidth width);

// The bins that cover [from, to], in order, without a gap; empty when to < from.
std::vector<TimeBin> bins_covering(Day from, Day to, BinWidth width);

// The finest width that gives at most max_bins over [from, to].
BinWidth bin_width_for(Day from, Day to, std::size_t max_bins);
// The finest width whose narrowest bin is at least so wide at this zoom; years at the least.
BinWidth bin_width_at_zoom(double px_per_day, double min_px);

}  // namespace rostrum
