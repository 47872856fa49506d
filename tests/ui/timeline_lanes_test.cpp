// The lanes under mouse and finger: motion that goes on, zooming in, what is pointed at elsewhere.
#include <algorithm>
#include <cstdint>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/ui/panel_stage.hpp"
#include "ui/map/map_panel.hpp"
#include "ui/panels/result_panel.hpp"
#include "ui/timeline/timeline_panel.hpp"
#include "web/program/allocation_count.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using Catch::Approx;
using rostrum::ui::test::PanelStage;

namespace {

struct LaneStage {
  TimelinePanel panel;
  PanelStage stage{{20, 30, 900, 300},
                   [this](const PanelContext& context) { timeline_ui(panel, context); }};

  LaneStage() { stage.frames(2); }
  const View& view() const { return stage.session.view(); }
  ImVec2 blank() const {
    const RectCss lanes = stage.target("timeline:lanes");
    return {lanes.x + lanes.width / 2, lanes.bottom() - 8};
  }
  // Nearer, so that there is room to move in.
  void zoom_in() {
    panel.wheel(stage.session, stage.scheduler, {.dy = -300, .ctrl = true}, {.zoom_levels = 2},
                blank());
    stage.frames(2);
    REQUIRE(view().window);
  }
  // Presses, drags and lets go without a rest.
  void throw_by(float dx) {
    const ImVec2 at = blank();
    stage.move(at.x, at.y);
    stage.press();
    for (int i = 1; i <= 5; ++i)
      stage.move(at.x + dx * static_cast<float>(i) / 5, at.y);
    stage.release();
  }
};

}  // namespace

TEST_CASE("Lanes thrown by the mouse go on and come to rest") {
  LaneStage lanes;
  lanes.zoom_in();
  lanes.throw_by(60);
  const Day thrown = lanes.view().window->from;
  CHECK(lanes.stage.scheduler.wants_frame(lanes.stage.now));
  lanes.stage.rest();
  CHECK(lanes.view().window->from < thrown);
  CHECK_FALSE(lanes.stage.scheduler.wants_frame(lanes.stage.now + 10));
}

TEST_CASE("With reduced motion nothing goes on by itself") {
  LaneStage lanes;
  lanes.stage.theme.reduced_motion = true;
  lanes.zoom_in();
  lanes.throw_by(60);
  const DayWindow thrown = *lanes.view().window;
  lanes.stage.rest();
  CHECK(lanes.view().window == thrown);
}

TEST_CASE("A finger throws the lanes, and the next one stops them") {
  LaneStage lanes;
  lanes.zoom_in();
  auto& [panel, stage] = lanes;
  const ImVec2 at = lanes.blank();
  const auto gesture = [&](Gesture what) {
    what.x_css = at.x;
    what.y_css = at.y;
    panel.gesture(stage.session, stage.theme, stage.scheduler, what, stage.now);
    stage.frames(2);
  };
  gesture({.kind = GestureKind::press});
  gesture({.kind = GestureKind::pan_begin});
  gesture({.kind = GestureKind::pan, .dx_css = 20});
  gesture({.kind = GestureKind::pan_end, .vx = 900});
  const Day thrown = lanes.view().window->from;
  stage.frames(5);
  CHECK(lanes.view().window->from < thrown);
  gesture({.kind = GestureKind::press});
  const DayWindow stopped = *lanes.view().window;
  stage.frames(5);
  CHECK(lanes.view().window == stopped);
}

TEST_CASE("A double click zooms in about its point, and so does a double tap") {
  LaneStage lanes;
  const ImVec2 at = lanes.blank();
  const double whole = lanes.panel.shown_days().days();
  const double day = lanes.panel.shown_days().day_from_px(at.x);
  lanes.stage.double_click(at.x, at.y);
  CHECK(lanes.panel.shown_days().days() == Approx(whole / 2));
  CHECK(lanes.panel.shown_days().day_from_px(at.x) == Approx(day));
  lanes.panel.gesture(lanes.stage.session, lanes.stage.theme, lanes.stage.scheduler,
                      {.kind = GestureKind::double_tap, .x_css = at.x, .y_css = at.y}, 1);
  lanes.stage.frames(2);
  CHECK(lanes.panel.shown_days().days() == Approx(whole / 4));
}

TEST_CASE("A forum under the pointer of the timeline is pointed out to the other panels") {
  LaneStage lanes;
  const ImVec2 bar = lanes.stage.middle("forum:week-2018");
  lanes.stage.move(bar.x, bar.y);
  lanes.stage.frames(2);
  const RecordId week = lanes.stage.session.dataset().find_record("week-2018").value();
  CHECK(lanes.stage.highlight.has(std::get<ForumId>(week)));
  const ImVec2 blank = lanes.blank();
  lanes.stage.move(blank.x, blank.y);
  lanes.stage.frames(2);
  CHECK(lanes.stage.highlight.forums().empty());
}

TEST_CASE("A forum under the pointer of the list is pointed out to the other panels") {
  ResultPanel results;
  PanelStage stage({600, 60, 400, 600},
                   [&](const PanelContext& context) { result_panel_ui(results, context); });
  stage.frames(2);
  const ImVec2 at = stage.middle("forum:kuwait-2024");
  stage.move(at.x, at.y);
  stage.frames(2);
  const RecordId kuwait = stage.session.dataset().find_record("kuwait-2024").value();
  CHECK(stage.highlight.has(std::get<ForumId>(kuwait)));
  stage.rest();
  CHECK_FALSE(stage.scheduler.wants_frame(stage.now + 10));
}

TEST_CASE("The forums of a disc under the pointer of the map are pointed out") {
  MapPanel map;
  PanelStage stage({0, 0, 900, 500}, [&](const PanelContext& context) { map_ui(map, context); });
  stage.frames(30);
  REQUIRE_FALSE(map.scene().discs.empty());
  const MapDisc& disc = map.scene().discs.back();
  stage.move(static_cast<float>(disc.at.x), static_cast<float>(disc.at.y));
  stage.frames(3);
  CHECK(stage.highlight.forums().size() == disc.forums);
  for (const ForumId forum : stage.highlight.forums()) {
    const auto places = map.scene().places_of(map.scene().discs.back());
    CHECK(std::ranges::find(places, *stage.session.dataset()[forum].place) != places.end());
  }
}

TEST_CASE("A timeline that is panned asks for no memory once it is warm") {
  web::count_imgui_allocations();
  LaneStage lanes;
  std::vector<Effect> effects;
  constexpr int warm_up = 90;
  std::uint64_t before = 0;
  for (int i = 0; i < warm_up + 30; ++i) {
    if (i == warm_up) before = web::allocation_count();
    lanes.stage.session.dispatch(
        SetWindow{DayWindow{day_from_civil({2019, 1, 1}) + i, day_from_civil({2023, 1, 1}) + i}});
    lanes.stage.frame();
    lanes.stage.session.take_effects(effects);
  }
  CHECK(web::allocation_count() - before == 0);
}
