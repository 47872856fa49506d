#include "engine/text/place_text.hpp"

#include "messages/record.hpp"

namespace rostrum {

Argument place_argument(const Dataset& dataset, PlaceId id) {
  const Place& place = dataset[id];
  if (!place.country) return place.city;
  const std::string& country = dataset[*place.country].name;
  if (place.city.empty() || place.city == country) return country;
  return msg::record_place_in_country{.city = place.city, .country = country};
}

std::string place_text(const Language& language, const Dataset& dataset, PlaceId id) {
  return language.text(place_argument(dataset, id));
}

std::string place_text(const Language& language, const Dataset& dataset, const Forum& forum) {
  if (!forum.place) {
    return std::string(
        language.text(forum.online ? msg::record_place_online : msg::record_place_unknown));
  }
  const std::string place = place_text(language, dataset, *forum.place);
  return forum.online ? language.text(msg::record_place_and_online{.place = place}) : place;
}

}  // namespace rostrum
