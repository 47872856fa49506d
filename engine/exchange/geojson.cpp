#include "engine/exchange/formats.hpp"
#include "engine/exchange/json_util.hpp"
#include "engine/exchange/text_util.hpp"
#include "engine/model/date_span.hpp"
#include "engine/text/place_text.hpp"

namespace rostrum {

namespace {

template <typename StrongId>
Json name_array(const Dataset& dataset, const std::vector<StrongId>& ids) {
  Json list = Json::array();
  for (const StrongId id : ids)
    list.push_back(dataset[id].name);
  return list;
}

Json feature(const Excerpt& excerpt, const ResultEntry& entry) {
  const Dataset& dataset = excerpt.dataset;
  const Forum& forum = dataset[entry.forum];
  Json facts = {{"title", forum.title},
                {"short", forum.short_title},
                {"series", dataset[forum.series].name},
                {"date", text_from_date_span(forum.date)},
                {"place", place_text(excerpt.language, dataset, forum)},
                {"online", forum.online},
                {"organizers", name_array(dataset, forum.organizers)},
                {"topics", name_array(dataset, forum.topics)},
                {"summary", forum.summary},
                {"found", entry.matches_itself},
                {"statements", entry.statements.size()},
                {"outcomes", entry.outcomes.size()}};
  if (!forum.date.has_open_start()) facts["from"] = text_from_day(forum.date.earliest);
  if (!forum.date.has_open_end()) facts["to"] = text_from_day(forum.date.latest);
  put(facts, "venue", forum.venue);
  if (!forum.sources.empty()) put(facts, "source", forum.sources.front().url);
  put(facts, "link", record_link(excerpt.dataset, excerpt.base_url, forum.id));
  Json geometry;
  if (forum.place) {
    const Place& place = dataset[*forum.place];
    put(facts, "city", place.city);
    if (place.country) facts["host"] = dataset[*place.country].name;
    if (place.point) {
      geometry = {{"type", "Point"},
                  {"coordinates", Json::array({place.point->lon, place.point->lat})}};
    }
  }
  return {{"type", "Feature"},
          {"id", forum.id},
          {"geometry", std::move(geometry)},
          {"properties", std::move(facts)}};
}

}  // namespace

std::size_t feature_count(const Excerpt& excerpt) {
  return excerpt.entries.size();
}

std::string geojson_text(const Excerpt& excerpt) {
  Json features = Json::array();
  for (const ResultEntry& entry : excerpt.entries)
    features.push_back(feature(excerpt, entry));
  Json document = {{"type", "FeatureCollection"},
                   {"name", title_of(excerpt)},
                   {"version", excerpt.dataset.version()},
                   {"features", std::move(features)}};
  put(document, "licence", excerpt.dataset.licence());
  put(document, "link", excerpt.link);
  return text_from_json(document);
}

}  // namespace rostrum
