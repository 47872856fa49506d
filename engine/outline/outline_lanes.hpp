// The timeline's lanes in words: what they stand for, in which order, and the first of them.
#pragma once

#include "engine/outline/outline.hpp"

namespace rostrum {

// Adds to the timeline's region.
void add_lanes(const OutlineInput& input, SemanticNode& region);

}  // namespace rostrum
