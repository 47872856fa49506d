// The results as a table on the canvas: heads that sort, columns that come and go, rows that open.
#include "ui/panels/result_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/present/table_controls.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/ui/app_harness.hpp"

namespace rostrum::result_table_ui_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

namespace {

constexpr ui::DisplayMetrics wide{.width_css = 1440, .height_css = 900};
constexpr ui::DisplayMetrics phone{.width_css = 390,
                                   .height_css = 844,
                                   .pixel_ratio = 2,
                                   .prefers_dark = true,
                                   .prefers_reduced_motion = true,
                                   .coarse_pointer = true};

void open_table(AppHarness& harness, std::string_view address = "list=statements&form=table") {
  harness.app.session().dispatch(OpenAddress{std::string(address)});
  harness.settle();
}

// The key of what opens the record in a row.
std::string key_of_row(AppHarness& harness, std::size_t row) {
  const Session& session = harness.app.session();
  return table_row(session.language(), session.dataset(), session.list(),
                   session.table().entry(row), columns_of(session.list().kind))
      .key;
}

std::string id_of_row(AppHarness& harness, std::size_t row) {
  const std::string key = key_of_row(harness, row);
  return key.substr(key.find(':') + 1);
}

void press_key(AppHarness& harness, std::string_view key) {
  INFO("key " << key);
  CHECK(harness.app.key(key, false, false));
  harness.settle();
}

}  // namespace

TEST_CASE("The table takes the place of map, timeline and list, and the list brings them back") {
  AppHarness harness(wide);
  harness.click("list:statements");
  harness.click("form:table");
  CHECK(harness.view().form == ListForm::table);
  CHECK(harness.app.target("sort:speaker"));
  CHECK_FALSE(harness.app.target("map:plot"));
  CHECK_FALSE(harness.app.target("timeline:histogram"));
  CHECK(harness.app.target("facet:group:technology"));
  CHECK(harness.app.target(key_of_row(harness, 0)));
  harness.click("form:list");
  CHECK(harness.app.target("map:plot"));
  CHECK_FALSE(harness.app.target("sort:speaker"));
}

TEST_CASE("A press on a head sorts, a second turns it round, a third is as the list is") {
  AppHarness harness(wide);
  open_table(harness);
  harness.click("sort:country");
  CHECK(harness.view().sort == TableSort{TableColumn::country, false});
  const std::string first = key_of_row(harness, 0);
  CHECK(harness.app.target(first)->y < harness.app.target(key_of_row(harness, 1))->y);
  harness.click("sort:country");
  CHECK(harness.view().sort == TableSort{TableColumn::country, true});
  CHECK(key_of_row(harness, 0) != first);
  harness.click("sort:country");
  CHECK_FALSE(harness.view().sort);
}

TEST_CASE("The menu of columns stays open while columns go and come back") {
  AppHarness harness(wide);
  open_table(harness);
  harness.click("table:columns");
  harness.click("column:country");
  CHECK_FALSE(harness.app.target("sort:country"));
  harness.click("column:topics");
  CHECK_FALSE(harness.app.target("sort:topics"));
  CHECK(harness.app.session().address() == "list=statements&form=table&columns=-country~-topics");
  harness.click("table:usual-columns");
  CHECK(harness.app.target("sort:country"));
  CHECK(harness.app.target("column:country"));
  CHECK(harness.app.key("Escape", false, false));
  harness.settle();
  CHECK_FALSE(harness.app.target("column:country"));
  CHECK(harness.view().form == ListForm::table);
}

TEST_CASE("The menu of the order sorts by a column that is not shown, both ways") {
  AppHarness harness(wide);
  open_table(harness, "list=statements&form=table&columns=-country");
  harness.click("table:sort");
  harness.click("sort-by:country");
  CHECK(harness.view().sort == TableSort{TableColumn::country, false});
  harness.click("sort-direction:descending");
  CHECK(harness.view().sort == TableSort{TableColumn::country, true});
  harness.click("sort-by:list");
  CHECK_FALSE(harness.view().sort);
}

TEST_CASE(
    "Keys move through the rows, Enter opens one, and the way back finds the table as it was") {
  AppHarness harness(wide);
  open_table(harness);
  press_key(harness, "ArrowDown");
  press_key(harness, "ArrowDown");
  press_key(harness, "ArrowDown");
  press_key(harness, "ArrowUp");
  const std::string second = id_of_row(harness, 1);
  press_key(harness, "End");
  const std::size_t rows = harness.app.session().list().size();
  REQUIRE(rows > 20);
  CHECK(harness.app.target(key_of_row(harness, rows - 1)));
  CHECK_FALSE(harness.app.target(key_of_row(harness, 0)));
  press_key(harness, "PageUp");
  CHECK(harness.app.target(key_of_row(harness, rows - 4)));
  press_key(harness, "Home");
  CHECK(harness.app.target(key_of_row(harness, 0)));
  press_key(harness, "ArrowDown");
  press_key(harness, "Enter");
  CHECK(harness.view().selection == second);
  CHECK(harness.view().form == ListForm::table);
  CHECK(harness.app.target("map:plot"));
  CHECK_FALSE(harness.view().position);
  harness.click("record:back");
  CHECK(harness.view().selection.empty());
  press_key(harness, "Enter");
  CHECK(harness.view().selection == second);
}

TEST_CASE("A press on a row opens its record, one on its source opens the source alone") {
  AppHarness harness(wide);
  open_table(harness);
  const std::string key = key_of_row(harness, 1);
  REQUIRE(harness.app.target(key + ":source:link"));
  harness.app.session().take_effects();
  harness.click(key + ":source:link");
  CHECK(harness.view().selection.empty());
  std::size_t opened = 0;
  for (const Effect& effect : harness.app.session().take_effects())
    opened += std::holds_alternative<OpenUrl>(effect) ? 1 : 0;
  CHECK(opened == 1);
  const PaintRect row = *harness.app.target(key);
  harness.click_at({row.x + 30, row.y + 20});
  CHECK(harness.view().selection == id_of_row(harness, 1));
}

TEST_CASE("A new question, and a new order, begin at the top") {
  AppHarness harness(wide);
  open_table(harness);
  press_key(harness, "End");
  CHECK_FALSE(harness.app.target(key_of_row(harness, 0)));
  harness.click("sort:speaker");
  CHECK(harness.app.target(key_of_row(harness, 0)));
  press_key(harness, "End");
  harness.app.session().dispatch(SetText{"terrorism"});
  harness.settle();
  CHECK(harness.app.target(key_of_row(harness, 0)));
}

TEST_CASE("On a phone the rows are stacked in the list's tab, and a tap opens one") {
  AppHarness harness(phone);
  open_table(harness, "list=statements&tab=list");
  harness.tap("form:table");
  CHECK(harness.view().form == ListForm::table);
  CHECK_FALSE(harness.app.target("sort:speaker"));
  CHECK_FALSE(harness.app.target("map:plot"));
  const std::string key = key_of_row(harness, 0);
  const PaintRect first = *harness.app.target(key);
  CHECK(first.width == 390);
  harness.tap("table:sort");
  harness.tap("sort-by:speaker");
  CHECK(harness.view().sort == TableSort{TableColumn::speaker, false});
  harness.tap("table:sort");
  const std::string by_name = key_of_row(harness, 0);
  const PaintRect row = *harness.app.target(by_name);
  harness.click_at({row.x + 40, row.y + 20});
  CHECK(harness.view().selection == by_name.substr(by_name.find(':') + 1));
}

TEST_CASE("On a narrow screen the table is chosen from below the map, and comes in its own tab") {
  AppHarness harness({.width_css = 700, .height_css = 1400});
  harness.app.session().dispatch(OpenAddress{"list=statements"});
  harness.settle();
  REQUIRE(harness.app.target("map:plot"));
  harness.click("form:table");
  CHECK(harness.view().form == ListForm::table);
  CHECK(harness.view().tab == Tab::list);
  CHECK(harness.app.target("sort:speaker"));
  CHECK_FALSE(harness.app.target("map:plot"));
}

TEST_CASE("Where the columns are wider than the panel they scroll sideways") {
  AppHarness harness({.width_css = 860, .height_css = 700});
  open_table(harness);
  const auto head = harness.app.target("sort:country");
  REQUIRE(head);
  press_key(harness, "ArrowRight");
  CHECK(harness.app.target("sort:country")->x < head->x);
  harness.app.wheel({.dx = -500, .dy = 0}, 500, 400, 0);
  harness.settle();
  CHECK(harness.app.target("sort:country")->x == head->x);
  harness.app.wheel({.dx = 5000, .dy = 0}, 500, 400, 0);
  harness.settle();
  CHECK(harness.app.target("sort:source"));
}

TEST_CASE("A table at rest wants no frame, and where nothing is found it offers what would be") {
  AppHarness harness(wide);
  open_table(harness);
  CHECK_FALSE(harness.app.scheduler().wants_frame(harness.now() + 10));
  harness.app.session().dispatch(SetText{"voronkov qqqq"});
  harness.settle();
  CHECK(harness.app.target("instead:without:word:1"));
  CHECK_FALSE(harness.app.target("sort:speaker"));
}

TEST_CASE("Forums and outcomes have tables of their own") {
  AppHarness harness(wide);
  open_table(harness, "list=forums&form=table");
  for (const char* key : {"sort:forum", "sort:place", "sort:statements", "sort:outcomes"}) {
    INFO(key);
    CHECK(harness.app.target(key));
  }
  harness.click("list:outcomes");
  CHECK(harness.app.target("sort:outcome"));
  CHECK(harness.app.target("sort:kind"));
  CHECK_FALSE(harness.app.target("sort:words"));
}

TEST_CASE("However many rows there are, those in sight alone are painted") {
  AppHarness harness(wide, rostrum::test::random_dataset(
                               1, {.forums = 3000, .statements_each = 8, .outcomes_each = 1}));
  open_table(harness);
  const std::size_t rows = harness.app.session().list().size();
  REQUIRE(rows > 10'000);
  std::size_t in_sight = 0;
  for (std::size_t row = 0; row < 200; ++row)
    in_sight += harness.app.target(key_of_row(harness, row)) ? 1 : 0;
  CHECK(in_sight > 3);
  CHECK(in_sight < 15);
  press_key(harness, "End");
  CHECK(harness.app.target(key_of_row(harness, rows - 1)));
}

}  // namespace rostrum::result_table_ui_test
