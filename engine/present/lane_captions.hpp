// What is said of the timeline's lanes and bars, the same in both faces. What lanes can stand for
// is in engine/layout/lane_kinds.hpp.
#pragma once

#include <string>

#include "engine/layout/timeline_scene.hpp"
#include "engine/text/language.hpp"
#include "engine/time/bins.hpp"
#include "messages/lane.hpp"

namespace rostrum {

// "Records a year": what a histogram of such bins counts.
Plain bin_caption(BinWidth bins);

// "12 records · 2018 – 2024"
std::string lane_facts(const Language& language, const TimelineLane& lane);
// Of several under the pointer: "12 forums · 40 statements", "3 of 12 forums · 40 statements" when
// some are outside the answer.
std::string fold_text(const Language& language, const TimelineHit& hit);

}  // namespace rostrum
