#include <array>

#include "engine/exchange/formats.hpp"
#include "engine/exchange/json_util.hpp"
#include "engine/exchange/references.hpp"
#include "engine/exchange/text_util.hpp"
#include "engine/text/dates.hpp"

namespace rostrum {

namespace {

constexpr std::array csl_types = {"event", "speech", "document", "dataset"};

Json parts(Day day, DatePrecision precision) {
  const CivilDate date = civil_from_day(day);
  Json parts = Json::array({date.year});
  if (precision != DatePrecision::year) parts.push_back(date.month);
  if (precision == DatePrecision::day) parts.push_back(date.day);
  return parts;
}

// A date without an end has no parts in CSL; it is said in words.
Json csl_date(const Language& language, const DateSpan& date) {
  Json json = Json::object();
  if (date.has_open_start() || date.has_open_end()) {
    json["literal"] = date_text(language, date);
    return json;
  }
  Json& list = json["date-parts"] = Json::array({parts(date.earliest, date.start_precision)});
  if (date.interval) list.push_back(parts(date.latest, date.end_precision));
  if (date.about || date.uncertain) json["circa"] = true;
  return json;
}

Json item(const Language& language, const Reference& reference, std::string_view today) {
  Json item = {{"id", reference.id}, {"type", csl_types[static_cast<std::size_t>(reference.kind)]}};
  for (const std::string& author : reference.authors)
    item["author"].push_back({{"literal", author}});
  put(item, "title", reference.title);
  put(item, "genre", reference.genre);
  put(item, "event-title", reference.event);
  put(item, "event-place", reference.place);
  if (reference.date) item["issued"] = csl_date(language, *reference.date);
  put(item, "publisher", reference.publisher);
  put(item, "URL", address_of(reference));
  if (const auto day = date_span_from_text(today)) item["accessed"] = csl_date(language, *day);
  put(item, "abstract", reference.summary);
  std::string keywords;
  for (const std::string& topic : reference.topics)
    append_item(keywords, topic, ", ");
  put(item, "keyword", keywords);
  put(item, "source", "Rostrum");
  put(item, "version", reference.version);
  put(item, "note", note_of(language, reference));
  return item;
}

}  // namespace

std::string csl_json_text(const Excerpt& excerpt) {
  Json items = Json::array();
  for (const Reference& reference : references_of(excerpt))
    items.push_back(item(excerpt.language, reference, excerpt.today));
  return text_from_json(items);
}

}  // namespace rostrum
