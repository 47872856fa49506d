// Makes the MapScene in stages, each again only when what it depends on changed, in memory that is
// used again:
//   answer    numbers, shades, pairs       the result, the measure and its topic
//   places    where they stand             and the selection, the projection
//   step      discs of the whole world,    and the step of the scale; names on the globe its turn
//             which names, and where
//   ways      of arcs over the globe       and the choice of arcs
//   scene     what the window shows        the camera
// While the map zooms, the step that it will come to is made ahead, a part in each scene; so none
// has to merge all places and choose all names at once. Only how soon a scene is there depends on
// that, never what it shows.
// Panning costs the last stage alone (on the globe the last two) and allocates nothing once warm.
// One builder serves one dataset.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/layout/disc_places.hpp"
#include "engine/layout/map_aggregates.hpp"
#include "engine/layout/map_arc_choice.hpp"
#include "engine/layout/map_arc_paths.hpp"
#include "engine/layout/map_scene.hpp"
#include "engine/layout/map_step.hpp"
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
  const MapClusters& clusters() const { return step().clusters(); }
  std::uint64_t cluster_revision() const { return cluster_revision_; }

 private:
  struct SelectionKey {
    std::optional<RecordId> selection = {};
    std::vector<ForumId> highlighted;
    std::uint64_t tally = 0;
  };
  struct PlacesKey {
    std::uint64_t tally = 0;
    std::uint64_t selected = 0;
    std::uint64_t basemap = 0;
    Projection projection = Projection::equal_earth;

    bool operator==(const PlacesKey&) const = default;
  };
  // What was made last of which step.
  struct StepKey {
    std::size_t step = 0;
    std::uint64_t revision = 0;

    bool operator==(const StepKey&) const = default;
  };
  struct PathKey {
    MapArcs arcs = MapArcs::none;
    std::uint64_t pairs = 0;
    std::uint64_t basemap = 0;
    std::optional<RecordId> selection = {};
    std::optional<CountryPair> open_pair = {};

    bool operator==(const PathKey&) const = default;
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
  void update_places(const MapSceneInput& input);
  void update_step(const MapSceneInput& input);
  void update_arcs(const MapSceneInput& input);
  MapStepInput step_input(const MapSceneInput& input, double scale) const;
  const MapStep& step() const { return steps_[shown_step_]; }
  void place_discs(const MapSceneInput& input);

  MapAggregates aggregates_;
  std::vector<bool> selected_;  // by PlaceId
  DiscPlaces places_;
  // The one shown, and the one shown before or to come.
  std::array<MapStep, 2> steps_;
  std::size_t shown_step_ = 0;
  double last_scale_ = 0;  // of the camera
  MapArcPaths arc_paths_;
  MapScene scene_;

  std::optional<SelectionKey> selection_key_;
  std::optional<PlacesKey> places_key_;
  std::optional<StepKey> cluster_key_;
  std::optional<PathKey> path_key_;
  std::optional<ArcKey> arc_key_;
  std::optional<StepKey> label_key_;
  std::optional<SceneKey> scene_key_;
  std::uint64_t selected_revision_ = 0;
  std::uint64_t places_revision_ = 0;
  std::uint64_t cluster_revision_ = 0;
  std::uint64_t path_revision_ = 0;
  std::uint64_t arc_revision_ = 0;
  std::uint64_t label_revision_ = 0;
};

}  // namespace rostrum
