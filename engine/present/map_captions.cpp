#include "engine/present/map_captions.hpp"

#include <variant>

#include "engine/present/count_words.hpp"
#include "engine/present/facet_text.hpp"
#include "engine/text/place_text.hpp"
#include "messages/count.hpp"
#include "messages/map.hpp"

namespace rostrum {

std::string measure_topic_key(std::string_view id) {
  return id.empty() ? "measure-topics" : "measure-topic:" + std::string(id);
}

std::string measure_group_key(std::string_view id) {
  return "measure-group:" + std::string(id);
}

std::string measure_text(const Language& language, MapMeasure measure, CountUnit count,
                         std::string_view name) {
  const std::string topic = common_noun(language, name);
  const msg::Unit unit = unit_choice(count);
  switch (measure) {
    case MapMeasure::host:
      return topic.empty() ? language.text(msg::map_measure_host{.unit = unit})
                           : language.text(msg::map_measure_host_on{.topic = topic, .unit = unit});
    case MapMeasure::speaker:
      return topic.empty()
                 ? language.text(msg::map_measure_speaker{.unit = unit})
                 : language.text(msg::map_measure_speaker_on{.topic = topic, .unit = unit});
    case MapMeasure::mention:
      return topic.empty()
                 ? language.text(msg::map_measure_mention{.unit = unit})
                 : language.text(msg::map_measure_mention_on{.topic = topic, .unit = unit});
    case MapMeasure::members:
      return std::string(language.text(msg::map_measure_members));
  }
  return {};
}

std::string value_text(const Language& language, MapMeasure measure, CountUnit count,
                       std::uint32_t value) {
  const msg::Unit unit = unit_choice(count);
  switch (measure) {
    case MapMeasure::host:
      return language.text(msg::map_value_host{.count = value, .unit = unit});
    case MapMeasure::speaker:
      return language.text(msg::map_value_speaker{.count = value, .unit = unit});
    case MapMeasure::mention:
      return language.text(msg::map_value_mention{.count = value, .unit = unit});
    case MapMeasure::members:
      return language.text(msg::map_value_members{.count = value});
  }
  return {};
}

std::string class_text(const Language& language, const ShadeClass& values) {
  return values.most > values.least
             ? language.text(msg::map_class_range{.least = values.least, .most = values.most})
             : language.number(values.least);
}

std::string places_text(const Language& language, const Dataset& dataset,
                        std::span<const PlaceId> places) {
  if (places.empty()) return {};
  std::string first = place_text(language, dataset, places.front());
  if (places.size() == 1) return first;
  return language.text(msg::map_places_more{.count = places.size() - 1, .place = first});
}

std::string disc_text(const Language& language, std::uint32_t forums, std::uint32_t statements) {
  if (statements == 0) return language.text(msg::count_forums{.count = forums});
  return language.text(msg::count_forums_statements{.forums = forums, .statements = statements});
}

std::string pair_text(const Language& language, const Dataset& dataset, CountryId from,
                      CountryId to) {
  return language.text(msg::map_pair{.from = dataset[from].name, .to = dataset[to].name});
}

std::string arc_text(const Language& language, const Dataset& dataset, const MapArc& arc) {
  if (arc.from) return pair_text(language, dataset, *arc.from, arc.to);
  return language.text(msg::map_speakers_from{.country = dataset[arc.to].name});
}

std::vector<SubjectEntry> arc_entries(const Language& language, const Dataset& dataset,
                                      const Columns& columns, const Result& result,
                                      const MentionArc& arc) {
  const auto from = dataset.find_country(arc.from);
  const auto to = dataset.find_country(arc.to);
  if (!from || !to) return {};
  std::vector<StatementId> statements;
  for (const Row row : statements_behind(columns, result, *from, *to)) {
    statements.push_back(std::get<StatementId>(columns.record(row)));
  }
  return statement_entries_by_speaker(language, dataset, statements);
}

}  // namespace rostrum
