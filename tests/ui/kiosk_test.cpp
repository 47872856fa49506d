// A screen in a public place on the canvas: it rests, wakes, warns, starts again, and is large
// enough for who stands before it.
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/ui/app_harness.hpp"

namespace rostrum::kiosk_test {
namespace {

using rostrum::ui::DisplayMetrics;
using rostrum::ui::PaintRect;
using rostrum::ui::test::AppHarness;

constexpr DisplayMetrics tall{.width_css = 1080, .height_css = 1920};
constexpr DisplayMetrics wide{.width_css = 1920, .height_css = 1080};

KioskPhase phase(AppHarness& harness) {
  return harness.app.session().state().ui.kiosk;
}

void set_up(AppHarness& harness) {
  harness.app.session().set_base_url("https://example.org/rostrum/");
  harness.app.session().dispatch(OpenAddress{"kiosk=1"});
  harness.settle();
}

void touch(AppHarness& harness, ImVec2 at) {
  harness.app.touch(ui::TouchPhase::down, {1, at.x, at.y}, harness.now());
  harness.frame();
  harness.app.touch(ui::TouchPhase::up, {1, at.x, at.y}, harness.now() + 0.05);
  harness.settle();
  harness.wait(0.5);
}

void wake(AppHarness& harness) {
  set_up(harness);
  touch(harness, {500, 500});
  REQUIRE(phase(harness) == KioskPhase::active);
}

TEST_CASE("it begins at rest with a tour, and one tour follows the other") {
  AppHarness harness(tall);
  set_up(harness);
  CHECK(phase(harness) == KioskPhase::attract);
  CHECK(harness.app.target("kiosk:touch"));
  CHECK_FALSE(harness.app.target("kiosk:start-again"));
  const std::string first = harness.view().tour;
  CHECK_FALSE(first.empty());
  harness.wait(400);
  CHECK(phase(harness) == KioskPhase::attract);
  CHECK_FALSE(harness.view().tour.empty());
  CHECK(harness.view().tour != first);
}

TEST_CASE("a venue says which tours are played, and how long it waits") {
  AppHarness harness(tall);
  set_up(harness);
  Venue venue;
  const std::string last = harness.app.session().dataset().tours().back().id;
  venue.tours = {"no-such-tour", last};
  venue.times = {.idle_seconds = 20, .warning_seconds = 5};
  harness.app.session().set_venue(venue);
  touch(harness, {500, 500});
  harness.wait(21);
  CHECK(phase(harness) == KioskPhase::warning);
  harness.wait(6);
  CHECK(phase(harness) == KioskPhase::attract);
  CHECK(harness.view().tour == last);
  harness.wait(400);
  CHECK(harness.view().tour == last);
}

TEST_CASE("at night nothing plays, and a touch wakes the screen all the same") {
  AppHarness harness(tall);
  set_up(harness);
  harness.app.session().set_night(true);
  harness.app.scheduler().request();
  harness.settle();
  const std::string tour = harness.view().tour;
  const int step = harness.view().tour_step;
  harness.wait(300);
  CHECK(harness.view().tour == tour);
  CHECK(harness.view().tour_step == step);
  touch(harness, {500, 500});
  CHECK(phase(harness) == KioskPhase::active);
}

TEST_CASE("after a reset the address is the screen's home, and no step of what plays") {
  AppHarness harness(tall);
  wake(harness);
  harness.app.session().dispatch(SetText{"border"});
  harness.settle();
  harness.app.rest();
  harness.app.session().take_effects();
  bool wrote = false;
  for (int i = 0; i < 20 && !wrote; ++i) {
    harness.frame();
    for (const Effect& effect : harness.app.session().take_effects())
      wrote = wrote || std::holds_alternative<WriteAddress>(effect);
    if (wrote) CHECK(harness.app.session().address() == "kiosk=1");
  }
  CHECK(wrote);
}

TEST_CASE("staff can make it rest at once") {
  AppHarness harness(tall);
  wake(harness);
  harness.app.session().dispatch(SetText{"border"});
  harness.settle();
  harness.app.rest();
  harness.settle();
  CHECK(phase(harness) == KioskPhase::attract);
  CHECK(harness.view().query.empty());
}

TEST_CASE("who uses the document is there, too") {
  AppHarness harness(tall);
  set_up(harness);
  CHECK(harness.app.used(harness.now()));
  harness.settle();
  CHECK(phase(harness) == KioskPhase::active);
  harness.wait(80);
  CHECK_FALSE(harness.app.used(harness.now()));
  harness.wait(80);
  CHECK(phase(harness) == KioskPhase::active);
}

TEST_CASE("the touch that wakes it presses nothing; the next one does") {
  AppHarness harness(tall);
  wake(harness);
  const PaintRect tours = harness.app.target("screen:tours").value();
  const ImVec2 at{tours.x + tours.width / 2, tours.y + tours.height / 2};
  AppHarness other(tall);
  set_up(other);
  touch(other, at);
  CHECK(phase(other) == KioskPhase::active);
  CHECK(other.view().screen == Screen::explore);
  CHECK(other.view().tour.empty());
  touch(other, at);
  CHECK(other.view().screen == Screen::tours);
}

TEST_CASE("two hands that wake it at once press nothing either") {
  AppHarness harness(tall);
  set_up(harness);
  const double now = harness.now();
  harness.app.touch(ui::TouchPhase::down, {1, 300, 500}, now);
  harness.app.touch(ui::TouchPhase::down, {2, 700, 600}, now + 0.01);
  harness.frame();
  harness.app.touch(ui::TouchPhase::up, {1, 300, 500}, now + 0.05);
  harness.app.touch(ui::TouchPhase::up, {2, 700, 600}, now + 0.06);
  harness.wait(1);
  CHECK(phase(harness) == KioskPhase::active);
  CHECK(harness.app.session().address() == "kiosk=1");
}

TEST_CASE("a press of a mouse and a key wake it, too, and do nothing else") {
  AppHarness harness(wide);
  set_up(harness);
  harness.click_at({900, 500});
  CHECK(phase(harness) == KioskPhase::active);
  CHECK(harness.view().selection.empty());
  AppHarness other(wide);
  set_up(other);
  other.app.key("c", false, false);
  other.settle();
  CHECK(phase(other) == KioskPhase::active);
  CHECK(other.view().screen == Screen::explore);
}

TEST_CASE("left alone it warns with a countdown, starts again, and rests") {
  AppHarness harness(tall);
  wake(harness);
  harness.tap("screen:tours");
  harness.wait(91);
  CHECK(phase(harness) == KioskPhase::warning);
  CHECK(harness.app.session().state().ui.kiosk_seconds > 20);
  CHECK(harness.app.target("kiosk:stay"));
  harness.wait(32);
  CHECK(phase(harness) == KioskPhase::attract);
  CHECK(harness.view().screen == Screen::explore);
}

TEST_CASE("who watches a tour is not thrown out of it") {
  AppHarness harness(tall);
  wake(harness);
  harness.app.session().dispatch(OpenTour{harness.app.session().dataset().tours().back().id, 1});
  harness.app.session().dispatch(SetTouring{true});
  harness.settle();
  const int steps = static_cast<int>(harness.app.session().dataset().tours().back().steps.size());
  for (int i = 0; i < 60 && harness.view().tour_step < steps; ++i) {
    harness.wait(7);
    REQUIRE(phase(harness) == KioskPhase::active);
  }
  CHECK(harness.view().tour_step == steps);
  harness.wait(130);
  CHECK(phase(harness) == KioskPhase::attract);
}

TEST_CASE("a warning can be answered whatever is open") {
  AppHarness harness(tall);
  wake(harness);
  harness.tap("command:show-share");
  harness.wait(95);
  REQUIRE(phase(harness) == KioskPhase::warning);
  harness.tap("kiosk:stay");
  CHECK(phase(harness) == KioskPhase::active);
  CHECK(harness.app.session().state().ui.sheet == Sheet::share);
}

TEST_CASE("filters that are on can be taken off by the bar") {
  AppHarness harness(tall);
  wake(harness);
  CHECK_FALSE(harness.app.target("command:clear-filters"));
  harness.app.session().dispatch(ToggleValue{Facet::topic, "border-security"});
  harness.settle();
  harness.tap("command:clear-filters");
  CHECK(harness.view().query.empty());
}

TEST_CASE("text is as large as the screen has room for") {
  for (const DisplayMetrics& screen : {tall, wide}) {
    AppHarness harness(screen);
    wake(harness);
    int presses = 0;
    while (harness.app.target("command:larger-text") && presses < 20) {
      harness.tap("command:larger-text");
      ++presses;
    }
    CHECK(presses > 2);
    CHECK(presses < 10);
    CHECK(harness.app.target("kiosk:start-again"));
    harness.app.rest();
    harness.settle();
    const PaintRect button = harness.app.target("kiosk:touch").value();
    CHECK(button.bottom() <= screen.height_css);
  }
}

TEST_CASE("whoever is still there goes on where they were") {
  AppHarness harness(tall);
  wake(harness);
  harness.tap("screen:tours");
  harness.wait(95);
  REQUIRE(phase(harness) == KioskPhase::warning);
  harness.tap("kiosk:stay");
  CHECK(phase(harness) == KioskPhase::active);
  CHECK(harness.view().screen == Screen::tours);
  harness.wait(60);
  CHECK(phase(harness) == KioskPhase::active);
  // From the document, which sends no touch.
  harness.wait(35);
  REQUIRE(phase(harness) == KioskPhase::warning);
  harness.app.session().dispatch(StayHere{});
  harness.app.used(harness.now());
  harness.app.scheduler().request();
  harness.wait(40);
  CHECK(phase(harness) == KioskPhase::active);
}

TEST_CASE("its buttons are for fingers, in the lower half, and none leads out") {
  for (const DisplayMetrics& screen : {tall, wide}) {
    AppHarness harness(screen);
    wake(harness);
    for (const char* key :
         {"filters:open", "screen:tours", "command:larger-text", "command:switch-appearance",
          "command:switch-contrast", "command:show-share", "kiosk:start-again"}) {
      INFO(key);
      const auto rect = harness.app.target(key);
      REQUIRE(rect);
      CHECK(rect->height >= 48);
      CHECK(rect->y > screen.height_css / 2);
      CHECK(rect->right() <= screen.width_css);
    }
    for (const char* key : {"command:open-file", "command:show-exports", "screen:basket",
                            "command:undo", "command:show-help"}) {
      INFO(key);
      CHECK_FALSE(harness.app.target(key));
    }
    CHECK(harness.report.search_slot.empty());
  }
}

TEST_CASE("a tall screen has the map across its width, then the timeline, then the list") {
  for (const DisplayMetrics& screen :
       {tall, DisplayMetrics{.width_css = 820, .height_css = 1180, .coarse_pointer = true}}) {
    AppHarness harness(screen);
    const auto plot = harness.app.target("map:plot");
    REQUIRE(plot);
    CHECK(plot->width >= screen.width_css * 0.95F);
    CHECK(plot->height >= screen.height_css * 0.2F);
    CHECK(harness.app.target("tab:list"));
  }
}

}  // namespace
}  // namespace rostrum::kiosk_test
