#include "engine/layout/disc_places.hpp"

#include <catch_amalgamated.hpp>

#include "tests/engine/map_harness.hpp"

namespace rostrum::disc_places_test {

using namespace rostrum::test;

TEST_CASE("places with a disc are those of the answer and the selected, the greatest first") {
  MapHarness map(random_world(7, 200));
  Query query;
  query[Facet::topic].include = {"terror-topic"};
  map.ask(query);
  MapAggregates aggregates;
  aggregates.update({.dataset = map.dataset, .columns = map.columns, .result = map.result});
  std::vector<bool> selected(map.dataset.places().size());
  const auto not_found = [&](std::uint32_t place) {
    return aggregates.forums_at(PlaceId{place}) == 0;
  };
  std::uint32_t chosen = 0;
  while (!not_found(chosen))
    ++chosen;
  selected[chosen] = true;
  DiscPlaces places;
  // One for all: nothing of a projection before is left.
  for (const Projection projection : all_projections) {
    places.find({.dataset = map.dataset,
                 .aggregates = aggregates,
                 .selected = selected,
                 .unit = CountUnit::forums,
                 .country_labels = map.labels,
                 .projection = projection});
    std::vector<bool> seen(map.dataset.places().size());
    for (std::uint32_t i = 0; i < places.items().size(); ++i) {
      const ClusterItem& item = places.items()[i];
      const PlaceId id = places.place_of(i);
      REQUIRE_FALSE(seen[id.index]);
      seen[id.index] = true;
      REQUIRE(item.number == aggregates.counted_at(id));
      const GeoPoint spot = *map.dataset[id].point;
      if (projection == Projection::orthographic) {
        REQUIRE(item.at == sphere_from_geo(spot));
      } else {
        const WorldPoint world = world_from_geo(spot, projection);
        REQUIRE(item.at == SpherePoint{world.x, world.y, 0});
      }
      if (i == 0) continue;
      const ClusterItem& last = places.items()[i - 1];
      const std::string& city = map.dataset[places.place_of(i - 1)].city;
      REQUIRE(last.number >= item.number);
      if (last.number == item.number) REQUIRE(city < map.dataset[id].city);
    }
    for (std::uint32_t i = 0; i < seen.size(); ++i)
      REQUIRE(seen[i] == (!not_found(i) || i == chosen));
  }
}

TEST_CASE("a place of which only the country is known stands at its country's label") {
  MapHarness map(map_dataset());
  MapAggregates aggregates;
  aggregates.update({.dataset = map.dataset, .columns = map.columns, .result = map.result});
  const std::vector<bool> selected(map.dataset.places().size());
  DiscPlaces places;
  const auto found = [&](std::span<const std::optional<GeoPoint>> labels) {
    places.find({.dataset = map.dataset,
                 .aggregates = aggregates,
                 .selected = selected,
                 .country_labels = labels});
    return places.items().size();
  };
  CHECK(found(map.labels) == map.dataset.places().size());
  CHECK(found({}) == map.dataset.places().size() - 1);
}

}  // namespace rostrum::disc_places_test
