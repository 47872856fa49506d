#include "engine/layout/labels.hpp"

#include <algorithm>
#include <random>

#include <catch_amalgamated.hpp>

using namespace rostrum;

namespace {

const CssRect bounds{0, 0, 400, 300};

LabelCandidate label(double x, double y, double priority, std::uint32_t id,
                     bool shown_before = false) {
  return {{x, y, 60, 14}, priority, id, shown_before};
}

}  // namespace

TEST_CASE("the more important label wins") {
  const std::vector<LabelCandidate> labels = {label(10, 10, 1, 0), label(40, 12, 5, 1),
                                              label(200, 10, 1, 2)};
  CHECK(declutter_labels(labels, bounds) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("among equals the one on screen stays, then the lower id") {
  std::vector<LabelCandidate> labels = {label(10, 10, 1, 7), label(40, 12, 1, 3)};
  CHECK(declutter_labels(labels, bounds) == std::vector<std::uint32_t>{1});
  labels[0].shown_before = true;
  CHECK(declutter_labels(labels, bounds) == std::vector<std::uint32_t>{0});
}

TEST_CASE("nothing leaves the bounds or covers an obstacle") {
  const std::vector<LabelCandidate> labels = {label(380, 10, 9, 0), label(100, 100, 5, 1),
                                              label(200, 200, 1, 2)};
  const std::vector<CssRect> obstacles = {{120, 105, 10, 10}};
  CHECK(declutter_labels(labels, bounds, obstacles) == std::vector<std::uint32_t>{2});
}

TEST_CASE("no two shown labels touch, and none left out had room") {
  std::mt19937 random(10);
  std::uniform_real_distribution<double> xs(0, 340);
  std::uniform_real_distribution<double> ys(0, 286);
  std::uniform_int_distribution<int> priorities(0, 5);
  for (int round = 0; round < 50; ++round) {
    std::vector<LabelCandidate> labels;
    for (std::uint32_t i = 0; i < 80; ++i) {
      labels.push_back(label(xs(random), ys(random), priorities(random), i));
    }
    const auto shown = declutter_labels(labels, bounds);
    const auto touches_a_shown_one = [&](std::uint32_t i) {
      return std::ranges::any_of(shown, [&](std::uint32_t other) {
        return other != i && labels[i].box.grown_by(2).overlaps(labels[other].box);
      });
    };
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      const bool is_shown = std::ranges::find(shown, i) != shown.end();
      REQUIRE(is_shown != touches_a_shown_one(i));
    }
  }
}
