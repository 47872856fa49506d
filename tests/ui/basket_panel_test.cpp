// The basket on the canvas: how records come into it, its order by buttons and keys, notes, and the
// way through it.
#include "ui/panels/basket_panel.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "tests/engine/query_random_dataset.hpp"
#include "tests/ui/app_harness.hpp"

namespace rostrum::basket_panel_test {

using rostrum::ui::PaintRect;
using rostrum::ui::test::AppHarness;

namespace {

const std::string forum = "dushanbe-process-2024-kuwait";
const std::string other = "un-hlc-counter-terrorism-2018";
const std::string third = "baku-security-forum-2025";
constexpr rostrum::ui::DisplayMetrics tall{.width_css = 1440, .height_css = 1600};
constexpr rostrum::ui::DisplayMetrics phone{.width_css = 390,
                                            .height_css = 844,
                                            .pixel_ratio = 2,
                                            .prefers_dark = true,
                                            .prefers_reduced_motion = true,
                                            .coarse_pointer = true};

void does(AppHarness& harness, const Action& action) {
  harness.app.session().dispatch(action);
  harness.settle();
}

std::vector<std::string> ids_in(AppHarness& harness) {
  std::vector<std::string> ids;
  for (const BasketEntry& entry : harness.app.session().state().basket.entries())
    ids.push_back(entry.id);
  return ids;
}

void key(AppHarness& harness, std::string_view dom_key, bool shift = false) {
  CHECK(harness.app.key(dom_key, false, shift));
  harness.settle();
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A forum and a statement go into the basket from their page and from the list") {
  AppHarness harness(tall);
  does(harness, Select{forum});
  harness.click("basket-record:" + forum);
  CHECK(ids_in(harness) == Ids{forum});
  harness.click("basket-record:" + forum);
  CHECK(ids_in(harness).empty());
  does(harness, Select{});
  does(harness, set_field("list", ListKind::statements));
  const std::string said =
      harness.app.session().dataset()[harness.app.session().list().statements.front()].id;
  const auto row = harness.app.target("statement:" + said);
  harness.click("list-basket-record:" + said);
  CHECK(ids_in(harness) == Ids{said});
  CHECK(harness.app.target("statement:" + said) == row);
  harness.click("list-basket-record:" + said);
  CHECK(ids_in(harness).empty());
}

TEST_CASE("The button of the bar opens the basket and closes it; a narrow bar has a star") {
  for (const float width : {1440.0F, 800.0F}) {
    AppHarness harness({.width_css = width, .height_css = 800});
    does(harness, AddToBasket{forum});
    const auto search = harness.report.search_slot;
    CHECK(search.width >= 140);
    const PaintRect button = harness.app.target("screen:basket").value();
    CHECK((button.width > button.height) == (width > 1000));
    harness.click("screen:basket");
    CHECK(harness.view().screen == Screen::basket);
    CHECK_FALSE(harness.app.target("map:plot").has_value());
    CHECK(harness.app.target("basket:open:" + forum).has_value());
    harness.click("screen:basket");
    CHECK(harness.view().screen == Screen::explore);
  }
}

TEST_CASE("Buttons move records, take them out and empty the basket, and Ctrl+Z brings it back") {
  AppHarness harness(tall);
  for (const std::string& id : {forum, other, third})
    does(harness, AddToBasket{id});
  does(harness, SetScreen{Screen::basket});
  harness.click("basket:down:" + forum);
  CHECK(ids_in(harness) == Ids{other, forum, third});
  harness.click("basket:up:" + third);
  CHECK(ids_in(harness) == Ids{other, third, forum});
  harness.click("basket:up:" + other);
  CHECK(ids_in(harness) == Ids{other, third, forum});
  harness.click("basket:remove:" + third);
  CHECK(ids_in(harness) == Ids{other, forum});
  harness.click("basket:empty");
  CHECK(ids_in(harness).empty());
  CHECK(harness.app.key("z", true, false));
  harness.settle();
  CHECK(ids_in(harness) == Ids{other, forum});
}

TEST_CASE("Arrows choose a record, with Shift they move it, Delete takes it out, Enter opens it") {
  AppHarness harness(tall);
  for (const std::string& id : {forum, other, third})
    does(harness, AddToBasket{id});
  does(harness, SetScreen{Screen::basket});
  key(harness, "ArrowDown");
  key(harness, "ArrowDown", true);
  CHECK(ids_in(harness) == Ids{other, forum, third});
  key(harness, "ArrowDown");
  key(harness, "Delete");
  CHECK(ids_in(harness) == Ids{other, forum});
  key(harness, "Delete");
  CHECK(ids_in(harness) == Ids{other});
  key(harness, "Enter");
  CHECK(harness.view().selection == other);
  CHECK(harness.view().screen == Screen::explore);
}

TEST_CASE("A note is written in an input of the page, which is hidden under a sheet") {
  AppHarness harness(tall);
  does(harness, AddToBasket{forum});
  does(harness, SetScreen{Screen::basket});
  CHECK(harness.report.note_slot.empty());
  harness.click("basket:note-open:" + forum);
  CHECK_FALSE(harness.report.note_slot.empty());
  CHECK(harness.app.target("basket:note:" + forum) == harness.report.note_slot);
  does(harness, SetSheet{Sheet::help});
  CHECK(harness.report.note_slot.empty());
  does(harness, SetSheet{});
  does(harness, NoteInBasket{forum, "ask them"});
  CHECK(harness.report.note_slot.empty());
  harness.click("basket:note-open:" + forum);
  key(harness, "Escape");
  CHECK(harness.report.note_slot.empty());
  CHECK(harness.view().screen == Screen::basket);
}

TEST_CASE("The way through the basket opens one record after the other") {
  AppHarness harness(tall);
  for (const std::string& id : {forum, other})
    does(harness, AddToBasket{id});
  does(harness, SetScreen{Screen::basket});
  harness.click("basket:step");
  CHECK(harness.view().screen == Screen::steps);
  CHECK(harness.view().selection == forum);
  CHECK(harness.app.target("map:plot").has_value());
  harness.click("command:next-record");
  CHECK(harness.view().selection == other);
  key(harness, "[");
  CHECK(harness.view().selection == forum);
  harness.click("basket:back");
  CHECK(harness.view().screen == Screen::basket);
}

TEST_CASE("A long basket scrolls, and its records follow each other without a gap") {
  AppHarness harness({.width_css = 1280, .height_css = 800},
                     rostrum::test::random_dataset(7, {.forums = 400}));
  const auto forums = harness.app.session().dataset().forums();
  for (std::size_t i = 0; i < 300; ++i)
    harness.app.session().dispatch(AddToBasket{forums[i].id});
  does(harness, SetScreen{Screen::basket});
  harness.app.wheel({.dx = 0, .dy = 5000}, 600, 400, harness.now());
  harness.settle();
  std::vector<PaintRect> painted;
  for (std::size_t i = 0; i < 300; ++i) {
    if (const auto rect = harness.app.target("basket:open:" + forums[i].id))
      painted.push_back(*rect);
  }
  REQUIRE(painted.size() > 3);
  CHECK(painted.size() < 30);
  for (std::size_t i = 1; i < painted.size(); ++i)
    CHECK(painted[i].y > painted[i - 1].y);
  key(harness, "ArrowDown");
  CHECK(harness.app.target("basket:open:" + forums[0].id).has_value());
}

TEST_CASE("On a phone the basket is a tab, and its buttons are as large as a finger") {
  AppHarness harness(phone);
  does(harness, AddToBasket{forum});
  does(harness, AddToBasket{other});
  harness.tap("screen:basket");
  CHECK(harness.view().screen == Screen::basket);
  const PaintRect down = harness.app.target("basket:down:" + forum).value();
  CHECK(down.width >= 44);
  CHECK(down.height >= 44);
  CHECK(harness.app.target("basket:remove:" + forum).value().right() <= 390);
  harness.tap("tab:list");
  CHECK(harness.view().screen == Screen::explore);
}

TEST_CASE("The basket rests: nothing moves without a reason") {
  AppHarness harness(tall);
  does(harness, AddToBasket{forum});
  does(harness, SetScreen{Screen::basket});
  harness.app.scheduler().request();
  CHECK(harness.settle() < 10);
}

}  // namespace rostrum::basket_panel_test
