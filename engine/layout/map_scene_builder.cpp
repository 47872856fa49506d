#include "engine/layout/map_scene_builder.hpp"

#include <algorithm>
#include <numbers>
#include <utility>

#include "engine/layout/record_group.hpp"

namespace rostrum {

namespace {

// Remembers the key and says whether the stage must be made again.
template <typename Key>
bool changed(std::optional<Key>& last, const Key& now, std::uint64_t& revision) {
  if (last == now) return false;
  last = now;
  ++revision;
  return true;
}

}  // namespace

const MapScene& MapSceneBuilder::build(const MapSceneInput& input) {
  update_aggregates(input);
  update_selected(input);
  update_places(input);
  update_step(input);
  update_arcs(input);
  const SceneKey key{.shades = aggregates_.shade_revision(),
                     .pairs = aggregates_.pair_revision(),
                     .clusters = cluster_revision_,
                     .labels = label_revision_,
                     .arcs = arc_revision_,
                     .camera = input.camera,
                     .viewport = input.viewport};
  if (scene_key_ == key) return scene_;
  scene_key_ = key;
  scene_.camera = input.camera;
  scene_.viewport = input.viewport;
  place_discs(input);
  step().labels().draw(input.camera, input.viewport, scene_.labels, scene_.label_text);
  return scene_;
}

void MapSceneBuilder::update_aggregates(const MapSceneInput& input) {
  const std::uint64_t shades = aggregates_.shade_revision();
  const std::uint64_t pairs = aggregates_.pair_revision();
  aggregates_.update({.dataset = input.dataset,
                      .columns = input.columns,
                      .result = input.result,
                      .revision = input.result_revision,
                      .measure = input.measure,
                      .topic = input.topic,
                      .query = input.query,
                      .pairs_wanted = input.arcs == MapArcs::mentions,
                      .wanted_groups = input.wanted_groups});
  if (shades != aggregates_.shade_revision()) {
    scene_.shades = aggregates_.shades();
    scene_.legend = aggregates_.legend();
  }
  if (pairs != aggregates_.pair_revision()) scene_.pairs = aggregates_.pairs();
}

void MapSceneBuilder::update_selected(const MapSceneInput& input) {
  if (selection_key_ && selection_key_->selection == input.selection &&
      selection_key_->tally == aggregates_.tally_revision() &&
      std::ranges::equal(selection_key_->highlighted, input.highlighted)) {
    return;
  }
  selection_key_ = {input.selection,
                    {input.highlighted.begin(), input.highlighted.end()},
                    aggregates_.tally_revision()};
  ++selected_revision_;
  selected_.assign(input.dataset.places().size(), false);
  if (input.selection) {
    const Forum& forum = input.dataset[forum_of(input.dataset, *input.selection)];
    if (forum.place) selected_[forum.place->index] = true;
  }
  for (const ForumId id : input.highlighted) {
    const Forum& forum = input.dataset[id];
    if (forum.place && aggregates_.found(id)) selected_[forum.place->index] = true;
  }
}

void MapSceneBuilder::update_places(const MapSceneInput& input) {
  const PlacesKey key{.tally = aggregates_.tally_revision(),
                      .selected = selected_revision_,
                      .basemap = input.basemap_revision,
                      .projection = input.camera.projection.kind};
  if (!changed(places_key_, key, places_revision_)) return;
  places_.find({.dataset = input.dataset,
                .aggregates = aggregates_,
                .selected = selected_,
                .unit = input.result.unit,
                .country_labels = input.country_labels,
                .projection = input.camera.projection.kind});
}

MapStepInput MapSceneBuilder::step_input(const MapSceneInput& input, double scale) const {
  constexpr double narrow_css = 600;
  return {.clusters = {.language = input.language,
                       .dataset = input.dataset,
                       .aggregates = aggregates_,
                       .places = places_,
                       .selected = selected_,
                       .scale = scale,
                       .small_discs = input.viewport.width < narrow_css,
                       .text_width = input.text_width,
                       .number_size_css = input.number_size_css},
          .places = places_revision_,
          .label_extents = input.label_extents,
          .basemap = input.basemap_revision,
          .label_sizes_css = input.label_sizes_css,
          .projection = input.camera.projection,
          .viewport = input.viewport};
}

void MapSceneBuilder::update_step(const MapSceneInput& input) {
  const double scale = cluster_scale(input.camera.scale);
  if (step().scale() != scale) shown_step_ = 1 - shown_step_;
  const MapStepInput now = step_input(input, scale);
  int made = 0;
  while (steps_[shown_step_].make_part(now))
    ++made;
  if (changed(cluster_key_, {shown_step_, step().disc_revision()}, cluster_revision_)) {
    scene_.places = clusters().places();
  }
  changed(label_key_, {shown_step_, step().label_revision()}, label_revision_);

  const double last_scale = std::exchange(last_scale_, input.camera.scale);
  // On the globe every turn chooses names again: one part more.
  const int usual = input.camera.projection.is_globe() ? 1 : 0;
  if (last_scale == 0 || last_scale == input.camera.scale || made > usual) return;
  const double way =
      input.camera.scale > last_scale ? std::numbers::sqrt2 : 1 / std::numbers::sqrt2;
  MapStepInput coming = step_input(input, cluster_scale(scale * way));
  coming.ahead = true;
  steps_[1 - shown_step_].make_part(coming);
}

void MapSceneBuilder::update_arcs(const MapSceneInput& input) {
  const PathKey path_key{.arcs = input.arcs,
                         .pairs = aggregates_.pair_revision(),
                         .basemap = input.basemap_revision,
                         .selection = input.selection,
                         .open_pair = input.open_pair};
  if (changed(path_key_, path_key, path_revision_)) {
    arc_paths_.clear();
    if (input.arcs == MapArcs::mentions) {
      add_mention_paths(aggregates_.pairs(), input.open_pair, input.country_labels, arc_paths_);
    } else if (input.arcs == MapArcs::speakers && input.selection) {
      add_speaker_paths(input.dataset, *input.selection, input.country_labels, arc_paths_);
    }
  }
  const ArcKey arc_key{path_revision_, input.camera.projection};
  if (changed(arc_key_, arc_key, arc_revision_)) {
    arc_paths_.draw(input.camera.projection, scene_.arcs, scene_.arc_points);
  }
}

void MapSceneBuilder::place_discs(const MapSceneInput& input) {
  scene_.discs.clear();
  const MapClusters& clusters = this->clusters();
  const CssRect seen = input.viewport.grown_by(clusters.greatest_radius_css());
  const MapProjection& projection = input.camera.projection;
  const TurnMatrix turn = turn_matrix(projection.turn);
  const auto& discs = clusters.discs();
  for (std::size_t i = 0; i < discs.size(); ++i) {
    WorldPoint world = discs[i].world;
    if (projection.is_globe()) {
      const SpherePoint turned = turn.turned(clusters.spots()[i]);
      if (turned.z < 0) continue;
      world = {turned.x, turned.y};
    }
    const CssPoint at = screen_from_world(input.camera, input.viewport, world);
    if (!seen.contains(at)) continue;
    MapDisc& disc = scene_.discs.emplace_back(discs[i]);
    disc.world = world;
    disc.at = at;
  }
}

}  // namespace rostrum
