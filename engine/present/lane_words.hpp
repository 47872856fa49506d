// What lanes can stand for and how they can be ordered, in the words and keys of both faces, and
// what is said of a lane.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/layout/timeline_scene.hpp"
#include "engine/time/bins.hpp"

namespace rostrum {

struct LaneByWords {
  LaneBy by;
  std::string_view key;  // in the outline
  std::string_view name;
  std::string_view short_name;  // where there is little room
};
inline constexpr std::array<LaneByWords, 6> lane_by_words = {{
    {LaneBy::series, "lanes:series", "Series", "By series"},
    {LaneBy::organization, "lanes:organization", "Organization", "By organization"},
    {LaneBy::host, "lanes:host", "Host country", "By host country"},
    {LaneBy::speaker_country, "lanes:country", "Speaker's country", "By speaker's country"},
    {LaneBy::topic, "lanes:topic", "Topic", "By topic"},
    {LaneBy::none, "lanes:one", "One lane", "All in one lane"},
}};

struct LaneOrderWords {
  LaneOrder order;
  std::string_view key;
  std::string_view name;
};
inline constexpr std::array<LaneOrderWords, 3> lane_order_words = {{
    {LaneOrder::first_date, "order:date", "First date"},
    {LaneOrder::name, "order:name", "Name"},
    {LaneOrder::number, "order:number", "Number of records"},
}};

const LaneByWords& words_of(LaneBy by);

// "Records a year": what a histogram of such bins counts.
std::string_view bin_caption(BinWidth bins);

// "12 records · 2018 – 2024"
std::string lane_facts(const TimelineLane& lane);
// Of several under the pointer: "12 forums · 40 statements", "3 of 12 forums · 40 statements" when
// some are outside the answer.
std::string fold_words(const TimelineHit& hit);

}  // namespace rostrum
