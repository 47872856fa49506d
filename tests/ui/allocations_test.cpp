// A frame in which only map or timeline moved asks for no memory: what the other panels show is
// the same, so nothing of it is put together again.
#include <cstdint>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/ui/panel_harness.hpp"
#include "ui/panels/facet_rail.hpp"
#include "ui/panels/foot_bar.hpp"
#include "ui/panels/result_panel.hpp"
#include "ui/panels/tab_bar.hpp"
#include "ui/panels/top_bar.hpp"
#include "web/program/allocation_count.hpp"

namespace rostrum::ui::allocations_test {
namespace {

struct Panels {
  FacetRail rail;
  ResultPanel results;
  FootBar foot;

  void operator()(const PanelContext& context) {
    facet_rail_ui(rail, context.within({0, 60, 250, 600}), false);
    result_panel_ui(results, context.within({600, 60, 400, 600}));
    top_bar_ui(context.within({0, 0, 1000, 52}), false);
    foot_bar_ui(foot, context.within({0, 770, 1000, 26}));
    tab_bar_ui(context.within({0, 700, 1000, 56}));
  }
};

// Allocations of the last of many frames, each with another position of map and timeline.
std::uint64_t allocations_while_panning(test::PanelHarness& harness) {
  constexpr int warm_up = 60;
  constexpr int frames = 30;
  std::vector<Effect> effects;
  std::uint64_t before = 0;
  for (int i = 0; i < warm_up + frames; ++i) {
    if (i == warm_up) before = web::allocation_count();
    harness.session.dispatch(SetPosition{MapPosition{.lat = 40, .lon = i * 0.1, .zoom = 3}});
    harness.session.dispatch(
        SetWindow{DayWindow{day_from_civil({2010, 1, 1}) + i, day_from_civil({2020, 1, 1}) + i}});
    harness.frame();
    harness.session.take_effects(effects);
  }
  return web::allocation_count() - before;
}

TEST_CASE("panels that did not change ask for no memory while map and timeline are moved") {
  web::count_imgui_allocations();
  Panels panels;
  test::PanelHarness harness({0, 0, 1000, 800},
                             [&](const PanelContext& context) { panels(context); });
  CHECK(allocations_while_panning(harness) == 0);
  const std::uint64_t revision = harness.session.revision();
  harness.session.dispatch(SetText{"terrorism"});
  harness.frame();
  REQUIRE(harness.session.revision() > revision);
  CHECK(allocations_while_panning(harness) == 0);
}

TEST_CASE("a new answer is put together once, and that asks for memory") {
  web::count_imgui_allocations();
  Panels panels;
  test::PanelHarness harness({0, 0, 1000, 800},
                             [&](const PanelContext& context) { panels(context); });
  harness.frames(60);
  const std::uint64_t before = web::allocation_count();
  harness.frame();
  CHECK(web::allocation_count() == before);
  harness.session.dispatch(SetText{"terrorism"});
  harness.frame();
  CHECK(web::allocation_count() > before);
}

}  // namespace
}  // namespace rostrum::ui::allocations_test
