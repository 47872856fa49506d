#include "ui/base/target_map.hpp"

#include <string>

#include <catch_amalgamated.hpp>

namespace rostrum::ui::target_map_test {

TEST_CASE("a control is found by its key until the next frame") {
  TargetMap targets;
  CHECK_FALSE(targets.find("map:plot"));
  targets.add("map:plot", {1, 2, 3, 4});
  REQUIRE(targets.find("map:plot"));
  CHECK(targets.find("map:plot")->x == 1);
  CHECK_FALSE(targets.find("map:plo"));
  CHECK_FALSE(targets.find(""));
  targets.clear();
  CHECK_FALSE(targets.find("map:plot"));
}

TEST_CASE("of two controls with one key the one painted last is found, and they are told apart") {
  TargetMap targets;
  CHECK(targets.add("command:undo", {0, 0, 10, 10}) == 0);
  CHECK(targets.add("command:undo", {50, 0, 10, 10}) == 1);
  CHECK(targets.add("command:undo", {90, 0, 10, 10}) == 2);
  CHECK(targets.find("command:undo")->x == 90);
  targets.clear();
  CHECK(targets.add("command:undo", {0, 0, 10, 10}) == 0);
}

TEST_CASE("a control without an area is not on screen") {
  TargetMap targets;
  CHECK(targets.add("splitter", {5, 5, 0, 10}) == 0);
  CHECK_FALSE(targets.find("splitter"));
}

TEST_CASE("thousands of controls are kept apart, frame after frame") {
  TargetMap targets;
  for (int frame = 0; frame < 3; ++frame) {
    targets.clear();
    const int count = frame == 1 ? 12 : 5000;
    for (int i = 0; i < count; ++i) {
      const auto x = static_cast<float>(i + frame);
      REQUIRE(targets.add("place:" + std::to_string(i), {x, 0, 1, 1}) == 0);
    }
    for (int i = 0; i < count; ++i) {
      const auto rect = targets.find("place:" + std::to_string(i));
      REQUIRE(rect);
      REQUIRE(rect->x == static_cast<float>(i + frame));
    }
    CHECK_FALSE(targets.find("place:" + std::to_string(count)));
  }
}

}  // namespace rostrum::ui::target_map_test
