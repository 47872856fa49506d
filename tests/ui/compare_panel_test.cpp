// The Compare screen on the canvas: how things come into it and out of it, and how it scrolls.
#include "ui/panels/compare_panel.hpp"

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/present/compare/compare_page.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/ui/app_stage.hpp"

using namespace rostrum;
using rostrum::ui::RectCss;
using rostrum::ui::TouchPhase;
using rostrum::ui::test::AppStage;

namespace {

constexpr const char* forum = "dushanbe-process-2024-kuwait";
constexpr rostrum::ui::DisplayMetrics tall{.width_css = 1280, .height_css = 1600};
constexpr rostrum::ui::DisplayMetrics phone{.width_css = 390,
                                            .height_css = 844,
                                            .pixel_ratio = 2,
                                            .prefers_dark = true,
                                            .prefers_reduced_motion = true,
                                            .coarse_pointer = true};

void does(AppStage& stage, const Action& action) {
  stage.app.session().dispatch(action);
  stage.settle();
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("A forum and its series are added from their pages and stand side by side") {
  AppStage stage(tall);
  does(stage, Select{forum});
  stage.click("compare:add:" + std::string(forum));
  does(stage, Select{"series:dushanbe-process"});
  stage.click("compare:add:series:dushanbe-process");
  CHECK(stage.view().compare == Texts{forum, "series:dushanbe-process"});
  stage.click("compare:open");
  CHECK(stage.view().screen == Screen::compare);
  CHECK_FALSE(stage.app.target("map:plot").has_value());
  const auto first = stage.app.target("compare:page:" + std::string(forum));
  const auto second = stage.app.target("compare:page:series:dushanbe-process");
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK(first->y == second->y);
  CHECK(first->right() < second->x);
}

TEST_CASE("The cross of a column takes it out, an offer brings another in, and Esc goes back") {
  AppStage stage(tall);
  does(stage, AddToCompare{"country:KWT"});
  does(stage, DismissNotices{});
  stage.click("screen:compare");
  CHECK(stage.app.target("compare:remove:country:KWT").has_value());
  stage.click("compare:remove:country:KWT");
  CHECK(stage.view().compare.empty());
  CHECK_FALSE(stage.app.target("compare:remove:country:KWT").has_value());
  const std::string offered = stage.app.session().compare_offers().front().text;
  stage.click("compare:add:" + offered);
  CHECK(stage.view().compare == Texts{offered});
  CHECK(stage.app.key("Escape", false, false));
  stage.settle();
  CHECK(stage.view().screen == Screen::explore);
  CHECK(stage.app.target("map:plot").has_value());
  CHECK(stage.view().compare == Texts{offered});
}

TEST_CASE("The key of Compare goes there and back; keys of the map rest meanwhile") {
  AppStage stage;
  CHECK(stage.app.key("c", false, false));
  stage.settle();
  CHECK(stage.view().screen == Screen::compare);
  CHECK_FALSE(stage.app.key("+", false, false));
  stage.settle();
  CHECK_FALSE(stage.view().position.has_value());
  CHECK(stage.app.key("c", false, false));
  stage.settle();
  CHECK(stage.view().screen == Screen::explore);
}

TEST_CASE("The name of a value opens its page in Explore") {
  AppStage stage(tall);
  does(stage, AddToCompare{forum});
  does(stage, SetScreen{Screen::compare});
  const auto& sections = stage.app.session().compare()->sections;
  REQUIRE_FALSE(sections.empty());
  const CompareRow row = sections.front().rows.front();
  stage.click(row.key);
  CHECK(stage.view().selection == row.selection);
  CHECK(stage.view().screen == Screen::explore);
}

TEST_CASE("Heads stay while the wheel and the arrows move what is below them") {
  AppStage stage({.width_css = 1000, .height_css = 500});
  does(stage, AddToCompare{forum});
  does(stage, AddToCompare{"un-hlc-counter-terrorism-2018"});
  does(stage, SetScreen{Screen::compare});
  does(stage, DismissNotices{});
  const std::string head = "compare:page:" + std::string(forum);
  const RectCss before = stage.app.target(head).value();
  const std::string offer = "compare:add:" + stage.app.session().compare_offers().front().text;
  const float offer_y = stage.app.target(offer).value().y;
  stage.app.key("ArrowDown", false, false);
  stage.settle();
  CHECK(stage.app.target(offer).value().y < offer_y);
  stage.app.wheel({.dx = 0, .dy = 100'000}, 500, 300, stage.now());
  stage.settle();
  CHECK_FALSE(stage.app.target(offer).has_value());
  CHECK(stage.app.target(head) == before);
  stage.app.wheel({.dx = 0, .dy = -100'000}, 500, 300, stage.now());
  stage.settle();
  stage.app.key("ArrowUp", false, false);
  stage.settle();
  CHECK(stage.app.target(offer).value().y == offer_y);
}

TEST_CASE("A long section is opened whole; rows in sight follow each other without a gap") {
  AppStage stage({.width_css = 1280, .height_css = 800},
                 rostrum::test::random_dataset(7, {.forums = 400}));
  does(stage, AddToCompare{"topic:topic-0"});
  does(stage, AddToCompare{"topic:topic-1"});
  does(stage, SetScreen{Screen::compare});
  does(stage, ToggleSection{"compare/forums"});
  std::vector<RectCss> painted;
  for (int step = 0; step < 200 && painted.size() < 12; ++step) {
    stage.app.wheel({.dx = 0, .dy = 200}, 600, 400, stage.now());
    stage.settle();
    painted.clear();
    for (const CompareSection& section : stage.app.session().compare()->sections) {
      if (section.key != "compare/forums") continue;
      for (const CompareRow& row : section.rows) {
        if (const auto rect = stage.app.target(row.key)) painted.push_back(*rect);
      }
    }
  }
  REQUIRE(painted.size() >= 12);
  CHECK(painted.size() < 60);
  for (std::size_t i = 2; i + 1 < painted.size(); ++i)
    CHECK(std::abs(painted[i].y - painted[i - 1].bottom()) < 0.5F);
}

TEST_CASE("On a narrow screen Compare is a tab, and names stand above their numbers") {
  AppStage stage(phone);
  does(stage, AddToCompare{forum});
  does(stage, AddToCompare{"un-hlc-counter-terrorism-2018"});
  does(stage, DismissNotices{});
  stage.tap("screen:compare");
  CHECK(stage.view().screen == Screen::compare);
  const RectCss first = stage.app.target("compare:page:" + std::string(forum)).value();
  const RectCss second = stage.app.target("compare:page:un-hlc-counter-terrorism-2018").value();
  CHECK(first.y == second.y);
  CHECK(second.right() <= 390);
  CHECK(first.width > 150);
  stage.tap("tab:list");
  CHECK(stage.view().screen == Screen::explore);
  CHECK(stage.view().tab == Tab::list);
}

TEST_CASE("Compare rests: nothing moves without a reason") {
  AppStage stage(tall);
  does(stage, AddToCompare{forum});
  does(stage, SetScreen{Screen::compare});
  stage.app.scheduler().request();
  CHECK(stage.settle() < 10);
}
