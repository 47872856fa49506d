#include "engine/geo/cut_line.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::cut_line_test {

using Catch::Matchers::WithinAbs;

namespace {

constexpr MapProjection globe = Projection::orthographic;

std::vector<WorldLine> cut(const std::vector<SpherePoint>& line, const MapProjection& projection) {
  std::vector<WorldLine> lines;
  LineCollector collector(lines);
  cut_line(line, projection, collector);
  return lines;
}

// Writes down what it is told: "0: 3 points to 0.5".
class Notes {
 public:
  void begin(double share) { start_ = share; }
  void add(WorldPoint) { ++points_; }
  void end(double share) {
    text += std::to_string(start_).substr(0, 4) + ": " + std::to_string(points_) + " points to " +
            std::to_string(share).substr(0, 4) + '\n';
    points_ = 0;
  }

  std::string text;

 private:
  double start_ = -1;
  int points_ = 0;
};

}  // namespace

TEST_CASE("a line on the near side is whole, one behind is gone") {
  CHECK(cut({{0.6, 0, 0.8}, {0, 0.6, 0.8}}, globe) == std::vector<WorldLine>{{{0.6, 0}, {0, 0.6}}});
  CHECK(cut({{0.6, 0, -0.8}, {0, 0.6, -0.8}}, globe).empty());
  CHECK(cut({}, globe).empty());
  CHECK(cut({{0, 0, 1}}, globe).empty());
}

TEST_CASE("a line that passes the horizon ends on the globe's edge") {
  const auto lines = cut({{0.6, 0, 0.8}, {0.8, 0, -0.6}}, globe);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].front() == WorldPoint{0.6, 0});
  CHECK_THAT(lines[0].back().x, WithinAbs(1, 1e-15));
  CHECK_THAT(lines[0].back().y, WithinAbs(0, 1e-15));
}

TEST_CASE("a line that comes back from behind is two") {
  const auto lines = cut({{0, 0.8, 0.6}, {0.9, 0.1, -0.4}, {0, -0.8, 0.6}}, globe);
  REQUIRE(lines.size() == 2);
  for (const WorldPoint& end : {lines[0].back(), lines[1].front()})
    CHECK_THAT(std::hypot(end.x, end.y), WithinAbs(1, 1e-15));
  CHECK(lines[0].back().y > 0);
  CHECK(lines[1].front().y < 0);
}

TEST_CASE("one that only touches the edge is none, one along it is seen") {
  CHECK(cut({{0.8, 0, -0.6}, {1, 0, 0}}, globe).empty());
  CHECK(cut({{1, 0, 0}, {0, 1, 0}}, globe).size() == 1);
}

TEST_CASE("what is seen depends on the globe's turn") {
  const std::vector<SpherePoint> line = {sphere_from_geo({0, 170}), sphere_from_geo({10, -170})};
  CHECK(cut(line, globe).empty());
  CHECK(cut(line, MapProjection{Projection::orthographic, {0, 180}}).size() == 1);
}

TEST_CASE("a flat map cuts a line over the antimeridian at one latitude on both sides") {
  const std::vector<SpherePoint> line = {sphere_from_geo({10, 170}), sphere_from_geo({20, -170})};
  const auto lines = cut(line, Projection::plate_carree);
  REQUIRE(lines.size() == 2);
  CHECK_THAT(lines[0].back().x, WithinAbs(std::acos(-1), 1e-15));
  CHECK_THAT(lines[1].front().x, WithinAbs(-std::acos(-1), 1e-15));
  CHECK(lines[0].back().y == lines[1].front().y);
}

TEST_CASE("a writer is told how much of the line lies before a cut") {
  Notes notes;
  const std::vector<SpherePoint> over = {sphere_from_geo({0, 170}), sphere_from_geo({0, 178}),
                                         sphere_from_geo({0, -174})};
  cut_line(over, Projection::equal_earth, notes);
  CHECK(notes.text == "0.00: 3 points to 0.75\n0.75: 2 points to 1.00\n");
  notes.text.clear();
  const std::vector<SpherePoint> behind = {{0, 0.6, 0.8}, {0, 1, 0.1}, {0, 0.6, -0.3}, {0, 0, -1}};
  cut_line(behind, globe, notes);
  CHECK(notes.text == "0.00: 3 points to 0.41\n");
}

}  // namespace rostrum::cut_line_test
