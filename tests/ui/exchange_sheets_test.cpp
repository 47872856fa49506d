// The sheets of Export and Cite, and the ways to them.
#include <string>

#include "engine/exchange/export_words.hpp"
#include "tests/ui/app_stage.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using rostrum::ui::test::AppStage;

namespace {

constexpr ui::DisplayMetrics small_phone{.width_css = 320,
                                         .height_css = 640,
                                         .pixel_ratio = 2,
                                         .prefers_dark = true,
                                         .prefers_reduced_motion = true,
                                         .coarse_pointer = true};
constexpr ui::DisplayMetrics tall{.width_css = 1280, .height_css = 1600};

template <typename Kind>
std::vector<Kind> taken(AppStage& stage) {
  std::vector<Kind> found;
  for (const Effect& effect : stage.app.session().take_effects()) {
    if (const auto* kind = std::get_if<Kind>(&effect)) found.push_back(*kind);
  }
  return found;
}

}  // namespace

TEST_CASE("Each format of the sheet of Export is asked for by its button") {
  AppStage stage(tall);
  stage.click("command:show-exports");
  for (const FileFormat& words : file_formats) {
    stage.app.session().take_effects();
    const std::string key = "export:" + std::string(words.id);
    INFO(key);
    REQUIRE(stage.app.target(key).has_value());
    stage.click(key);
    const auto asked = taken<Export>(stage);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].format == words.format);
  }
}

TEST_CASE("What to export, the parts of a picture and its size are chosen in the sheet of Export") {
  AppStage stage(tall);
  stage.click("command:show-exports");
  stage.click("export:scope:all");
  stage.click("export:parts:timeline");
  stage.click("export:scale:3");
  const UiState& ui = stage.app.session().state().ui;
  CHECK(ui.export_scope == ExportScope::all);
  CHECK(ui.picture == PictureOptions{.parts = PictureParts::timeline, .scale = 3});
  stage.click("export:cite");
  CHECK(ui.sheet == Sheet::cite);
}

TEST_CASE("A record is cited from its page, and the view in its stead") {
  AppStage stage(tall);
  stage.app.session().dispatch(Select{"dushanbe-process-2024-kuwait"});
  stage.settle();
  stage.click("cite-record:dushanbe-process-2024-kuwait");
  const UiState& ui = stage.app.session().state().ui;
  CHECK(ui.sheet == Sheet::cite);
  CHECK(ui.cited == "dushanbe-process-2024-kuwait");
  stage.app.session().take_effects();
  stage.click("cite:mla");
  const auto copied = taken<CopyText>(stage);
  REQUIRE(copied.size() == 1);
  CHECK(copied[0].text.find("#sel=") == std::string::npos);  // no base address, no link
  CHECK(copied[0].text.find("version ") != std::string::npos);
  stage.click("cite-about:view");
  CHECK(ui.cited.empty());
  stage.click("cite:close");
  CHECK(ui.sheet == Sheet::none);
}

TEST_CASE("A small phone reaches Export from the sheet of keys, with buttons for fingers") {
  AppStage stage(small_phone);
  stage.tap("command:show-help");
  for (int turn = 0; turn < 30 && !stage.app.target("command:show-exports"); ++turn) {
    stage.app.wheel({.dx = 0, .dy = 60, .unit = WheelUnit::pixel, .ctrl = false}, 160, 320,
                    stage.now());
    stage.settle();
  }
  stage.tap("command:show-exports");
  REQUIRE(stage.app.session().state().ui.sheet == Sheet::exports);
  for (const char* key : {"export:scope:shown", "export:scope:all", "export:csv"}) {
    INFO(key);
    const auto rect = stage.app.target(key);
    REQUIRE(rect.has_value());
    CHECK(rect->height >= 43.5F);
    CHECK(rect->x >= 0);
    CHECK(rect->right() <= 320);
  }
}
