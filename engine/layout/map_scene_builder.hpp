// Makes the MapScene in stages, each again only when what it depends on changed, in memory that is
// used again:
//   answer    numbers, shades, pairs       the result, the measure and its topic
//   clusters  discs of the whole world     and the selection, the projection, the step of the scale
//   ways      of arcs over the globe       and the choice of arcs
//   labels    which names, and where       clusters; on the globe its turn
//   scene     what the window shows        the camera
// Panning costs the last stage alone (on the globe the last two) and allocates nothing once warm.
// One builder serves one dataset.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/layout/map_aggregates.hpp"
#include "engine/layout/map_arc_choice.hpp"
#include "engine/layout/map_arc_paths.hpp"
#include "engine/layout/map_clusters.hpp"
#include "engine/layout/map_labels.hpp"
#include "engine/layout/map_scene.hpp"
#include "engine/view/map_arcs.hpp"

namespace rostrum {

struct MapSceneInput {
  const Language& language;  // of names and numbers
  const Dataset& dataset;
  const Columns& columns;
  const Result& result;
  std::uint64_t result_revision = 0;  // another number for every other result
  Camera camera;
  MapViewport viewport;
  std::optional<RecordId> selection = {};
  std::span<const ForumId> highlighted =
      {};  // of the subject whose page is open; no arcs lead to them
  std::span<const GroupId> wanted_groups = {};  // of the query: colours follow them
  MapMeasure measure = MapMeasure::host;
  MeasureTopic topic = {};
  const Query* query = nullptr;  // of the result; see MapValuesInput
  MapArcs arcs = MapArcs::speakers;
  std::optional<CountryPair> open_pair = {};                     // whose statements are listed
  std::span<const std::optional<GeoPoint>> country_labels = {};  // by CountryId; may be empty
  std::span<const std::optional<LabelExtent>> label_extents = {};
  std::uint64_t basemap_revision = 0;  // another number for other labels and rooms
  const TextWidth& text_width;
  float number_size_css = 11;
  MapLabelSizes label_sizes_css = {11, 12.5F, 13};
};

class MapSceneBuilder {
 public:
  const MapScene& build(const MapSceneInput& input);
  // As it was built last; one and the same for the builder's whole life.
  const MapScene& scene() const { return scene_; }
  // The discs of the whole world that the scene's are of; the revision grows when they change.
  const MapClusters& clusters() const { return clusters_; }
  std::uint64_t cluster_revision() const { return cluster_revision_; }

 private:
  struct SelectionKey {
    std::optional<RecordId> selection = {};
    std::vector<ForumId> highlighted;
    std::uint64_t tally = 0;
  };
  struct ClusterKey {
    std::uint64_t tally = 0;
    std::uint64_t selected = 0;
    std::uint64_t basemap = 0;
    Projection projection = Projection::equal_earth;
    double scale = 0;
    float number_size_css = 0;
    bool small_discs = false;

    bool operator==(const ClusterKey&) const = default;
  };
  struct PathKey {
    MapArcs arcs = MapArcs::none;
    std::uint64_t pairs = 0;
    std::uint64_t basemap = 0;
    std::optional<RecordId> selection = {};
    std::optional<CountryPair> open_pair = {};

    bool operator==(const PathKey&) const = default;
  };
  struct NameKey {
    std::uint64_t basemap = 0;
    MapLabelSizes sizes_css{};

    bool operator==(const NameKey&) const = default;
  };
  struct LabelKey {
    std::uint64_t names = 0;
    std::uint64_t clusters = 0;
    MapProjection projection;
    MapViewport viewport;  // of the globe's

    bool operator==(const LabelKey&) const = default;
  };
  struct ArcKey {
    std::uint64_t paths = 0;
    MapProjection projection;

    bool operator==(const ArcKey&) const = default;
  };
  // What the last stage depends on: the revisions of all others, and the window.
  struct SceneKey {
    std::uint64_t shades = 0;
    std::uint64_t pairs = 0;
    std::uint64_t clusters = 0;
    std::uint64_t labels = 0;
    std::uint64_t arcs = 0;
    Camera camera;
    MapViewport viewport;

    bool operator==(const SceneKey&) const = default;
  };

  void update_aggregates(const MapSceneInput& input);
  void update_selected(const MapSceneInput& input);
  void update_clusters(const MapSceneInput& input, double scale);
  void update_arcs(const MapSceneInput& input);
  void update_labels(const MapSceneInput& input, double scale);
  void place_discs(const MapSceneInput& input);

  MapAggregates aggregates_;
  std::vector<bool> selected_;  // by PlaceId
  MapClusters clusters_;
  MapArcPaths arc_paths_;
  MapLabels labels_;
  MapScene scene_;

  std::optional<SelectionKey> selection_key_;
  std::optional<ClusterKey> cluster_key_;
  std::optional<PathKey> path_key_;
  std::optional<ArcKey> arc_key_;
  std::optional<NameKey> name_key_;
  std::optional<LabelKey> label_key_;
  std::optional<SceneKey> scene_key_;
  std::uint64_t selected_revision_ = 0;
  std::uint64_t cluster_revision_ = 0;
  std::uint64_t path_revision_ = 0;
  std::uint64_t arc_revision_ = 0;
  std::uint64_t name_revision_ = 0;
  std::uint64_t label_revision_ = 0;
};

}  // namespace rostrum
