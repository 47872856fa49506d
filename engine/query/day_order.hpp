// Rows put in the order of a day of theirs, by counting the rows of every day: what holds every row
// is sorted in its own length, and needs no comparison.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/civil_date.hpp"

namespace rostrum {

// The same rows by days[row], open days first and last; rows of one day stay in the order they are
// in. Memory: 4 bytes for every row, and for every day between the first and the last known one.
std::vector<std::uint32_t> in_order_of_day(std::span<const Day> days,
                                           std::span<const std::uint32_t> rows);
// All rows.
std::vector<std::uint32_t> in_order_of_day(std::span<const Day> days);

}  // namespace rostrum
