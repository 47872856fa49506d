// What lanes can stand for and how they can be ordered, in the texts and keys of both faces, and
// what is said of a lane.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/layout/timeline_scene.hpp"
#include "engine/text/language.hpp"
#include "engine/time/bins.hpp"
#include "messages/lane.hpp"

namespace rostrum {

struct LaneByChoice {
  LaneBy by;
  std::string_view key;  // in the outline
  Plain name;
  Plain short_name;  // where there is little room
};
inline constexpr std::array<LaneByChoice, 6> lane_by_choices = {{
    {LaneBy::series, "lanes:series", msg::lane_by_series, msg::lane_short_series},
    {LaneBy::organization, "lanes:organization", msg::lane_by_organization,
     msg::lane_short_organization},
    {LaneBy::host, "lanes:host", msg::lane_by_host, msg::lane_short_host},
    {LaneBy::speaker_country, "lanes:country", msg::lane_by_speaker_country,
     msg::lane_short_speaker_country},
    {LaneBy::topic, "lanes:topic", msg::lane_by_topic, msg::lane_short_topic},
    {LaneBy::none, "lanes:one", msg::lane_by_none, msg::lane_short_none},
}};

struct LaneOrderChoice {
  LaneOrder order;
  std::string_view key;
  Plain name;
};
inline constexpr std::array<LaneOrderChoice, 3> lane_order_choices = {{
    {LaneOrder::first_date, "order:date", msg::lane_order_date},
    {LaneOrder::name, "order:name", msg::lane_order_name},
    {LaneOrder::number, "order:number", msg::lane_order_number},
}};

const LaneByChoice& choice_of(LaneBy by);

// "Records a year": what a histogram of such bins counts.
Plain bin_caption(BinWidth bins);

// "12 records · 2018 – 2024"
std::string lane_facts(const Language& language, const TimelineLane& lane);
// Of several under the pointer: "12 forums · 40 statements", "3 of 12 forums · 40 statements" when
// some are outside the answer.
std::string fold_text(const Language& language, const TimelineHit& hit);

}  // namespace rostrum
