#include "engine/geo/cluster.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::cluster_test {

using Catch::Approx;

namespace {

// Clusters as numbers and ranks of members: "5(2 0 7) 1(3)".
std::string words(std::span<const ClusterItem> items, const PlaceClusters& clusters) {
  std::ostringstream out;
  for (const Cluster& cluster : clusters.clusters()) {
    out << (out.tellp() > 0 ? " " : "") << cluster.number << '(';
    bool first = true;
    for (const std::uint32_t member : clusters.members_of(cluster)) {
      out << (std::exchange(first, false) ? "" : " ") << items[member].rank;
    }
    out << ')';
  }
  return out.str();
}

std::string clustered(std::span<const ClusterItem> items, double scale,
                      const ClusterOptions& options) {
  PlaceClusters clusters;
  clusters.update(items, scale, options);
  return words(items, clusters);
}

// The definition, comparing everything with everything in every pass.
std::string clustered_by_definition(std::span<const ClusterItem> items, double scale,
                                    const ClusterOptions& options) {
  struct Group {
    std::vector<ClusterItem> members;  // the greatest first
    std::uint32_t number = 0;
  };
  const auto item_before = [](const ClusterItem& a, const ClusterItem& b) {
    return a.number != b.number ? a.number > b.number : a.rank < b.rank;
  };
  const auto group_before = [&](const Group& a, const Group& b) {
    return a.number != b.number ? a.number > b.number
                                : item_before(a.members.front(), b.members.front());
  };
  std::vector<Group> groups;
  for (const ClusterItem& item : items)
    groups.push_back({{item}, item.number});
  for (bool merged = true; merged;) {
    merged = false;
    std::ranges::sort(groups, group_before);
    std::vector<Group> kept;
    for (const Group& group : groups) {
      const auto host = std::ranges::find_if(kept, [&](const Group& other) {
        const double distance = length(group.members.front().at - other.members.front().at) * scale;
        return distance < (options.size.radius(group.number) + options.size.radius(other.number)) *
                              options.overlap;
      });
      if (host == kept.end()) {
        kept.push_back(group);
        continue;
      }
      merged = true;
      host->number += group.number;
      host->members.insert(host->members.end(), group.members.begin(), group.members.end());
      std::ranges::sort(host->members, item_before);
    }
    groups = kept;
  }
  std::ostringstream out;
  for (const Group& group : groups) {
    out << (out.tellp() > 0 ? " " : "") << group.number << '(';
    for (std::size_t i = 0; i < group.members.size(); ++i)
      out << (i > 0 ? " " : "") << group.members[i].rank;
    out << ')';
  }
  return out.str();
}

// Places in heaps, as cities are; on the globe or on a flat map.
std::vector<ClusterItem> random_places(std::mt19937& random, std::uint32_t count, bool on_globe) {
  std::uniform_real_distribution<double> latitudes(-60, 75);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  std::normal_distribution<double> spread(0, 8);
  std::uniform_int_distribution<std::uint32_t> numbers(0, 30);
  std::vector<ClusterItem> items;
  GeoPoint heap;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i % 20 == 0) heap = {latitudes(random), longitudes(random)};
    const GeoPoint at{heap.lat + spread(random), heap.lon + spread(random)};
    const SpherePoint place =
        on_globe ? sphere_from_geo(at) : SpherePoint{at.lon / 60, at.lat / 60, 0};
    items.push_back({place, numbers(random), i});
  }
  return items;
}

enum Europe : std::uint32_t { baku, bratislava, geneva, minsk, vienna };

const std::vector<ClusterItem> europe = {{{0.20, 0.90}, 4, vienna},
                                         {{0.205, 0.90}, 1, bratislava},
                                         {{0.35, 1.00}, 2, minsk},
                                         {{0.66, 0.78}, 4, baku},
                                         {{0.07, 0.86}, 2, geneva}};

}  // namespace

TEST_CASE("places merge from afar and part near by, the greatest first") {
  const ClusterOptions options{.size = {.greatest = 4}};
  CHECK(clustered(europe, 20, options) == "13(0 4 2 3 1)");
  CHECK(clustered(europe, 100, options) == "9(4 2 3 1) 4(0)");
  CHECK(clustered(europe, 250, options) == "5(4 1) 4(0) 2(2) 2(3)");
  CHECK(clustered(europe, 10'000, options) == "4(0) 4(4) 2(2) 2(3) 1(1)");
}

TEST_CASE("a cluster stays where its greatest place is") {
  PlaceClusters clusters;
  clusters.update(europe, 250, {.size = {.greatest = 4}});
  CHECK(clusters.clusters().front().at == europe[0].at);
}

TEST_CASE("clusters are those of the definition, whatever the order of places") {
  std::mt19937 random(8);
  const ClusterOptions options{.size = {.greatest = 30}};
  PlaceClusters clusters;  // one for all: nothing of a time before is left
  for (int round = 0; round < 12; ++round) {
    std::vector<ClusterItem> items = random_places(random, 150, round % 2 == 0);
    for (const double scale : {40.0, 100.0, 250.0, 600.0, 5000.0}) {
      const std::string expected = clustered_by_definition(items, scale, options);
      clusters.update(items, scale, options);
      REQUIRE(words(items, clusters) == expected);
      std::ranges::shuffle(items, random);
      clusters.update(items, scale, options);
      REQUIRE(words(items, clusters) == expected);
    }
  }
}

TEST_CASE("no two discs overlap by more than allowed, and no place is lost") {
  std::mt19937 random(9);
  const ClusterOptions options{.size = {.greatest = 30}};
  for (const bool on_globe : {false, true}) {
    const std::vector<ClusterItem> items = random_places(random, 1200, on_globe);
    PlaceClusters clusters;
    for (const double scale : {50.0, 150.0, 400.0, 2000.0, 90'000.0}) {
      clusters.update(items, scale, options);
      std::vector<bool> seen(items.size());
      std::uint32_t number = 0;
      for (const Cluster& cluster : clusters.clusters()) {
        std::uint32_t sum = 0;
        for (const std::uint32_t member : clusters.members_of(cluster)) {
          REQUIRE_FALSE(seen[member]);
          seen[member] = true;
          sum += items[member].number;
        }
        REQUIRE(sum == cluster.number);
        REQUIRE(cluster.radius_css == options.size.radius(sum));
        REQUIRE(cluster.at == items[clusters.members_of(cluster).front()].at);
        number += sum;
        for (const Cluster& other : clusters.clusters()) {
          if (&other == &cluster) break;
          REQUIRE(length(cluster.at - other.at) * scale >=
                  (cluster.radius_css + other.radius_css) * options.overlap - 1e-9);
        }
      }
      REQUIRE(std::ranges::count(seen, false) == 0);
      std::uint32_t all = 0;
      for (const ClusterItem& item : items)
        all += item.number;
      REQUIRE(number == all);
    }
  }
}

TEST_CASE("turning the globe merges and parts nothing") {
  std::mt19937 random(10);
  std::vector<ClusterItem> items = random_places(random, 300, true);
  const std::string before = clustered(items, 200, {});
  const TurnMatrix turn = turn_matrix({35, 70});
  for (ClusterItem& item : items)
    item.at = turn.turned(item.at);
  CHECK(clustered(items, 200, {}) == before);
}

TEST_CASE("the scale to cluster for is the next half level below") {
  CHECK(cluster_scale(256) == 256);
  CHECK(cluster_scale(300) == 256);
  CHECK(cluster_scale(256 * std::sqrt(2.0)) == Approx(256 * std::sqrt(2.0)));
  CHECK(cluster_scale(511) == Approx(256 * std::sqrt(2.0)));
  CHECK(cluster_scale(0.3) == 0.25);
  for (double scale = 90; scale < 100'000; scale *= 1.07) {
    CHECK(cluster_scale(scale) <= scale * (1 + 1e-9));
    CHECK(cluster_scale(scale) > scale / 1.4143);
    CHECK(cluster_scale(cluster_scale(scale)) == Approx(cluster_scale(scale)));
  }
}

TEST_CASE("a disc's area stands for its number") {
  const DiscSize size{.greatest = 36};
  CHECK(size.radius(36) == Approx(19));
  CHECK(size.radius(9) == Approx(9.5));
  CHECK(size.radius(1) == Approx(4.5));
  CHECK(size.radius(0) == Approx(4.5));
  CHECK(size.radius(1000) == Approx(24));
  CHECK(DiscSize{.greatest = 1}.radius(1) == Approx(6));
}

TEST_CASE("no places, no clusters") {
  PlaceClusters clusters;
  clusters.update(europe, 100);
  clusters.update({}, 100);
  CHECK(clusters.clusters().empty());
}

}  // namespace rostrum::cluster_test
