// What is done to the map beyond moving it: areas drawn on it, lists, settings and the keyboard
// cursor, all as a person would.
#include <cmath>
#include <numbers>
#include <optional>
#include <set>
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/geo/lasso_ring.hpp"
#include "tests/engine/basemap_file.hpp"
#include "tests/ui/panel_harness.hpp"
#include "ui/map/map_panel.hpp"

namespace rostrum::map_tools_test {

using namespace rostrum::ui;
using Catch::Approx;
using rostrum::ui::test::PanelHarness;

namespace {

constexpr PaintRect map_rect{40, 20, 900, 500};

struct MapHarness {
  MapPanel panel;
  PanelHarness harness;

  explicit MapHarness(PaintRect rect = map_rect)
      : harness(rect, [this](const PanelContext& context) { map_ui(panel, context); }) {
    panel.set_basemap(harness.session.dataset(), rostrum::test::basemap_of("land-110.bin"));
    harness.frames(2);
  }

  const Query& query() const { return harness.session.view().query; }
  const UiState& ui() const { return harness.session.state().ui; }
  ImVec2 screen(GeoPoint point) const {
    const MapFrame& frame = panel.frame();
    const MapViewport viewport = frame.viewport;
    const auto at = screen_from_geo(frame.camera, viewport, point);
    REQUIRE(at);
    return {static_cast<float>(at->x), static_cast<float>(at->y)};
  }
  void touch(GestureKind kind, ImVec2 at) {
    panel.gesture(harness.session, harness.theme, harness.scheduler,
                  {.kind = kind, .x_css = at.x, .y_css = at.y}, harness.now);
    harness.frames(2);
  }
  void does(Action action) {
    harness.session.dispatch(std::move(action));
    harness.rest();
  }
  void encircle(ImVec2 center, float radius) {
    harness.move(center.x + radius, center.y);
    harness.press();
    for (int i = 1; i <= 24; ++i) {
      const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / 24;
      harness.move(center.x + radius * std::cos(angle), center.y + radius * std::sin(angle));
    }
    harness.release();
  }
};

constexpr GeoPoint baku{40.4, 49.9};
constexpr GeoPoint kuwait{29.4, 48.0};

}  // namespace

TEST_CASE("A box drawn on the map filters to it and puts its tool away") {
  MapHarness map;
  map.harness.click("command:draw-box");
  CHECK(map.ui().map_tool == MapTool::box);
  const Camera before = map.panel.frame().camera;
  const ImVec2 from = map.screen({47, 40});
  const ImVec2 to = map.screen({35, 60});
  map.harness.drag(from.x, from.y, to.x, to.y);
  REQUIRE(map.query().area);
  CHECK(map.query().area->west == Approx(40).margin(1));
  CHECK(map.query().area->south == Approx(35).margin(1));
  CHECK(map.query().area->contains(baku));
  CHECK_FALSE(map.query().area->contains(kuwait));
  CHECK(map.ui().map_tool == MapTool::none);
  CHECK(map.panel.frame().camera == before);
  CHECK(map.harness.session.result().found.forums == 1);
}

TEST_CASE("A drag with Shift draws a box without any tool") {
  MapHarness map;
  const ImVec2 from = map.screen({47, 40});
  const ImVec2 to = map.screen({35, 60});
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  map.harness.drag(from.x, from.y, to.x, to.y);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  map.harness.frames(2);
  REQUIRE(map.query().area);
  CHECK(map.query().area->contains(baku));
}

TEST_CASE("A lasso drawn with the mouse filters to what it encircles") {
  MapHarness map;
  map.harness.click("command:draw-lasso");
  map.encircle(map.screen(baku), 22);
  REQUIRE(map.query().lasso.size() >= 3);
  CHECK(contains(map.query().lasso, baku));
  CHECK_FALSE(contains(map.query().lasso, kuwait));
  CHECK(map.harness.session.result().found.forums == 1);
  CHECK(map.ui().map_tool == MapTool::none);
}

TEST_CASE("A lasso works on the globe too") {
  MapHarness map;
  map.does(set_field("projection", Projection::orthographic));
  map.does(SetPosition{MapPosition{30, 50, 0}});
  map.harness.click("command:draw-lasso");
  map.encircle(map.screen(baku), 16);
  REQUIRE(map.query().lasso.size() >= 3);
  CHECK(contains(map.query().lasso, baku));
  CHECK_FALSE(contains(map.query().lasso, kuwait));
}

TEST_CASE("A finger draws with the tool that was taken, and two fingers drop what it drew") {
  MapHarness map;
  const ImVec2 from = map.screen({47, 40});
  const ImVec2 to = map.screen({35, 60});
  map.does(SetMapTool{MapTool::box});
  map.touch(GestureKind::pan_begin, from);
  map.touch(GestureKind::pan, to);
  map.touch(GestureKind::pinch, to);
  map.touch(GestureKind::pan_end, to);
  CHECK_FALSE(map.query().area);

  map.touch(GestureKind::pan_begin, from);
  map.touch(GestureKind::pan, to);
  map.touch(GestureKind::pan_end, to);
  REQUIRE(map.query().area);
  CHECK(map.query().area->contains(baku));
}

TEST_CASE("Esc and the second button drop a half-drawn shape, and the tool stays") {
  MapHarness map;
  map.harness.click("command:draw-box");
  map.harness.move(400, 200);
  map.harness.press();
  map.harness.move(500, 300);
  CHECK(map.panel.step_out(map.harness.session));
  map.harness.release();
  CHECK_FALSE(map.query().area);
  CHECK(map.ui().map_tool == MapTool::box);

  map.harness.press();
  map.harness.move(400, 200);
  ImGui::GetIO().AddMouseButtonEvent(1, true);
  map.harness.frame();
  ImGui::GetIO().AddMouseButtonEvent(1, false);
  map.harness.release();
  CHECK_FALSE(map.query().area);
  CHECK(map.ui().map_tool == MapTool::box);

  // With nothing under way the second button puts the tool away.
  ImGui::GetIO().AddMouseButtonEvent(1, true);
  map.harness.frames(2);
  ImGui::GetIO().AddMouseButtonEvent(1, false);
  map.harness.frames(2);
  CHECK(map.ui().map_tool == MapTool::none);
}

TEST_CASE("A press without a drag draws nothing and keeps the tool") {
  MapHarness map;
  map.harness.click("command:draw-lasso");
  map.harness.click(500, 300);
  CHECK(map.query().lasso.empty());
  CHECK(map.ui().map_tool == MapTool::lasso);
}

TEST_CASE("A tap of two fingers takes the map a level away") {
  MapHarness map;
  map.does(SetPosition{MapPosition{20, 20, 3}});
  map.touch(GestureKind::two_finger_tap, {490, 270});
  REQUIRE(map.harness.session.view().position);
  CHECK(map.harness.session.view().position->zoom == Approx(2).margin(0.01));
}

TEST_CASE("A double click comes a level closer about the point") {
  MapHarness map;
  map.does(SetPosition{MapPosition{20, 20, 3}});
  const MapViewport viewport = map.panel.frame().viewport;
  const auto before = geo_from_screen(map.panel.frame().camera, viewport, {300, 400});
  map.harness.double_click(300, 400);
  const auto after = geo_from_screen(map.panel.frame().camera, viewport, {300, 400});
  REQUIRE((before && after));
  CHECK(after->lat == Approx(before->lat).margin(1e-6));
  CHECK(after->lon == Approx(before->lon).margin(1e-6));
  CHECK(map.harness.session.view().position->zoom == Approx(4).margin(0.01));
}

TEST_CASE("The button for the results brings all of them into sight") {
  MapHarness map;
  map.does(ToggleValue{Facet::host, "AZE"});
  map.harness.click("command:zoom-to-results");
  map.harness.rest();
  REQUIRE(map.harness.session.view().position);
  // Clear of the legend, which covers the foot.
  CHECK(map.harness.session.view().position->lat == Approx(baku.lat).margin(1));
  CHECK(map.harness.session.view().position->zoom > 3);
}

TEST_CASE("At its limits the map's buttons do nothing") {
  MapHarness map;
  const std::uint64_t revision = map.harness.session.revision();
  map.harness.click("command:zoom-out");
  map.harness.click("command:whole-world");
  CHECK(map.harness.session.revision() == revision);
  map.does(SetPosition{MapPosition{20, 20, max_zoom}});
  const std::uint64_t closest = map.harness.session.revision();
  map.harness.click("command:zoom-in");
  CHECK(map.harness.session.revision() == closest);
  map.harness.click("command:zoom-out");
  CHECK(map.harness.session.view().position->zoom == Approx(max_zoom - 1));
}

TEST_CASE("A low map has its buttons in more columns, all of them within it") {
  constexpr PaintRect low{10, 10, 420, 150};
  MapHarness map(low);
  for (const char* key :
       {"command:zoom-in", "command:zoom-out", "command:whole-world", "command:zoom-to-results",
        "command:filter-to-map", "command:draw-box", "command:draw-lasso", "map:settings"}) {
    CAPTURE(key);
    const PaintRect button = map.harness.target(key);
    CHECK(button.x >= low.x);
    CHECK(button.y >= low.y);
    CHECK(button.right() <= low.right());
    CHECK(button.bottom() <= low.bottom());
    CHECK(button.width > 30);
    CHECK(button.height > 30);
  }
}

TEST_CASE("The keyboard cursor shows where it is, and Enter opens the place") {
  MapHarness map;
  map.does(MovePlaceCursor{1});
  CHECK(map.harness.targets.find("map:cursor"));
  const std::string first = map.ui().place_cursor;
  const PaintRect disc = map.harness.target(first);
  const PaintRect ring = map.harness.target("map:cursor");
  CHECK(ring.x < disc.x);
  CHECK(ring.right() > disc.right());
  CHECK(map.panel.key(map.harness.session, "Enter"));
  map.harness.frames(2);
  CHECK(map.harness.session.view().selection == "week-2018");
  CHECK_FALSE(map.panel.key(map.harness.session, "ArrowDown"));
}

TEST_CASE("The cursor walks every place of the map, those out of sight too") {
  MapHarness map;
  map.does(SetPosition{MapPosition{-40, -60, 5}});
  REQUIRE(map.panel.scene().discs.empty());
  map.does(MovePlaceCursor{1});
  REQUIRE(map.panel.scene().discs.size() == 1);
  CHECK(map.harness.targets.find("map:cursor"));
  CHECK(map.harness.session.view().position->zoom == Approx(5).margin(0.01));
  map.does(set_field("projection", Projection::orthographic));
  map.does(SetPosition{MapPosition{-40, -120, 3}});
  REQUIRE(map.panel.scene().discs.empty());
  map.does(MovePlaceCursor{1});
  CHECK_FALSE(map.panel.scene().discs.empty());
  CHECK(map.harness.targets.find("map:cursor"));
}

TEST_CASE("After a zoom the cursor walks the places that stand apart now") {
  MapHarness map({40, 20, 240, 400});
  const auto places_walked = [&] {
    std::set<std::string> walked;
    // It stays at the last one, so it goes back to the first.
    for (int i = 0; i < 6; ++i)
      map.does(MovePlaceCursor{-1});
    walked.insert(map.ui().place_cursor);
    for (int i = 0; i < 6; ++i) {
      map.does(MovePlaceCursor{1});
      walked.insert(map.ui().place_cursor);
    }
    return walked.size();
  };
  CHECK(places_walked() == 2);
  map.does(SetPosition{MapPosition{35, 49, 4}});
  CHECK(places_walked() == 3);
}

TEST_CASE("Arrow keys walk the list of a place, and Enter chooses") {
  MapPanel panel;
  PanelHarness harness({10, 10, 300, 170},
                       [&](const PanelContext& context) { map_ui(panel, context); });
  harness.click("place:0");
  REQUIRE(harness.targets.find("place-forum:kuwait-2024"));
  CHECK_FALSE(panel.key(harness.session, "Enter"));
  CHECK(panel.key(harness.session, "ArrowDown"));
  CHECK(panel.key(harness.session, "ArrowDown"));
  CHECK(panel.key(harness.session, "ArrowDown"));
  CHECK(panel.key(harness.session, "ArrowUp"));
  harness.frames(2);
  CHECK(panel.key(harness.session, "Enter"));
  harness.frames(2);
  CHECK(harness.session.view().selection == "kuwait-2024");
  CHECK_FALSE(panel.key(harness.session, "ArrowDown"));
}

TEST_CASE("The list of a place stays within a small map and leaves with its forums") {
  constexpr PaintRect small{10, 10, 300, 170};
  MapPanel panel;
  PanelHarness harness(small, [&](const PanelContext& context) { map_ui(panel, context); });
  harness.click("place:0");
  const PaintRect close = harness.target("map:close-list");
  CHECK(close.right() <= small.right());
  CHECK(close.y >= small.y);
  const PaintRect row = harness.target("place-forum:kuwait-2024");
  CHECK(row.bottom() <= small.bottom());
  CHECK(panel.scroll_at({row.x + 5, row.y + 5}) != nullptr);
  CHECK(panel.scroll_at({small.right() + 5, 20}) == nullptr);
  harness.session.dispatch(SetText{"nothing like this"});
  harness.frames(3);
  CHECK_FALSE(harness.targets.find("map:close-list"));
  CHECK(panel.scroll_at({row.x + 5, row.y + 5}) == nullptr);
}

TEST_CASE("The map's settings choose topic, lines, projection and borders") {
  MapHarness map({10, 10, 900, 700});
  map.harness.click("map:measures");
  map.harness.click("arcs:mentions");
  CHECK(map.harness.session.view().arcs == MapArcs::mentions);
  map.harness.click("projection:globe");
  CHECK(map.harness.session.view().projection == Projection::orthographic);
  map.harness.click("land:points");
  CHECK_FALSE(map.harness.session.view().borders);
  map.harness.click("map:topics");
  map.harness.click("measure-group:terror");
  CHECK(map.harness.session.view().measure_topic == "terror");
  map.harness.click("measure-topic:border-security");
  CHECK(map.harness.session.view().measure_topic == "border-security");
  map.harness.click("measure-topics");
  CHECK(map.harness.session.view().measure_topic.empty());
  CHECK(map.panel.step_out(map.harness.session));
  map.harness.frames(2);
  CHECK_FALSE(map.harness.targets.find("projection:globe"));
}

TEST_CASE("On a small map the settings are a sheet that a button opens") {
  constexpr PaintRect small{10, 10, 360, 500};
  MapHarness map(small);
  CHECK_FALSE(map.harness.targets.find("map:measures"));
  map.harness.click("map:settings");
  map.harness.rest();
  CHECK(map.harness.target("measure:mentions-of").width > small.width - 10);
  map.harness.click("measure:mentions-of");
  CHECK(map.harness.session.view().measure == MapMeasure::mention);
  map.harness.click("map:close-settings");
  CHECK(map.harness.targets.find("map:settings"));
}

TEST_CASE("Open settings come to rest") {
  MapHarness map;
  map.harness.click("map:measures");
  map.harness.rest();
  CHECK_FALSE(map.harness.scheduler.wants_frame(map.harness.now + 10));
}

TEST_CASE("An arc opens the statements behind it, which can be filtered to") {
  MapHarness map;
  map.does(set_field("arcs", MapArcs::mentions));
  const MapScene& scene = map.panel.scene();
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < scene.arcs.size(); ++i) {
    const MapArc& arc = scene.arcs[i];
    const Dataset& dataset = map.harness.session.dataset();
    if (arc.from && dataset[*arc.from].id == "USA" && dataset[arc.to].id == "KWT") found = i;
  }
  REQUIRE(found);
  const auto points = scene.points_of(scene.arcs[*found]);
  const MapViewport viewport = map.panel.frame().viewport;
  const CssPoint at =
      screen_from_world(map.panel.frame().camera, viewport, points[points.size() / 3]);
  map.harness.click(static_cast<float>(at.x), static_cast<float>(at.y));
  REQUIRE(map.ui().open_arc);
  CHECK(map.ui().open_arc->from == "USA");
  const auto statements = map.harness.session.dataset().statements();
  std::string id;
  for (const Statement& statement : statements) {
    if (map.harness.targets.find("arc-statement:" + statement.id)) id = statement.id;
  }
  REQUIRE_FALSE(id.empty());
  map.harness.click("arc-statement:" + id);
  CHECK(map.harness.session.view().selection == id);
  map.harness.click("map:arc:only");
  CHECK(map.query()[Facet::country].includes("USA"));
  CHECK(map.query()[Facet::mention].includes(map.ui().open_arc->to));
  map.harness.click("map:arc:close");
  CHECK_FALSE(map.ui().open_arc);
}

TEST_CASE("An area that is asked for is drawn on every map") {
  for (const Projection projection : {Projection::equal_earth, Projection::orthographic}) {
    MapHarness map;
    const auto vertices = [] { return ImGui::GetDrawData()->TotalVtxCount; };
    map.does(set_field("projection", projection));
    map.does(ToggleValue{Facet::host, "AZE"});
    const int plain = vertices();
    // Baku alone is found, with the area and without.
    map.does(SetLasso{{{30, 40}, {30, 60}, {50, 60}, {50, 40}}});
    REQUIRE(map.harness.session.result().found.forums == 1);
    CHECK(vertices() > plain);
    map.does(SetArea{GeoBox{.west = 40, .south = 30, .east = 60, .north = 50}});
    CHECK(vertices() > plain);
    map.does(SetArea{});
    CHECK(vertices() == plain);
  }
}

}  // namespace rostrum::map_tools_test
