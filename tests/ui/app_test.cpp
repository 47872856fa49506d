#include "ui/app/app.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "messages/notice.hpp"
#include "tests/ui/app_harness.hpp"
#include "ui/app/layout.hpp"
#include "ui/base/breakpoint.hpp"

namespace rostrum::app_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

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
  AppHarness harness;
  CHECK(vertex_count() > 2000);
  for (const char* key : {"search", "command:show-share", "command:zoom-in", "splitter",
                          "facet:group:borders-and-migration", "forum:baku-security-forum-2025"}) {
    INFO(key);
    CHECK(harness.app.target(key).has_value());
  }
  CHECK(harness.report.search_slot.width > 150);
}

TEST_CASE("A screen at rest wants no frame") {
  AppHarness harness;
  CHECK_FALSE(harness.app.scheduler().wants_frame(harness.now() + 10));
  CHECK_FALSE(harness.app.scheduler().next_wake().has_value());
}

TEST_CASE("A notice goes by itself, but not from under the pointer") {
  AppHarness harness;
  harness.app.session().dispatch(Notify{msg::notice_no_source_address});
  harness.app.scheduler().request();
  harness.settle();
  const auto card = harness.app.target("notices");
  REQUIRE(card);
  harness.move_to({card->x + 5, card->y + 5});
  harness.wait(60);
  CHECK(harness.app.target("notices"));
  harness.move_to({5, 5});
  harness.wait(60);
  CHECK_FALSE(harness.app.target("notices"));
  CHECK_FALSE(harness.app.scheduler().next_wake());
}

TEST_CASE("The name leads to the start, and the way back is kept") {
  AppHarness harness;
  harness.click("facet:host:AZE");
  REQUIRE_FALSE(harness.view().query.empty());
  harness.click("command:start-over");
  CHECK(harness.view().query.empty());
  harness.click("example:words");
  CHECK(harness.view().query[Facet::topic].includes("drones"));
}

TEST_CASE("A jump leads down to its part of a record's page") {
  AppHarness harness({.width_css = 1280, .height_css = 800});
  harness.app.session().dispatch(Select{"dushanbe-process-2024-kuwait"});
  harness.app.scheduler().request();
  harness.settle();
  CHECK(harness.app.target("jump:sources")->y < 400);
  harness.click("jump:sources");
  CHECK_FALSE(harness.app.target("jump:sources"));
  CHECK(harness.app.target("record:back"));
  int sources = 0;
  for (int i = 0; i < 20; ++i)
    sources += harness.app.target("forum-source:" + std::to_string(i)) ? 1 : 0;
  CHECK(sources > 3);
}

TEST_CASE("A click on a facet value chooses it, and a second click takes it back") {
  AppHarness harness;
  harness.click("facet:group:borders-and-migration");
  CHECK(harness.view().query[Facet::group].includes("borders-and-migration"));
  CHECK(harness.app.target("chip:group:borders-and-migration").has_value());
  harness.click("facet:group:borders-and-migration");
  CHECK(harness.view().query.empty());
}

TEST_CASE("The second button excludes a facet value") {
  AppHarness harness;
  harness.click("facet:group:technology", ImGuiMouseButton_Right);
  CHECK(harness.view().query[Facet::group].excludes("technology"));
}

TEST_CASE("A chip takes its filter off") {
  AppHarness harness;
  harness.click("facet:host:AZE");
  REQUIRE_FALSE(harness.view().query.empty());
  harness.click("chip:host:AZE");
  CHECK(harness.view().query.empty());
}

TEST_CASE("A forum of the list opens and leads back") {
  AppHarness harness;
  harness.click("forum:minsk-osce-counter-terrorism-2018");
  CHECK(harness.view().selection == "minsk-osce-counter-terrorism-2018");
  harness.click("record:back");
  CHECK(harness.view().selection.empty());
}

TEST_CASE("Copying a statement's link leaves what is shown") {
  AppHarness harness({.width_css = 1280, .height_css = 1600});
  harness.app.session().dispatch(Select{"baku-security-forum-2023"});
  harness.settle();
  harness.app.session().take_effects();
  const Dataset& dataset = harness.app.session().dataset();
  const auto record = dataset.find_record("baku-security-forum-2023");
  const Forum& forum = dataset[std::get<ForumId>(*record)];
  const std::string first = dataset.statements_of(forum).front().id;
  harness.click("copy:" + first);
  CHECK(harness.view().selection == forum.id);
  std::string copied;
  for (const Effect& effect : harness.app.session().take_effects()) {
    if (const auto* copy = std::get_if<CopyText>(&effect)) copied = copy->text;
  }
  CHECK(copied.ends_with(first));
}

TEST_CASE("The splitter gives the map more room within its limits") {
  AppHarness harness;
  const PaintRect strip = *harness.app.target("splitter");
  const ImVec2 from{strip.x + strip.width / 2, strip.y + strip.height / 2};
  harness.move_to(from);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  harness.frame();
  harness.move_to({from.x, 795});
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  harness.settle();
  CHECK(harness.view().reading.split_percent == ReadingSettings::max_split_percent);
}

TEST_CASE("Help covers the panels: a click on what lies below does nothing") {
  AppHarness harness;
  const PaintRect facet = *harness.app.target("facet:group:technology");
  REQUIRE(harness.app.key("?", false, true));
  harness.settle();
  CHECK(harness.app.session().state().ui.sheet == Sheet::help);
  CHECK(harness.report.search_slot.empty());
  harness.click_at({facet.x + 20, facet.y + 8});
  CHECK(harness.view().query.empty());
  CHECK(harness.app.session().state().ui.sheet != Sheet::help);
}

TEST_CASE("About opens from the foot and closes by its button and by Esc") {
  AppHarness harness;
  const auto open = [&] { return harness.app.session().state().ui.sheet == Sheet::about; };
  harness.click("command:show-about");
  REQUIRE(open());
  CHECK(harness.report.search_slot.empty());
  CHECK_FALSE(harness.app.target("help:close").has_value());
  harness.click("about:close");
  CHECK_FALSE(open());
  harness.click("command:show-about");
  REQUIRE(open());
  REQUIRE(harness.app.key("Escape", false, false));
  harness.settle();
  CHECK_FALSE(open());
  CHECK_FALSE(harness.report.search_slot.empty());
}

TEST_CASE("A command that stands in two places works in both") {
  AppHarness harness;
  // The foot's words are painted after the top bar's button.
  REQUIRE(harness.app.target("command:show-help")->y > 700);
  harness.click("command:show-help");
  CHECK(harness.app.session().state().ui.sheet == Sheet::help);
  harness.click("help:close");
  REQUIRE(harness.app.session().state().ui.sheet != Sheet::help);
  const PaintRect close_by = *harness.app.target("command:switch-appearance");
  harness.click_at({close_by.right() + 12 + close_by.width / 2, close_by.y + close_by.height / 2});
  CHECK(harness.app.session().state().ui.sheet == Sheet::help);
}

TEST_CASE("The link of the licence is in About, and opens") {
  AppHarness harness;
  harness.app.session().dispatch(SetSheet{Sheet::about});
  harness.settle();
  harness.app.session().take_effects();
  harness.click("about:2:link");
  std::string opened;
  for (const Effect& effect : harness.app.session().take_effects()) {
    if (const auto* open = std::get_if<OpenUrl>(&effect)) opened = open->url;
  }
  CHECK(opened == "https://creativecommons.org/licenses/by/4.0/");
  CHECK(harness.app.session().state().ui.sheet == Sheet::about);
}

TEST_CASE("On a narrow screen the sheet of keys leads to About, and a press beside it closes it") {
  AppHarness harness(phone);
  harness.tap("command:show-help");
  REQUIRE(harness.app.session().state().ui.sheet == Sheet::help);
  harness.tap("command:show-about");
  CHECK(harness.app.session().state().ui.sheet == Sheet::about);
  CHECK(harness.app.session().state().ui.sheet != Sheet::help);
  harness.tap("about:close");
  CHECK(harness.app.session().state().ui.sheet != Sheet::about);
}

TEST_CASE("Every size of type can be pressed on a narrow screen, and covers no words") {
  AppHarness harness(phone);
  harness.tap("command:show-help");
  const PaintRect sizes = *harness.app.target("text:80");
  CHECK(sizes.x > 12);
  CHECK(sizes.y > harness.app.target("appearance:system")->bottom() + 20);
  CHECK(harness.app.target("text:200")->right() < 390 - 12);
  harness.tap("text:125");
  CHECK(harness.view().reading.text_percent == 125);
}

TEST_CASE("Arrow keys scroll the sheet that is open and leave the map alone") {
  AppHarness harness({.width_css = 1280, .height_css = 420});
  harness.app.session().dispatch(SetSheet{Sheet::about});
  harness.settle();
  const float before = harness.app.target("about:2:link")->y;
  for (int press = 0; press < 2; ++press) {
    REQUIRE(harness.app.key("ArrowDown", false, false));
    harness.settle();
  }
  const auto after = harness.app.target("about:2:link");
  CHECK((!after || after->y < before));
  CHECK_FALSE(harness.view().position.has_value());
}

TEST_CASE("A copy that a source was read from is a link of its own") {
  AppHarness harness({.width_css = 1280, .height_css = 1600});
  const Dataset& dataset = harness.app.session().dataset();
  for (const Forum& forum : dataset.forums()) {
    for (std::size_t i = 0; i < forum.sources.size(); ++i) {
      if (forum.sources[i].via.empty()) continue;
      harness.app.session().dispatch(Select{forum.id});
      harness.settle();
      harness.click("jump:sources");
      harness.app.session().take_effects();
      harness.click("forum-source:" + std::to_string(i) + ":via");
      const auto effects = harness.app.session().take_effects();
      REQUIRE(effects.size() == 1);
      CHECK(std::get<OpenUrl>(effects[0]).url == forum.sources[i].via);
      return;
    }
  }
  FAIL("no source of the data was read from a copy");
}

TEST_CASE("Keys work as the table of commands says, and can be turned off") {
  AppHarness harness;
  CHECK(harness.app.key("+", false, false));
  harness.settle();
  CHECK(harness.view().position.has_value());
  CHECK(harness.app.key("0", false, false));
  harness.settle();
  CHECK_FALSE(harness.view().position.has_value());
  CHECK_FALSE(harness.app.key("Tab", false, false));
  CHECK_FALSE(harness.app.key("F5", false, false));
  CHECK_FALSE(harness.app.key("r", true, false));

  harness.app.session().dispatch(SetField{"keys", "off"});
  harness.settle();
  CHECK_FALSE(harness.app.key("+", false, false));
}

TEST_CASE("The map's button filters to what the map shows") {
  AppHarness harness;
  harness.app.session().dispatch(SetPosition{MapPosition{40.4, 49.9, 4}});
  harness.settle();
  harness.click("command:filter-to-map");
  CHECK(harness.view().query.area.has_value());
  CHECK(harness.app.session().result().found.forums == 2);
}

TEST_CASE("The key that excludes takes the value under the pointer") {
  AppHarness harness;
  const PaintRect row = *harness.app.target("facet:host:KWT");
  harness.move_to({row.x + 40, row.y + row.height / 2});
  REQUIRE(harness.app.key("x", false, false));
  harness.settle();
  CHECK(harness.view().query[Facet::host].excludes("KWT"));
}

TEST_CASE("The wheel scrolls the list it is over and nothing else") {
  AppHarness harness({.width_css = 1280, .height_css = 420});
  const PaintRect before = *harness.app.target("facet:group:terrorism-and-extremism");
  harness.app.wheel({.dx = 0, .dy = 60}, 60, 200, harness.now());
  harness.settle();
  const auto after = harness.app.target("facet:group:terrorism-and-extremism");
  CHECK((!after || after->y < before.y || after->height < before.height));
  CHECK_FALSE(harness.view().position.has_value());
}

TEST_CASE("A narrow screen has tabs, and its filters are a sheet") {
  AppHarness harness(phone);
  CHECK_FALSE(harness.app.target("facet:group:technology").has_value());
  harness.tap("tab:list");
  CHECK(harness.view().tab == Tab::list);
  harness.tap("filters:open");
  REQUIRE(harness.app.session().state().ui.filters_open);
  harness.tap("facet:group:technology");
  CHECK(harness.view().query[Facet::group].includes("technology"));
  harness.tap("filters:show");
  CHECK_FALSE(harness.app.session().state().ui.filters_open);
}

TEST_CASE("On a narrow screen a record is a page of its own with a way back") {
  AppHarness harness(phone);
  harness.tap("tab:list");
  harness.tap("forum:baku-security-forum-2025");
  CHECK(harness.view().selection == "baku-security-forum-2025");
  CHECK_FALSE(harness.app.target("map:plot").has_value());
  harness.tap("record:back");
  CHECK(harness.view().selection.empty());
}

TEST_CASE("On a narrow screen the map's tab shows where an open record was, above it") {
  AppHarness harness(phone);
  harness.tap("tab:list");
  harness.tap("forum:baku-security-forum-2025");
  harness.tap("tab:map");
  CHECK(harness.view().selection == "baku-security-forum-2025");
  const auto map = harness.app.target("map:plot");
  const auto back = harness.app.target("record:back");
  REQUIRE(map);
  REQUIRE(back);
  CHECK(back->y >= map->bottom());
  REQUIRE(harness.view().position);
  CHECK(std::abs(harness.view().position->lat - 40.4) < 1);
  // The list's tab has the record whole, and pressed again the list.
  harness.tap("tab:list");
  CHECK_FALSE(harness.app.target("map:plot"));
  CHECK(harness.view().selection == "baku-security-forum-2025");
  harness.tap("tab:list");
  CHECK(harness.view().selection.empty());
}

TEST_CASE("On a narrow screen the list of a disc is a sheet over the panels below") {
  AppHarness harness(phone);
  const auto places = harness.app.session().dataset().places();
  const auto baku = std::ranges::find(places, "Baku", &Place::city);
  REQUIRE(baku != places.end());
  const std::string disc = "place:" + std::to_string(baku - places.begin());
  harness.app.session().dispatch(SetPosition{MapPosition{40.4, 49.9, 5}});
  harness.settle();
  harness.tap(disc);
  const auto close = harness.app.target("map:close-list");
  const auto row = harness.app.target("place-forum:baku-security-forum-2025");
  REQUIRE(close);
  REQUIRE(row);
  CHECK(row->width > 380);
  CHECK(row->bottom() <= harness.app.target("tab:map")->y);
  CHECK(row->height >= 44);
  harness.tap("place-forum:baku-security-forum-2025");
  CHECK(harness.view().selection == "baku-security-forum-2025");
  CHECK_FALSE(harness.app.target("map:close-list"));
}

TEST_CASE("A choice leaves the row under the pointer where it was") {
  AppHarness harness;
  const auto before = harness.app.target("facet:group:technology");
  REQUIRE(before);
  harness.click("facet:group:technology");
  const auto after = harness.app.target("facet:group:technology");
  REQUIRE(after);
  CHECK(after->y == before->y);
}

TEST_CASE("A finger drags a long list") {
  AppHarness harness(phone);
  harness.tap("tab:list");
  const float before = harness.app.target("forum:baku-security-forum-2025")->y;
  harness.app.session().dispatch(Select{"dushanbe-process-2024-kuwait"});
  harness.settle();
  const float top = harness.app.target("jump:statements")->y;
  harness.app.touch(TouchPhase::down, {1, 200, 600}, harness.now());
  for (int step = 1; step <= 10; ++step) {
    harness.app.touch(TouchPhase::move, {1, 200, 600 - 30.0F * static_cast<float>(step)},
                      harness.now() + 0.016 * step);
    harness.frame();
  }
  harness.app.touch(TouchPhase::up, {1, 200, 300}, harness.now() + 0.4);
  harness.settle();
  const auto jump = harness.app.target("jump:statements");
  CHECK((!jump || jump->y < top));
  CHECK(harness.app.target("record:back"));
  CHECK(before > 0);
}

TEST_CASE("Larger type keeps every control on the screen") {
  AppHarness harness;
  for (const int percent : {80, 125, 200}) {
    harness.app.session().dispatch(SetTextPercent{percent});
    harness.settle();
    INFO(percent << " %");
    for (const char* key : {"search", "command:show-share", "command:show-help"}) {
      const auto rect = harness.app.target(key);
      REQUIRE(rect.has_value());
      CHECK(rect->x >= 0);
      CHECK(rect->right() <= 1280);
    }
  }
}

TEST_CASE("The layout gives all of the screen away and overlaps nothing") {
  AppHarness harness;
  Theme theme;
  theme.palette = &dark_palette();
  for (const float width : {320.0F, 390.0F, 759.0F, 760.0F, 1024.0F, 1600.0F, 2560.0F}) {
    const Layout layout = layout_of(theme, width, 800, View{}, {});
    INFO("width " << width);
    CHECK(layout.narrow == (width < narrow_below_css));
    const PaintRect parts[] = {layout.top,     layout.rail, layout.map, layout.timeline,
                               layout.results, layout.foot, layout.tabs};
    float area = 0;
    for (const PaintRect& part : parts) {
      area += part.width * part.height;
      for (const PaintRect& other : parts) {
        if (&part != &other) CHECK(intersection(part, other).empty());
      }
    }
    CHECK(area == Catch::Approx(width * 800).epsilon(0.002));
  }
}

TEST_CASE("A link to a statement brings it into sight, whatever was shown before") {
  const std::string said = "dushanbe-process-2024-kuwait.kaha-imnadze";
  AppHarness harness;
  for (const char* before : {"", "sel=baku-security-forum-2025"}) {
    INFO(before);
    harness.app.session().dispatch(OpenAddress{before});
    harness.settle();
    harness.app.session().dispatch(OpenAddress{"sel=" + said});
    harness.settle();
    const auto record = harness.app.target("record:" + said);
    REQUIRE(record.has_value());
    CHECK(record->height > 40);
  }
}

TEST_CASE("What a search found at a forum is pressed for itself") {
  AppHarness harness;
  harness.app.session().dispatch(SetText{"border"});
  harness.settle();
  const std::vector<StatementId>& listed = harness.app.session().list().statements;
  REQUIRE_FALSE(listed.empty());
  const Dataset& dataset = harness.app.session().dataset();
  const ForumId forum = dataset[listed.front()].forum;
  const std::string said = dataset[listed.front()].id;
  harness.click("statement:" + said);
  CHECK(harness.view().selection == said);
  harness.app.session().dispatch(Select{});
  harness.settle();
  harness.click("forum:" + dataset[forum].id);
  CHECK(harness.view().selection == dataset[forum].id);
}

TEST_CASE("Esc closes the sheet before anything that lies under it") {
  AppHarness harness;
  harness.click("map:measures");
  REQUIRE(harness.app.target("map:close-settings").has_value());
  harness.app.session().dispatch(SetSheet{Sheet::share});
  harness.settle();
  REQUIRE(harness.app.key("Escape", false, false));
  harness.settle();
  CHECK(harness.app.session().state().ui.sheet == Sheet::none);
  CHECK(harness.app.target("map:close-settings").has_value());
}

}  // namespace rostrum::app_test
