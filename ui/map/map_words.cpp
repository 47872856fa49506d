#include "ui/map/map_words.hpp"

#include "engine/session/record_text.hpp"

namespace rostrum::ui {

std::string_view legend_words(MapMeasure measure) {
  switch (measure) {
    case MapMeasure::forums_hosted:
      return "Forums hosted, by country";
    case MapMeasure::statements_by:
      return "Statements, by speaker's country";
    case MapMeasure::mentions_of:
      return "Statements that mention a country";
  }
  return {};
}

MapMeasure next_measure(MapMeasure measure) {
  switch (measure) {
    case MapMeasure::forums_hosted:
      return MapMeasure::statements_by;
    case MapMeasure::statements_by:
      return MapMeasure::mentions_of;
    case MapMeasure::mentions_of:
      break;
  }
  return MapMeasure::forums_hosted;
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

std::string place_name(const Dataset& dataset, PlaceId place) {
  const Place& record = dataset[place];
  std::string name = record.city;
  if (record.country) {
    if (!name.empty()) name += ", ";
    name += dataset[*record.country].name;
  }
  return name;
}

std::string places_words(const Dataset& dataset, std::span<const PlaceId> places) {
  if (places.empty()) return {};
  std::string words = place_name(dataset, places.front());
  if (places.size() > 1) {
    words += " and " +
             counted(static_cast<std::uint32_t>(places.size() - 1), "more place", "more places");
  }
  return words;
}

std::string disc_words(std::uint32_t forums, std::uint32_t statements) {
  std::string words = counted(forums, "forum", "forums");
  if (statements > 0) words += " · " + counted(statements, "statement", "statements");
  return words;
}

}  // namespace rostrum::ui
