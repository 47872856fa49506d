// The places of the answer on the map: in sight together, one after the other, and drawn around.
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/state/place_key.hpp"
#include "tests/engine/state_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::reduce_places_test {
namespace {

// Minsk, Baku and Kuwait City, from the north.
std::vector<MapStop> three_stops() {
  return {{.place = PlaceId{0}, .at = {53.9, 27.6}, .forums = 1, .statements = 2},
          {.place = PlaceId{2}, .at = {40.4, 49.9}, .forums = 1},
          {.place = PlaceId{1}, .at = {29.4, 48.0}, .places = 2, .forums = 3, .statements = 1}};
}

std::string said(const test::Reader& reader) {
  const auto* announce = reader.effect<Announce>();
  return announce != nullptr ? test::english(announce->text) : std::string();
}

bool sees(const test::Reader& reader, GeoPoint point) {
  const MapViewport viewport{0, 0, 1000, 500};
  const auto& position = shown_position(reader.state());
  const Projection projection = reader.view().projection;
  const Camera camera = position ? camera_from_position(*position, viewport, projection)
                                 : home_camera(viewport, projection);
  const auto at = screen_from_geo(camera, viewport, point);
  return at && viewport.contains(*at);
}

TEST_CASE("zooming to the results shows every place found, as near as it can") {
  for (const Projection projection : {Projection::equal_earth, Projection::orthographic}) {
    test::Reader reader;
    reader.does(set_field("projection", projection)).does(ZoomToResults{});
    REQUIRE(reader.view().position);
    CHECK(reader.view().position->zoom > 1.5);
    CHECK(reader.wrote() == HistoryWrite::replace);
    for (const GeoPoint point : {GeoPoint{53.9, 27.6}, {29.4, 48.0}, {40.4, 49.9}}) {
      CHECK(sees(reader, point));
    }
  }
}

TEST_CASE("a link without a position shows what it found, and its address stays") {
  test::Reader reader;
  reader.does(OpenAddress{"host=AZE"});
  CHECK(reader.ui().waits_for_fit);
  reader.does(FitToLink{});
  CHECK_FALSE(reader.ui().waits_for_fit);
  CHECK_FALSE(reader.view().position);
  CHECK(sees(reader, {40.4, 49.9}));
  CHECK_FALSE(sees(reader, {53.9, 27.6}));
  // Whatever moves the map begins there, and then the address says so.
  reader.does(ZoomMap{-1});
  REQUIRE(reader.view().position);
  CHECK(reader.view().position->lat == Catch::Approx(40.4).margin(1));
  reader.does(SetPosition{});
  CHECK_FALSE(shown_position(reader.state()));
}

TEST_CASE("another question's link is fitted anew, the same question's is not") {
  test::Reader reader;
  reader.does(OpenAddress{"host=AZE"}).does(FitToLink{});
  reader.does(OpenAddress{"host=AZE&sel=baku-2025"});
  CHECK_FALSE(reader.ui().waits_for_fit);
  CHECK(sees(reader, {40.4, 49.9}));
  reader.does(OpenAddress{"host=BLR"}).does(FitToLink{});
  CHECK(sees(reader, {53.9, 27.6}));
  CHECK_FALSE(sees(reader, {40.4, 49.9}));
}

TEST_CASE("a link with a position, or one that asks for nothing, fits nothing") {
  test::Reader reader;
  for (const char* address : {"host=AZE&at=10,20,3", "lanes=topic", ""}) {
    reader.does(OpenAddress{address});
    CHECK_FALSE(reader.ui().waits_for_fit);
    CHECK_FALSE(reader.ui().fitted);
  }
}

TEST_CASE("zooming to one place goes near it, and looks where the filters lead") {
  test::Reader reader;
  reader.does(ToggleValue{Facet::host, "AZE"}).does(ZoomToResults{});
  REQUIRE(reader.view().position);
  CHECK(reader.view().position->lat == Catch::Approx(40.4).margin(0.01));
  CHECK(reader.view().position->lon == Catch::Approx(49.9).margin(0.01));
  CHECK(reader.view().position->zoom > 4);
  CHECK_FALSE(sees(reader, {53.9, 27.6}));
}

TEST_CASE("without a place among the results the map stays and the reader is told") {
  test::Reader reader;
  reader.does(SetPosition{MapPosition{10, 10, 3}}).does(SetText{"nothing like this"});
  reader.does(ZoomToResults{});
  CHECK(reader.view().position == MapPosition{10, 10, 3});
  CHECK(reader.told() == "Nothing that was found has a place on the map");
}

TEST_CASE("the cursor walks the places in order, and the ends hold") {
  test::Reader reader;
  reader.set_map_stops(three_stops());
  reader.does(MovePlaceCursor{1});
  CHECK(reader.ui().place_cursor == "place:0");
  CHECK(said(reader) == "Minsk, Belarus: 1 forum, 2 statements");
  reader.does(MovePlaceCursor{1});
  CHECK(reader.ui().place_cursor == "place:2");
  CHECK(said(reader) == "Baku, Azerbaijan: 1 forum");
  reader.does(MovePlaceCursor{5});
  CHECK(reader.ui().place_cursor == "place:1");
  CHECK(said(reader) == "Kuwait City, Kuwait and 1 more place: 3 forums, 1 statement");
  reader.does(MovePlaceCursor{1});
  CHECK(reader.ui().place_cursor == "place:1");
  reader.does(MovePlaceCursor{-1});
  CHECK(reader.ui().place_cursor == "place:2");
}

TEST_CASE("backwards the cursor begins at the last place") {
  test::Reader reader;
  reader.set_map_stops(three_stops());
  reader.does(MovePlaceCursor{-1});
  CHECK(reader.ui().place_cursor == "place:1");
}

TEST_CASE("the map moves for the cursor only when its place is out of sight, and never zooms") {
  test::Reader reader;
  reader.set_map_stops(three_stops());
  reader.does(MovePlaceCursor{1});
  CHECK_FALSE(reader.view_changed());
  reader.does(SetPosition{MapPosition{-30, -60, 5}}).does(MovePlaceCursor{1});
  REQUIRE(reader.view().position);
  CHECK(reader.view().position->lat == Catch::Approx(40.4));
  CHECK(reader.view().position->lon == Catch::Approx(49.9));
  CHECK(reader.view().position->zoom == Catch::Approx(5));
}

TEST_CASE("a globe turns to a place on its far side") {
  test::Reader reader;
  reader.set_map_stops(three_stops());
  reader.does(set_field("projection", Projection::orthographic))
      .does(SetPosition{MapPosition{0, -150, 0}});
  CHECK_FALSE(sees(reader, {53.9, 27.6}));
  reader.does(MovePlaceCursor{1});
  CHECK(sees(reader, {53.9, 27.6}));
}

TEST_CASE("a place that another disc has taken in counts as that disc") {
  test::Reader reader;
  reader.set_map_stops(three_stops());
  reader.does(MovePlaceCursor{1}).does(MovePlaceCursor{1});
  REQUIRE(reader.ui().place_cursor == "place:2");
  // Farther away Baku is part of Kuwait City's disc.
  std::vector<MapStop> merged = three_stops();
  merged.erase(merged.begin() + 1);
  reader.set_map_stops(merged);
  reader.does(MovePlaceCursor{-1});
  CHECK(reader.ui().place_cursor == "place:0");
}

TEST_CASE("without places the cursor stays away and the reader is told") {
  test::Reader reader;
  reader.does(MovePlaceCursor{1});
  CHECK(reader.ui().place_cursor.empty());
  CHECK(reader.told() == "There is no place on the map to go to");
}

TEST_CASE("a tool is taken and put away, and a step out puts it away first") {
  test::Reader reader;
  reader.does(Select{"baku-2025"}).does(SetMapTool{MapTool::lasso});
  CHECK(reader.ui().map_tool == MapTool::lasso);
  CHECK(said(reader) == "Drag on the map to draw around an area");
  CHECK_FALSE(reader.view_changed());
  reader.does(StepOut{});
  CHECK(reader.ui().map_tool == MapTool::none);
  CHECK(reader.view().selection == "baku-2025");
}

TEST_CASE("a step out takes the cursor off the map before it goes back to the list") {
  test::Reader reader;
  reader.set_map_stops(three_stops());
  reader.does(Select{"baku-2025"}).does(MovePlaceCursor{1}).does(StepOut{});
  CHECK(reader.ui().place_cursor.empty());
  CHECK(reader.view().selection == "baku-2025");
}

TEST_CASE("a lasso filters to what was held within it") {
  test::Reader reader;
  reader.does(SetLasso{{{36, 46}, {36, 55}, {47, 55}, {47, 46}}});
  CHECK(reader.result().found.forums == 1);
  CHECK(reader.result().found.outcomes == 1);
  CHECK(reader.result().found.statements == 0);
  reader.does(SetLasso{});
  CHECK(reader.result().found.forums == 3);
}

TEST_CASE("keys of places are read as they are written, and nothing else is") {
  CHECK(key_of(PlaceId{12}) == "place:12");
  CHECK(place_from_key("place:12") == PlaceId{12});
  for (const char* text : {"", "12", "place:", "place:-1", "place:1x", "place: 1", "forum:1"}) {
    CAPTURE(text);
    CHECK_FALSE(place_from_key(text));
  }
}

}  // namespace
}  // namespace rostrum::reduce_places_test
