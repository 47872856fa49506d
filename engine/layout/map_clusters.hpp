// The discs of the whole world at a step of the scale: which places share one, its size, numbers
// and shares. Depends on no camera's centre or turn, so nothing changes while panning.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/geo/cluster.hpp"
#include "engine/geo/sphere.hpp"
#include "engine/layout/disc_places.hpp"
#include "engine/layout/map_aggregates.hpp"
#include "engine/layout/map_scene.hpp"
#include "engine/text/language.hpp"
#include "engine/text/text_width.hpp"

namespace rostrum {

struct MapClustersInput {
  const Language& language;  // of the numbers
  const Dataset& dataset;
  const MapAggregates& aggregates;
  const DiscPlaces& places;
  const std::vector<bool>& selected;  // by PlaceId
  double scale = 1;                   // CSS pixels per world unit, of the step
  bool small_discs = false;           // for maps as narrow as a phone
  const TextWidth& text_width;
  float number_size_css = 11;
};

class MapClusters {
 public:
  // In two parts, for who spreads the work over frames: which places share a disc, then what the
  // discs show. Until both are done for the same input there is nothing to read.
  void merge_places(const MapClustersInput& input);
  void make_discs(const MapClustersInput& input);
  void make(const MapClustersInput& input) {
    merge_places(input);
    make_discs(input);
  }

  // In the order they are drawn, where they stand on a flat map; `at` is for who knows the camera.
  const std::vector<MapDisc>& discs() const { return discs_; }
  // Where they stand on the globe not turned, by index of the disc, when that is the projection.
  const std::vector<SpherePoint>& spots() const { return spots_; }
  const std::vector<PlaceId>& places() const { return places_; }
  double greatest_radius_css() const { return options_.size.merged_radius_css; }

 private:
  bool is_selected(const MapClustersInput& input, const Cluster& cluster) const;
  void add_disc(const MapClustersInput& input, const Cluster& cluster, bool selected);
  void add_shares(const MapAggregates& aggregates, std::span<const PlaceId> places, MapDisc& disc);
  bool number_fits(const MapClustersInput& input, const MapDisc& disc);

  ClusterOptions options_;
  PlaceClusters clusters_;
  std::vector<std::uint32_t> selected_;   // of the clusters
  std::string number_;                    // being measured
  std::vector<std::uint32_t> counts_in_;  // by GroupId, of the disc being made
  std::vector<MapDisc> discs_;
  std::vector<SpherePoint> spots_;
  std::vector<PlaceId> places_;
};

}  // namespace rostrum
