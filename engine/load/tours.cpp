#include "engine/load/tours.hpp"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "engine/load/fields.hpp"

namespace rostrum {

Tour read_tour(const JsonValue& value, const Path& path, LoadErrors& errors) {
  Tour tour;
  ObjectReader object(value, path, "a tour", errors);
  if (!object.valid()) return tour;
  tour.id = text_field(object, "id", Presence::required);
  tour.title = text_field(object, "title", Presence::required);
  tour.about = text_field(object, "about", Presence::required);
  const Path list = path.at("steps");
  const JsonArray& steps = object.items("steps", Presence::required);
  const JsonValue* given = object.field("steps", Presence::optional);
  if (given != nullptr && given->array() != nullptr && steps.size() < least_tour_steps) {
    errors.add(list.pointer(), "must have two steps or more", "add a link and a caption");
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Path at = list.at(i);
    ObjectReader step(steps[i], at, "a step", errors);
    if (!step.valid()) continue;
    TourStep read{.link = text_field(step, "link", Presence::required),
                  .caption = text_field(step, "caption", Presence::required)};
    if (read.link.starts_with('#')) {
      errors.add(at.at("link").pointer(), "must be the address without \"#\"", "take it out");
    }
    step.finish();
    tour.steps.push_back(std::move(read));
  }
  object.finish();
  return tour;
}

std::expected<Tour, std::vector<LoadError>> tour_from_json(std::string_view text) {
  LoadErrors errors;
  const auto value = json_from_text(text, errors);
  if (!value) return std::unexpected(errors.take());
  Tour tour = read_tour(*value, Path(), errors);
  if (!errors.empty()) return std::unexpected(errors.take());
  tour.id = brought_tour_id;
  return tour;
}

bool is_tour_json(std::string_view text) {
  // Other data may be large, and is read elsewhere.
  constexpr std::size_t longest = 1'000'000;
  if (text.size() > longest) return false;
  LoadErrors errors;
  const auto value = json_from_text(text, errors);
  return value && field_of(*value, "steps") != nullptr && field_of(*value, "forums") == nullptr;
}

Tour own_tour_from_json(std::string_view text) {
  Tour tour{.id = std::string(own_tour_id), .title = {}, .about = {}, .steps = {}};
  LoadErrors errors;
  const auto value = json_from_text(text, errors);
  if (!value) return tour;
  const auto text_at = [](const JsonValue& object, std::string_view key) {
    const JsonValue* found = field_of(object, key);
    return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
  };
  tour.title = text_at(*value, "title");
  const JsonValue* steps = field_of(*value, "steps");
  if (steps == nullptr || steps->array() == nullptr) return tour;
  for (const JsonValue& step : *steps->array()) {
    if (step.object() == nullptr || tour.steps.size() == max_tour_steps) continue;
    tour.steps.push_back({.link = text_at(step, "link"), .caption = text_at(step, "caption")});
  }
  return tour;
}

std::string json_from_tour(const Tour& tour) {
  nlohmann::json steps = nlohmann::json::array();
  for (const TourStep& step : tour.steps)
    steps.push_back({{"link", step.link}, {"caption", step.caption}});
  const nlohmann::json json = {
      {"id", tour.id}, {"title", tour.title}, {"about", tour.about}, {"steps", std::move(steps)}};
  constexpr int indent = 2;
  return json.dump(indent) + "\n";
}

std::vector<Tour> read_tours(ObjectReader& document) {
  std::vector<Tour> tours;
  const Path list = document.path().at("tours");
  const JsonArray& items = document.items("tours", Presence::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    Tour tour = read_tour(items[i], list.at(i), document.errors());
    if (is_readers_tour(tour.id)) {
      document.errors().add(list.at(i).at("id").pointer(), "must not be that of a reader's tour",
                            "choose another id");
    }
    for (const Tour& other : tours) {
      if (other.id != tour.id || tour.id.empty()) continue;
      document.errors().add(list.at(i).at("id").pointer(), "must be the id of one tour alone",
                            "choose another id");
    }
    tours.push_back(std::move(tour));
  }
  return tours;
}

}  // namespace rostrum
