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

}  // namespace

void add_lanes(const OutlineInput& input, SemanticNode& region) {
  for (const Setting& setting : lane_settings())
    region.children.push_back(setting_list(setting, input));
  if (input.lanes == nullptr || input.lanes->lanes.empty()) return;
  const auto& lanes = input.lanes->lanes;
  SemanticNode names =
      list("time:lane-names", std::string(input.language.text(msg::lane_list_heading)));
  for (const TimelineLane& lane : lanes) {
    if (names.children.size() == max_listed) break;
    SemanticNode item;
    item.role = Role::list_item;
    item.key = "lane:" + lane.id;
    item.name = input.language.text(
        msg::lane_listed{.facts = lane_facts(input.language, lane, input.result.unit),
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
