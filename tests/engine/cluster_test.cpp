#include "engine/geo/cluster.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <sstream>
#include <string>

#include <catch_amalgamated.hpp>

using namespace rostrum;

namespace {

std::string words(std::span<const ClusterItem> items, double scale,
                  const ClusterOptions& options = {}) {
  std::ostringstream out;
  for (const Cluster& cluster : cluster_places(items, scale, options)) {
    out << cluster.number << '(';
    for (std::size_t i = 0; i < cluster.members.size(); ++i) {
      out << (i > 0 ? " " : "") << items[cluster.members[i]].id;
    }
    out << ") ";
  }
  return out.str();
}

const std::vector<ClusterItem> europe = {{"vienna", {0.20, 0.90}, 4},
                                         {"bratislava", {0.205, 0.90}, 1},
                                         {"minsk", {0.35, 1.00}, 2},
                                         {"baku", {0.66, 0.78}, 4},
                                         {"geneva", {0.07, 0.86}, 2}};

}  // namespace

TEST_CASE("places merge from afar and part near by, the greatest first") {
  const ClusterOptions options{.size = {.greatest = 4}};
  CHECK(words(europe, 20, options) == "13(baku vienna geneva minsk bratislava) ");
  CHECK(words(europe, 100, options) == "9(vienna geneva minsk bratislava) 4(baku) ");
  CHECK(words(europe, 250, options) == "5(vienna bratislava) 4(baku) 2(geneva) 2(minsk) ");
  CHECK(words(europe, 10'000, options) == "4(baku) 4(vienna) 2(geneva) 2(minsk) 1(bratislava) ");
}

TEST_CASE("a cluster stays where its greatest place is") {
  const auto clusters = cluster_places(europe, 250, {.size = {.greatest = 4}});
  CHECK(clusters[0].at == europe[0].at);
}

TEST_CASE("the order of places does not matter, and no two discs stay merged by half") {
  std::mt19937 random(8);
  std::uniform_real_distribution<double> coordinates(-1, 1);
  std::uniform_int_distribution<std::uint32_t> numbers(1, 30);
  std::vector<std::string> ids;
  for (int i = 0; i < 120; ++i)
    ids.push_back("place-" + std::to_string(i));
  std::vector<ClusterItem> items;
  for (const std::string& id : ids) {
    items.push_back({id, {coordinates(random), coordinates(random)}, numbers(random)});
  }
  const ClusterOptions options{.size = {.greatest = 30}};
  for (const double scale : {50.0, 150.0, 400.0, 2000.0}) {
    const std::string expected = words(items, scale, options);
    std::ranges::shuffle(items, random);
    REQUIRE(words(items, scale, options) == expected);
    const auto clusters = cluster_places(items, scale, options);
    std::uint32_t members = 0;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      members += static_cast<std::uint32_t>(clusters[i].members.size());
      for (std::size_t j = 0; j < i; ++j) {
        const double distance =
            std::hypot(clusters[i].at.x - clusters[j].at.x, clusters[i].at.y - clusters[j].at.y) *
            scale;
        REQUIRE(distance >=
                (clusters[i].radius_css + clusters[j].radius_css) * options.overlap - 1e-9);
      }
    }
    REQUIRE(members == items.size());
  }
}

TEST_CASE("a disc's area stands for its number") {
  const DiscSize size{.greatest = 36};
  CHECK(size.radius(36) == Catch::Approx(19));
  CHECK(size.radius(9) == Catch::Approx(9.5));
  CHECK(size.radius(1) == Catch::Approx(4.5));
  CHECK(size.radius(0) == Catch::Approx(4.5));
  CHECK(size.radius(1000) == Catch::Approx(24));
  CHECK(DiscSize{.greatest = 1}.radius(1) == Catch::Approx(6));
}

TEST_CASE("no places, no clusters") {
  CHECK(cluster_places({}, 100).empty());
}
