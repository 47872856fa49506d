#include "engine/layout/map_scene.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <variant>

#include "engine/geo/arc.hpp"
#include "engine/layout/record_group.hpp"

namespace rostrum {

namespace {

// What the answer holds, by place and by forum.
struct Tally {
  std::vector<bool> forum_found;         // by ForumId: it or something said at it
  std::vector<std::uint32_t> forums_at;  // by PlaceId
  std::vector<std::uint32_t> statements_at;
};

Tally tally_of(const Dataset& dataset, const Columns& columns, const Result& result) {
  Tally tally;
  tally.forum_found.resize(dataset.forums().size());
  tally.forums_at.resize(dataset.places().size());
  tally.statements_at.resize(dataset.places().size());
  for (const Row row : result.rows) {
    const ForumId forum = columns.forum(row);
    const std::uint32_t place = columns.places()[row];
    const bool placed = place != Columns::no_place;
    if (!tally.forum_found[forum.index]) {
      tally.forum_found[forum.index] = true;
      if (placed) ++tally.forums_at[place];
    }
    if (placed && columns.kind(row) == RecordKind::statement) ++tally.statements_at[place];
  }
  return tally;
}

std::optional<CountryId> host_of(const Dataset& dataset, const Forum& forum) {
  return forum.place ? dataset[*forum.place].country : std::nullopt;
}

std::vector<std::uint32_t> measured(const MapSceneInput& input, const Tally& tally) {
  std::vector<std::uint32_t> values(input.dataset.countries().size());
  if (input.measure == MapMeasure::forums_hosted) {
    for (std::size_t i = 0; i < tally.forum_found.size(); ++i) {
      if (!tally.forum_found[i]) continue;
      if (const auto host = host_of(input.dataset, input.dataset.forums()[i])) {
        ++values[host->index];
      }
    }
    return values;
  }
  for (const Row row : input.result.rows) {
    const RecordId record = input.columns.record(row);
    const auto* id = std::get_if<StatementId>(&record);
    if (id == nullptr) continue;
    const Statement& statement = input.dataset[*id];
    if (input.measure == MapMeasure::mentions_of) {
      for (const CountryId country : statement.mentions)
        ++values[country.index];
    } else if (statement.country) {
      ++values[statement.country->index];
    }
  }
  return values;
}

void add_shades(const MapSceneInput& input, const Tally& tally, MapScene& scene) {
  const std::vector<std::uint32_t> values = measured(input, tally);
  scene.legend = shade_legend(values);
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (values[i] == 0) continue;
    scene.shades.push_back({CountryId{i}, values[i], shade_of(values[i], scene.legend)});
  }
}

std::optional<GeoPoint> label_of(const MapSceneInput& input, CountryId country) {
  return country.index < input.country_labels.size() ? input.country_labels[country.index]
                                                     : std::nullopt;
}

// Where a place is drawn: its own spot, or its country's label where only the country is known.
std::optional<GeoPoint> spot_of(const MapSceneInput& input, const Place& place) {
  if (place.point || !place.country) return place.point;
  return label_of(input, *place.country);
}

// Sizes stand for numbers of the whole dataset, so that a filter makes discs smaller.
DiscSize disc_size(const Dataset& dataset) {
  std::vector<std::uint32_t> forums_at(dataset.places().size());
  DiscSize size;
  for (const Forum& forum : dataset.forums()) {
    if (!forum.place) continue;
    size.greatest = std::max(size.greatest, ++forums_at[forum.place->index]);
  }
  return size;
}

// The commonest group of the forums found at some places; the group first in order on a tie.
std::optional<GroupId> commonest_group(const Dataset& dataset, const Tally& tally,
                                       std::span<const std::vector<ForumId>> forums_of_place,
                                       std::span<const PlaceId> places) {
  std::vector<std::uint32_t> forums_in(dataset.groups().size());
  for (const PlaceId place : places) {
    for (const ForumId forum : forums_of_place[place.index]) {
      if (!tally.forum_found[forum.index]) continue;
      if (const auto group = group_of(dataset, dataset[forum])) ++forums_in[group->index];
    }
  }
  const auto most = std::max_element(forums_in.begin(), forums_in.end());
  if (most == forums_in.end() || *most == 0) return std::nullopt;
  return GroupId{static_cast<std::uint32_t>(most - forums_in.begin())};
}

void add_discs(const MapSceneInput& input, const Tally& tally, const std::vector<bool>& is_selected,
               MapScene& scene) {
  const Dataset& dataset = input.dataset;
  std::vector<PlaceId> places;
  std::vector<ClusterItem> items;
  for (std::uint32_t i = 0; i < dataset.places().size(); ++i) {
    const PlaceId id{i};
    if (tally.forums_at[i] == 0 && !is_selected[i]) continue;
    const auto spot = spot_of(input, dataset[id]);
    if (!spot || !on_near_side(*spot, input.camera.projection)) continue;
    places.push_back(id);
    items.push_back(
        {dataset[id].city, world_from_geo(*spot, input.camera.projection), tally.forums_at[i]});
  }
  std::vector<std::vector<ForumId>> forums_of_place(dataset.places().size());
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const ForumId id{i};
    if (dataset[id].place) forums_of_place[dataset[id].place->index].push_back(id);
  }

  const ClusterOptions options{.size = disc_size(dataset)};
  const CssRect seen = input.viewport.grown_by(options.size.merged_radius_css);
  for (const Cluster& cluster : cluster_places(items, input.camera.scale, options)) {
    MapDisc disc;
    disc.world = cluster.at;
    disc.at = screen_from_world(input.camera, input.viewport, cluster.at);
    if (!seen.contains(disc.at)) continue;
    disc.radius_css = cluster.radius_css;
    disc.first_place = static_cast<std::uint32_t>(scene.places.size());
    disc.place_count = static_cast<std::uint32_t>(cluster.members.size());
    disc.approximate = !dataset[places[cluster.members.front()]].point;
    for (const std::uint32_t member : cluster.members) {
      const PlaceId place = places[member];
      scene.places.push_back(place);
      disc.forums += tally.forums_at[place.index];
      disc.statements += tally.statements_at[place.index];
      disc.selected = disc.selected || is_selected[place.index];
    }
    disc.group = commonest_group(dataset, tally, forums_of_place, scene.places_of(disc));
    constexpr double room_css = 5;  // between the number and the disc's edge, both sides together
    const auto width =
        static_cast<double>(input.text_width(std::to_string(disc.forums), input.number_size_css));
    disc.number_shown = disc.forums > 1 && width + room_css <= 2 * disc.radius_css;
    scene.discs.push_back(disc);
  }
  std::ranges::stable_partition(scene.discs, std::logical_not<>{}, &MapDisc::selected);
}

void add_arcs(const MapSceneInput& input, const Forum& forum, MapScene& scene) {
  if (!forum.place) return;
  const Dataset& dataset = input.dataset;
  const auto from = spot_of(input, dataset[*forum.place]);
  if (!from) return;
  const auto* selected = std::get_if<StatementId>(&*input.selection);
  std::vector<std::uint32_t> statements(dataset.countries().size());
  for (const Statement& statement : dataset.statements_of(forum)) {
    if (statement.country) ++statements[statement.country->index];
  }
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    const CountryId country{i};
    if (statements[i] == 0 || country == host_of(dataset, forum)) continue;
    const auto to = label_of(input, country);
    if (!to) continue;
    for (const WorldLine& line :
         great_circle(*from, *to, {.projection = input.camera.projection})) {
      MapArc arc;
      arc.country = country;
      arc.statements = statements[i];
      arc.first_point = static_cast<std::uint32_t>(scene.arc_points.size());
      arc.point_count = static_cast<std::uint32_t>(line.size());
      arc.emphasized = selected != nullptr && dataset[*selected].country == country;
      scene.arcs.push_back(arc);
      scene.arc_points.insert(scene.arc_points.end(), line.begin(), line.end());
    }
  }
}

}  // namespace

MapScene build_map_scene(const MapSceneInput& input) {
  MapScene scene;
  const Tally tally = tally_of(input.dataset, input.columns, input.result);
  add_shades(input, tally, scene);
  std::vector<bool> is_selected(input.dataset.places().size());
  if (input.selection) {
    const Forum& forum = input.dataset[forum_of(input.dataset, *input.selection)];
    if (forum.place) is_selected[forum.place->index] = true;
    add_arcs(input, forum, scene);
  }
  for (const ForumId id : input.highlighted) {
    const Forum& forum = input.dataset[id];
    if (forum.place && tally.forum_found[id.index]) is_selected[forum.place->index] = true;
  }
  add_discs(input, tally, is_selected, scene);
  return scene;
}

ShadeLegend shade_legend(std::span<const std::uint32_t> values) {
  std::vector<std::uint32_t> sorted;
  std::ranges::copy_if(values, std::back_inserter(sorted), [](std::uint32_t v) { return v > 0; });
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  ShadeLegend legend;
  if (sorted.empty()) return legend;
  legend.least = sorted.front();
  legend.most = sorted.back();
  if (sorted.size() <= shade_class_count) {
    legend.upper_limits = std::move(sorted);
    return legend;
  }
  const double ratio = static_cast<double>(legend.most) / legend.least;
  for (int i = 1; i <= shade_class_count; ++i) {
    const double limit = legend.least * std::pow(ratio, static_cast<double>(i) / shade_class_count);
    const auto rounded = static_cast<std::uint32_t>(std::lround(limit));
    if (legend.upper_limits.empty() || rounded > legend.upper_limits.back()) {
      legend.upper_limits.push_back(rounded);
    }
  }
  legend.upper_limits.back() = legend.most;
  return legend;
}

std::uint8_t shade_of(std::uint32_t value, const ShadeLegend& legend) {
  if (value == 0 || legend.upper_limits.empty()) return 0;
  const auto limit = std::ranges::lower_bound(legend.upper_limits, value);
  const auto last = legend.upper_limits.end() - 1;
  return static_cast<std::uint8_t>(std::min(limit, last) - legend.upper_limits.begin() + 1);
}

std::optional<std::size_t> hit_test(const MapScene& scene, CssPoint point, double slack_css) {
  std::optional<std::size_t> nearest;
  double least_gap = slack_css;
  for (std::size_t i = scene.discs.size(); i-- > 0;) {
    const MapDisc& disc = scene.discs[i];
    const double gap = std::hypot(point.x - disc.at.x, point.y - disc.at.y) - disc.radius_css;
    if (gap <= 0) return i;
    if (gap <= least_gap && (!nearest || gap < least_gap)) {
      nearest = i;
      least_gap = gap;
    }
  }
  return nearest;
}

std::vector<GeoPoint> result_spots(const MapSceneInput& input) {
  std::vector<bool> is_there(input.dataset.places().size());
  for (const Row row : input.result.rows) {
    const std::uint32_t place = input.columns.places()[row];
    if (place != Columns::no_place) is_there[place] = true;
  }
  std::vector<GeoPoint> spots;
  for (std::uint32_t i = 0; i < is_there.size(); ++i) {
    if (!is_there[i]) continue;
    if (const auto spot = spot_of(input, input.dataset[PlaceId{i}])) spots.push_back(*spot);
  }
  return spots;
}

}  // namespace rostrum
