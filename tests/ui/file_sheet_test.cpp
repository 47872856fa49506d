#include "ui/panels/file_sheet.hpp"

#include <string>
#include <variant>

#include "tests/support/english.hpp"
#include "tests/ui/app_harness.hpp"

namespace rostrum::file_sheet_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

namespace {

constexpr std::string_view events =
    "title,date,city,country,lat,lon,remarks\n"
    "Harbour talks,2021-05-01,Baku,Azerbaijan,40.4,49.9,one\n"
    "Road talks,2022-05-01,Kuwait City,Kuwait,29.4,48.0,two\n"
    "Sensor talks,soon,Kuwait City,Kuwait,,,three\n";

constexpr ui::DisplayMetrics narrow_phone{.width_css = 320,
                                          .height_css = 640,
                                          .pixel_ratio = 2,
                                          .prefers_dark = false,
                                          .prefers_reduced_motion = true,
                                          .coarse_pointer = true};

void read(AppHarness& harness, std::string_view text = events) {
  harness.app.session().read_file("events.csv", text);
  harness.app.scheduler().request();
  harness.settle();
}

void use(AppHarness& harness) {
  read(harness);
  harness.click("file:use");
}

bool asks_for_a_file(AppHarness& harness) {
  for (const Effect& effect : harness.app.session().take_effects()) {
    if (std::holds_alternative<ChooseFile>(effect)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("The sheet of a file asks for one, and offers a sample") {
  AppHarness harness;
  harness.app.session().set_base_url("https://example.org/");
  harness.app.session().dispatch(SetSheet{Sheet::file});
  harness.app.scheduler().request();
  harness.settle();
  CHECK(harness.app.target("file:sample"));
  CHECK_FALSE(harness.app.target("file:use"));
  harness.click("file:choose");
  CHECK(asks_for_a_file(harness));
  CHECK(harness.report.search_slot.empty());  // the page's input would lie above the sheet
}

TEST_CASE("A column is corrected by a press on it and on what it holds") {
  AppHarness harness;
  read(harness);
  const auto role = [&](std::size_t column) {
    return harness.app.session().intake()->roles[column];
  };
  CHECK(role(6) == ColumnRole::none);
  harness.click("file:column:2");
  harness.click("file:role:2:venue");
  CHECK(role(2) == ColumnRole::venue);
  // Chosen, the choices fold away.
  CHECK_FALSE(harness.app.target("file:role:2:venue"));
}

TEST_CASE(
    "What a column may hold is a card that moves no row, closed by Escape or a press beside") {
  AppHarness harness;
  read(harness);
  const auto row = harness.app.target("file:column:3");
  REQUIRE(row);
  const auto is_open = [&] { return harness.app.target("file:role:2:venue").has_value(); };
  harness.click("file:column:2");
  REQUIRE(is_open());
  CHECK(harness.app.target("file:column:3") == row);
  harness.app.key("Escape", false, false);
  harness.settle();
  CHECK_FALSE(is_open());
  CHECK(harness.app.session().state().ui.sheet == Sheet::file);
  harness.click("file:column:2");
  REQUIRE(is_open());
  harness.click("file:column:2");
  CHECK_FALSE(is_open());
  // A press on another one closes it and opens that one.
  harness.click("file:column:2");
  harness.click("file:column:1");
  CHECK_FALSE(is_open());
  CHECK(harness.app.target("file:role:1:venue"));
  CHECK(harness.app.session().state().ui.sheet == Sheet::file);
}

TEST_CASE("A choice on the part of the card that reaches beyond the sheet leaves the sheet open") {
  AppHarness harness;
  read(harness);
  harness.click("file:column:2");
  const auto last = harness.app.target("file:role:2:none");
  REQUIRE(last);
  harness.click("file:role:2:none");
  CHECK(harness.app.session().intake()->roles[2] == ColumnRole::none);
  CHECK(harness.app.session().state().ui.sheet == Sheet::file);
}

TEST_CASE("A file that is used is shown by every panel, with a strip that leads back") {
  AppHarness harness;
  harness.click("forum:baku-security-forum-2025");  // a page that must not stay
  use(harness);
  CHECK(harness.app.target("own:note"));
  CHECK(harness.app.target("forum:road-talks"));
  CHECK(harness.app.target("own:leave"));
  CHECK_FALSE(harness.app.target("file:use"));
  harness.click("forum:road-talks");
  CHECK(harness.view().selection == "road-talks");
  harness.click("own:open");
  CHECK(harness.app.target("file:column:0"));
  harness.click("file:close");
  harness.click("own:leave");
  CHECK(harness.view().selection == "baku-security-forum-2025");
  CHECK_FALSE(harness.app.target("own:note"));
}

TEST_CASE("Leaving brings back every control where it was") {
  AppHarness harness;
  const auto search = harness.app.target("forum:baku-security-forum-2025");
  use(harness);
  harness.click("own:leave");
  CHECK(harness.app.target("forum:baku-security-forum-2025") == search);
}

TEST_CASE("Input between another dataset and its first frame finds no stale records") {
  AppHarness harness;
  read(harness);
  const auto plot = harness.app.target("map:plot");
  REQUIRE(plot);
  harness.app.session().dispatch(UseFile{});
  harness.app.session().drain();
  harness.app.touch(TouchPhase::down, {1, plot->x + 40, plot->y + 40}, harness.now());
  harness.app.touch(TouchPhase::up, {1, plot->x + 40, plot->y + 40}, harness.now() + 0.05);
  harness.app.key("ArrowDown", false, false);
  harness.app.key("Enter", false, false);
  harness.settle();
  CHECK(harness.app.session().own_data() == "events.csv");
}

TEST_CASE(
    "On a small phone with large type the sheet and the strip fit, with targets for fingers") {
  AppHarness harness(narrow_phone);
  harness.app.session().dispatch(SetTextPercent{200});
  read(harness);
  for (const char* key : {"file:use", "file:choose", "file:close"}) {
    INFO(key);
    const auto rect = harness.app.target(key);
    REQUIRE(rect);
    CHECK(rect->x >= 0);
    CHECK(rect->right() <= 320);
    CHECK(rect->height >= 44);
  }
  harness.tap("file:use");
  for (const char* key : {"own:leave", "own:open"}) {
    INFO(key);
    const auto rect = harness.app.target(key);
    REQUIRE(rect);
    CHECK(rect->x >= 0);
    CHECK(rect->right() <= 320);
    CHECK(rect->height >= 44);
  }
  harness.tap("own:leave");
  CHECK(harness.app.session().own_data().empty());
}

TEST_CASE(
    "On a small phone every choice of a column is in sight or below, with room for a finger") {
  for (const int percent : {100, 200}) {
    CAPTURE(percent);
    AppHarness harness(narrow_phone);
    harness.app.session().dispatch(SetTextPercent{percent});
    read(harness);
    for (int turns = 0; turns < 10 && !harness.app.target("file:column:0"); ++turns) {
      harness.app.wheel({.dy = 100}, 160, 400, harness.now());
      harness.settle();
    }
    harness.tap("file:column:0");
    const auto is_whole = [&] {
      const auto rect = harness.app.target("file:role:0:title");
      return rect && rect->height >= 44;
    };
    for (int turns = 0; turns < 10 && !is_whole(); ++turns) {
      harness.app.wheel({.dy = 100}, 160, 400, harness.now());
      harness.settle();
    }
    const auto role = harness.app.target("file:role:0:title");
    REQUIRE(role);
    CHECK(role->x >= 0);
    CHECK(role->right() <= 320);
    CHECK(role->height >= 44);
  }
}

TEST_CASE("Letters that the fonts lack are told, with where they can be read") {
  AppHarness harness;
  read(harness, "title,date\nTalks,2024\n");
  harness.click("file:use");
  CHECK(harness.app.session().state().ui.notices.empty());
  read(harness, "title,date\n会談の記録,2024\n");
  harness.click("file:use");
  REQUIRE(harness.app.session().state().ui.notices.size() == 1);
  CHECK(rostrum::test::english(harness.app.session().state().ui.notices[0].text)
            .starts_with("Some letters of this file"));
}

}  // namespace rostrum::file_sheet_test
