// What the map can be made to show, as lists to choose from: the measure and what it is about,
// arcs, projection, borders.
#include <span>
#include <string>
#include <utility>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_map_parts.hpp"
#include "engine/present/map_captions.hpp"
#include "messages/map.hpp"

namespace rostrum {

namespace {

template <typename Value, typename MakeAction>
SemanticNode map_choice_list(const Language& language, std::string key, Plain name,
                             std::span<const MapChoice<Value>> choices, Value chosen,
                             MakeAction make_action) {
  SemanticNode node = list(std::move(key), std::string(language.text(name)));
  for (const MapChoice<Value>& choice : choices) {
    SemanticNode item = button(std::string(choice.key), std::string(language.text(choice.name)),
                               make_action(choice.value));
    item.current = choice.value == chosen;
    node.children.push_back(std::move(item));
  }
  return node;
}

void add_topic(SemanticNode& node, const View& view, std::string key, const std::string& id,
               const std::string& name) {
  SemanticNode item = button(std::move(key), name, SetMeasureTopic{id});
  item.current = view.measure_topic == id;
  node.children.push_back(std::move(item));
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
  const Language& language = input.language;
  const View& view = input.state.view;
  auto& nodes = region.children;
  nodes.push_back(map_choice_list<MapMeasure>(
      language, "map:measures", msg::map_shade_heading, measure_choices, view.measure,
      [](MapMeasure measure) { return SetMeasure{measure}; }));
  nodes.push_back(measure_topic_list(input));
  nodes.push_back(map_choice_list<MapArcs>(language, "map:arcs", msg::map_arcs_heading, arc_choices,
                                           view.arcs, [](MapArcs arcs) { return SetArcs{arcs}; }));
  nodes.push_back(map_choice_list<Projection>(
      language, "map:projections", msg::map_projection_heading, projection_choices, view.projection,
      [](Projection projection) { return SetProjection{projection}; }));
  for (const MapSwitch& each : map_switches())
    nodes.push_back(switch_box(language, each, view));
}

}  // namespace rostrum
