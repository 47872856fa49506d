#include "ui/app/app.hpp"

#include <algorithm>
#include <string>

#include "tests/ui/app_stage.hpp"
#include "ui/app/layout.hpp"
#include "ui/base/breakpoint.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using rostrum::ui::test::AppStage;

namespace {

constexpr ui::DisplayMetrics phone{.width_css = 390,
                                   .height_css = 844,
                                   .pixel_ratio = 2,
                                   .prefers_dark = true,
                                   .prefers_reduced_motion = true,
                                   .coarse_pointer = true};

std::size_t vertex_count() {
  return static_cast<std::size_t>(ImGui::GetDrawData()->TotalVtxCount);
}

}  // namespace

TEST_CASE("Every panel of the wide screen is painted") {
  AppStage stage;
  CHECK(vertex_count() > 2000);
  for (const char* key : {"search", "command:show-share", "command:zoom-in", "splitter",
                          "facet:group:borders-and-migration", "forum:baku-security-forum-2025"}) {
    INFO(key);
    CHECK(stage.app.target(key).has_value());
  }
  CHECK(stage.report.search_slot.width > 150);
}

TEST_CASE("A screen at rest wants no frame") {
  AppStage stage;
  CHECK_FALSE(stage.app.scheduler().wants_frame(stage.now() + 10));
  CHECK_FALSE(stage.app.scheduler().next_wake().has_value());
}

TEST_CASE("A click on a facet value chooses it, and a second click takes it back") {
  AppStage stage;
  stage.click("facet:group:borders-and-migration");
  CHECK(stage.view().query[Facet::group].includes("borders-and-migration"));
  CHECK(stage.app.target("chip:group:borders-and-migration").has_value());
  stage.click("facet:group:borders-and-migration");
  CHECK(stage.view().query.empty());
}

TEST_CASE("The second button excludes a facet value") {
  AppStage stage;
  stage.click("facet:group:technology", ImGuiMouseButton_Right);
  CHECK(stage.view().query[Facet::group].excludes("technology"));
}

TEST_CASE("A chip takes its filter off") {
  AppStage stage;
  stage.click("facet:host:AZE");
  REQUIRE_FALSE(stage.view().query.empty());
  stage.click("chip:host:AZE");
  CHECK(stage.view().query.empty());
}

TEST_CASE("A forum of the list opens and leads back") {
  AppStage stage;
  stage.click("forum:minsk-osce-counter-terrorism-2018");
  CHECK(stage.view().selection == "minsk-osce-counter-terrorism-2018");
  stage.click("record:back");
  CHECK(stage.view().selection.empty());
}

TEST_CASE("Copying a statement's link chooses the statement and asks for the copy") {
  AppStage stage({.width_css = 1280, .height_css = 1600});
  stage.app.session().dispatch(Select{"baku-security-forum-2023"});
  stage.settle();
  stage.app.session().take_effects();
  const Dataset& dataset = stage.app.session().dataset();
  const auto record = dataset.find_record("baku-security-forum-2023");
  const Forum& forum = dataset[std::get<ForumId>(*record)];
  const std::string first = dataset.statements_of(forum).front().id;
  stage.click("copy:" + first);
  CHECK(stage.view().selection == first);
  bool asked = false;
  for (const Effect& effect : stage.app.session().take_effects()) {
    asked = asked || std::holds_alternative<CopyLink>(effect);
  }
  CHECK(asked);
}

TEST_CASE("The splitter gives the map more room within its limits") {
  AppStage stage;
  const RectCss strip = *stage.app.target("splitter");
  const ImVec2 from{strip.x + strip.width / 2, strip.y + strip.height / 2};
  stage.move_to(from);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  stage.frame();
  stage.move_to({from.x, 795});
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  stage.settle();
  CHECK(stage.view().reading.split_percent == ReadingSettings::max_split_percent);
}

TEST_CASE("Help covers the panels: a click on what lies below does nothing") {
  AppStage stage;
  const RectCss facet = *stage.app.target("facet:group:technology");
  REQUIRE(stage.app.key("?", false, true));
  stage.settle();
  CHECK(stage.app.session().state().ui.sheet == Sheet::help);
  CHECK(stage.report.search_slot.empty());
  stage.click_at({facet.x + 20, facet.y + 8});
  CHECK(stage.view().query.empty());
  CHECK(stage.app.session().state().ui.sheet != Sheet::help);
}

TEST_CASE("About opens from the foot and closes by its button and by Esc") {
  AppStage stage;
  const auto open = [&] { return stage.app.session().state().ui.sheet == Sheet::about; };
  stage.click("command:show-about");
  REQUIRE(open());
  CHECK(stage.report.search_slot.empty());
  CHECK_FALSE(stage.app.target("help:close").has_value());
  stage.click("about:close");
  CHECK_FALSE(open());
  stage.click("command:show-about");
  REQUIRE(open());
  REQUIRE(stage.app.key("Escape", false, false));
  stage.settle();
  CHECK_FALSE(open());
  CHECK_FALSE(stage.report.search_slot.empty());
}

TEST_CASE("A command that stands in two places works in both") {
  AppStage stage;
  // The foot's words are painted after the top bar's button.
  REQUIRE(stage.app.target("command:show-help")->y > 700);
  stage.click("command:show-help");
  CHECK(stage.app.session().state().ui.sheet == Sheet::help);
  stage.click("help:close");
  REQUIRE(stage.app.session().state().ui.sheet != Sheet::help);
  const RectCss close_by = *stage.app.target("command:switch-appearance");
  stage.click_at({close_by.right() + 12 + close_by.width / 2, close_by.y + close_by.height / 2});
  CHECK(stage.app.session().state().ui.sheet == Sheet::help);
}

TEST_CASE("The link of the licence is in About, and opens") {
  AppStage stage;
  stage.app.session().dispatch(SetSheet{Sheet::about});
  stage.settle();
  stage.app.session().take_effects();
  stage.click("about:2:link");
  std::string opened;
  for (const Effect& effect : stage.app.session().take_effects()) {
    if (const auto* open = std::get_if<OpenUrl>(&effect)) opened = open->url;
  }
  CHECK(opened == "https://creativecommons.org/licenses/by/4.0/");
  CHECK(stage.app.session().state().ui.sheet == Sheet::about);
}

TEST_CASE("On a narrow screen the sheet of keys leads to About, and a press beside it closes it") {
  AppStage stage(phone);
  stage.tap("command:show-help");
  REQUIRE(stage.app.session().state().ui.sheet == Sheet::help);
  stage.tap("command:show-about");
  CHECK(stage.app.session().state().ui.sheet == Sheet::about);
  CHECK(stage.app.session().state().ui.sheet != Sheet::help);
  stage.tap("about:close");
  CHECK(stage.app.session().state().ui.sheet != Sheet::about);
}

TEST_CASE("Every size of type can be pressed on a narrow screen, and covers no words") {
  AppStage stage(phone);
  stage.tap("command:show-help");
  const RectCss sizes = *stage.app.target("text:80");
  CHECK(sizes.x > 12);
  CHECK(sizes.y > stage.app.target("appearance:system")->bottom() + 20);
  CHECK(stage.app.target("text:200")->right() < 390 - 12);
  stage.tap("text:125");
  CHECK(stage.view().reading.text_percent == 125);
}

TEST_CASE("Arrow keys scroll the sheet that is open and leave the map alone") {
  AppStage stage({.width_css = 1280, .height_css = 420});
  stage.app.session().dispatch(SetSheet{Sheet::about});
  stage.settle();
  const float before = stage.app.target("about:2:link")->y;
  for (int press = 0; press < 2; ++press) {
    REQUIRE(stage.app.key("ArrowDown", false, false));
    stage.settle();
  }
  const auto after = stage.app.target("about:2:link");
  CHECK((!after || after->y < before));
  CHECK_FALSE(stage.view().position.has_value());
}

TEST_CASE("A copy that a source was read from is a link of its own") {
  AppStage stage({.width_css = 1280, .height_css = 1600});
  const Dataset& dataset = stage.app.session().dataset();
  for (const Forum& forum : dataset.forums()) {
    for (std::size_t i = 0; i < forum.sources.size(); ++i) {
      if (forum.sources[i].via.empty()) continue;
      stage.app.session().dispatch(Select{forum.id});
      stage.settle();
      // The sources are at the end; a turn of the wheel moves by a screen at most.
      for (int turn = 0; turn < 8; ++turn) {
        stage.app.wheel({.dx = 0, .dy = 100'000}, 1200, 400, stage.now());
        stage.settle();
      }
      stage.app.session().take_effects();
      stage.click("forum-source:" + std::to_string(i) + ":via");
      const auto effects = stage.app.session().take_effects();
      REQUIRE(effects.size() == 1);
      CHECK(std::get<OpenUrl>(effects[0]).url == forum.sources[i].via);
      return;
    }
  }
  FAIL("no source of the data was read from a copy");
}

TEST_CASE("Keys work as the table of commands says, and can be turned off") {
  AppStage stage;
  CHECK(stage.app.key("+", false, false));
  stage.settle();
  CHECK(stage.view().position.has_value());
  CHECK(stage.app.key("0", false, false));
  stage.settle();
  CHECK_FALSE(stage.view().position.has_value());
  CHECK_FALSE(stage.app.key("Tab", false, false));
  CHECK_FALSE(stage.app.key("F5", false, false));
  CHECK_FALSE(stage.app.key("r", true, false));

  stage.app.session().dispatch(SetSingleKeys{false});
  stage.settle();
  CHECK_FALSE(stage.app.key("+", false, false));
}

TEST_CASE("The map's button filters to what the map shows") {
  AppStage stage;
  stage.app.session().dispatch(SetPosition{MapPosition{40.4, 49.9, 4}});
  stage.settle();
  stage.click("command:filter-to-map");
  CHECK(stage.view().query.area.has_value());
  CHECK(stage.app.session().result().found.forums == 2);
}

TEST_CASE("The key that excludes takes the value under the pointer") {
  AppStage stage;
  const RectCss row = *stage.app.target("facet:host:KWT");
  stage.move_to({row.x + 40, row.y + row.height / 2});
  REQUIRE(stage.app.key("x", false, false));
  stage.settle();
  CHECK(stage.view().query[Facet::host].excludes("KWT"));
}

TEST_CASE("The wheel scrolls the list it is over and nothing else") {
  AppStage stage({.width_css = 1280, .height_css = 420});
  const RectCss before = *stage.app.target("facet:group:terrorism-and-extremism");
  stage.app.wheel({.dx = 0, .dy = 60}, 60, 200, stage.now());
  stage.settle();
  const auto after = stage.app.target("facet:group:terrorism-and-extremism");
  CHECK((!after || after->y < before.y || after->height < before.height));
  CHECK_FALSE(stage.view().position.has_value());
}

TEST_CASE("A narrow screen has tabs, and its filters are a sheet") {
  AppStage stage(phone);
  CHECK_FALSE(stage.app.target("facet:group:technology").has_value());
  stage.tap("tab:list");
  CHECK(stage.view().tab == Tab::list);
  stage.tap("filters:open");
  REQUIRE(stage.app.session().state().ui.filters_open);
  stage.tap("facet:group:technology");
  CHECK(stage.view().query[Facet::group].includes("technology"));
  stage.tap("filters:show");
  CHECK_FALSE(stage.app.session().state().ui.filters_open);
}

TEST_CASE("On a narrow screen a record is a page of its own with a way back") {
  AppStage stage(phone);
  stage.tap("tab:list");
  stage.tap("forum:baku-security-forum-2025");
  CHECK(stage.view().selection == "baku-security-forum-2025");
  CHECK_FALSE(stage.app.target("map:plot").has_value());
  stage.tap("record:back");
  CHECK(stage.view().selection.empty());
}

TEST_CASE("A finger drags a long list") {
  AppStage stage(phone);
  stage.tap("tab:list");
  const float before = stage.app.target("forum:baku-security-forum-2025")->y;
  stage.app.session().dispatch(Select{"dushanbe-process-2024-kuwait"});
  stage.settle();
  const float top = stage.app.target("record:back")->y;
  stage.app.touch(TouchPhase::down, {1, 200, 600}, stage.now());
  for (int step = 1; step <= 10; ++step) {
    stage.app.touch(TouchPhase::move, {1, 200, 600 - 30.0F * static_cast<float>(step)},
                    stage.now() + 0.016 * step);
    stage.frame();
  }
  stage.app.touch(TouchPhase::up, {1, 200, 300}, stage.now() + 0.4);
  stage.settle();
  const auto back = stage.app.target("record:back");
  CHECK((!back || back->y < top));
  CHECK(before > 0);
}

TEST_CASE("Larger type keeps every control on the screen") {
  AppStage stage;
  for (const int percent : {80, 125, 200}) {
    stage.app.session().dispatch(SetTextPercent{percent});
    stage.settle();
    INFO(percent << " %");
    for (const char* key : {"search", "command:show-share", "command:show-help"}) {
      const auto rect = stage.app.target(key);
      REQUIRE(rect.has_value());
      CHECK(rect->x >= 0);
      CHECK(rect->right() <= 1280);
    }
  }
}

TEST_CASE("The layout gives all of the screen away and overlaps nothing") {
  AppStage stage;
  Theme theme;
  theme.palette = &dark_palette();
  for (const float width : {320.0F, 390.0F, 759.0F, 760.0F, 1024.0F, 1600.0F, 2560.0F}) {
    const Layout layout = layout_of(theme, width, 800, View{}, 0);
    INFO("width " << width);
    CHECK(layout.narrow == (width < narrow_below_css));
    const RectCss parts[] = {layout.top,     layout.rail, layout.map, layout.timeline,
                             layout.results, layout.foot, layout.tabs};
    float area = 0;
    for (const RectCss& part : parts) {
      area += part.width * part.height;
      for (const RectCss& other : parts) {
        if (&part != &other) CHECK(intersection(part, other).empty());
      }
    }
    CHECK(area == Catch::Approx(width * 800).epsilon(0.002));
  }
}

TEST_CASE("A link to a statement brings it into sight, whatever was shown before") {
  const std::string said = "dushanbe-process-2024-kuwait.kaha-imnadze";
  AppStage stage;
  for (const char* before : {"", "sel=baku-security-forum-2025"}) {
    INFO(before);
    stage.app.session().dispatch(OpenAddress{before});
    stage.settle();
    stage.app.session().dispatch(OpenAddress{"sel=" + said});
    stage.settle();
    const auto record = stage.app.target("record:" + said);
    REQUIRE(record.has_value());
    CHECK(record->height > 40);
  }
}

TEST_CASE("What a search found at a forum is pressed for itself") {
  AppStage stage;
  stage.app.session().dispatch(SetText{"border"});
  stage.settle();
  const auto& entries = stage.app.session().list().entries;
  const auto found = std::ranges::find_if(
      entries, [](const ResultEntry& entry) { return !entry.statements.empty(); });
  REQUIRE(found != entries.end());
  const Dataset& dataset = stage.app.session().dataset();
  const std::string said = dataset[found->statements.front()].id;
  stage.click("statement:" + said);
  CHECK(stage.view().selection == said);
  stage.app.session().dispatch(Select{});
  stage.settle();
  stage.click("forum:" + dataset[found->forum].id);
  CHECK(stage.view().selection == dataset[found->forum].id);
}

TEST_CASE("Esc closes the sheet before anything that lies under it") {
  AppStage stage;
  stage.click("map:measures");
  REQUIRE(stage.app.target("map:close-settings").has_value());
  stage.app.session().dispatch(SetSheet{Sheet::share});
  stage.settle();
  REQUIRE(stage.app.key("Escape", false, false));
  stage.settle();
  CHECK(stage.app.session().state().ui.sheet == Sheet::none);
  CHECK(stage.app.target("map:close-settings").has_value());
}
