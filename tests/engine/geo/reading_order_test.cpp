#include "engine/geo/reading_order.hpp"

#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::reading_order_test {

TEST_CASE("places are read band by band from the north, and eastwards in each") {
  const std::vector<GeoPoint> points = {{-30, 150}, {51, 0}, {48, 2}, {52, -100}, {30, 31}};
  CHECK(reading_order(points, 10) == std::vector<std::uint32_t>{3, 1, 2, 4, 0});
}

TEST_CASE("narrow bands read what is farther north first") {
  const std::vector<GeoPoint> points = {{48, 2}, {51, 0}, {52, 10}};
  CHECK(reading_order(points, 1) == std::vector<std::uint32_t>{2, 1, 0});
}

TEST_CASE("places on one spot keep their order, and no place is lost") {
  const std::vector<GeoPoint> points = {{10, 10}, {10, 10}, {90, 0}, {-90, 0}, {10, 10}};
  CHECK(reading_order(points, 15) == std::vector<std::uint32_t>{2, 0, 1, 4, 3});
  CHECK(reading_order({}, 15).empty());
}

}  // namespace rostrum::reading_order_test
