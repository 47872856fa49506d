// An embedded view: no frame but one bar, and as many panels as have room.
#include <string>

#include "tests/ui/app_harness.hpp"
#include "ui/app/layout.hpp"
#include "ui/panels/embed_bar.hpp"

namespace rostrum::embed_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

namespace {

ui::DisplayMetrics screen_of(float width, float height, bool coarse = false) {
  return {.width_css = width,
          .height_css = height,
          .pixel_ratio = 2,
          .prefers_dark = true,
          .prefers_reduced_motion = true,
          .coarse_pointer = coarse};
}

void embed(AppHarness& harness, const std::string& rest = {}) {
  harness.app.session().set_base_url("https://example.org/rostrum/");
  harness.app.session().dispatch(OpenAddress{"embed=1" + rest});
  harness.settle();
}

void check_within(const PaintRect& rect, float width, float height) {
  CHECK(rect.x >= 0);
  CHECK(rect.y >= 0);
  CHECK(rect.right() <= width + 0.01F);
  CHECK(rect.bottom() <= height + 0.01F);
}

}  // namespace

TEST_CASE("an embedded view has none of the frame's controls") {
  for (const auto& [width, height] :
       {std::pair{1280.0F, 800.0F}, {900.0F, 320.0F}, {390.0F, 700.0F}, {320.0F, 240.0F}}) {
    INFO(width << " x " << height);
    AppHarness harness(screen_of(width, height));
    embed(harness);
    for (const char* key :
         {"search", "command:show-share", "command:show-exports", "command:show-help",
          "command:show-about", "filters:open", "screen:compare", "facet:group:technology"}) {
      INFO(key);
      CHECK_FALSE(harness.app.target(key).has_value());
    }
    CHECK(harness.report.search_slot.empty());
    CHECK(harness.report.embed_height_css > 0);
    const auto open = harness.app.target("embed:open");
    REQUIRE(open.has_value());
    check_within(*open, width, height);
    CHECK(harness.app.target("map:plot").has_value());
  }
}

TEST_CASE("a view that is not embedded wishes no height") {
  AppHarness harness;
  CHECK(harness.report.embed_height_css == 0);
}

TEST_CASE("panels are shown as far as there is room, and never beyond the window") {
  Theme theme;
  View view;
  view.reading.embed = true;
  for (const auto& [width, height] : {std::pair{1600.0F, 1000.0F},
                                      {1000.0F, 560.0F},
                                      {800.0F, 300.0F},
                                      {600.0F, 700.0F},
                                      {320.0F, 480.0F},
                                      {320.0F, 240.0F},
                                      {200.0F, 100.0F}}) {
    INFO(width << " x " << height);
    const Layout layout = layout_of(theme, width, height, view, {});
    for (const PaintRect* rect :
         {&layout.map, &layout.timeline, &layout.results, &layout.embed_bar})
      check_within(*rect, width, height);
    CHECK(layout.top.empty());
    CHECK(layout.rail.empty());
    CHECK(layout.foot.empty());
    CHECK(layout.tabs.empty());
    CHECK_FALSE(layout.map.empty());
  }
  const auto all_three = [&](float width) {
    const Layout layout = layout_of(theme, width, embed_height(theme, width), view, {});
    return !layout.map.empty() && !layout.timeline.empty() && !layout.results.empty();
  };
  CHECK(all_three(320));
  CHECK(all_three(600));
  CHECK(all_three(1200));
}

TEST_CASE("where one panel is shown at a time the bar changes it") {
  AppHarness harness(screen_of(320, 240));
  embed(harness);
  CHECK_FALSE(harness.app.target("forum:baku-security-forum-2025").has_value());
  harness.click("tab:list");
  CHECK(harness.app.target("forum:baku-security-forum-2025").has_value());
  harness.click("forum:baku-security-forum-2025");
  CHECK(harness.view().selection == "baku-security-forum-2025");
  harness.click("tab:map");
  CHECK(harness.view().selection.empty());
  CHECK(harness.app.target("map:plot").has_value());
  harness.click("tab:timeline");
  CHECK(harness.app.target("timeline:histogram").has_value());
}

TEST_CASE("fingers have room on the bar of the smallest view") {
  AppHarness harness(screen_of(320, 240, true));
  embed(harness);
  for (const char* key : {"embed:open", "tab:map", "tab:timeline", "tab:list"}) {
    INFO(key);
    const auto rect = harness.app.target(key);
    REQUIRE(rect.has_value());
    CHECK(rect->width >= 44);
    CHECK(rect->height >= 44);
  }
}

TEST_CASE("the way out opens the same view in the whole explorer") {
  AppHarness harness(screen_of(900, 500));
  embed(harness, "&host=AZE");
  harness.app.session().take_effects();
  harness.click("embed:open");
  std::string url;
  for (const Effect& effect : harness.app.session().take_effects()) {
    if (const auto* open = std::get_if<OpenUrl>(&effect)) url = open->url;
  }
  CHECK(url == "https://example.org/rostrum/#host=AZE");
}

TEST_CASE("large type in the smallest view leaves every button in sight and beside the next") {
  for (const char* size : {"130", "200"}) {
    INFO(size);
    AppHarness harness(screen_of(320, 240, true));
    embed(harness, std::string("&size=") + size);
    float right = 0;
    for (const char* key : {"tab:map", "tab:timeline", "tab:list", "embed:open"}) {
      INFO(key);
      const auto rect = harness.app.target(key);
      REQUIRE(rect.has_value());
      check_within(*rect, 320, 240);
      CHECK(rect->x >= right - 0.01F);
      right = rect->right();
    }
  }
}

TEST_CASE("a finger has room for the way out on a wide view too") {
  AppHarness harness(screen_of(900, 500, true));
  embed(harness);
  CHECK(harness.app.target("embed:open")->height >= 44);
}

TEST_CASE("keys of what an embedded view does without do nothing") {
  AppHarness harness(screen_of(900, 500));
  embed(harness, "&sel=baku-security-forum-2025");
  for (const char* key : {"u", "d", "q", "/"}) {
    INFO(key);
    CHECK_FALSE(harness.app.key(key, false, false));
  }
  CHECK(harness.app.session().state().ui.sheet == Sheet::none);
  CHECK_FALSE(harness.app.target("cite-record:baku-security-forum-2025").has_value());
}

}  // namespace rostrum::embed_test
