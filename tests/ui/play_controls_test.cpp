// Play, its buttons and the head of the timeline, in the whole App: by the pointer and by keys.
#include "ui/timeline/play_controls.hpp"

#include <catch_amalgamated.hpp>

#include "tests/ui/app_harness.hpp"

namespace rostrum::play_controls_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

namespace {

bool playing(AppHarness& harness) {
  return harness.app.session().state().ui.playing;
}

std::optional<Day> end_of(AppHarness& harness) {
  const auto& time = harness.view().query.time;
  return time ? time->to : std::nullopt;
}

}  // namespace

TEST_CASE("Play goes on by itself and paints nothing between two steps") {
  AppHarness harness;
  harness.click("command:play-pause");
  CHECK(playing(harness));
  const auto first = end_of(harness);
  REQUIRE(first);
  harness.settle();
  CHECK_FALSE(harness.app.scheduler().wants_frame(harness.now() + 0.2));
  const auto wake = harness.app.scheduler().next_wake();
  REQUIRE(wake);
  CHECK(*wake - harness.now() < 1);
  harness.wait(1.1);
  CHECK(playing(harness));
  CHECK(end_of(harness) > first);
}

TEST_CASE("A run ends by itself with the last event, and then nothing wants a frame") {
  AppHarness harness;
  harness.app.session().dispatch(SetPlaySpeed{4});
  harness.app.session().dispatch(SetPlaying{true});
  for (int i = 0; i < 200 && (i == 0 || playing(harness)); ++i)
    harness.wait(0.2);
  CHECK_FALSE(playing(harness));
  CHECK(harness.app.session().result().found == harness.app.session().result().total);
  CHECK_FALSE(harness.app.scheduler().wants_frame(harness.now() + 60));
}

TEST_CASE("A press anywhere pauses, the buttons of play excepted") {
  AppHarness harness;
  const auto press = [&](std::string_view key) {
    harness.app.session().dispatch(SetPlaying{true});
    harness.settle();
    REQUIRE(playing(harness));
    harness.click(key);
  };
  press("map:plot");
  CHECK_FALSE(playing(harness));
  press("timeline:lanes");
  CHECK_FALSE(playing(harness));
  press("play:moving");
  CHECK(playing(harness));
  press("speed:2");
  CHECK(playing(harness));
  CHECK(harness.view().play_speed == 2);
  press("command:play-pause");
  CHECK_FALSE(playing(harness));
}

TEST_CASE("A wheel, a finger and a key pause a run") {
  AppHarness harness;
  const auto play = [&] {
    harness.app.session().dispatch(SetPlaying{true});
    harness.settle();
    REQUIRE(playing(harness));
  };
  play();
  harness.app.wheel({.dy = 20}, 640, 200, harness.now());
  harness.settle();
  CHECK_FALSE(playing(harness));
  play();
  harness.app.touch(TouchPhase::down, {1, 640, 200}, harness.now());
  harness.settle();
  CHECK_FALSE(playing(harness));
  harness.app.touch(TouchPhase::up, {1, 640, 200}, harness.now());
  harness.wait(0.6);
  play();
  CHECK(harness.app.key(".", false, false));
  harness.settle();
  CHECK_FALSE(playing(harness));
  play();
  CHECK(harness.app.key("k", false, false));
  harness.settle();
  CHECK_FALSE(playing(harness));
}

TEST_CASE("Without motion every press of play is one step") {
  AppHarness harness({.width_css = 1280, .height_css = 800, .prefers_reduced_motion = true});
  harness.click("command:play-pause");
  CHECK_FALSE(playing(harness));
  const auto first = end_of(harness);
  REQUIRE(first);
  harness.wait(3);
  CHECK(end_of(harness) == first);
  harness.click("command:play-pause");
  CHECK(end_of(harness) > first);
  CHECK_FALSE(harness.app.scheduler().wants_frame(harness.now() + 60));
}

TEST_CASE("The buttons beside play go one event on and back") {
  AppHarness harness;
  harness.click("command:step-forward");
  const auto first = end_of(harness);
  REQUIRE(first);
  harness.click("command:step-forward");
  CHECK(end_of(harness) > first);
  harness.click("command:step-back");
  CHECK(end_of(harness) == first);
}

TEST_CASE("Keys make a period and move its ends") {
  AppHarness harness;
  CHECK(harness.app.key("s", false, false));
  harness.settle();
  REQUIRE(harness.view().query.time);
  const auto start = harness.view().query.time->from;
  REQUIRE(start);
  CHECK_FALSE(harness.view().query.time->to);
  CHECK(harness.app.key("S", false, true));
  harness.settle();
  CHECK_FALSE(harness.view().query.time);  // at the edge again: everything
  CHECK(harness.app.key("E", false, true));
  harness.settle();
  REQUIRE(harness.view().query.time);
  CHECK_FALSE(harness.view().query.time->from);
  CHECK(harness.view().query.time->to);
}

TEST_CASE("The timeline leaves a place for the period's input, and none below a sheet") {
  AppHarness harness;
  const PaintRect slot = harness.report.period_slot;
  CHECK(slot.width > 80);
  CHECK(harness.app.target("period") == slot);
  harness.app.session().dispatch(SetSheet{Sheet::help});
  harness.settle();
  CHECK(harness.report.period_slot.empty());
  harness.app.session().dispatch(SetSheet{});
  harness.app.set_screen({.width_css = 390, .height_css = 700});
  harness.settle();
  CHECK(harness.report.period_slot.empty());  // the map's tab
  harness.app.session().dispatch(set_field("tab", Tab::timeline));
  harness.settle();
  CHECK_FALSE(harness.report.period_slot.empty());
}

TEST_CASE("With a period chosen dates known roughly may be asked to lie in it for certain") {
  AppHarness harness;
  CHECK_FALSE(harness.app.target("dates:certainly"));
  harness.app.session().dispatch(SetTime{TimeRange{first_day_of_year(2018), std::nullopt}, false});
  harness.settle();
  harness.click("dates:certainly");
  CHECK(harness.view().query.time_match == TimeMatch::certainly);
  harness.click("dates:possibly");
  CHECK(harness.view().query.time_match == TimeMatch::possibly);
}

}  // namespace rostrum::play_controls_test
