// Countries on the map in words: what each is shaded for, and who mentions whom.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/compact_sort.hpp"
#include "engine/layout/map_values.hpp"
#include "engine/layout/mention_arcs.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_map_parts.hpp"
#include "engine/present/map_captions.hpp"
#include "engine/query/understand.hpp"
#include "messages/count.hpp"
#include "messages/map.hpp"

namespace rostrum {

namespace {

SemanticNode pair_button(const OutlineInput& input, const MentionPair& pair) {
  const MentionArc arc{input.dataset[pair.from].id, input.dataset[pair.to].id};
  const bool open = input.state.ui.open_arc == arc;
  SemanticNode node = button("arc:" + arc.from + ":" + arc.to,
                             pair_text(input.language, input.dataset, pair.from, pair.to),
                             OpenArc{open ? std::nullopt : std::optional(arc)});
  node.value = input.language.text(msg::count_statements{.count = pair.statements});
  node.current = open;
  return node;
}

void add_open_pair(const OutlineInput& input, const MentionArc& arc, SemanticNode& region) {
  const auto from = input.dataset.find_country(arc.from);
  const auto to = input.dataset.find_country(arc.to);
  if (!from || !to) return;
  const Language& language = input.language;
  const std::string& from_name = input.dataset[*from].name;
  const std::string& to_name = input.dataset[*to].name;
  SemanticNode node =
      list("map:arc", language.text(msg::map_pair_heading{.from = from_name, .to = to_name}));
  for (SubjectEntry& entry :
       arc_entries(language, input.dataset, input.columns, input.result, arc)) {
    const std::string key = "arc-statement:" + entry.selection;
    SemanticNode item = of_dataset(button(key, std::move(entry.title), Select{entry.selection}));
    item.value = std::move(entry.caption);
    item.current = input.state.view.selection == entry.selection;
    item.children.push_back(of_dataset(paragraph(key + ":text", std::move(entry.snippet))));
    node.children.push_back(std::move(item));
  }
  if (node.children.empty()) {
    region.children.push_back(
        paragraph("map:arc", language.text(msg::map_pair_none{.from = from_name, .to = to_name})));
  } else {
    region.children.push_back(std::move(node));
  }
  append_command(region, CommandId::close_arc, input);
}

}  // namespace

void add_map_countries(const OutlineInput& input, SemanticNode& region) {
  const View& view = input.state.view;
  const MeasureTopic topic =
      find_measure_topic(input.dataset, view.measure_topic).value_or(MeasureTopic{});
  const Query asked = asked_query(input);
  std::vector<std::uint32_t> values;
  map_values({input.dataset, input.columns, input.result, view.measure, topic, &asked}, values);
  std::vector<CountryId> countries;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (values[i] > 0) countries.push_back(CountryId{i});
  }
  compact_stable_sort(countries,
                      [&](CountryId a, CountryId b) { return values[a.index] > values[b.index]; });
  const std::string name =
      measure_text(input.language, view.measure, input.result.unit, name_of(input.dataset, topic));
  if (countries.empty()) {
    region.children.push_back(
        paragraph("map:countries", input.language.text(msg::map_countries_none{.measure = name})));
    return;
  }
  SemanticNode node = list("map:countries", name);
  for (const CountryId id : countries) {
    const Country& country = input.dataset[id];
    const std::string selection = "country:" + country.id;
    SemanticNode item = of_dataset(button("map-" + selection, country.name, Select{selection}));
    item.value = value_text(input.language, view.measure, input.result.unit, values[id.index]);
    item.current = view.selection == selection;
    node.children.push_back(std::move(item));
  }
  region.children.push_back(std::move(node));
}

void add_map_pairs(const OutlineInput& input, SemanticNode& region) {
  if (input.state.view.arcs != MapArcs::mentions) return;
  std::vector<MentionPair> pairs;
  MentionTally().count(input.dataset, input.columns, input.result, pairs);
  if (pairs.empty()) {
    region.children.push_back(
        paragraph("map:pairs", std::string(input.language.text(msg::map_pairs_none))));
  } else {
    SemanticNode node = list("map:pairs", std::string(input.language.text(msg::map_pairs_heading)));
    for (std::size_t i = 0; i < std::min(pairs.size(), max_mention_arcs); ++i)
      node.children.push_back(pair_button(input, pairs[i]));
    region.children.push_back(std::move(node));
  }
  if (pairs.size() > max_mention_arcs) {
    region.children.push_back(paragraph(
        "map:pairs:more",
        input.language.text(msg::map_pairs_more{.count = pairs.size() - max_mention_arcs})));
  }
  if (input.state.ui.open_arc) add_open_pair(input, *input.state.ui.open_arc, region);
}

}  // namespace rostrum
