#include "ui/map/map_panel.hpp"

#include <cmath>
#include <cstdio>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/basemap_file.hpp"
#include "tests/support/golden.hpp"
#include "tests/ui/panel_stage.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using Catch::Approx;
using rostrum::ui::test::PanelStage;

namespace {

constexpr RectCss map_rect{40, 20, 900, 500};

struct MapStage {
  MapPanel panel;
  PanelStage stage{map_rect, [this](const PanelContext& context) { map_ui(panel, context); }};

  MapStage() {
    panel.set_basemap(stage.session.dataset(), rostrum::test::basemap_of("land-110.bin"));
    stage.frames(2);
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
  MapStage map;
  map.stage.session.dispatch(Select{"kuwait-2024"});
  map.stage.frames(2);
  rostrum::test::check_golden("map_frame.txt", text_of(map.panel.frame()));
}

TEST_CASE("A map without a basemap still shows its discs") {
  MapPanel panel;
  PanelStage stage(map_rect, [&](const PanelContext& context) { map_ui(panel, context); });
  stage.frames(2);
  CHECK(panel.frame().mesh == nullptr);
  CHECK(panel.frame().discs.size() == panel.scene().discs.size());
  CHECK_FALSE(panel.frame().discs.empty());
}

TEST_CASE("A finer basemap is made ready over several frames and painted from near") {
  MapStage map;
  const auto coarse = map.panel.frame().mesh;
  map.panel.set_basemap(map.stage.session.dataset(), rostrum::test::basemap_of("land-50.bin"));
  map.stage.session.dispatch(SetPosition{MapPosition{50, 10, 3}});
  map.stage.frames(20);
  CHECK(map.panel.frame().mesh == coarse);
  map.stage.rest();
  const auto fine = map.panel.frame().mesh;
  CHECK(fine->triangles.size() > coarse->triangles.size());
  CHECK(map.panel.frame().colors.countries.size() == fine->country_count);

  map.stage.session.dispatch(SetPosition{});
  map.stage.rest();
  CHECK(map.panel.frame().mesh == coarse);
  CHECK(map.panel.frame().colors.countries.size() == coarse->country_count);
}

TEST_CASE("A click on the disc of one forum selects it") {
  MapStage map;
  map.stage.click("place:2");
  CHECK(map.stage.session.view().selection == "week-2018");
  CHECK(map.stage.session.view().position == std::nullopt);
}

TEST_CASE("A click on a disc of several forums opens a list to choose from, never a guess") {
  // On a map this small Baku and Kuwait City stand so near each other that one disc holds both.
  MapPanel panel;
  PanelStage stage({10, 10, 300, 170},
                   [&](const PanelContext& context) { map_ui(panel, context); });
  REQUIRE(panel.scene().discs.size() == 2);
  stage.click("place:0");
  CHECK(stage.session.view().selection.empty());
  REQUIRE(stage.targets.find("place-forum:kuwait-2024"));
  stage.click("place-forum:baku-2023");
  CHECK(stage.session.view().selection == "baku-2023");
  CHECK_FALSE(stage.targets.find("place-forum:baku-2023"));

  stage.click("place:1");
  REQUIRE(stage.targets.find("place-forum:baku-2023"));
  CHECK(panel.step_out(stage.session));
  CHECK_FALSE(panel.step_out(stage.session));
}

TEST_CASE("The zoom buttons zoom, and home brings the whole world back") {
  MapStage map;
  map.stage.click("command:zoom-in");
  REQUIRE(map.stage.session.view().position);
  CHECK(map.stage.session.view().position->zoom == Approx(1));
  CHECK(zoom_of(map.panel.frame().camera, {40, 20, 900, 500}) == Approx(1));
  map.stage.click("command:whole-world");
  CHECK_FALSE(map.stage.session.view().position);
}

TEST_CASE("The wheel zooms about the pointer and the View follows") {
  MapStage map;
  const MapViewport viewport{40, 20, 900, 500};
  const CssPoint pointer{600, 200};
  const WorldPoint before = world_from_screen(map.panel.frame().camera, viewport, pointer);
  map.panel.wheel(map.stage.session, map.stage.scheduler, {.zoom_levels = 1}, {600, 200});
  map.panel.wheel(map.stage.session, map.stage.scheduler, {.zoom_levels = 1}, {600, 200});
  map.stage.frames(2);
  const WorldPoint after = world_from_screen(map.panel.frame().camera, viewport, pointer);
  CHECK(after.x == Approx(before.x).margin(1e-6));
  CHECK(after.y == Approx(before.y).margin(1e-6));
  REQUIRE(map.stage.session.view().position);
  CHECK(map.stage.session.view().position->zoom == Approx(2).margin(0.01));
}

TEST_CASE("A drag keeps the grabbed point under the pointer") {
  MapStage map;
  map.stage.session.dispatch(SetPosition{MapPosition{20, 20, 3}});
  map.stage.rest();
  const MapViewport viewport{40, 20, 900, 500};
  const WorldPoint grabbed = world_from_screen(map.panel.frame().camera, viewport, {500, 300});
  map.stage.drag(500, 300, 620, 250);
  const WorldPoint now = world_from_screen(map.panel.frame().camera, viewport, {620, 250});
  CHECK(now.x == Approx(grabbed.x).margin(1e-6));
  CHECK(now.y == Approx(grabbed.y).margin(1e-6));
  map.stage.rest();
  REQUIRE(map.stage.session.view().position);
  CHECK(map.stage.session.view().position->lon < 20);
  CHECK(map.stage.session.view().selection.empty());
}

TEST_CASE("A map let go in motion glides on and comes to rest") {
  MapStage map;
  map.stage.session.dispatch(SetPosition{MapPosition{20, 20, 3}});
  map.stage.rest();
  map.stage.move(500, 300);
  map.stage.press();
  for (int i = 1; i <= 4; ++i)
    map.stage.move(500 + 20.0F * static_cast<float>(i), 300);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  map.stage.frame();
  const Camera let_go = map.panel.frame().camera;
  map.stage.rest();
  CHECK(map.panel.frame().camera.center.x < let_go.center.x);
  CHECK_FALSE(map.stage.scheduler.wants_frame(map.stage.now));
}

TEST_CASE("With reduced motion nothing glides on") {
  MapStage map;
  map.stage.theme.reduced_motion = true;
  map.stage.session.dispatch(SetPosition{MapPosition{20, 20, 3}});
  map.stage.frames(2);
  const Camera there = map.panel.frame().camera;
  map.stage.frames(20);
  CHECK(map.panel.frame().camera == there);
}

TEST_CASE("A new position of the View is reached by a short glide") {
  MapStage map;
  map.stage.session.dispatch(SetPosition{MapPosition{20, 20, 4}});
  map.stage.frame();
  CHECK(zoom_of(map.panel.frame().camera, {40, 20, 900, 500}) < 1);
  map.stage.rest();
  CHECK(zoom_of(map.panel.frame().camera, {40, 20, 900, 500}) == Approx(4));
  CHECK(map.stage.session.view().position == MapPosition{20, 20, 4});
}

TEST_CASE("The legend opens the map's settings") {
  MapStage map;
  map.stage.click("map:measures");
  map.stage.click("measure:statements-by");
  CHECK(map.stage.session.view().measure == MapMeasure::statements_by);
  map.stage.click("map:close-settings");
  CHECK_FALSE(map.stage.targets.find("measure:statements-by"));
}

TEST_CASE("Fingers pinch and pan the map, and a tap selects") {
  MapStage map;
  const ImVec2 disc = map.stage.middle("place:2");
  map.panel.gesture(map.stage.session, map.stage.theme, map.stage.scheduler,
                    {.kind = GestureKind::tap, .x_css = disc.x + 8, .y_css = disc.y}, 1);
  map.stage.frames(2);
  CHECK(map.stage.session.view().selection == "week-2018");

  map.panel.gesture(map.stage.session, map.stage.theme, map.stage.scheduler,
                    {.kind = GestureKind::pinch, .x_css = 450, .y_css = 250, .scale = 4}, 2);
  map.stage.frames(2);
  REQUIRE(map.stage.session.view().position);
  CHECK(map.stage.session.view().position->zoom == Approx(2).margin(0.01));
}

TEST_CASE("A country lights up under the pointer") {
  MapStage map;
  const auto plain = map.panel.frame().colors.countries;
  map.stage.move(490, 250);  // central Africa
  map.stage.frames(3);
  CHECK(map.panel.frame().colors.countries != plain);
}

TEST_CASE("A hidden map paints nothing and takes nothing") {
  MapStage map;
  map.panel.hide();
  CHECK(map.panel.frame().rect.empty());
  CHECK_FALSE(map.panel.owns({500, 300}));
}

TEST_CASE("A map at rest wants no frame") {
  MapStage map;
  map.stage.move(490, 250);
  map.stage.rest();
  CHECK_FALSE(map.stage.scheduler.wants_frame(map.stage.now + 10));
}
