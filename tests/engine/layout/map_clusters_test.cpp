#include "engine/layout/map_clusters.hpp"

#include <numeric>
#include <set>

#include <catch_amalgamated.hpp>

#include "tests/engine/map_harness.hpp"

namespace rostrum::map_clusters_test {

using namespace rostrum::test;
using Catch::Approx;

namespace {

MapAggregates aggregates_of(MapHarness& map) {
  MapAggregates aggregates;
  aggregates.update({.dataset = map.dataset, .columns = map.columns, .result = map.result});
  return aggregates;
}

void make(MapClusters& clusters, const MapHarness& map, const MapAggregates& aggregates,
          Projection projection, double scale) {
  const std::vector<bool> selected(map.dataset.places().size());
  DiscPlaces places;
  places.find({.dataset = map.dataset,
               .aggregates = aggregates,
               .selected = selected,
               .country_labels = map.labels,
               .projection = projection});
  clusters.make({.language = Language::english(),
                 .dataset = map.dataset,
                 .aggregates = aggregates,
                 .places = places,
                 .selected = selected,
                 .scale = scale,
                 .text_width = text_width});
}

}  // namespace

TEST_CASE("discs hold every forum found with a place, and every place once, at every scale") {
  MapHarness map(random_world(3, 500));
  Query query;
  query[Facet::topic].include = {"terror-topic"};
  map.ask(query);
  const MapAggregates aggregates = aggregates_of(map);
  std::set<std::uint32_t> forums;
  std::uint32_t statements = 0;
  for (const Row row : map.result.matches) {
    if (map.columns.places()[row] == Columns::no_place) continue;
    forums.insert(map.columns.forum(row).index);
    if (map.columns.kind(row) == RecordKind::statement) ++statements;
  }
  REQUIRE(forums.size() > 100);
  MapClusters clusters;
  for (const Projection projection : all_projections) {
    std::size_t last = 0;
    for (double scale = 100; scale < 40000; scale *= 2) {
      make(clusters, map, aggregates, projection, scale);
      std::uint32_t in_discs = 0;
      std::uint32_t said = 0;
      std::set<PlaceId> places;
      for (const MapDisc& disc : clusters.discs()) {
        in_discs += disc.forums;
        said += disc.statements;
        for (std::uint32_t i = 0; i < disc.place_count; ++i)
          REQUIRE(places.insert(clusters.places()[disc.first_place + i]).second);
      }
      REQUIRE(in_discs == forums.size());
      REQUIRE(said == statements);
      // Nearer, clusters part.
      REQUIRE(clusters.discs().size() >= last);
      last = clusters.discs().size();
    }
  }
}

TEST_CASE("a disc's shares are those of its forums by their first topic's group") {
  MapHarness map(map_dataset());
  const MapAggregates aggregates = aggregates_of(map);
  MapClusters clusters;
  for (const double scale : {60.0, 200.0, 3000.0}) {
    make(clusters, map, aggregates, Projection::equal_earth, scale);
    for (const MapDisc& disc : clusters.discs()) {
      std::array<float, share_count> expected{};
      for (const Forum& forum : map.dataset.forums()) {
        if (!forum.place) continue;
        for (std::uint32_t i = 0; i < disc.place_count; ++i) {
          if (clusters.places()[disc.first_place + i] != *forum.place) continue;
          const GroupId group = map.dataset[forum.topics.front()].group;
          expected[group.index] += 1.0F / static_cast<float>(disc.forums);
        }
      }
      for (std::size_t i = 0; i < share_count; ++i)
        REQUIRE(disc.shares[i] == Approx(expected[i]).margin(1e-6));
      CHECK(std::accumulate(disc.shares.begin(), disc.shares.end(), 0.0F) == Approx(1));
    }
  }
}

TEST_CASE("a greater number has the greater disc") {
  MapHarness map(map_dataset());
  const MapAggregates aggregates = aggregates_of(map);
  MapClusters clusters;
  make(clusters, map, aggregates, Projection::equal_earth, 3000);
  for (const MapDisc& a : clusters.discs()) {
    for (const MapDisc& b : clusters.discs()) {
      if (a.forums > b.forums) CHECK(a.radius_css >= b.radius_css);
    }
  }
}

}  // namespace rostrum::map_clusters_test
