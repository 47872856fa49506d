// The sheets of Export and Cite, and the ways to them.
#include <string>

#include "engine/exchange/export_words.hpp"
#include "tests/ui/app_harness.hpp"

namespace rostrum::exchange_sheets_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

namespace {

constexpr ui::DisplayMetrics small_phone{.width_css = 320,
                                         .height_css = 640,
                                         .pixel_ratio = 2,
                                         .prefers_dark = true,
                                         .prefers_reduced_motion = true,
                                         .coarse_pointer = true};
constexpr ui::DisplayMetrics tall{.width_css = 1280, .height_css = 1600};

template <typename Kind>
std::vector<Kind> taken(AppHarness& harness) {
  std::vector<Kind> found;
  for (const Effect& effect : harness.app.session().take_effects()) {
    if (const auto* kind = std::get_if<Kind>(&effect)) found.push_back(*kind);
  }
  return found;
}

}  // namespace

TEST_CASE("Each format of the sheet of Export is asked for by its button") {
  AppHarness harness(tall);
  harness.click("command:show-exports");
  for (const FileFormat& words : file_formats) {
    harness.app.session().take_effects();
    const std::string key = "export:" + std::string(words.id);
    INFO(key);
    REQUIRE(harness.app.target(key).has_value());
    harness.click(key);
    const auto asked = taken<Export>(harness);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].format == words.format);
  }
}

TEST_CASE("What to export, the parts of a picture and its size are chosen in the sheet of Export") {
  AppHarness harness(tall);
  harness.click("command:show-exports");
  harness.click("export:scope:all");
  harness.click("export:parts:timeline");
  harness.click("export:scale:3");
  const UiState& ui = harness.app.session().state().ui;
  CHECK(ui.export_scope == ExportScope::all);
  CHECK(ui.picture == PictureOptions{.parts = PictureParts::timeline, .scale = 3});
  harness.click("export:cite");
  CHECK(ui.sheet == Sheet::cite);
}

TEST_CASE(
    "The page's input lies over the title of a picture while the sheet is open and it is in "
    "sight") {
  AppHarness harness(tall);
  CHECK(harness.report.title_slot.empty());
  harness.click("command:show-exports");
  const PaintRect slot = harness.report.title_slot;
  CHECK_FALSE(slot.empty());
  CHECK(harness.app.target(picture_title_key) == slot);
  CHECK(harness.report.search_slot.empty());
  harness.click("export:shape:portrait");
  CHECK(harness.view().picture_shape == PictureShape::portrait);
  CHECK_FALSE(harness.app.target("export:title:own").has_value());
  harness.app.session().dispatch(SetPictureTitle{"Mine"});
  harness.settle();
  harness.click("export:title:own");
  CHECK(harness.app.session().state().ui.picture_title.empty());
  harness.click("export:close");
  CHECK(harness.report.title_slot.empty());
}

TEST_CASE("A record is cited from its page, and the view in its stead") {
  AppHarness harness(tall);
  harness.app.session().dispatch(Select{"dushanbe-process-2024-kuwait"});
  harness.settle();
  harness.click("cite-record:dushanbe-process-2024-kuwait");
  const UiState& ui = harness.app.session().state().ui;
  CHECK(ui.sheet == Sheet::cite);
  CHECK(ui.cited == "dushanbe-process-2024-kuwait");
  harness.app.session().take_effects();
  harness.click("cite:mla");
  const auto copied = taken<CopyText>(harness);
  REQUIRE(copied.size() == 1);
  CHECK(copied[0].text.find("#sel=") == std::string::npos);  // no base address, no link
  CHECK(copied[0].text.find("version ") != std::string::npos);
  harness.click("cite-about:view");
  CHECK(ui.cited.empty());
  harness.click("cite:close");
  CHECK(ui.sheet == Sheet::none);
}

TEST_CASE("A small phone reaches Export from the sheet of keys, with buttons for fingers") {
  AppHarness harness(small_phone);
  harness.tap("command:show-help");
  for (int turn = 0; turn < 30 && !harness.app.target("command:show-exports"); ++turn) {
    harness.app.wheel({.dx = 0, .dy = 60, .unit = WheelUnit::pixel, .ctrl = false}, 160, 320,
                      harness.now());
    harness.settle();
  }
  harness.tap("command:show-exports");
  REQUIRE(harness.app.session().state().ui.sheet == Sheet::exports);
  for (const char* key : {"export:scope:shown", "export:scope:all", "export:csv"}) {
    INFO(key);
    const auto rect = harness.app.target(key);
    REQUIRE(rect.has_value());
    CHECK(rect->height >= 43.5F);
    CHECK(rect->x >= 0);
    CHECK(rect->right() <= 320);
  }
}

}  // namespace rostrum::exchange_sheets_test
