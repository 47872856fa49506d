#include "ui/timeline/lane_menu.hpp"

#include <catch_amalgamated.hpp>

#include "engine/present/lane_captions.hpp"
#include "tests/ui/panel_stage.hpp"
#include "ui/timeline/timeline_panel.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using rostrum::ui::test::PanelStage;

namespace {

struct MenuStage {
  TimelinePanel panel;
  PanelStage stage{{20, 330, 900, 300},
                   [this](const PanelContext& context) { timeline_ui(panel, context); }};

  MenuStage() { stage.frames(2); }
  const View& view() const { return stage.session.view(); }
  bool open() const { return stage.targets.find("lanes:topic").has_value(); }
};

}  // namespace

TEST_CASE("A press on what the lanes stand for opens all choices, another closes them") {
  MenuStage menu;
  CHECK_FALSE(menu.open());
  menu.stage.click("lanes:by");
  for (const LaneByChoice& choice : lane_by_choices)
    CHECK(menu.stage.targets.find(choice.key));
  for (const LaneOrderChoice& choice : lane_order_choices)
    CHECK(menu.stage.targets.find(choice.key));
  menu.stage.click("lanes:by");
  CHECK_FALSE(menu.open());
}

TEST_CASE("Choices of the menu are the View's, and the menu stays for a second one") {
  MenuStage menu;
  menu.stage.click("lanes:by");
  menu.stage.click("lanes:country");
  CHECK(menu.view().lanes == LaneBy::speaker_country);
  menu.stage.click("order:name");
  CHECK(menu.view().lane_order == LaneOrder::name);
  CHECK(menu.stage.session.lanes().lanes.front().label == "Azerbaijan");
  CHECK(menu.open());
}

TEST_CASE("A press elsewhere and Escape close the menu") {
  MenuStage menu;
  menu.stage.click("lanes:by");
  menu.stage.click(900, 100);
  CHECK_FALSE(menu.open());
  CHECK_FALSE(menu.panel.close_menu());
  menu.stage.click("lanes:by");
  CHECK(menu.panel.close_menu());
  menu.stage.frames(2);
  CHECK_FALSE(menu.open());
}

TEST_CASE("What lies under the open menu does not take its clicks") {
  MenuStage menu;
  menu.stage.click("lanes:by");
  const ImVec2 at = menu.stage.middle("order:number");
  CHECK(menu.panel.menu_contains(at));
  CHECK_FALSE(menu.panel.owns(at));
  menu.stage.click("order:number");
  CHECK(menu.view().selection.empty());
  CHECK_FALSE(menu.view().window);
}
