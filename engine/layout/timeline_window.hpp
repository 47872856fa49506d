// What ties the overview to the detail: a line under the histogram along the days the lanes show.
#pragma once

#include "engine/layout/timeline_scene.hpp"

namespace rostrum {

// Nothing while the lanes show all of the overview.
void add_window(const TimelineSceneInput& input, TimelineScene& scene);

}  // namespace rostrum
