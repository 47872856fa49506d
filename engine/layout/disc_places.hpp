// The places that have a disc on the map, whatever its scale: where they stand and what they hold.
// Found once for an answer, so that every step of the scale begins with them in order.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/cluster.hpp"
#include "engine/geo/projection.hpp"
#include "engine/layout/map_aggregates.hpp"

namespace rostrum {

struct DiscPlacesInput {
  const Dataset& dataset;
  const MapAggregates& aggregates;
  const std::vector<bool>& selected;  // by PlaceId; these have a disc whatever was found there
  CountUnit unit = CountUnit::statements;
  std::span<const std::optional<GeoPoint>> country_labels;  // by CountryId; may be empty
  Projection projection = Projection::equal_earth;
};

// Where a place is drawn: its own spot, or its country's label where only the country is known.
std::optional<GeoPoint> spot_of(const Place& place,
                                std::span<const std::optional<GeoPoint>> country_labels);

class DiscPlaces {
 public:
  void find(const DiscPlacesInput& input);

  // The greatest first, as PlaceClusters has them quickest.
  const std::vector<ClusterItem>& items() const { return items_; }
  PlaceId place_of(std::uint32_t item) const { return by_name_[items_[item].rank]; }
  // The greatest number that a place of the whole dataset holds.
  std::uint32_t greatest() const { return greatest_; }

 private:
  void sort_names(const Dataset& dataset);
  void size_for(const DiscPlacesInput& input);

  // All of the dataset by the name of the city, made once; the rank of an item is its place here.
  std::vector<PlaceId> by_name_;
  std::optional<CountUnit> sized_for_;
  std::uint32_t greatest_ = 1;
  std::vector<ClusterItem> items_;
};

}  // namespace rostrum
