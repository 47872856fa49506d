#include "engine/layout/disc_places.hpp"

#include <algorithm>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

std::optional<GeoPoint> spot_of(const Place& place,
                                std::span<const std::optional<GeoPoint>> country_labels) {
  if (place.point || !place.country) return place.point;
  const std::size_t country = place.country->index;
  return country < country_labels.size() ? country_labels[country] : std::nullopt;
}

void DiscPlaces::find(const DiscPlacesInput& input) {
  const Dataset& dataset = input.dataset;
  if (by_name_.empty()) sort_names(dataset);
  size_for(input);
  const bool on_globe = input.projection == Projection::orthographic;
  items_.clear();
  for (std::uint32_t rank = 0; rank < by_name_.size(); ++rank) {
    const PlaceId id = by_name_[rank];
    const std::uint32_t forums = input.aggregates.forums_at(id);
    if (forums == 0 && !input.selected[id.index]) continue;
    const auto spot = spot_of(dataset[id], input.country_labels);
    if (!spot) continue;
    SpherePoint at;
    if (on_globe) {
      at = sphere_from_geo(*spot);
    } else {
      const WorldPoint world = world_from_geo(*spot, input.projection);
      at = {world.x, world.y, 0};
    }
    items_.push_back({at, std::max(input.aggregates.counted_at(id), forums > 0 ? 1U : 0U), rank});
  }
  compact_sort(items_, [](const ClusterItem& a, const ClusterItem& b) {
    return a.number != b.number ? a.number > b.number : a.rank < b.rank;
  });
}

// What depends on the dataset alone.
void DiscPlaces::sort_names(const Dataset& dataset) {
  const auto places = dataset.places();
  for (std::uint32_t i = 0; i < places.size(); ++i)
    by_name_.push_back(PlaceId{i});
  compact_sort(by_name_, [&](PlaceId a, PlaceId b) {
    const int sign = dataset[a].city.compare(dataset[b].city);
    return sign != 0 ? sign < 0 : a.index < b.index;
  });
}

// Sizes stand for the whole dataset's numbers, so that a filter makes discs smaller.
void DiscPlaces::size_for(const DiscPlacesInput& input) {
  if (sized_for_ == input.unit) return;
  sized_for_ = input.unit;
  std::vector<std::uint32_t> held(input.dataset.places().size());
  greatest_ = 1;
  for (const Forum& forum : input.dataset.forums()) {
    if (!forum.place) continue;
    const Totals here{
        .forums = 1,
        .statements = forum.statement_count,
        .outcomes = static_cast<std::uint32_t>(input.dataset.outcomes_of(forum).size())};
    held[forum.place->index] += here.of(input.unit);
    greatest_ = std::max(greatest_, held[forum.place->index]);
  }
}

}  // namespace rostrum
