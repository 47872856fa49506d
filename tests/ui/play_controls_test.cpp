// Play, its buttons and the head of the timeline, in the whole App: by the pointer and by keys.
#include "ui/timeline/play_controls.hpp"

#include <catch_amalgamated.hpp>

#include "tests/ui/app_stage.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using rostrum::ui::test::AppStage;

namespace {

bool playing(AppStage& stage) {
  return stage.app.session().state().ui.playing;
}

std::optional<Day> end_of(AppStage& stage) {
  const auto& time = stage.view().query.time;
  return time ? time->to : std::nullopt;
}

}  // namespace

TEST_CASE("Play goes on by itself and paints nothing between two steps") {
  AppStage stage;
  stage.click("command:play-pause");
  CHECK(playing(stage));
  const auto first = end_of(stage);
  REQUIRE(first);
  stage.settle();
  CHECK_FALSE(stage.app.scheduler().wants_frame(stage.now() + 0.2));
  const auto wake = stage.app.scheduler().next_wake();
  REQUIRE(wake);
  CHECK(*wake - stage.now() < 1);
  stage.wait(1.1);
  CHECK(playing(stage));
  CHECK(end_of(stage) > first);
}

TEST_CASE("A run ends by itself with the last event, and then nothing wants a frame") {
  AppStage stage;
  stage.app.session().dispatch(SetPlaySpeed{4});
  stage.app.session().dispatch(SetPlaying{true});
  for (int i = 0; i < 200 && (i == 0 || playing(stage)); ++i)
    stage.wait(0.2);
  CHECK_FALSE(playing(stage));
  CHECK(stage.app.session().result().found == stage.app.session().result().total);
  CHECK_FALSE(stage.app.scheduler().wants_frame(stage.now() + 60));
}

TEST_CASE("A press anywhere pauses, the buttons of play excepted") {
  AppStage stage;
  const auto press = [&](std::string_view key) {
    stage.app.session().dispatch(SetPlaying{true});
    stage.settle();
    REQUIRE(playing(stage));
    stage.click(key);
  };
  press("map:plot");
  CHECK_FALSE(playing(stage));
  press("timeline:lanes");
  CHECK_FALSE(playing(stage));
  press("play:moving");
  CHECK(playing(stage));
  press("speed:2");
  CHECK(playing(stage));
  CHECK(stage.view().play_speed == 2);
  press("command:play-pause");
  CHECK_FALSE(playing(stage));
}

TEST_CASE("A wheel, a finger and a key pause a run") {
  AppStage stage;
  const auto play = [&] {
    stage.app.session().dispatch(SetPlaying{true});
    stage.settle();
    REQUIRE(playing(stage));
  };
  play();
  stage.app.wheel({.dy = 20}, 640, 200, stage.now());
  stage.settle();
  CHECK_FALSE(playing(stage));
  play();
  stage.app.touch(TouchPhase::down, {1, 640, 200}, stage.now());
  stage.settle();
  CHECK_FALSE(playing(stage));
  stage.app.touch(TouchPhase::up, {1, 640, 200}, stage.now());
  stage.wait(0.6);
  play();
  CHECK(stage.app.key(".", false, false));
  stage.settle();
  CHECK_FALSE(playing(stage));
  play();
  CHECK(stage.app.key("k", false, false));
  stage.settle();
  CHECK_FALSE(playing(stage));
}

TEST_CASE("Without motion every press of play is one step") {
  AppStage stage({.width_css = 1280, .height_css = 800, .prefers_reduced_motion = true});
  stage.click("command:play-pause");
  CHECK_FALSE(playing(stage));
  const auto first = end_of(stage);
  REQUIRE(first);
  stage.wait(3);
  CHECK(end_of(stage) == first);
  stage.click("command:play-pause");
  CHECK(end_of(stage) > first);
  CHECK_FALSE(stage.app.scheduler().wants_frame(stage.now() + 60));
}

TEST_CASE("The buttons beside play go one event on and back") {
  AppStage stage;
  stage.click("command:step-forward");
  const auto first = end_of(stage);
  REQUIRE(first);
  stage.click("command:step-forward");
  CHECK(end_of(stage) > first);
  stage.click("command:step-back");
  CHECK(end_of(stage) == first);
}

TEST_CASE("Keys make a period and move its ends") {
  AppStage stage;
  CHECK(stage.app.key("s", false, false));
  stage.settle();
  REQUIRE(stage.view().query.time);
  const auto start = stage.view().query.time->from;
  REQUIRE(start);
  CHECK_FALSE(stage.view().query.time->to);
  CHECK(stage.app.key("S", false, true));
  stage.settle();
  CHECK_FALSE(stage.view().query.time);  // at the edge again: everything
  CHECK(stage.app.key("E", false, true));
  stage.settle();
  REQUIRE(stage.view().query.time);
  CHECK_FALSE(stage.view().query.time->from);
  CHECK(stage.view().query.time->to);
}

TEST_CASE("The timeline leaves a place for the period's input, and none below a sheet") {
  AppStage stage;
  const RectCss slot = stage.report.period_slot;
  CHECK(slot.width > 80);
  CHECK(stage.app.target("period") == slot);
  stage.app.session().dispatch(SetSheet{Sheet::help});
  stage.settle();
  CHECK(stage.report.period_slot.empty());
  stage.app.session().dispatch(SetSheet{});
  stage.app.set_screen({.width_css = 390, .height_css = 700});
  stage.settle();
  CHECK(stage.report.period_slot.empty());  // the map's tab
  stage.app.session().dispatch(SetTab{Tab::timeline});
  stage.settle();
  CHECK_FALSE(stage.report.period_slot.empty());
}

TEST_CASE("With a period chosen dates known roughly may be asked to lie in it for certain") {
  AppStage stage;
  CHECK_FALSE(stage.app.target("dates:certainly"));
  stage.app.session().dispatch(SetTime{TimeRange{first_day_of_year(2018), std::nullopt}, false});
  stage.settle();
  stage.click("dates:certainly");
  CHECK(stage.view().query.time_match == TimeMatch::certainly);
  stage.click("dates:possibly");
  CHECK(stage.view().query.time_match == TimeMatch::possibly);
}
