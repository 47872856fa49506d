// The parts of the map's region, each added to it in turn.
#pragma once

#include "engine/outline/outline.hpp"

namespace rostrum {

// Countries with a value of the measure, the greatest first.
void add_map_countries(const OutlineInput& input, SemanticNode& region);
// Who mentions whom, while the arcs show that, and the statements of the pair that is open.
void add_map_pairs(const OutlineInput& input, SemanticNode& region);
void add_map_settings(const OutlineInput& input, SemanticNode& region);

}  // namespace rostrum
