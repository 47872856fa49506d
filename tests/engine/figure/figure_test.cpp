#include <algorithm>

#include <catch_amalgamated.hpp>

#include "engine/figure/make_figure.hpp"
#include "engine/layout/map_scene_builder.hpp"
#include "engine/present/about_text.hpp"
#include "engine/present/map_captions.hpp"
#include "engine/present/view_title.hpp"
#include "messages/about.hpp"
#include "messages/map.hpp"
#include "tests/engine/basemap_file.hpp"
#include "tests/engine/figure_harness.hpp"

namespace rostrum::figure_test {

using namespace rostrum::test;

namespace {

// Of the map, which is the first to be cut to a rectangle.
CssRect map_of(const Figure& figure) {
  return marks_of<FigureClip>(figure).at(0).rect;
}

MapScene scene_in(const Session& session, const MapViewport& window,
                  std::span<const std::optional<GeoPoint>> labels) {
  MapSceneBuilder builder;
  return builder.build({.language = session.language(),
                        .dataset = session.dataset(),
                        .columns = session.columns(),
                        .result = session.result(),
                        .camera = home_camera(window),
                        .viewport = window,
                        .country_labels = labels,
                        .basemap_revision = 1,
                        .text_width = text_width});
}

}  // namespace

TEST_CASE("every disc of the map and its number is in the picture") {
  FigureHarness harness;
  const Figure figure = harness.figure();
  const MapScene scene = scene_in(harness.session, map_of(figure), {});
  const auto circles = marks_of<FigureCircle>(figure);
  REQUIRE(scene.discs.size() >= 3);
  for (const MapDisc& disc : scene.discs) {
    const bool painted = std::ranges::any_of(circles, [&](const FigureCircle& circle) {
      return circle.center == disc.at && circle.radius == disc.radius_css &&
             circle.fill.rgb == harness.colors.accent;
    });
    CHECK(painted);
    if (disc.number_shown) CHECK(has_text(figure, std::to_string(disc.forums)));
  }
  for (const MapLabel& label : scene.labels)
    CHECK(has_text(figure, scene.text_of(label)));
}

TEST_CASE("a disc's ring has a part for each group of topics") {
  FigureHarness harness;
  harness.parts = PictureParts::map;
  std::vector<std::uint32_t> rings;
  for (const FigurePath& path : marks_of<FigurePath>(harness.figure())) {
    if (path.data.find('A') != std::string::npos) rings.push_back(path.stroke.rgb);
  }
  CHECK(std::ranges::count(rings, harness.colors.groups[0]) == 2);
  CHECK(std::ranges::count(rings, harness.colors.groups[1]) == 1);
}

TEST_CASE("every forum has its bar on the picture's timeline, with its lane's name") {
  FigureHarness harness;
  harness.parts = PictureParts::timeline;
  const Figure figure = harness.figure();
  for (const TimelineLane& lane : harness.session.lanes().lanes)
    CHECK(has_text(figure, Language::english().text(lane.label)));
  const auto forums = harness.session.dataset().forums();
  const auto rects = marks_of<FigureRect>(figure);
  const auto bars = std::ranges::count_if(rects, [](const FigureRect& rect) {
    return rect.rect.height == 14 && rect.fill.opacity == 1;
  });
  CHECK(bars == static_cast<long>(forums.size()));
  CHECK(has_text(figure, "Statements a month"));
}

TEST_CASE(
    "a picture says what it shows, where it is from, what borders mean and how to come back") {
  FigureHarness harness;
  harness.act(ToggleValue{Facet::topic, "terrorism"});
  harness.act(SetText{"week"});
  const Figure figure = harness.figure();
  CHECK(figure.title == view_text(Language::english(), harness.session.dataset(),
                                  harness.session.domains(), harness.session.view()));
  CHECK(has_text(figure, figure.title));
  const std::string said = all_text(figure);
  CHECK(said.find("Filters: “week” · Terrorism") != std::string::npos);
  CHECK(said.find("1 of 4 forums") != std::string::npos);
  CHECK(said.find("Rostrum · Dataset 2026.11") != std::string::npos);
  CHECK(said.find(Language::english().text(msg::map_policy)) != std::string::npos);
  CHECK(said.find("which says nothing of whose they should be") != std::string::npos);
  CHECK(has_text(figure, harness.session.link()));
  CHECK(has_text(figure, "Statements, by host country"));
}

TEST_CASE("a picture without a frame leaves the words to who asked for it") {
  FigureHarness harness;
  harness.framed = false;
  const Figure figure = harness.figure();
  CHECK(figure.title == "International security forums");
  CHECK_FALSE(has_text(figure, figure.title));
  CHECK_FALSE(has_text(figure, harness.session.link()));
  CHECK(std::ranges::find(figure.facts, harness.session.link()) != figure.facts.end());
  CHECK(figure.facts[0] == "Everything, no filters");
}

TEST_CASE("a map alone has no timeline, and a timeline alone says nothing of borders") {
  FigureHarness harness;
  const double both = harness.figure().height;
  harness.parts = PictureParts::map;
  const Figure map = harness.figure();
  harness.parts = PictureParts::timeline;
  const Figure timeline = harness.figure();
  CHECK(map.height < both);
  CHECK(timeline.height < both);
  CHECK_FALSE(has_text(map, "Dushanbe Process"));
  CHECK(all_text(timeline).find(Language::english().text(msg::about_borders)) == std::string::npos);
}

TEST_CASE("a picture has the shape of the map on screen, within what paper and memory bear") {
  FigureHarness harness;
  harness.screen_width_css = 1000;
  harness.screen_height_css = 500;
  CHECK(map_of(harness.figure()).width == 1000);
  CHECK(map_of(harness.figure()).height == 500);
  harness.screen_width_css = 360;
  harness.screen_height_css = 640;
  CHECK(map_of(harness.figure()).width == 720);
  CHECK(map_of(harness.figure()).height == 720);
  harness.screen_width_css = 1000;
  harness.screen_height_css = 875;
  CHECK(map_of(harness.figure()).width == 800);
  CHECK(map_of(harness.figure()).height == 700);
  harness.screen_width_css = 4000;
  harness.screen_height_css = 2000;
  const Figure large = harness.figure();
  CHECK(map_of(large).width == 1150);
  // Three times as large it is still within what phones paint: 16 million pixels.
  CHECK(large.width * large.height * 9 < 16'777'216);
}

TEST_CASE("points without borders have neither borders nor shades in the picture") {
  const Basemap land = basemap_of("land-110.bin");
  FigureHarness harness;
  harness.land = &land;
  harness.parts = PictureParts::map;
  const auto count = [&](std::uint32_t color) {
    const auto paths = marks_of<FigurePath>(harness.figure());
    return std::ranges::count_if(paths, [&](const FigurePath& path) {
      return path.fill.rgb == color || path.stroke.rgb == color;
    });
  };
  CHECK(count(harness.colors.border) == 2);
  CHECK(count(harness.colors.shades[1]) + count(harness.colors.shades[2]) +
            count(harness.colors.shades[3]) >=
        3);
  harness.act(SetField{"land", "points"});
  CHECK(count(harness.colors.border) == 0);
  CHECK(count(harness.colors.shades[1]) + count(harness.colors.shades[2]) == 0);
  CHECK_FALSE(has_text(harness.figure(), "Statements, by host country"));
}

TEST_CASE("lines between countries are in the picture, and it says what they are") {
  FigureHarness harness;
  harness.labels = {GeoPoint{40, 48}, GeoPoint{29, 47}, GeoPoint{39, -98}};
  harness.parts = PictureParts::map;
  CHECK(all_text(harness.figure()).find("Lines:") == std::string::npos);
  const std::size_t before = marks_of<FigurePath>(harness.figure()).size();
  harness.act(set_field("arcs", MapArcs::mentions));
  CHECK(all_text(harness.figure()).find("countries to those they mention") != std::string::npos);
  CHECK(marks_of<FigurePath>(harness.figure()).size() >= before + 3);
  harness.act(set_field("arcs", MapArcs::speakers));
  harness.act(Select{"kuwait-2024"});
  CHECK(all_text(harness.figure()).find("to the countries of its speakers") != std::string::npos);
}

TEST_CASE("the area chosen on the map and the chosen period are in the picture") {
  FigureHarness harness;
  const auto accents = [&] {
    const Figure figure = harness.figure();
    const auto paths = marks_of<FigurePath>(figure);
    const auto rects = marks_of<FigureRect>(figure);
    return std::pair(std::ranges::count_if(paths,
                                           [&](const FigurePath& path) {
                                             return path.width == 1.75F &&
                                                    path.stroke.rgb == harness.colors.accent;
                                           }),
                     std::ranges::count_if(rects, [&](const FigureRect& rect) {
                       return rect.fill.rgb == harness.colors.accent;
                     }));
  };
  CHECK(accents() == std::pair<long, long>(0, 0));
  harness.act(SetArea{GeoBox{.west = 40, .south = 20, .east = 60, .north = 45}});
  harness.act(SetTime{TimeRange{Day{18'000}, Day{19'600}}});
  CHECK(accents().first == 1);
  CHECK(accents().second == 3);
}

}  // namespace rostrum::figure_test
