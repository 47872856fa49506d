#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/figure/make_figure.hpp"
#include "engine/layout/map_scene_builder.hpp"
#include "engine/present/about_text.hpp"
#include "engine/present/map_captions.hpp"
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
  const MapScene scene = scene_in(harness.session, MapViewport(map_of(figure)), {});
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
  CHECK(figure.title == "1 forum with \"week\" about terrorism");
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
  CHECK(figure.title == "4 forums, 6 statements and 0 outcomes");
  CHECK_FALSE(has_text(figure, figure.title));
  CHECK_FALSE(has_text(figure, harness.session.link()));
  CHECK(std::ranges::find(figure.facts, harness.session.link()) != figure.facts.end());
  CHECK(figure.facts[0] == "Everything, no filters");
}

TEST_CASE("a map alone has no timeline, and a timeline alone says nothing of borders") {
  FigureHarness harness;
  const CssRect beside = map_of(harness.figure());
  harness.parts = PictureParts::map;
  const Figure map = harness.figure();
  CHECK(map_of(map).width > beside.width * 1.5);
  harness.parts = PictureParts::timeline;
  const Figure timeline = harness.figure();
  CHECK_FALSE(has_text(map, "Dushanbe Process"));
  CHECK(has_text(timeline, "Dushanbe Process"));
  CHECK(all_text(timeline).find(Language::english().text(msg::about_borders)) == std::string::npos);
}

TEST_CASE("a picture has the pixels of its shape, and everything in it lies within") {
  struct Expected {
    PictureShape shape;
    double width;
    double height;
  };
  FigureHarness harness;
  for (const Expected& expected :
       {Expected{PictureShape::landscape, 1600, 900}, Expected{PictureShape::square, 1200, 1200},
        Expected{PictureShape::portrait, 1080, 1350}}) {
    harness.act(set_field("picture", expected.shape));
    for (const PictureParts parts :
         {PictureParts::both, PictureParts::map, PictureParts::timeline}) {
      harness.parts = parts;
      const Figure figure = harness.figure();
      INFO(id_of(expected.shape) << ", parts " << static_cast<int>(parts));
      CHECK(figure.width * figure.pixels == Catch::Approx(expected.width));
      CHECK(figure.height * figure.pixels == Catch::Approx(expected.height));
      // Three times as large it is still within what phones paint: 16 million pixels.
      CHECK(expected.width * expected.height * 9 < 16'777'216);
      for (const FigureText& text : marks_of<FigureText>(figure)) {
        INFO(text.text);
        CHECK(text.at.y <= figure.height - 12);
        CHECK(text.at.x >= 12);
        // As large as 11 pixels in a picture of 1200.
        CHECK(static_cast<double>(text.size) * figure.pixels * 1200 / expected.width >= 10.99);
      }
      for (const FigureClip& clip : marks_of<FigureClip>(figure)) {
        CHECK(clip.rect.right() <= figure.width - 12);
        CHECK(clip.rect.bottom() <= figure.height - 12);
      }
    }
  }
}

TEST_CASE("a landscape picture has the timeline beside the map, the others below it") {
  FigureHarness harness;
  const auto timeline_of = [](const Figure& figure) { return marks_of<FigureClip>(figure).at(1); };
  const Figure landscape = harness.figure();
  CHECK(timeline_of(landscape).rect.x > map_of(landscape).right());
  CHECK(timeline_of(landscape).rect.y < map_of(landscape).bottom());
  for (const PictureShape shape : {PictureShape::square, PictureShape::portrait}) {
    harness.act(set_field("picture", shape));
    const Figure figure = harness.figure();
    CHECK(timeline_of(figure).rect.y > map_of(figure).bottom());
    CHECK(map_of(figure).width > figure.width - 60);
  }
}

TEST_CASE("the picture on a printed page has letters of seven points at least") {
  constexpr double text_width_mm = 180;  // A4 without its margins
  constexpr double points_of_mm = 72 / 25.4;
  FigureHarness harness;
  harness.framed = false;
  for (const PictureShape shape : {PictureShape::landscape, PictureShape::portrait}) {
    harness.act(set_field("picture", shape));
    const Figure figure = harness.figure();
    REQUIRE(marks_of<FigureText>(figure).size() > 5);
    for (const FigureText& text : marks_of<FigureText>(figure)) {
      INFO(text.text);
      CHECK(static_cast<double>(text.size) / figure.width * text_width_mm * points_of_mm >= 7);
    }
    // With the words above it, it stands on one page.
    CHECK(figure.height / figure.width * text_width_mm < 185);
  }
}

TEST_CASE("the title is the reader's own, in one line of words, until something else is shown") {
  FigureHarness harness;
  harness.act(ToggleValue{Facet::topic, "terrorism"});
  const std::string derived = harness.figure().title;
  harness.act(SetPictureTitle{"  What was said\n on   terrorism "});
  CHECK(harness.figure().title == "What was said on terrorism");
  CHECK(has_text(harness.figure(), "What was said on terrorism"));
  harness.act(Select{"kuwait-2024"});
  CHECK(harness.figure().title == "What was said on terrorism");
  harness.act(SetPictureTitle{" "});
  CHECK(harness.figure().title == derived);
  harness.act(SetPictureTitle{"Terrorism"});
  harness.act(ToggleValue{Facet::topic, "terrorism"});
  CHECK(harness.figure().title == "4 forums, 6 statements and 0 outcomes");
}

TEST_CASE("a title longer than two lines ends with an ellipsis, and the file has all of it") {
  FigureHarness harness;
  std::string words;
  for (int i = 0; i < 45; ++i)
    words += "forum ";
  harness.act(SetPictureTitle{words});
  const Figure figure = harness.figure();
  CHECK(figure.title.size() == words.size() - 1);
  std::size_t lines = 0;
  for (const FigureText& text : marks_of<FigureText>(figure)) {
    if (!text.semibold || !text.text.starts_with("forum")) continue;
    ++lines;
    if (lines == 2) CHECK(text.text.ends_with("…"));
  }
  CHECK(lines == 2);
}

TEST_CASE("an open record is not the title of a picture, and is that of its printed page") {
  FigureHarness harness;
  harness.act(Select{"kuwait-2024"});
  const std::string record =
      harness.session
          .dataset()[std::get<ForumId>(*harness.session.dataset().find_record("kuwait-2024"))]
          .short_title;
  CHECK(harness.figure().title == "4 forums, 6 statements and 0 outcomes");
  harness.framed = false;
  const Figure printed = harness.figure();
  CHECK(printed.title == record);
  for (const std::string& fact : printed.facts)
    CHECK(fact.find("4 of 4") == std::string::npos);
}

TEST_CASE("the printed page of the basket bears its name, whatever record is open behind it") {
  FigureHarness harness;
  harness.act(Select{"kuwait-2024"});
  harness.act(AddToBasket{"baku-2023"});
  harness.act(SetScreen{Screen::basket});
  harness.framed = false;
  CHECK(harness.figure().title == "Basket");
}

TEST_CASE("a picture keeps the link to its view, pinned to the version, with what is open") {
  FigureHarness harness;
  harness.act(ToggleValue{Facet::topic, "terrorism"});
  harness.act(Select{"kuwait-2024"});
  harness.act(set_field("theme", Appearance::dark));
  const Figure figure = harness.figure();
  CHECK(figure.dataset_version == harness.session.dataset().version());
  CHECK(figure.link == "https://example.org/rostrum/#topic=terrorism&sel=kuwait-2024&ds=" +
                           figure.dataset_version);
  harness.session.set_base_url("");
  CHECK(harness.figure().link.empty());
}

TEST_CASE("a link of many lines stands in the file, and on the picture where the explorer is") {
  FigureHarness harness;
  std::string words;
  for (int i = 0; i < 190; ++i)
    words += i % 2 == 0 ? "я" : "ж";
  harness.act(SetText{words});
  harness.act(set_field("picture", PictureShape::portrait));
  const Figure figure = harness.figure();
  CHECK(figure.link.size() > 500);
  CHECK(has_text(figure, "https://example.org/rostrum/"));
  CHECK(all_text(figure).find("#q=") == std::string::npos);
}

TEST_CASE("all that the screen shows of a map that was zoomed is in the picture") {
  FigureHarness harness;
  harness.parts = PictureParts::map;
  const MapPosition position{.lat = 40, .lon = 50, .zoom = 3};
  harness.act(SetPosition{position});
  struct Shape {
    double width;
    double height;
  };
  for (const Shape& shape : {Shape{1000, 600}, Shape{1000, 300}, Shape{600, 1000}}) {
    harness.screen_width_css = shape.width;
    harness.screen_height_css = shape.height;
    const Figure figure = harness.figure();
    const MapViewport window(map_of(figure));
    const MapViewport screen{0, 0, shape.width, shape.height};
    const Camera on_screen = camera_from_position(position, screen);
    // The picture's own discs tell its scale: places keep their distances.
    const MapScene as_drawn = [&] {
      Camera camera = camera_from_position(position, window);
      camera.scale =
          on_screen.scale * std::min(window.width / shape.width, window.height / shape.height);
      camera = clamped(camera, window);
      MapSceneBuilder builder;
      return builder.build({.language = harness.session.language(),
                            .dataset = harness.session.dataset(),
                            .columns = harness.session.columns(),
                            .result = harness.session.result(),
                            .camera = camera,
                            .viewport = window,
                            .basemap_revision = 1,
                            .text_width = text_width});
    }();
    INFO(shape.width << " by " << shape.height);
    REQUIRE_FALSE(as_drawn.discs.empty());
    const auto circles = marks_of<FigureCircle>(figure);
    for (const MapDisc& disc : as_drawn.discs) {
      CHECK(std::ranges::any_of(circles, [&](const FigureCircle& circle) {
        return std::abs(circle.center.x - disc.at.x) < 0.01 &&
               std::abs(circle.center.y - disc.at.y) < 0.01;
      }));
    }
  }
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
