// A tour on the canvas: the list, the card of a step, and the clock of one that goes on by itself.
#include "ui/panels/tour_card.hpp"

#include <string>

#include <catch_amalgamated.hpp>

#include "tests/ui/app_harness.hpp"
#include "ui/panels/tour_clock.hpp"

namespace rostrum::tour_card_test {
namespace {

using rostrum::ui::TourClock;
using rostrum::ui::test::AppHarness;

constexpr const char* five = "five-founding-events";

TEST_CASE("the list begins a tour, and its card leads on, back and out") {
  AppHarness harness;
  harness.click("screen:tours");
  CHECK(harness.view().screen == Screen::tours);
  harness.click("tour:start:five-founding-events");
  CHECK(harness.view().tour == five);
  CHECK(harness.view().screen == Screen::explore);
  harness.click("command:next-step");
  CHECK(harness.view().tour_step == 2);
  harness.click("command:previous-step");
  CHECK(harness.view().tour_step == 1);
  harness.click("command:previous-step");
  CHECK(harness.view().tour_step == 1);
  const std::string shown = harness.view().selection;
  harness.click("tour:leave");
  CHECK(harness.view().tour.empty());
  CHECK(harness.view().selection == shown);
  CHECK_FALSE(harness.app.target("command:next-step"));
}

TEST_CASE("the keys of a presenter's clicker go through a tour") {
  AppHarness harness;
  harness.app.session().dispatch(OpenTour{five, 1});
  harness.settle();
  harness.app.key("PageDown", false, false);
  harness.settle();
  CHECK(harness.view().tour_step == 2);
  harness.app.key("PageUp", false, false);
  harness.settle();
  CHECK(harness.view().tour_step == 1);
}

TEST_CASE("a tour that plays goes on when its words have been read, and rests between") {
  AppHarness harness;
  harness.app.session().dispatch(OpenTour{five, 1});
  harness.settle();
  harness.click("tour:play");
  CHECK(harness.app.session().state().ui.touring);
  harness.wait(5);
  CHECK(harness.view().tour_step == 1);
  harness.wait(20);
  CHECK(harness.view().tour_step == 2);
  harness.click("tour:play");
  CHECK_FALSE(harness.app.session().state().ui.touring);
  harness.wait(30);
  CHECK(harness.view().tour_step == 2);
}

TEST_CASE("on a phone the card is above the tabs, with room for a finger") {
  AppHarness harness({.width_css = 390, .height_css = 844, .coarse_pointer = true});
  harness.app.session().dispatch(OpenTour{five, 2});
  harness.settle();
  for (const char* key :
       {"command:previous-step", "tour:play", "command:next-step", "tour:leave"}) {
    INFO(key);
    const auto rect = harness.app.target(key);
    REQUIRE(rect);
    CHECK(rect->width >= 44);
    CHECK(rect->height >= 44);
    CHECK(rect->x >= 0);
    CHECK(rect->right() <= 390);
    CHECK(rect->y > 422);
  }
  CHECK(harness.app.target("screen:tours"));
}

TEST_CASE("the clock gives every step its own time") {
  TourClock clock;
  View view;
  view.tour = "a-tour";
  CHECK_FALSE(clock.due(false, view, 10, 100));
  CHECK_FALSE(clock.next());
  CHECK_FALSE(clock.due(true, view, 10, 100));
  CHECK(clock.next() == 110);
  CHECK_FALSE(clock.due(true, view, 10, 109));
  view.tour_step = 2;  // the reader went on
  CHECK_FALSE(clock.due(true, view, 8, 109.5));
  CHECK(clock.next() == 117.5);
  CHECK(clock.due(true, view, 8, 118));
  CHECK_FALSE(clock.due(false, view, 8, 119));
  CHECK_FALSE(clock.next());
}

}  // namespace
}  // namespace rostrum::tour_card_test
