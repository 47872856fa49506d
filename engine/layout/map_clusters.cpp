#include "engine/layout/map_clusters.hpp"

#include <algorithm>

namespace rostrum {

namespace {

constexpr double small_share = 0.7;  // of the usual radius; single forums stay as they are

}  // namespace

void MapClusters::merge_places(const MapClustersInput& input) {
  const DiscSize usual;
  const double share = input.small_discs ? small_share : 1;
  options_.size.max_radius_css = usual.max_radius_css * share;
  options_.size.merged_radius_css = usual.merged_radius_css * share;
  options_.size.greatest = input.places.greatest();
  clusters_.update(input.places.items(), input.scale, options_);
}

void MapClusters::make_discs(const MapClustersInput& input) {
  discs_.clear();
  spots_.clear();
  places_.clear();
  selected_.clear();
  const auto clusters = clusters_.clusters();
  for (std::uint32_t i = 0; i < clusters.size(); ++i) {
    if (is_selected(input, clusters[i])) {
      selected_.push_back(i);
    } else {
      add_disc(input, clusters[i], false);
    }
  }
  // On top, which is last.
  for (const std::uint32_t i : selected_)
    add_disc(input, clusters[i], true);
}

bool MapClusters::is_selected(const MapClustersInput& input, const Cluster& cluster) const {
  return std::ranges::any_of(clusters_.members_of(cluster), [&](std::uint32_t member) {
    return input.selected[input.places.place_of(member).index];
  });
}

void MapClusters::add_disc(const MapClustersInput& input, const Cluster& cluster, bool selected) {
  MapDisc& disc = discs_.emplace_back();
  spots_.push_back(cluster.at);
  disc.selected = selected;
  disc.world = {cluster.at.x, cluster.at.y};
  disc.radius_css = cluster.radius_css;
  disc.first_place = static_cast<std::uint32_t>(places_.size());
  disc.place_count = cluster.member_count;
  for (const std::uint32_t member : clusters_.members_of(cluster)) {
    const PlaceId place = input.places.place_of(member);
    places_.push_back(place);
    disc.count += input.aggregates.counted_at(place);
    disc.forums += input.aggregates.forums_at(place);
    disc.statements += input.aggregates.statements_at(place);
  }
  const std::span<const PlaceId> places = std::span(places_).subspan(disc.first_place);
  disc.approximate = !input.dataset[places.front()].point;
  add_shares(input.aggregates, places, disc);
  disc.number_shown = number_fits(input, disc);
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
