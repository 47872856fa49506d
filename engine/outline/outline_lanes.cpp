#include "engine/outline/outline_lanes.hpp"

#include <cstddef>
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/present/lane_captions.hpp"
#include "messages/lane.hpp"

namespace rostrum {

namespace {

// The document stays small; filters find what lies beyond.
constexpr std::size_t max_listed = 30;

SemanticNode choices_of_lanes(const OutlineInput& input) {
  SemanticNode choices = list("time:lanes", std::string(input.language.text(msg::lane_by_heading)));
  for (const LaneByChoice& each : lane_by_choices) {
    SemanticNode choice = button(std::string(each.key), std::string(input.language.text(each.name)),
                                 SetLanes{each.by});
    choice.current = input.state.view.lanes == each.by;
    choices.children.push_back(std::move(choice));
  }
  return choices;
}

SemanticNode choices_of_order(const OutlineInput& input) {
  SemanticNode choices =
      list("time:order", std::string(input.language.text(msg::lane_order_list_heading)));
  for (const LaneOrderChoice& each : lane_order_choices) {
    SemanticNode choice = button(std::string(each.key), std::string(input.language.text(each.name)),
                                 SetLaneOrder{each.order});
    choice.current = input.state.view.lane_order == each.order;
    choices.children.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace

void add_lanes(const OutlineInput& input, SemanticNode& region) {
  region.children.push_back(choices_of_lanes(input));
  region.children.push_back(choices_of_order(input));
  if (input.lanes == nullptr || input.lanes->lanes.empty()) return;
  const auto& lanes = input.lanes->lanes;
  SemanticNode names =
      list("time:lane-names", std::string(input.language.text(msg::lane_list_heading)));
  for (const TimelineLane& lane : lanes) {
    if (names.children.size() == max_listed) break;
    SemanticNode item;
    item.role = Role::list_item;
    item.key = "lane:" + lane.id;
    item.name = input.language.text(msg::lane_listed{.facts = lane_facts(input.language, lane),
                                                     .lane = input.language.text(lane.label)});
    names.children.push_back(std::move(item));
  }
  region.children.push_back(std::move(names));
  if (lanes.size() > max_listed) {
    region.children.push_back(
        paragraph("time:lanes-rest",
                  input.language.text(msg::lane_rest{.count = lanes.size() - max_listed})));
  }
}

}  // namespace rostrum
