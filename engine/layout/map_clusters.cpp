#include "engine/layout/map_clusters.hpp"

#include <algorithm>
#include <numeric>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

namespace {

constexpr double small_share = 0.7;  // of the usual radius; single forums stay as they are

}  // namespace

std::optional<GeoPoint> spot_of(const Place& place,
                                std::span<const std::optional<GeoPoint>> country_labels) {
  if (place.point || !place.country) return place.point;
  const std::size_t country = place.country->index;
  return country < country_labels.size() ? country_labels[country] : std::nullopt;
}

void MapClusters::make(const MapClustersInput& input) {
  if (ranks_.empty()) rank_places(input.dataset);
  size_for(input);
  collect(input);
  const DiscSize usual;
  const double share = input.small_discs ? small_share : 1;
  options_.size.max_radius_css = usual.max_radius_css * share;
  options_.size.merged_radius_css = usual.merged_radius_css * share;
  discs_.clear();
  spots_.clear();
  places_.clear();
  clusters_.update(items_, input.scale, options_);
  // The selected ones on top, which is last.
  for (const bool selected : {false, true}) {
    for (const Cluster& cluster : clusters_.clusters()) {
      if (is_selected(input, cluster) != selected) continue;
      discs_.push_back(disc_of(input, cluster));
      discs_.back().selected = selected;
      spots_.push_back(cluster.at);
    }
  }
}

// What depends on the dataset alone.
void MapClusters::rank_places(const Dataset& dataset) {
  const auto places = dataset.places();
  std::vector<std::uint32_t> order(places.size());
  std::iota(order.begin(), order.end(), 0U);
  compact_sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const int sign = places[a].city.compare(places[b].city);
    return sign != 0 ? sign < 0 : a < b;
  });
  ranks_.resize(places.size());
  for (std::uint32_t i = 0; i < order.size(); ++i)
    ranks_[order[i]] = i;
}

// Sizes stand for the whole dataset's numbers, so that a filter makes discs smaller.
void MapClusters::size_for(const MapClustersInput& input) {
  if (sized_for_ == input.unit) return;
  sized_for_ = input.unit;
  std::vector<std::uint32_t> held(input.dataset.places().size());
  options_.size.greatest = 1;
  for (const Forum& forum : input.dataset.forums()) {
    if (!forum.place) continue;
    const Totals here{
        .forums = 1,
        .statements = forum.statement_count,
        .outcomes = static_cast<std::uint32_t>(input.dataset.outcomes_of(forum).size())};
    held[forum.place->index] += here.of(input.unit);
    options_.size.greatest = std::max(options_.size.greatest, held[forum.place->index]);
  }
}

// The places that have a disc.
void MapClusters::collect(const MapClustersInput& input) {
  const Dataset& dataset = input.dataset;
  const bool on_globe = input.projection == Projection::orthographic;
  items_.clear();
  place_of_item_.clear();
  for (std::uint32_t i = 0; i < dataset.places().size(); ++i) {
    const PlaceId id{i};
    const std::uint32_t forums = input.aggregates.forums_at(id);
    if (forums == 0 && !input.selected[i]) continue;
    const auto spot = spot_of(dataset[id], input.country_labels);
    if (!spot) continue;
    SpherePoint at;
    if (on_globe) {
      at = sphere_from_geo(*spot);
    } else {
      const WorldPoint world = world_from_geo(*spot, input.projection);
      at = {world.x, world.y, 0};
    }
    items_.push_back(
        {at, std::max(input.aggregates.counted_at(id), forums > 0 ? 1U : 0U), ranks_[i]});
    place_of_item_.push_back(id);
  }
}

bool MapClusters::is_selected(const MapClustersInput& input, const Cluster& cluster) const {
  return std::ranges::any_of(clusters_.members_of(cluster), [&](std::uint32_t member) {
    return input.selected[place_of_item_[member].index];
  });
}

MapDisc MapClusters::disc_of(const MapClustersInput& input, const Cluster& cluster) {
  MapDisc disc;
  disc.world = {cluster.at.x, cluster.at.y};
  disc.radius_css = cluster.radius_css;
  disc.first_place = static_cast<std::uint32_t>(places_.size());
  disc.place_count = cluster.member_count;
  for (const std::uint32_t member : clusters_.members_of(cluster)) {
    const PlaceId place = place_of_item_[member];
    places_.push_back(place);
    disc.count += input.aggregates.counted_at(place);
    disc.forums += input.aggregates.forums_at(place);
    disc.statements += input.aggregates.statements_at(place);
  }
  const std::span<const PlaceId> places = std::span(places_).subspan(disc.first_place);
  disc.approximate = !input.dataset[places.front()].point;
  add_shares(input.aggregates, places, disc);
  disc.number_shown = number_fits(input, disc);
  return disc;
}

void MapClusters::add_shares(const MapAggregates& aggregates, std::span<const PlaceId> places,
                             MapDisc& disc) {
  counts_in_.assign(aggregates.groups_at(places.front()).size(), 0);
  std::uint32_t all = 0;
  for (const PlaceId place : places) {
    const auto groups = aggregates.groups_at(place);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      counts_in_[i] += groups[i];
      all += groups[i];
    }
  }
  if (all == 0) return;
  for (std::size_t i = 0; i < counts_in_.size(); ++i) {
    disc.shares[i % share_count] += static_cast<float>(counts_in_[i]) / static_cast<float>(all);
  }
  // The first in order on a tie.
  const auto most = std::ranges::max_element(counts_in_);
  disc.group = GroupId{static_cast<std::uint32_t>(most - counts_in_.begin())};
}

bool MapClusters::number_fits(const MapClustersInput& input, const MapDisc& disc) {
  if (disc.count <= 1) return false;
  number_.clear();
  input.language.append_number(number_, disc.count);
  constexpr double room_css = 5;  // between the number and the disc's edge, both sides together
  const auto width = static_cast<double>(input.text_width(number_, input.number_size_css));
  return width + room_css <= 2 * disc.radius_css;
}

}  // namespace rostrum
