// The upper part of the timeline's scene: the stacked histogram and the brush on it.
#pragma once

#include "engine/layout/timeline_scene.hpp"

namespace rostrum {

// Ghosts of all records and the stacks of the answer before them.
void add_histogram(const TimelineSceneInput& input, TimelineScene& scene);
// The chosen period with its two handles, when there is one.
void add_brush(const TimelineSceneInput& input, TimelineScene& scene);

}  // namespace rostrum
