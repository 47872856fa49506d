// How the timeline looks at 100 % text: the same on screen and in pictures.
#pragma once

#include "engine/layout/timeline_scene.hpp"

namespace rostrum {

inline constexpr TimelineStyle timeline_style{.lane_height_css = 28,
                                              .track_height_css = 18,
                                              .bar_css = 14,
                                              .dot_radius_css = 2.25,
                                              .dot_step_css = 6};

// Opacities, 0 to 1.
inline constexpr float unmatched_opacity = 0.22F;  // of marks outside the answer
inline constexpr float dot_opacity = 0.8F;
inline constexpr float dimmed_opacity = 0.32F;  // of the histogram outside the period

// Over so much a bar fades where its date is uncertain.
inline constexpr double soft_end_css = 7;

}  // namespace rostrum
