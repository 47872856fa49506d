#include "ui/panels/file_sheet.hpp"

#include <string>
#include <variant>

#include "tests/support/english.hpp"
#include "tests/ui/app_stage.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using rostrum::ui::test::AppStage;

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

void read(AppStage& stage, std::string_view text = events) {
  stage.app.session().read_file("events.csv", text);
  stage.app.scheduler().request();
  stage.settle();
}

void use(AppStage& stage) {
  read(stage);
  stage.click("file:use");
}

bool asks_for_a_file(AppStage& stage) {
  for (const Effect& effect : stage.app.session().take_effects()) {
    if (std::holds_alternative<ChooseFile>(effect)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("The sheet of a file asks for one, and offers a sample") {
  AppStage stage;
  stage.app.session().set_base_url("https://example.org/");
  stage.app.session().dispatch(SetSheet{Sheet::file});
  stage.app.scheduler().request();
  stage.settle();
  CHECK(stage.app.target("file:sample"));
  CHECK_FALSE(stage.app.target("file:use"));
  stage.click("file:choose");
  CHECK(asks_for_a_file(stage));
  CHECK(stage.report.search_slot.empty());  // the page's input would lie above the sheet
}

TEST_CASE("A column is corrected by a press on it and on what it holds") {
  AppStage stage;
  read(stage);
  const auto role = [&](std::size_t column) { return stage.app.session().intake()->roles[column]; };
  CHECK(role(6) == ColumnRole::none);
  stage.click("file:column:2");
  stage.click("file:role:2:venue");
  CHECK(role(2) == ColumnRole::venue);
  stage.click("file:column:2");
  CHECK_FALSE(stage.app.target("file:role:2:venue"));
}

TEST_CASE("A file that is used is shown by every panel, with a strip that leads back") {
  AppStage stage;
  stage.click("forum:baku-security-forum-2025");  // a page that must not stay
  use(stage);
  CHECK(stage.app.target("own:note"));
  CHECK(stage.app.target("forum:road-talks"));
  CHECK(stage.app.target("own:leave"));
  CHECK_FALSE(stage.app.target("file:use"));
  stage.click("forum:road-talks");
  CHECK(stage.view().selection == "road-talks");
  stage.click("own:open");
  CHECK(stage.app.target("file:column:0"));
  stage.click("file:close");
  stage.click("own:leave");
  CHECK(stage.view().selection == "baku-security-forum-2025");
  CHECK_FALSE(stage.app.target("own:note"));
}

TEST_CASE("Leaving brings back every control where it was") {
  AppStage stage;
  const auto search = stage.app.target("forum:baku-security-forum-2025");
  use(stage);
  stage.click("own:leave");
  CHECK(stage.app.target("forum:baku-security-forum-2025") == search);
}

TEST_CASE("Input between another dataset and its first frame finds no stale records") {
  AppStage stage;
  read(stage);
  const auto plot = stage.app.target("map:plot");
  REQUIRE(plot);
  stage.app.session().dispatch(UseFile{});
  stage.app.session().drain();
  stage.app.touch(TouchPhase::down, {1, plot->x + 40, plot->y + 40}, stage.now());
  stage.app.touch(TouchPhase::up, {1, plot->x + 40, plot->y + 40}, stage.now() + 0.05);
  stage.app.key("ArrowDown", false, false);
  stage.app.key("Enter", false, false);
  stage.settle();
  CHECK(stage.app.session().own_data() == "events.csv");
}

TEST_CASE(
    "On a small phone with large type the sheet and the strip fit, with targets for fingers") {
  AppStage stage(narrow_phone);
  stage.app.session().dispatch(SetTextPercent{200});
  read(stage);
  for (const char* key : {"file:use", "file:choose", "file:close"}) {
    INFO(key);
    const auto rect = stage.app.target(key);
    REQUIRE(rect);
    CHECK(rect->x >= 0);
    CHECK(rect->right() <= 320);
    CHECK(rect->height >= 44);
  }
  stage.tap("file:use");
  for (const char* key : {"own:leave", "own:open"}) {
    INFO(key);
    const auto rect = stage.app.target(key);
    REQUIRE(rect);
    CHECK(rect->x >= 0);
    CHECK(rect->right() <= 320);
    CHECK(rect->height >= 44);
  }
  stage.tap("own:leave");
  CHECK(stage.app.session().own_data().empty());
}

TEST_CASE("Letters that the fonts lack are told, with where they can be read") {
  AppStage stage;
  read(stage, "title,date\nTalks,2024\n");
  stage.click("file:use");
  CHECK(stage.app.session().state().ui.notices.empty());
  read(stage, "title,date\n会談の記録,2024\n");
  stage.click("file:use");
  REQUIRE(stage.app.session().state().ui.notices.size() == 1);
  CHECK(rostrum::test::english(stage.app.session().state().ui.notices[0].text)
            .starts_with("Some letters of this file"));
}
