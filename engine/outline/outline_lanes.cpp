#include "engine/outline/outline_lanes.hpp"

#include <cstddef>
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/present/lane_words.hpp"
#include "engine/text/number_words.hpp"

namespace rostrum {

namespace {

// The document stays small; filters find what lies beyond.
constexpr std::size_t most_listed = 30;

SemanticNode choices_of_lanes(const View& view) {
  SemanticNode choices = list("time:lanes", "Lanes stand for");
  for (const LaneByWords& words : lane_by_words) {
    SemanticNode choice =
        button(std::string(words.key), std::string(words.name), SetLanes{words.by});
    choice.current = view.lanes == words.by;
    choices.children.push_back(std::move(choice));
  }
  return choices;
}

SemanticNode choices_of_order(const View& view) {
  SemanticNode choices = list("time:order", "Lanes are ordered by");
  for (const LaneOrderWords& words : lane_order_words) {
    SemanticNode choice =
        button(std::string(words.key), std::string(words.name), SetLaneOrder{words.order});
    choice.current = view.lane_order == words.order;
    choices.children.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace

void add_lanes(const OutlineInput& input, SemanticNode& region) {
  region.children.push_back(choices_of_lanes(input.state.view));
  region.children.push_back(choices_of_order(input.state.view));
  if (input.lanes == nullptr || input.lanes->lanes.empty()) return;
  const auto& lanes = input.lanes->lanes;
  SemanticNode names = list("time:lane-names", "Lanes");
  for (const TimelineLane& lane : lanes) {
    if (names.children.size() == most_listed) break;
    SemanticNode item;
    item.role = Role::list_item;
    item.key = "lane:" + lane.id;
    item.name = lane.label + ", " + lane_facts(lane);
    names.children.push_back(std::move(item));
  }
  region.children.push_back(std::move(names));
  if (lanes.size() > most_listed) {
    region.children.push_back(
        paragraph("time:lanes-rest",
                  "and " + counted(lanes.size() - most_listed, "lane", "lanes") + " more"));
  }
}

}  // namespace rostrum
