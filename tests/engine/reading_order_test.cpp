#include "engine/layout/reading_order.hpp"

#include <catch_amalgamated.hpp>

using namespace rostrum;

namespace {

MapScene scene_of(const std::vector<CssPoint>& spots) {
  MapScene scene;
  scene.viewport = {0, 0, 500, 400};
  for (const CssPoint& at : spots) {
    MapDisc disc;
    disc.at = at;
    scene.discs.push_back(disc);
  }
  return scene;
}

}  // namespace

TEST_CASE("discs are read in bands from the top, each from the left") {
  const MapScene scene =
      scene_of({{300, 120}, {400, 30}, {100, 60}, {20, 300}, {250, 135}, {100, 110}});
  CHECK(discs_in_reading_order(scene) == std::vector<std::uint32_t>{2, 1, 5, 4, 0, 3});
}

TEST_CASE("discs whose middle is out of sight are not read") {
  CHECK(discs_in_reading_order(scene_of({{300, 401}, {-3, 20}, {10, 10}})) ==
        std::vector<std::uint32_t>{2});
  CHECK(discs_in_reading_order(scene_of({})).empty());
}
