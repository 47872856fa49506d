#include "engine/present/map_words.hpp"

#include <variant>

#include "engine/present/record_text.hpp"
#include "engine/text/number_words.hpp"

namespace rostrum {

std::span<const MapSwitch> map_switches() {
  static constexpr std::array switches = {
      MapSwitch{.key = "land:points",
                .caption = "Land",
                .words = "Without borders",
                .sentence = "Land without borders",
                .is_on = [](const View& view) { return !view.borders; },
                .field = "land",
                .on = "points",
                .off = "borders"},
  };
  return switches;
}

std::string measure_topic_key(std::string_view id) {
  return id.empty() ? "measure-topics" : "measure-topic:" + std::string(id);
}

std::string measure_group_key(std::string_view id) {
  return "measure-group:" + std::string(id);
}

std::string measure_words(MapMeasure measure, std::string_view topic) {
  const std::string about = topic.empty() ? std::string() : " on " + lower_first(topic);
  switch (measure) {
    case MapMeasure::forums_hosted:
      return topic.empty() ? "Forums hosted, by country" : "Forums" + about + ", by host country";
    case MapMeasure::statements_by:
      return "Statements" + about + ", by speaker's country";
    case MapMeasure::mentions_of:
      return "Statements" + about + " that mention a country";
  }
  return {};
}

std::string value_words(MapMeasure measure, std::uint32_t value) {
  switch (measure) {
    case MapMeasure::forums_hosted:
      return value == 0 ? "No forum hosted" : counted(value, "forum hosted", "forums hosted");
    case MapMeasure::statements_by:
      return value == 0 ? "No statement from here"
                        : counted(value, "statement from here", "statements from here");
    case MapMeasure::mentions_of:
      return value == 0 ? "Not mentioned" : counted(value, "mention", "mentions");
  }
  return {};
}

std::string class_words(const ShadeClass& values) {
  std::string words = number_words(values.least);
  if (values.most > values.least) words += " – " + number_words(values.most);
  return words;
}

std::string places_words(const Dataset& dataset, std::span<const PlaceId> places) {
  if (places.empty()) return {};
  std::string words = place_words(dataset, places.front());
  if (places.size() > 1) {
    words += " and " +
             counted(static_cast<std::uint32_t>(places.size() - 1), "more place", "more places");
  }
  return words;
}

std::string disc_words(std::uint32_t forums, std::uint32_t statements) {
  std::string words = counted(forums, "forum", "forums");
  if (statements > 0) append_part(words, counted(statements, "statement", "statements"));
  return words;
}

std::string pair_words(const Dataset& dataset, CountryId from, CountryId to) {
  return dataset[from].name + " mentions " + dataset[to].name;
}

std::string arc_words(const Dataset& dataset, const MapArc& arc) {
  if (arc.from) return pair_words(dataset, *arc.from, arc.to);
  return "Speakers from " + dataset[arc.to].name;
}

std::string arc_value_words(std::uint32_t statements) {
  return counted(statements, "statement", "statements");
}

std::vector<SubjectEntry> arc_entries(const Dataset& dataset, const Columns& columns,
                                      const Result& result, const MentionArc& arc) {
  const auto from = dataset.find_country(arc.from);
  const auto to = dataset.find_country(arc.to);
  if (!from || !to) return {};
  std::vector<StatementId> statements;
  for (const Row row : statements_behind(columns, result, *from, *to)) {
    statements.push_back(std::get<StatementId>(columns.record(row)));
  }
  return statement_entries_by_speaker(dataset, statements);
}

}  // namespace rostrum
