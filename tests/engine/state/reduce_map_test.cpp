// Where the map looks and what part of it is asked for.
#include <cmath>
#include <limits>
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "tests/engine/state_fixture.hpp"

namespace rostrum::reduce_map_test {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST_CASE("an area is brought onto the globe") {
  test::Reader reader;
  reader.does(SetArea{GeoBox{.west = 170, .south = 50, .east = 190, .north = -100}});
  CHECK(reader.query().area == GeoBox{.west = 170, .south = -90, .east = -170, .north = 50});
  reader.does(SetArea{GeoBox{.west = -300, .south = 0, .east = 300, .north = 10}});
  CHECK(reader.query().area == GeoBox{.west = -180, .south = 0, .east = 180, .north = 10});
  reader.does(SetArea{GeoBox{.west = not_a_number}});
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.told() == "That area is not on the map");
  reader.does(SetArea{});
  CHECK_FALSE(reader.query().area);
}

TEST_CASE("the map turns to a record's place, and comes nearer where all the world was in sight") {
  test::Reader reader;
  reader.does(ShowPlace{"minsk-2018"});
  REQUIRE(reader.view().position);
  CHECK(std::abs(reader.view().position->lat - 53.9) < 0.1);
  CHECK(reader.view().position->zoom == 3);
  reader.does(SetPosition{MapPosition{0, 0, 5}}).does(ShowPlace{"minsk-2018"});
  CHECK(reader.view().position->zoom == 5);
  const State before = reader.state();
  reader.does(ShowPlace{"nobody"});
  CHECK(reader.state() == before);
}

TEST_CASE("filtering to the map takes what is in sight, and a second time takes it back") {
  test::Reader reader;
  reader.does(FilterToMap{});
  CHECK_FALSE(reader.query().area.has_value());
  CHECK(reader.told().find("Zoom in first") != std::string::npos);

  reader.does(SetPosition{MapPosition{40.4, 49.9, 4}}).does(FilterToMap{});
  REQUIRE(reader.query().area.has_value());
  const GeoBox box = *reader.query().area;
  CHECK(box.contains({40.4, 49.9}));
  CHECK_FALSE(box.contains({53.9, 27.6}));
  CHECK_FALSE(box.contains({-40.4, 49.9}));
  CHECK(reader.wrote() == HistoryWrite::push);
  CHECK(view_from_address(address_from_view(reader.view())).view == reader.view());

  reader.does(FilterToMap{});
  CHECK_FALSE(reader.query().area.has_value());
}

TEST_CASE("a position is clamped, and the whole world is none") {
  test::Reader reader;
  reader.does(SetPosition{MapPosition{100, -200, 99}});
  CHECK(reader.view().position == MapPosition{90, -180, max_zoom});
  reader.does(SetPosition{MapPosition{40, 50, infinite}});
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.told() == "That place is not on the map");
  reader.does(SetPosition{MapPosition{40, 50, -1}});
  CHECK_FALSE(reader.view().position);
}

TEST_CASE("zooming comes closer level by level, and back to the whole world") {
  test::Reader reader;
  reader.does(SetPosition{MapPosition{40.4, 49.9, 3}}).does(ZoomMap{1});
  REQUIRE(reader.view().position);
  CHECK(reader.view().position->zoom == Catch::Approx(4));
  CHECK(reader.view().position->lat == Catch::Approx(40.4).margin(1e-6));
  CHECK(reader.view().position->lon == Catch::Approx(49.9).margin(1e-6));
  reader.does(ZoomMap{100});
  CHECK(reader.view().position->zoom == Catch::Approx(max_zoom));
  reader.does(ZoomMap{-100});
  CHECK_FALSE(reader.view().position);
  reader.does(ZoomMap{not_a_number});
  CHECK_FALSE(reader.view_changed());
}

TEST_CASE("panning by positive pixels shows what lies to the east and to the south") {
  test::Reader reader;
  reader.does(PanMap{50, 50});
  CHECK_FALSE(reader.view_changed());
  reader.does(SetPosition{MapPosition{20, 30, 4}}).does(PanMap{50, 0});
  CHECK(reader.view().position->lon > 31);
  CHECK(reader.view().position->lat == Catch::Approx(20).margin(1e-6));
  reader.does(PanMap{-50, 0});
  CHECK(reader.view().position->lon == Catch::Approx(30).margin(1e-6));
  reader.does(PanMap{0, 50});
  CHECK(reader.view().position->lat < 19.5);
  reader.does(PanMap{infinite, 0});
  CHECK_FALSE(reader.view_changed());
}

TEST_CASE("a globe turns at its farthest too, and a flat map forgets that") {
  test::Reader reader;
  reader.does(set_field("projection", Projection::orthographic)).does(PanMap{50, 0});
  REQUIRE(reader.view().position);
  CHECK(reader.view().position->lon > 1);
  CHECK(reader.view().position->zoom == Catch::Approx(0).margin(1e-9));
  CHECK(view_from_address(address_from_view(reader.view())).view.position);
  reader.does(PanMap{-50, 0});
  CHECK_FALSE(reader.view().position);
  reader.does(SetPosition{MapPosition{20, 30, 0}});
  CHECK(reader.view().position == MapPosition{20, 30, 0});
  reader.does(set_field("projection", Projection::natural_earth));
  CHECK_FALSE(reader.view().position);
}

TEST_CASE("every projection looks at the same position") {
  for (const Projection projection : {Projection::equal_earth, Projection::natural_earth,
                                      Projection::plate_carree, Projection::orthographic}) {
    test::Reader reader;
    reader.does(set_field("projection", projection)).does(SetPosition{MapPosition{40.4, 49.9, 3}});
    reader.does(ZoomMap{1}).does(FilterToMap{});
    CHECK(reader.view().position->lat == Catch::Approx(40.4).margin(1e-6));
    CHECK(reader.view().position->lon == Catch::Approx(49.9).margin(1e-6));
    REQUIRE(reader.query().area);
    CHECK(reader.query().area->contains({40.4, 49.9}));
    CHECK_FALSE(reader.query().area->contains({-40.4, 49.9}));
    CHECK_FALSE(reader.query().area->contains({40.4, -100}));
  }
}

TEST_CASE("a globe can be filtered to the half it shows") {
  test::Reader reader;
  reader.does(set_field("projection", Projection::orthographic)).does(FilterToMap{});
  REQUIRE(reader.query().area);
  CHECK(reader.query().area->contains({40.4, 49.9}));
  CHECK_FALSE(reader.query().area->contains({40.4, -120}));
}

TEST_CASE("a map without a size yet does not break its position") {
  test::Reader reader;
  reader.set_viewport({});
  reader.does(ZoomMap{2}).does(PanMap{10, 10});
  REQUIRE(reader.view().position);
  CHECK(std::isfinite(reader.view().position->lat));
  CHECK(std::isfinite(reader.view().position->lon));
}

}  // namespace
}  // namespace rostrum::reduce_map_test
