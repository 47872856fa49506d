// The Compare screen on the canvas: how things come into it and out of it, and how it scrolls.
#include "ui/panels/compare_panel.hpp"

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/present/compare/compare_page.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/ui/app_harness.hpp"

namespace rostrum::compare_panel_test {

using rostrum::ui::PaintRect;
using rostrum::ui::TouchPhase;
using rostrum::ui::test::AppHarness;

namespace {

constexpr const char* forum = "dushanbe-process-2024-kuwait";
constexpr rostrum::ui::DisplayMetrics tall{.width_css = 1280, .height_css = 1600};
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

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("A forum and its series are added from their pages and stand side by side") {
  AppHarness harness(tall);
  does(harness, Select{forum});
  harness.click("compare:add:" + std::string(forum));
  does(harness, Select{"series:dushanbe-process"});
  harness.click("compare:add:series:dushanbe-process");
  CHECK(harness.view().compare == Texts{forum, "series:dushanbe-process"});
  harness.click("compare:open");
  CHECK(harness.view().screen == Screen::compare);
  CHECK_FALSE(harness.app.target("map:plot").has_value());
  const auto first = harness.app.target("compare:page:" + std::string(forum));
  const auto second = harness.app.target("compare:page:series:dushanbe-process");
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK(first->y == second->y);
  CHECK(first->right() < second->x);
}

TEST_CASE("The cross of a column takes it out, an offer brings another in, and Esc goes back") {
  AppHarness harness(tall);
  does(harness, AddToCompare{"country:KWT"});
  does(harness, DismissNotices{});
  harness.click("screen:compare");
  CHECK(harness.app.target("compare:remove:country:KWT").has_value());
  harness.click("compare:remove:country:KWT");
  CHECK(harness.view().compare.empty());
  CHECK_FALSE(harness.app.target("compare:remove:country:KWT").has_value());
  const std::string offered = harness.app.session().compare_offers().front().text;
  harness.click("compare:add:" + offered);
  CHECK(harness.view().compare == Texts{offered});
  CHECK(harness.app.key("Escape", false, false));
  harness.settle();
  CHECK(harness.view().screen == Screen::explore);
  CHECK(harness.app.target("map:plot").has_value());
  CHECK(harness.view().compare == Texts{offered});
}

TEST_CASE("The key of Compare goes there and back; keys of the map rest meanwhile") {
  AppHarness harness;
  CHECK(harness.app.key("c", false, false));
  harness.settle();
  CHECK(harness.view().screen == Screen::compare);
  CHECK_FALSE(harness.app.key("+", false, false));
  harness.settle();
  CHECK_FALSE(harness.view().position.has_value());
  CHECK(harness.app.key("c", false, false));
  harness.settle();
  CHECK(harness.view().screen == Screen::explore);
}

TEST_CASE("What each said stands side by side, and a press changes the topic, opens and cites") {
  AppHarness harness({.width_css = 1280, .height_css = 5000});
  does(harness, AddToCompare{forum});
  does(harness, AddToCompare{"un-hlc-counter-terrorism-2018"});
  does(harness, SetScreen{Screen::compare});
  does(harness, DismissNotices{});
  const CompareSaid said = harness.app.session().compare()->said.value();
  const Dataset& dataset = harness.app.session().dataset();
  const auto opens = [&](std::size_t side) {
    const CompareSaid::Side& each = said.sides[side];
    return each.place + "statement:" + dataset[each.statements.front()].id;
  };
  const PaintRect left = harness.app.target(opens(0)).value();
  const PaintRect right = harness.app.target(opens(1)).value();
  CHECK(left.y == right.y);
  CHECK(left.right() < right.x);
  harness.click(said.topics.back().key);
  CHECK(harness.view().said_topic == said.topics.back().id);
  does(harness, SetSaidTopic{});
  const std::string id = dataset[said.sides[0].statements.front()].id;
  harness.click(said.sides[0].place + "cite-record:" + id);
  CHECK(harness.app.session().state().ui.cited == id);
  does(harness, SetSheet{});
  harness.click(opens(0));
  CHECK(harness.view().selection == id);
}

TEST_CASE("On a phone one side of what each said stands below the other") {
  AppHarness harness({.width_css = 390, .height_css = 9000});
  does(harness, AddToCompare{forum});
  does(harness, AddToCompare{"un-hlc-counter-terrorism-2018"});
  does(harness, SetScreen{Screen::compare});
  does(harness, DismissNotices{});
  const CompareSaid said = harness.app.session().compare()->said.value();
  const Dataset& dataset = harness.app.session().dataset();
  const auto top = [&](std::size_t side) {
    const CompareSaid::Side& each = said.sides[side];
    const auto rect =
        harness.app.target(each.place + "statement:" + dataset[each.statements.front()].id);
    REQUIRE(rect.has_value());
    return rect->y;
  };
  CHECK(top(0) < top(1));
}

TEST_CASE("The name of a value opens its page in Explore") {
  AppHarness harness(tall);
  does(harness, AddToCompare{forum});
  does(harness, SetScreen{Screen::compare});
  const auto& sections = harness.app.session().compare()->sections;
  REQUIRE_FALSE(sections.empty());
  const CompareRow row = sections.front().rows.front();
  harness.click(row.key);
  CHECK(harness.view().selection == row.selection);
  CHECK(harness.view().screen == Screen::explore);
}

TEST_CASE("Heads stay while the wheel and the arrows move what is below them") {
  AppHarness harness({.width_css = 1000, .height_css = 500});
  does(harness, AddToCompare{forum});
  does(harness, AddToCompare{"un-hlc-counter-terrorism-2018"});
  does(harness, SetScreen{Screen::compare});
  does(harness, DismissNotices{});
  const std::string head = "compare:page:" + std::string(forum);
  const PaintRect before = harness.app.target(head).value();
  const std::string offer = "compare:add:" + harness.app.session().compare_offers().front().text;
  const float offer_y = harness.app.target(offer).value().y;
  harness.app.key("ArrowDown", false, false);
  harness.settle();
  CHECK(harness.app.target(offer).value().y < offer_y);
  harness.app.wheel({.dx = 0, .dy = 100'000}, 500, 300, harness.now());
  harness.settle();
  CHECK_FALSE(harness.app.target(offer).has_value());
  CHECK(harness.app.target(head) == before);
  harness.app.wheel({.dx = 0, .dy = -100'000}, 500, 300, harness.now());
  harness.settle();
  harness.app.key("ArrowUp", false, false);
  harness.settle();
  CHECK(harness.app.target(offer).value().y == offer_y);
}

TEST_CASE("A long section is opened whole; rows in sight follow each other without a gap") {
  AppHarness harness({.width_css = 1280, .height_css = 800},
                     rostrum::test::random_dataset(7, {.forums = 400}));
  does(harness, AddToCompare{"topic:topic-0"});
  does(harness, AddToCompare{"topic:topic-1"});
  does(harness, SetScreen{Screen::compare});
  does(harness, ToggleSection{"compare/forums"});
  std::vector<PaintRect> painted;
  for (int step = 0; step < 200 && painted.size() < 12; ++step) {
    harness.app.wheel({.dx = 0, .dy = 200}, 600, 400, harness.now());
    harness.settle();
    painted.clear();
    for (const CompareSection& section : harness.app.session().compare()->sections) {
      if (section.key != "compare/forums") continue;
      for (const CompareRow& row : section.rows) {
        if (const auto rect = harness.app.target(row.key)) painted.push_back(*rect);
      }
    }
  }
  REQUIRE(painted.size() >= 12);
  CHECK(painted.size() < 60);
  for (std::size_t i = 2; i + 1 < painted.size(); ++i)
    CHECK(std::abs(painted[i].y - painted[i - 1].bottom()) < 0.5F);
}

TEST_CASE("On a narrow screen Compare is a tab, and names stand above their numbers") {
  AppHarness harness(phone);
  does(harness, AddToCompare{forum});
  does(harness, AddToCompare{"un-hlc-counter-terrorism-2018"});
  does(harness, DismissNotices{});
  harness.tap("screen:compare");
  CHECK(harness.view().screen == Screen::compare);
  const PaintRect first = harness.app.target("compare:page:" + std::string(forum)).value();
  const PaintRect second = harness.app.target("compare:page:un-hlc-counter-terrorism-2018").value();
  CHECK(first.y == second.y);
  CHECK(second.right() <= 390);
  CHECK(first.width > 150);
  harness.tap("tab:list");
  CHECK(harness.view().screen == Screen::explore);
  CHECK(harness.view().tab == Tab::list);
}

TEST_CASE("Compare rests: nothing moves without a reason") {
  AppHarness harness(tall);
  does(harness, AddToCompare{forum});
  does(harness, SetScreen{Screen::compare});
  harness.app.scheduler().request();
  CHECK(harness.settle() < 10);
}

}  // namespace rostrum::compare_panel_test
