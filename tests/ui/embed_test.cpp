// An embedded view: no frame but one bar, and as many panels as have room.
#include <string>

#include "tests/ui/app_stage.hpp"
#include "ui/app/layout.hpp"
#include "ui/panels/embed_bar.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using rostrum::ui::test::AppStage;

namespace {

ui::DisplayMetrics screen_of(float width, float height, bool coarse = false) {
  return {.width_css = width,
          .height_css = height,
          .pixel_ratio = 2,
          .prefers_dark = true,
          .prefers_reduced_motion = true,
          .coarse_pointer = coarse};
}

void embed(AppStage& stage, const std::string& rest = {}) {
  stage.app.session().set_base_url("https://example.org/rostrum/");
  stage.app.session().dispatch(OpenAddress{"embed=1" + rest});
  stage.settle();
}

void check_within(const RectCss& rect, float width, float height) {
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
    AppStage stage(screen_of(width, height));
    embed(stage);
    for (const char* key :
         {"search", "command:show-share", "command:show-exports", "command:show-help",
          "command:show-about", "filters:open", "screen:compare", "facet:group:technology"}) {
      INFO(key);
      CHECK_FALSE(stage.app.target(key).has_value());
    }
    CHECK(stage.report.search_slot.empty());
    CHECK(stage.report.embed_height_css > 0);
    const auto open = stage.app.target("embed:open");
    REQUIRE(open.has_value());
    check_within(*open, width, height);
    CHECK(stage.app.target("map:plot").has_value());
  }
}

TEST_CASE("a view that is not embedded wishes no height") {
  AppStage stage;
  CHECK(stage.report.embed_height_css == 0);
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
    const Layout layout = layout_of(theme, width, height, view, 0);
    for (const RectCss* rect : {&layout.map, &layout.timeline, &layout.results, &layout.embed_bar})
      check_within(*rect, width, height);
    CHECK(layout.top.empty());
    CHECK(layout.rail.empty());
    CHECK(layout.foot.empty());
    CHECK(layout.tabs.empty());
    CHECK_FALSE(layout.map.empty());
  }
  const auto all_three = [&](float width) {
    const Layout layout = layout_of(theme, width, embed_height(theme, width), view, 0);
    return !layout.map.empty() && !layout.timeline.empty() && !layout.results.empty();
  };
  CHECK(all_three(320));
  CHECK(all_three(600));
  CHECK(all_three(1200));
}

TEST_CASE("where one panel is shown at a time the bar changes it") {
  AppStage stage(screen_of(320, 240));
  embed(stage);
  CHECK_FALSE(stage.app.target("forum:baku-security-forum-2025").has_value());
  stage.click("tab:list");
  CHECK(stage.app.target("forum:baku-security-forum-2025").has_value());
  stage.click("forum:baku-security-forum-2025");
  CHECK(stage.view().selection == "baku-security-forum-2025");
  stage.click("tab:map");
  CHECK(stage.view().selection.empty());
  CHECK(stage.app.target("map:plot").has_value());
  stage.click("tab:timeline");
  CHECK(stage.app.target("timeline:histogram").has_value());
}

TEST_CASE("fingers have room on the bar of the smallest view") {
  AppStage stage(screen_of(320, 240, true));
  embed(stage);
  for (const char* key : {"embed:open", "tab:map", "tab:timeline", "tab:list"}) {
    INFO(key);
    const auto rect = stage.app.target(key);
    REQUIRE(rect.has_value());
    CHECK(rect->width >= 44);
    CHECK(rect->height >= 44);
  }
}

TEST_CASE("the way out opens the same view in the whole explorer") {
  AppStage stage(screen_of(900, 500));
  embed(stage, "&host=AZE");
  stage.app.session().take_effects();
  stage.click("embed:open");
  std::string url;
  for (const Effect& effect : stage.app.session().take_effects()) {
    if (const auto* open = std::get_if<OpenUrl>(&effect)) url = open->url;
  }
  CHECK(url == "https://example.org/rostrum/#host=AZE");
}

TEST_CASE("large type in the smallest view leaves every button in sight and beside the next") {
  for (const char* size : {"130", "200"}) {
    INFO(size);
    AppStage stage(screen_of(320, 240, true));
    embed(stage, std::string("&size=") + size);
    float right = 0;
    for (const char* key : {"tab:map", "tab:timeline", "tab:list", "embed:open"}) {
      INFO(key);
      const auto rect = stage.app.target(key);
      REQUIRE(rect.has_value());
      check_within(*rect, 320, 240);
      CHECK(rect->x >= right - 0.01F);
      right = rect->right();
    }
  }
}

TEST_CASE("a finger has room for the way out on a wide view too") {
  AppStage stage(screen_of(900, 500, true));
  embed(stage);
  CHECK(stage.app.target("embed:open")->height >= 44);
}

TEST_CASE("keys of what an embedded view does without do nothing") {
  AppStage stage(screen_of(900, 500));
  embed(stage, "&sel=baku-security-forum-2025");
  for (const char* key : {"u", "d", "q", "/"}) {
    INFO(key);
    CHECK_FALSE(stage.app.key(key, false, false));
  }
  CHECK(stage.app.session().state().ui.sheet == Sheet::none);
  CHECK_FALSE(stage.app.target("cite-record:baku-security-forum-2025").has_value());
}
