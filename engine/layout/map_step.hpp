// What the map shows of the whole world at one step of its scale: discs and which names. Made in
// parts, each again only when what it depends on changed, so that the step which a zoom leads to
// can be made ahead, a part a frame.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "engine/layout/map_clusters.hpp"
#include "engine/layout/map_labels.hpp"

namespace rostrum {

struct MapStepInput {
  MapClustersInput clusters;
  std::uint64_t places = 0;  // another number for other places, selected ones or answers
  std::span<const std::optional<LabelExtent>> label_extents;
  std::uint64_t basemap = 0;  // another number for other extents
  MapLabelSizes label_sizes_css{};
  MapProjection projection;
  MapViewport viewport;
  // Names on the globe hold for one turn of it, so these are never made ahead.
  bool ahead = false;
};

class MapStep {
 public:
  // The first part that is not up to date; whether there was one.
  bool make_part(const MapStepInput& input);

  double scale() const { return disc_key_ ? disc_key_->scale : 0; }
  const MapClusters& clusters() const { return clusters_; }
  const MapLabels& labels() const { return labels_; }
  // Each grows when its part was made again.
  std::uint64_t disc_revision() const { return disc_revision_; }
  std::uint64_t label_revision() const { return label_revision_; }

 private:
  struct DiscKey {
    std::uint64_t places = 0;
    double scale = 0;
    float number_size_css = 0;
    bool small_discs = false;

    bool operator==(const DiscKey&) const = default;
  };
  struct NameKey {
    std::uint64_t basemap = 0;
    MapLabelSizes sizes_css{};

    bool operator==(const NameKey&) const = default;
  };
  struct LabelKey {
    std::uint64_t names = 0;
    MapProjection projection;
    MapViewport viewport;  // of the globe's

    bool operator==(const LabelKey&) const = default;
  };

  MapClusters clusters_;
  MapLabels labels_;
  std::optional<DiscKey> disc_key_;
  std::optional<NameKey> name_key_;
  std::optional<LabelKey> label_key_;
  std::uint64_t merge_revision_ = 0;
  std::uint64_t disc_revision_ = 0;   // the merge they are of
  std::uint64_t named_revision_ = 0;  // the discs that names are of
  std::uint64_t name_revision_ = 0;
  std::uint64_t label_revision_ = 0;
};

}  // namespace rostrum
