// What the dataset holds in numbers, and what it lacks, for a curator who decides what to add next.
// Deterministic: equal counts stand in the order of their words.
#pragma once

#include <string>

#include "engine/model/dataset.hpp"

namespace rostrum {

// Tables and, last, the gaps in coverage. Years are those of the first day; regions and topics are
// a record's own.
std::string stats_text(const Dataset& dataset);

// The section "Holes" alone.
std::string coverage_gaps_text(const Dataset& dataset);

}  // namespace rostrum
