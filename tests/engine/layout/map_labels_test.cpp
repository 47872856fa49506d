#include "engine/layout/map_labels.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/map_harness.hpp"

namespace rostrum::map_labels_test {

using namespace rostrum::test;
using Catch::Approx;

namespace {

constexpr MapLabelSizes sizes = {11, 12.5F, 13};

CssRect box_of(const MapLabel& label) {
  return {label.at.x, label.at.y, label.width_css,
          static_cast<double>(sizes[static_cast<std::size_t>(label.size)])};
}

bool overlaps(const CssRect& box, const MapDisc& disc) {
  const double x = std::clamp(disc.at.x, box.x, box.right());
  const double y = std::clamp(disc.at.y, box.y, box.bottom());
  return std::hypot(disc.at.x - x, disc.at.y - y) < disc.radius_css;
}

void require_apart(const MapScene& scene) {
  for (std::size_t i = 0; i < scene.labels.size(); ++i) {
    const CssRect box = box_of(scene.labels[i]);
    INFO("label " << scene.text_of(scene.labels[i]));
    for (std::size_t k = i + 1; k < scene.labels.size(); ++k) {
      INFO("and " << scene.text_of(scene.labels[k]));
      REQUIRE_FALSE(box.overlaps(box_of(scene.labels[k])));
    }
    for (const MapDisc& disc : scene.discs)
      REQUIRE_FALSE(overlaps(box, disc));
  }
}

std::map<std::string, CssPoint> labels_within(const MapScene& scene, const CssRect& part) {
  std::map<std::string, CssPoint> labels;
  for (const MapLabel& label : scene.labels) {
    const CssRect box = box_of(label);
    if (part.contains({box.x, box.y}) && part.contains({box.right(), box.bottom()})) {
      labels[std::string(scene.text_of(label))] = label.at;
    }
  }
  return labels;
}

bool shows(const MapScene& scene, std::string_view text) {
  return std::ranges::any_of(scene.labels,
                             [&](const MapLabel& l) { return scene.text_of(l) == text; });
}

}  // namespace

TEST_CASE("no label lies on another or on a disc, at any scale of any map") {
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    MapHarness map(random_world(seed, 400));
    std::size_t shown = 0;
    for (const Projection projection : all_projections) {
      for (double zoom = 0; zoom < 5.2; zoom += 0.37) {
        map.look({25.0 - zoom, 10.0 + 20 * zoom}, zoom, projection);
        INFO("seed " << seed << " projection " << static_cast<int>(projection) << " zoom " << zoom);
        const MapScene& scene = map.scene();
        require_apart(scene);
        shown += scene.labels.size();
      }
    }
    CHECK(shown > 500);
  }
}

TEST_CASE("panning moves the names that stay in sight, and neither shows nor hides any") {
  MapHarness map(random_world(7, 600));
  for (const double zoom : {1.0, 2.3, 4.0}) {
    map.look(*map.dataset.places()[5].point, zoom);
    std::size_t compared = 0;
    Camera last = map.camera;
    auto before = map.scene();
    for (int step = 1; step <= 12; ++step) {
      map.camera = panned(map.camera, map.viewport, -23, step % 2 == 0 ? 11 : -17);
      const double dx = (last.center.x - map.camera.center.x) * map.camera.scale;
      const double dy = (map.camera.center.y - last.center.y) * map.camera.scale;
      // What a label leaves behind must be in sight both times to be compared.
      const CssRect inside = map.viewport.grown_by(-60);
      const auto old_labels = labels_within(before, inside);
      const MapScene& scene = map.scene();
      const auto new_labels = labels_within(scene, map.viewport);
      compared += old_labels.size();
      for (const auto& [text, at] : old_labels) {
        INFO(text);
        const auto found = new_labels.find(text);
        REQUIRE(found != new_labels.end());
        REQUIRE(found->second.x == Approx(at.x + dx).margin(1e-6));
        REQUIRE(found->second.y == Approx(at.y + dy).margin(1e-6));
      }
      last = map.camera;
      before = scene;
    }
    CHECK(compared > 12);
  }
}

TEST_CASE("a name of a country is shown where it fits into its land") {
  MapHarness map(map_dataset());
  CHECK(shows(map.scene(), "Russia"));
  CHECK(shows(map.scene(), "Brazil"));
  CHECK_FALSE(shows(map.scene(), "Tajikistan"));
  CHECK_FALSE(shows(map.scene(), "Kenya"));
  map.look({0, 38}, 3.5);
  CHECK(shows(map.scene(), "Kenya"));
}

TEST_CASE("a country's name is larger the more of the screen it has") {
  MapHarness map(map_dataset());
  const auto size_of = [&](std::string_view text) {
    const MapScene& scene = map.scene();
    const auto label = std::ranges::find_if(
        scene.labels, [&](const MapLabel& l) { return scene.text_of(l) == text; });
    REQUIRE(label != scene.labels.end());
    CHECK(label->kind == MapLabelKind::country);
    return label->size;
  };
  CHECK(size_of("Brazil") == MapLabelSize::small);
  map.look({-10, -52}, 1.5);
  CHECK(size_of("Brazil") == MapLabelSize::medium);
  map.look({-10, -52}, 3);
  CHECK(size_of("Brazil") == MapLabelSize::large);
}

TEST_CASE("a disc of several places has the name of the greatest and says how many more") {
  MapHarness map(map_dataset());
  map.look({40, -75}, 0.5);
  CHECK(shows(map.scene(), "New York +1"));
  map.look({40, -75}, 5);
  CHECK(shows(map.scene(), "New York"));
  CHECK(shows(map.scene(), "Washington"));
}

TEST_CASE("where only the country is known its name stands beside the disc") {
  MapHarness map(map_dataset());
  map.look({48, 67}, 3);
  const MapScene& scene = map.scene();
  const auto label = std::ranges::find_if(
      scene.labels, [&](const MapLabel& l) { return scene.text_of(l) == "Kazakhstan"; });
  REQUIRE(label != scene.labels.end());
}

TEST_CASE("the globe names what it shows and nothing behind it") {
  MapHarness map(map_dataset());
  map.look({45, 20}, 1, Projection::orthographic);
  CHECK(shows(map.scene(), "Baku"));
  CHECK_FALSE(shows(map.scene(), "Brazil"));
  map.look({-10, -50}, 1, Projection::orthographic);
  CHECK_FALSE(shows(map.scene(), "Baku"));
  CHECK(shows(map.scene(), "Brazil"));
}

}  // namespace rostrum::map_labels_test
