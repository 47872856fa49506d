#include "engine/layout/labels.hpp"

#include <algorithm>
#include <random>

#include <catch_amalgamated.hpp>

namespace rostrum::labels_test {

namespace {

LabelCandidate label(double x, double y, double importance, std::uint32_t id) {
  LabelCandidate candidate;
  candidate.boxes[0] = {x, y, 60, 14};
  candidate.importance = importance;
  candidate.id = id;
  return candidate;
}

std::vector<std::uint32_t> shown_of(LabelLayout& layout,
                                    const std::vector<LabelCandidate>& candidates) {
  std::vector<ShownLabel> shown;
  layout.place(candidates, shown);
  std::vector<std::uint32_t> indexes;
  for (const ShownLabel& entry : shown)
    indexes.push_back(entry.candidate);
  return indexes;
}

std::vector<std::uint32_t> shown_of(const std::vector<LabelCandidate>& candidates) {
  LabelLayout layout;
  layout.begin();
  return shown_of(layout, candidates);
}

}  // namespace

TEST_CASE("the more important label wins, among equals the lower id") {
  CHECK(shown_of({label(10, 10, 1, 0), label(40, 12, 5, 1), label(200, 10, 1, 2)}) ==
        std::vector<std::uint32_t>{1, 2});
  CHECK(shown_of({label(10, 10, 1, 7), label(40, 12, 1, 3)}) == std::vector<std::uint32_t>{1});
}

TEST_CASE("a label keeps off obstacles, but may touch its own") {
  LabelLayout layout;
  layout.begin();
  layout.add_obstacle({120, 105, 10, 10}, 4);
  std::vector<LabelCandidate> labels = {label(100, 100, 5, 1), label(200, 200, 1, 2)};
  CHECK(shown_of(layout, labels) == std::vector<std::uint32_t>{1});
  layout.begin();
  layout.add_obstacle({120, 105, 10, 10}, 4);
  labels[0].owner = 4;
  CHECK(shown_of(layout, labels) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a label goes to the first of its boxes that is free") {
  LabelCandidate candidate = label(100, 100, 1, 0);
  candidate.boxes[1] = {30, 100, 60, 14};
  candidate.boxes[2] = {60, 120, 60, 14};
  candidate.box_count = 3;
  LabelLayout layout;
  layout.begin();
  layout.add_obstacle({110, 100, 10, 10}, 1);
  std::vector<ShownLabel> shown;
  layout.place(std::vector{candidate}, shown);
  CHECK(shown == std::vector<ShownLabel>{{0, 1}});
  layout.begin();
  for (std::uint32_t i = 0; i < 3; ++i)
    layout.add_obstacle(candidate.boxes[i], i);
  layout.place(std::vector{candidate}, shown);
  CHECK(shown.empty());
}

TEST_CASE("no two shown labels touch, and none left out had room") {
  std::mt19937 random(10);
  // Wide enough that cells of the grid share a bucket.
  std::uniform_real_distribution<double> xs(-9000, 9000);
  std::uniform_real_distribution<double> ys(-900, 900);
  std::uniform_int_distribution<int> importances(0, 5);
  for (int round = 0; round < 4; ++round) {
    std::vector<LabelCandidate> labels;
    for (std::uint32_t i = 0; i < 4000; ++i) {
      labels.push_back(label(xs(random), ys(random), importances(random), i));
    }
    const auto shown = shown_of(labels);
    std::vector<bool> is_shown(labels.size());
    for (const std::uint32_t i : shown)
      is_shown[i] = true;
    CHECK(shown.size() > 400);
    CHECK(shown.size() < labels.size());
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      const CssRect near = labels[i].boxes[0].grown_by(LabelLayout::gap_css);
      const bool touches_a_shown_one = std::ranges::any_of(shown, [&](std::uint32_t other) {
        return other != i && near.overlaps(labels[other].boxes[0]);
      });
      REQUIRE(is_shown[i] != touches_a_shown_one);
    }
  }
}

TEST_CASE("boxes that hold their spots and are apart stay apart when the map comes nearer") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> spots(-600, 600);
  std::uniform_real_distribution<double> parts(0, 1);
  std::vector<LabelCandidate> labels;
  std::vector<CssPoint> at;
  for (std::uint32_t i = 0; i < 300; ++i) {
    at.push_back({spots(random), spots(random)});
    labels.push_back(label(at[i].x - 60 * parts(random), at[i].y - 14 * parts(random), 0, i));
  }
  const auto shown = shown_of(labels);
  REQUIRE(shown.size() > 100);
  for (const double nearer : {1.1, 1.4142, 3.0, 50.0}) {
    const auto moved = [&](std::uint32_t i) {
      CssRect box = labels[i].boxes[0];
      box.x += at[i].x * (nearer - 1);
      box.y += at[i].y * (nearer - 1);
      return box;
    };
    for (const std::uint32_t a : shown) {
      for (const std::uint32_t b : shown) {
        if (a != b) REQUIRE_FALSE(moved(a).overlaps(moved(b)));
      }
    }
  }
}

}  // namespace rostrum::labels_test
