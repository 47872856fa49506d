#include "ui/map/map_panel.hpp"

#include <cmath>
#include <cstdio>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/basemap_file.hpp"
#include "tests/support/golden.hpp"
#include "tests/ui/panel_harness.hpp"

namespace rostrum::map_panel_test {

using namespace rostrum::ui;
using Catch::Approx;
using rostrum::ui::test::PanelHarness;

namespace {

constexpr PaintRect map_rect{40, 20, 900, 500};

struct MapHarness {
  MapPanel panel;
  PanelHarness harness{map_rect, [this](const PanelContext& context) { map_ui(panel, context); }};

  MapHarness() {
    panel.set_basemap(harness.session.dataset(), rostrum::test::basemap_of("land-110.bin"));
    harness.frames(2);
  }
};

std::string hex(Color color) {
  char text[16];
  std::snprintf(text, sizeof text, "%08x", color.abgr);
  return text;
}

std::string text_of(const MapFrame& frame) {
  std::string text;
  char line[160];
  for (const DiscInstance& disc : frame.discs) {
    std::snprintf(line, sizeof line, "disc %.3f %.3f radius %.1f line %.1f halo %.1f fill %s\n",
                  static_cast<double>(disc.x), static_cast<double>(disc.y),
                  static_cast<double>(disc.radius_css), static_cast<double>(disc.line_css),
                  static_cast<double>(disc.halo_css), hex(disc.fill).c_str());
    text += line;
  }
  REQUIRE_FALSE(frame.arcs.empty());
  const ArcSegment& arc = frame.arcs.front();
  std::snprintf(line, sizeof line, "arcs %zu first width %.1f to %.1f colour %s\n",
                frame.arcs.size(), static_cast<double>(arc.width_a_css),
                static_cast<double>(arc.width_b_css), hex(arc.color).c_str());
  text += line;
  Color plain = frame.colors.countries.front();
  for (std::size_t i = 0; i < frame.colors.countries.size(); ++i) {
    if (frame.colors.countries[i] == shade_color(dark_palette(), 0)) continue;
    plain = frame.colors.countries[i];
    text += "country " + std::to_string(i) + " " + hex(plain) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("The map leaves discs, arcs and colours for the GPU as values") {
  MapHarness map;
  map.harness.session.dispatch(Select{"kuwait-2024"});
  map.harness.frames(2);
  rostrum::test::check_golden("map_frame.txt", text_of(map.panel.frame()));
}

TEST_CASE("A map without a basemap still shows its discs") {
  MapPanel panel;
  PanelHarness harness(map_rect, [&](const PanelContext& context) { map_ui(panel, context); });
  harness.frames(2);
  CHECK(panel.frame().mesh == nullptr);
  CHECK(panel.frame().discs.size() == panel.scene().discs.size());
  CHECK_FALSE(panel.frame().discs.empty());
}

TEST_CASE("A finer basemap is made ready over several frames and painted from near") {
  MapHarness map;
  const auto coarse = map.panel.frame().mesh;
  map.panel.set_basemap(map.harness.session.dataset(), rostrum::test::basemap_of("land-50.bin"));
  map.harness.session.dispatch(SetPosition{MapPosition{50, 10, 3}});
  map.harness.frames(20);
  CHECK(map.panel.frame().mesh == coarse);
  map.harness.rest();
  const auto fine = map.panel.frame().mesh;
  CHECK(fine->triangles.size() > coarse->triangles.size());
  CHECK(map.panel.frame().colors.countries.size() == fine->country_count);

  map.harness.session.dispatch(SetPosition{});
  map.harness.rest();
  CHECK(map.panel.frame().mesh == coarse);
  CHECK(map.panel.frame().colors.countries.size() == coarse->country_count);
}

TEST_CASE("A click on the disc of one forum selects it") {
  MapHarness map;
  map.harness.click("place:2");
  CHECK(map.harness.session.view().selection == "week-2018");
  CHECK(map.harness.session.view().position == std::nullopt);
}

TEST_CASE("A click on a disc of several forums opens a list to choose from, never a guess") {
  // On a map this small Baku and Kuwait City stand so near each other that one disc holds both.
  MapPanel panel;
  PanelHarness harness({10, 10, 300, 170},
                       [&](const PanelContext& context) { map_ui(panel, context); });
  REQUIRE(panel.scene().discs.size() == 2);
  harness.click("place:0");
  CHECK(harness.session.view().selection.empty());
  REQUIRE(harness.targets.find("place-forum:kuwait-2024"));
  harness.click("place-forum:baku-2023");
  CHECK(harness.session.view().selection == "baku-2023");
  CHECK_FALSE(harness.targets.find("place-forum:baku-2023"));

  harness.click("place:1");
  REQUIRE(harness.targets.find("place-forum:baku-2023"));
  CHECK(panel.step_out(harness.session));
  CHECK_FALSE(panel.step_out(harness.session));
}

TEST_CASE("The zoom buttons zoom, and home brings the whole world back") {
  MapHarness map;
  map.harness.click("command:zoom-in");
  REQUIRE(map.harness.session.view().position);
  CHECK(map.harness.session.view().position->zoom == Approx(1));
  CHECK(zoom_of(map.panel.frame().camera, map.panel.frame().viewport) == Approx(1));
  map.harness.click("command:whole-world");
  CHECK_FALSE(map.harness.session.view().position);
}

TEST_CASE("The wheel zooms about the pointer and the View follows") {
  MapHarness map;
  const MapViewport viewport = map.panel.frame().viewport;
  const CssPoint pointer{600, 200};
  const WorldPoint before = world_from_screen(map.panel.frame().camera, viewport, pointer);
  map.panel.wheel(map.harness.session, map.harness.scheduler, {.zoom_levels = 1}, {600, 200});
  map.panel.wheel(map.harness.session, map.harness.scheduler, {.zoom_levels = 1}, {600, 200});
  map.harness.frames(2);
  const WorldPoint after = world_from_screen(map.panel.frame().camera, viewport, pointer);
  CHECK(after.x == Approx(before.x).margin(1e-6));
  CHECK(after.y == Approx(before.y).margin(1e-6));
  REQUIRE(map.harness.session.view().position);
  CHECK(map.harness.session.view().position->zoom == Approx(2).margin(0.01));
}

TEST_CASE("A drag keeps the grabbed point under the pointer") {
  MapHarness map;
  map.harness.session.dispatch(SetPosition{MapPosition{20, 20, 3}});
  map.harness.rest();
  const MapViewport viewport = map.panel.frame().viewport;
  const WorldPoint grabbed = world_from_screen(map.panel.frame().camera, viewport, {500, 300});
  map.harness.drag(500, 300, 620, 250);
  const WorldPoint now = world_from_screen(map.panel.frame().camera, viewport, {620, 250});
  CHECK(now.x == Approx(grabbed.x).margin(1e-6));
  CHECK(now.y == Approx(grabbed.y).margin(1e-6));
  map.harness.rest();
  REQUIRE(map.harness.session.view().position);
  CHECK(map.harness.session.view().position->lon < 20);
  CHECK(map.harness.session.view().selection.empty());
}

TEST_CASE("A map let go in motion glides on and comes to rest") {
  MapHarness map;
  map.harness.session.dispatch(SetPosition{MapPosition{20, 20, 3}});
  map.harness.rest();
  map.harness.move(500, 300);
  map.harness.press();
  for (int i = 1; i <= 4; ++i)
    map.harness.move(500 + 20.0F * static_cast<float>(i), 300);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  map.harness.frame();
  const Camera let_go = map.panel.frame().camera;
  map.harness.rest();
  CHECK(map.panel.frame().camera.center.x < let_go.center.x);
  CHECK_FALSE(map.harness.scheduler.wants_frame(map.harness.now));
}

TEST_CASE("With reduced motion nothing glides on") {
  MapHarness map;
  map.harness.theme.reduced_motion = true;
  map.harness.session.dispatch(SetPosition{MapPosition{20, 20, 3}});
  map.harness.frames(2);
  const Camera there = map.panel.frame().camera;
  map.harness.frames(20);
  CHECK(map.panel.frame().camera == there);
}

TEST_CASE("A new position of the View is reached by a short glide") {
  MapHarness map;
  map.harness.session.dispatch(SetPosition{MapPosition{20, 20, 4}});
  map.harness.frame();
  CHECK(zoom_of(map.panel.frame().camera, map.panel.frame().viewport) < 1);
  map.harness.rest();
  CHECK(zoom_of(map.panel.frame().camera, map.panel.frame().viewport) == Approx(4));
  CHECK(map.harness.session.view().position == MapPosition{20, 20, 4});
}

TEST_CASE("The legend opens the map's settings") {
  MapHarness map;
  map.harness.click("map:measures");
  map.harness.click("measure:statements-by");
  CHECK(map.harness.session.view().measure == MapMeasure::speaker);
  map.harness.click("map:close-settings");
  CHECK_FALSE(map.harness.targets.find("measure:statements-by"));
}

TEST_CASE("Fingers pinch and pan the map, and a tap selects") {
  MapHarness map;
  const ImVec2 disc = map.harness.middle("place:2");
  map.panel.gesture(map.harness.session, map.harness.theme, map.harness.scheduler,
                    {.kind = GestureKind::tap, .x_css = disc.x + 8, .y_css = disc.y}, 1);
  map.harness.frames(2);
  CHECK(map.harness.session.view().selection == "week-2018");

  map.panel.gesture(map.harness.session, map.harness.theme, map.harness.scheduler,
                    {.kind = GestureKind::pinch, .x_css = 450, .y_css = 250, .scale = 4}, 2);
  map.harness.frames(2);
  REQUIRE(map.harness.session.view().position);
  CHECK(map.harness.session.view().position->zoom == Approx(2).margin(0.01));
}

TEST_CASE("A country lights up under the pointer") {
  MapHarness map;
  const auto plain = map.panel.frame().colors.countries;
  map.harness.move(490, 250);  // central Africa
  map.harness.frames(3);
  CHECK(map.panel.frame().colors.countries != plain);
}

TEST_CASE("A hidden map paints nothing and takes nothing") {
  MapHarness map;
  map.panel.hide();
  CHECK(map.panel.frame().rect.empty());
  CHECK_FALSE(map.panel.owns({500, 300}));
}

TEST_CASE("A map at rest wants no frame") {
  MapHarness map;
  map.harness.move(490, 250);
  map.harness.rest();
  CHECK_FALSE(map.harness.scheduler.wants_frame(map.harness.now + 10));
}

}  // namespace rostrum::map_panel_test
