#include "engine/load/place_table.hpp"

#include <algorithm>
#include <cmath>

#include "engine/load/fields.hpp"

namespace rostrum {

namespace {

// Two forums of one city may give it slightly different coordinates; farther apart one is wrong.
constexpr double same_place_degrees = 0.5;

bool is_near(GeoPoint a, GeoPoint b) {
  const double across = std::abs(a.lon - b.lon);
  return std::abs(a.lat - b.lat) <= same_place_degrees &&
         std::min(across, 360 - across) <= same_place_degrees;
}

std::optional<GeoPoint> read_point(ObjectReader& object) {
  const auto lat = number_field(object, "lat", Presence::optional, -90, 90);
  const auto lon = number_field(object, "lon", Presence::optional, -180, 180);
  const bool has_lat = object.field("lat", Presence::optional) != nullptr;
  const bool has_lon = object.field("lon", Presence::optional) != nullptr;
  if (has_lat != has_lon) {
    object.report("must have both \"lat\" and \"lon\", or neither", "add the other one");
  }
  if (!lat || !lon) return std::nullopt;
  return GeoPoint{.lat = *lat, .lon = *lon};
}

}  // namespace

ReadPlace PlaceTable::read(ObjectReader& forum) {
  const JsonValue* value = forum.field("place", Presence::optional);
  if (value == nullptr) return {};
  const Path path = forum.path().at("place");
  ObjectReader object(*value, path, "a place", forum.errors());
  if (!object.valid()) return {};
  Place place;
  place.city = text_field(object, "city", Presence::optional);
  place.country = reference_field<CountryId>(object, "country", Presence::optional, countries_);
  place.point = read_point(object);
  std::string venue = text_field(object, "venue", Presence::optional);
  const bool named = object.field("city", Presence::optional) != nullptr ||
                     object.field("country", Presence::optional) != nullptr;
  if (!named) {
    object.report("must have \"city\" or \"country\"", "leave out the place of an online forum");
  }
  object.finish();
  return {.place = place_id(std::move(place), object), .venue = std::move(venue)};
}

PlaceId PlaceTable::place_id(Place place, ObjectReader& object) {
  const PlaceId next{static_cast<std::uint32_t>(places_.size())};
  const auto [entry, added] = ids_.emplace(std::pair(place.city, place.country), next);
  if (added) {
    places_.push_back(std::move(place));
    return next;
  }
  Place& known = places_[entry->second.index];
  if (!known.point) known.point = place.point;
  if (place.point && !is_near(*known.point, *place.point)) {
    object.report("must lie where the same city lies in an earlier forum",
                  "compare \"lat\" and \"lon\" of the two");
  }
  return entry->second;
}

}  // namespace rostrum
