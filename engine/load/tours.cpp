#include "engine/load/tours.hpp"

#include <string>
#include <utility>

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
  if (given != nullptr && given->array() != nullptr && steps.size() < 2) {
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

std::vector<Tour> read_tours(ObjectReader& document) {
  std::vector<Tour> tours;
  const Path list = document.path().at("tours");
  const JsonArray& items = document.items("tours", Presence::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    Tour tour = read_tour(items[i], list.at(i), document.errors());
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
