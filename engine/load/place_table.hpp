// Places as forums name them, each city of a country once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/load/id_table.hpp"
#include "engine/load/object_reader.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

struct ReadPlace {
  std::optional<PlaceId> place;  // none: held online, or not known
  std::string venue;
};

class PlaceTable {
 public:
  explicit PlaceTable(const IdTable& countries) : countries_(countries) {}

  // The forum's "place", which may be absent.
  ReadPlace read(ObjectReader& forum);
  std::vector<Place> take() { return std::move(places_); }

 private:
  PlaceId place_id(Place place, ObjectReader& object);

  const IdTable& countries_;
  std::vector<Place> places_;
  std::map<std::pair<std::string, std::optional<CountryId>>, PlaceId> ids_;
};

}  // namespace rostrum
