// A disc of the map as a stop of its keyboard cursor.
#pragma once

#include <cstdint>

#include "engine/model/dataset.hpp"

namespace rostrum {

struct MapStop {
  PlaceId place;  // the greatest of the disc's places
  GeoPoint at;
  std::uint32_t places = 1;
  std::uint32_t forums = 0;  // in the answer
  std::uint32_t statements = 0;

  bool operator==(const MapStop&) const = default;
};

}  // namespace rostrum
