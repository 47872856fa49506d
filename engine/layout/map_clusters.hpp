// The discs of the whole world at a step of the scale: which places share one, its size, numbers
// and shares. Depends on no camera's centre or turn, so nothing changes while panning.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/cluster.hpp"
#include "engine/geo/projection.hpp"
#include "engine/geo/sphere.hpp"
#include "engine/layout/map_aggregates.hpp"
#include "engine/layout/map_scene.hpp"
#include "engine/text/language.hpp"
#include "engine/text/text_width.hpp"

namespace rostrum {

struct MapClustersInput {
  const Language& language;  // of the numbers
  const Dataset& dataset;
  const MapAggregates& aggregates;
  const std::vector<bool>& selected;  // by PlaceId; these have a disc whatever was found there
  CountUnit unit = CountUnit::statements;
  std::span<const std::optional<GeoPoint>> country_labels;  // by CountryId; may be empty
  Projection projection = Projection::equal_earth;
  double scale = 1;          // CSS pixels per world unit, of the step
  bool small_discs = false;  // for maps as narrow as a phone
  const TextWidth& text_width;
  float number_size_css = 11;
};

// Where a place is drawn: its own spot, or its country's label where only the country is known.
std::optional<GeoPoint> spot_of(const Place& place,
                                std::span<const std::optional<GeoPoint>> country_labels);

class MapClusters {
 public:
  void make(const MapClustersInput& input);

  // In the order they are drawn, where they stand on a flat map; `at` is for who knows the camera.
  const std::vector<MapDisc>& discs() const { return discs_; }
  // Where they stand on the globe not turned, by index of the disc, when that is the projection.
  const std::vector<SpherePoint>& spots() const { return spots_; }
  const std::vector<PlaceId>& places() const { return places_; }
  double greatest_radius_css() const { return options_.size.merged_radius_css; }

 private:
  void rank_places(const Dataset& dataset);
  void size_for(const MapClustersInput& input);
  void collect(const MapClustersInput& input);
  bool is_selected(const MapClustersInput& input, const Cluster& cluster) const;
  MapDisc disc_of(const MapClustersInput& input, const Cluster& cluster);
  void add_shares(const MapAggregates& aggregates, std::span<const PlaceId> places, MapDisc& disc);
  bool number_fits(const MapClustersInput& input, const MapDisc& disc);

  ClusterOptions options_;
  std::optional<CountUnit> sized_for_;
  // By PlaceId, of the whole dataset and made once: where each comes by the name of its city.
  std::vector<std::uint32_t> ranks_;
  std::vector<ClusterItem> items_;
  std::vector<PlaceId> place_of_item_;
  PlaceClusters clusters_;
  std::string number_;                    // likewise
  std::vector<std::uint32_t> counts_in_;  // by GroupId, of the disc being made
  std::vector<MapDisc> discs_;
  std::vector<SpherePoint> spots_;
  std::vector<PlaceId> places_;
};

}  // namespace rostrum
