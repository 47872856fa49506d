#include "ui/timeline/lane_menu.hpp"

#include <catch_amalgamated.hpp>

#include "engine/present/settings.hpp"
#include "tests/ui/panel_harness.hpp"
#include "ui/timeline/timeline_panel.hpp"

namespace rostrum::lane_menu_test {

using namespace rostrum::ui;
using rostrum::ui::test::PanelHarness;

namespace {

struct MenuHarness {
  TimelinePanel panel;
  PanelHarness harness{{20, 330, 900, 300},
                       [this](const PanelContext& context) { timeline_ui(panel, context); }};

  MenuHarness() { harness.frames(2); }
  const View& view() const { return harness.session.view(); }
  bool open() const { return harness.targets.find("lanes:topic").has_value(); }
};

}  // namespace

TEST_CASE("A press on what the lanes stand for opens all choices, another closes them") {
  MenuHarness menu;
  CHECK_FALSE(menu.open());
  menu.harness.click("lanes:by");
  for (const Setting& setting : lane_settings()) {
    for (std::size_t i = 0; i < setting.size(); ++i)
      CHECK(menu.harness.targets.find(setting.value(i).key).has_value() ==
            setting.offers(i, menu.harness.session.dataset()));
  }
  menu.harness.click("lanes:by");
  CHECK_FALSE(menu.open());
}

TEST_CASE("Choices of the menu are the View's, and the menu stays for a second one") {
  MenuHarness menu;
  menu.harness.click("lanes:by");
  menu.harness.click("lanes:country");
  CHECK(menu.view().lanes == LaneBy::speaker_country);
  menu.harness.click("order:name");
  CHECK(menu.view().lane_order == LaneOrder::name);
  CHECK(menu.harness.session.lanes().lanes.front().label == "Azerbaijan");
  CHECK(menu.open());
}

TEST_CASE("A press elsewhere and Escape close the menu") {
  MenuHarness menu;
  menu.harness.click("lanes:by");
  menu.harness.click(900, 100);
  CHECK_FALSE(menu.open());
  CHECK_FALSE(menu.panel.close_menu());
  menu.harness.click("lanes:by");
  CHECK(menu.panel.close_menu());
  menu.harness.frames(2);
  CHECK_FALSE(menu.open());
}

TEST_CASE("What lies under the open menu does not take its clicks") {
  MenuHarness menu;
  menu.harness.click("lanes:by");
  const ImVec2 at = menu.harness.middle("order:number");
  CHECK(menu.panel.menu_contains(at));
  CHECK_FALSE(menu.panel.owns(at));
  menu.harness.click("order:number");
  CHECK(menu.view().selection.empty());
  CHECK_FALSE(menu.view().window);
}

}  // namespace rostrum::lane_menu_test
