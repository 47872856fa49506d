// What the map can be made to show, as lists to choose from: the measure and what it is about,
// arcs, projection, borders.
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_map_parts.hpp"
#include "engine/present/map_captions.hpp"
#include "messages/map.hpp"

namespace rostrum {

namespace {

void add_topic(SemanticNode& node, const View& view, std::string key, const std::string& id,
               const std::string& name) {
  SemanticNode item = button(std::move(key), name, SetMeasureTopic{id});
  item.current = view.measure_topic == id;
  // Without an id it is all topics, which the program says.
  node.children.push_back(id.empty() ? std::move(item) : of_dataset(std::move(item)));
}

// Each group with its topics below it.
SemanticNode measure_topic_list(const OutlineInput& input) {
  const Language& language = input.language;
  const View& view = input.state.view;
  SemanticNode node = list("map:topics", std::string(language.text(msg::map_topics_heading)));
  add_topic(node, view, measure_topic_key({}), "", std::string(language.text(msg::map_all_topics)));
  const auto groups = input.dataset.groups();
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    add_topic(node, view, measure_group_key(groups[i].id), groups[i].id, groups[i].name);
    SemanticNode topics = list("map:topics:" + groups[i].id,
                               language.text(msg::map_topics_of{.group = groups[i].name}));
    for (const Topic& topic : input.dataset.topics()) {
      if (topic.group != GroupId{i}) continue;
      add_topic(topics, view, measure_topic_key(topic.id), topic.id, topic.name);
    }
    node.children.back().children.push_back(std::move(topics));
  }
  return node;
}

SemanticNode switch_box(const Language& language, const MapSwitch& of, const View& view) {
  SemanticNode node;
  node.role = Role::checkbox;
  node.key = of.key;
  node.name = language.text(of.sentence);
  node.checked = of.is_on(view) ? Checked::yes : Checked::no;
  node.action = of.toggled(view);
  return node;
}

}  // namespace

void add_map_settings(const OutlineInput& input, SemanticNode& region) {
  auto& nodes = region.children;
  for (const Setting& setting : map_settings()) {
    nodes.push_back(setting_list(setting, input));
    if (setting.field == measure_field) nodes.push_back(measure_topic_list(input));
  }
  for (const MapSwitch& each : map_switches())
    nodes.push_back(switch_box(input.language, each, input.state.view));
}

}  // namespace rostrum
