// The lower part of the timeline's scene: the lanes in sight with their forums and statements.
#pragma once

#include "engine/layout/timeline_scene.hpp"

namespace rostrum {

void add_lanes(const TimelineSceneInput& input, TimelineScene& scene);

}  // namespace rostrum
