// A label that is cut is shown whole to who looks at it.
#include <catch_amalgamated.hpp>

#include "tests/ui/app_harness.hpp"
#include "ui/app/app.hpp"
#include "ui/base/touch_tip.hpp"

namespace rostrum::whole_text_test {
namespace {

using rostrum::ui::PaintRect;
using rostrum::ui::test::AppHarness;

ImVec2 within(AppHarness& harness, const char* key) {
  const auto rect = harness.app.target(key);
  REQUIRE(rect);
  return {rect->x + rect->width / 3, rect->y + rect->height / 2};
}

constexpr const char* long_name =
    "facet:series:un-high-level-conference-counter-terrorism-agencies";
constexpr const char* short_name = "facet:host:AZE";

TEST_CASE("under the pointer") {
  AppHarness harness;
  harness.move_to(within(harness, short_name));
  CHECK_FALSE(harness.app.target("whole-text"));
  harness.move_to(within(harness, long_name));
  REQUIRE(harness.app.target("whole-text"));
  harness.move_to({640, 200});
  CHECK_FALSE(harness.app.target("whole-text"));
}

TEST_CASE("not where a sheet lies over it") {
  AppHarness harness;
  const ImVec2 at = within(harness, long_name);
  harness.app.session().dispatch(SetSheet{Sheet::help});
  harness.settle();
  harness.move_to(at);
  CHECK_FALSE(harness.app.target("whole-text"));
}

TEST_CASE("where a finger rests, for a while, and nothing comes of a tap") {
  AppHarness harness({.width_css = 1280, .height_css = 800, .coarse_pointer = true});
  harness.app.session().dispatch(SetTextPercent{125});
  harness.app.session().dispatch(set_field("form", ListForm::table));
  harness.settle();
  const ImVec2 head = within(harness, "sort:forum");
  // Along the first row, until a name that is cut.
  for (float x = head.x; x < 1280 && !harness.app.target("whole-text"); x += 30) {
    const ui::TouchPoint at{1, x, head.y + 60};
    harness.app.touch(ui::TouchPhase::down, at, harness.now());
    harness.wait(1);
    harness.app.touch(ui::TouchPhase::up, at, harness.now());
    harness.settle();
  }
  CHECK(harness.app.target("whole-text"));
  harness.wait(ui::TouchTip::shown_seconds + 1);
  CHECK_FALSE(harness.app.target("whole-text"));
}

TEST_CASE("a value of a filter has it above what can be done with it") {
  AppHarness harness({.width_css = 1280, .height_css = 1600, .coarse_pointer = true});
  const ImVec2 at = within(harness, long_name);
  harness.app.touch(ui::TouchPhase::down, {1, at.x, at.y}, harness.now());
  harness.wait(1);
  harness.app.touch(ui::TouchPhase::up, {1, at.x, at.y}, harness.now());
  harness.settle();
  CHECK(harness.app.target("value:choose"));
  CHECK_FALSE(harness.app.target("whole-text"));
}

TEST_CASE("beside the row of a table that the keyboard's cursor rests on") {
  AppHarness harness({.width_css = 1280, .height_css = 800});
  harness.app.session().dispatch(SetTextPercent{125});
  harness.app.session().dispatch(set_field("form", ListForm::table));
  harness.settle();
  harness.app.key("ArrowDown", false, false);
  harness.frame();
  CHECK_FALSE(harness.app.target("whole-text"));
  harness.wait(1);
  CHECK(harness.app.target("whole-text"));
  harness.app.key("ArrowDown", false, false);
  harness.frame();
  CHECK_FALSE(harness.app.target("whole-text"));
}

}  // namespace
}  // namespace rostrum::whole_text_test
