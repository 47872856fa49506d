// The lanes under mouse and finger: motion that goes on, zooming in, what is pointed at elsewhere.
#include <algorithm>
#include <cstdint>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/ui/panel_harness.hpp"
#include "ui/map/map_panel.hpp"
#include "ui/panels/result_panel.hpp"
#include "ui/timeline/timeline_panel.hpp"
#include "web/program/allocation_count.hpp"

namespace rostrum::timeline_lanes_test {

using namespace rostrum::ui;
using Catch::Approx;
using rostrum::ui::test::PanelHarness;

namespace {

struct LaneHarness {
  TimelinePanel panel;
  PanelHarness harness{{20, 30, 900, 300},
                       [this](const PanelContext& context) { timeline_ui(panel, context); }};

  LaneHarness() { harness.frames(2); }
  const View& view() const { return harness.session.view(); }
  ImVec2 blank() const {
    const PaintRect lanes = harness.target("timeline:lanes");
    return {lanes.x + lanes.width / 2, lanes.bottom() - 8};
  }
  // Nearer, so that there is room to move in.
  void zoom_in() {
    panel.wheel(harness.session, harness.scheduler, {.dy = -300, .ctrl = true}, {.zoom_levels = 2},
                blank());
    harness.frames(2);
    REQUIRE(view().window);
  }
  // Presses, drags and lets go without a rest.
  void throw_by(float dx) {
    const ImVec2 at = blank();
    harness.move(at.x, at.y);
    harness.press();
    for (int i = 1; i <= 5; ++i)
      harness.move(at.x + dx * static_cast<float>(i) / 5, at.y);
    harness.release();
  }
};

}  // namespace

TEST_CASE("Lanes thrown by the mouse go on and come to rest") {
  LaneHarness lanes;
  lanes.zoom_in();
  lanes.throw_by(60);
  const Day thrown = lanes.view().window->from;
  CHECK(lanes.harness.scheduler.wants_frame(lanes.harness.now));
  lanes.harness.rest();
  CHECK(lanes.view().window->from < thrown);
  CHECK_FALSE(lanes.harness.scheduler.wants_frame(lanes.harness.now + 10));
}

TEST_CASE("With reduced motion nothing goes on by itself") {
  LaneHarness lanes;
  lanes.harness.theme.reduced_motion = true;
  lanes.zoom_in();
  lanes.throw_by(60);
  const DayWindow thrown = *lanes.view().window;
  lanes.harness.rest();
  CHECK(lanes.view().window == thrown);
}

TEST_CASE("A finger throws the lanes, and the next one stops them") {
  LaneHarness lanes;
  lanes.zoom_in();
  auto& [panel, harness] = lanes;
  const ImVec2 at = lanes.blank();
  const auto gesture = [&](Gesture what) {
    what.x_css = at.x;
    what.y_css = at.y;
    panel.gesture(harness.session, harness.theme, harness.scheduler, what, harness.now);
    harness.frames(2);
  };
  gesture({.kind = GestureKind::press});
  gesture({.kind = GestureKind::pan_begin});
  gesture({.kind = GestureKind::pan, .dx_css = 20});
  gesture({.kind = GestureKind::pan_end, .vx = 900});
  const Day thrown = lanes.view().window->from;
  harness.frames(5);
  CHECK(lanes.view().window->from < thrown);
  gesture({.kind = GestureKind::press});
  const DayWindow stopped = *lanes.view().window;
  harness.frames(5);
  CHECK(lanes.view().window == stopped);
}

TEST_CASE("A double click zooms in about its point, and so does a double tap") {
  LaneHarness lanes;
  const ImVec2 at = lanes.blank();
  const double whole = lanes.panel.shown_days().days();
  const double day = lanes.panel.shown_days().day_from_px(at.x);
  lanes.harness.double_click(at.x, at.y);
  CHECK(lanes.panel.shown_days().days() == Approx(whole / 2));
  CHECK(lanes.panel.shown_days().day_from_px(at.x) == Approx(day));
  lanes.panel.gesture(lanes.harness.session, lanes.harness.theme, lanes.harness.scheduler,
                      {.kind = GestureKind::double_tap, .x_css = at.x, .y_css = at.y}, 1);
  lanes.harness.frames(2);
  CHECK(lanes.panel.shown_days().days() == Approx(whole / 4));
}

TEST_CASE("A forum under the pointer of the timeline is pointed out to the other panels") {
  LaneHarness lanes;
  const ImVec2 bar = lanes.harness.middle("forum:week-2018");
  lanes.harness.move(bar.x, bar.y);
  lanes.harness.frames(2);
  const RecordId week = lanes.harness.session.dataset().find_record("week-2018").value();
  CHECK(lanes.harness.highlight.has(std::get<ForumId>(week)));
  const ImVec2 blank = lanes.blank();
  lanes.harness.move(blank.x, blank.y);
  lanes.harness.frames(2);
  CHECK(lanes.harness.highlight.forums().empty());
}

TEST_CASE("A forum under the pointer of the list is pointed out to the other panels") {
  ResultPanel results;
  PanelHarness harness({600, 60, 400, 600},
                       [&](const PanelContext& context) { result_panel_ui(results, context); });
  harness.frames(2);
  const ImVec2 at = harness.middle("forum:kuwait-2024");
  harness.move(at.x, at.y);
  harness.frames(2);
  const RecordId kuwait = harness.session.dataset().find_record("kuwait-2024").value();
  CHECK(harness.highlight.has(std::get<ForumId>(kuwait)));
  harness.rest();
  CHECK_FALSE(harness.scheduler.wants_frame(harness.now + 10));
}

TEST_CASE("The forums of a disc under the pointer of the map are pointed out") {
  MapPanel map;
  PanelHarness harness({0, 0, 900, 500},
                       [&](const PanelContext& context) { map_ui(map, context); });
  harness.frames(30);
  REQUIRE_FALSE(map.scene().discs.empty());
  const MapDisc& disc = map.scene().discs.back();
  harness.move(static_cast<float>(disc.at.x), static_cast<float>(disc.at.y));
  harness.frames(3);
  CHECK(harness.highlight.forums().size() == disc.forums);
  for (const ForumId forum : harness.highlight.forums()) {
    const auto places = map.scene().places_of(map.scene().discs.back());
    CHECK(std::ranges::find(places, *harness.session.dataset()[forum].place) != places.end());
  }
}

TEST_CASE("A timeline that is panned asks for no memory once it is warm") {
  web::count_imgui_allocations();
  LaneHarness lanes;
  std::vector<Effect> effects;
  constexpr int warm_up = 90;
  std::uint64_t before = 0;
  for (int i = 0; i < warm_up + 30; ++i) {
    if (i == warm_up) before = web::allocation_count();
    lanes.harness.session.dispatch(
        SetWindow{DayWindow{day_from_civil({2019, 1, 1}) + i, day_from_civil({2023, 1, 1}) + i}});
    lanes.harness.frame();
    lanes.harness.session.take_effects(effects);
  }
  CHECK(web::allocation_count() - before == 0);
}

}  // namespace rostrum::timeline_lanes_test
