// Share view on the canvas: its buttons ask for what they say, and its code is sharp.
#include "ui/panels/share_sheet.hpp"

#include <cmath>
#include <string>

#include "engine/outline/document_face.hpp"
#include "tests/ui/app_stage.hpp"
#include "ui/widgets/qr_image.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using rostrum::ui::test::AppStage;

namespace {

constexpr ui::DisplayMetrics phone{.width_css = 320,
                                   .height_css = 640,
                                   .pixel_ratio = 2,
                                   .prefers_dark = true,
                                   .prefers_reduced_motion = true,
                                   .coarse_pointer = true};

template <typename Wanted>
bool asks_for(AppStage& stage) {
  for (const Effect& effect : stage.app.session().take_effects()) {
    if (std::holds_alternative<Wanted>(effect)) return true;
  }
  return false;
}

void open_sheet(AppStage& stage) {
  stage.app.session().set_base_url("https://example.org/rostrum/");
  stage.app.session().dispatch(SetSheet{Sheet::share});
  stage.settle();
}

}  // namespace

TEST_CASE("the bar's button opens Share, whose button copies the link") {
  AppStage stage;
  stage.click("command:show-share");
  CHECK(stage.app.session().state().ui.sheet == Sheet::share);
  CHECK(stage.report.search_slot.empty());
  stage.app.session().take_effects();
  stage.click("command:copy-link");
  CHECK(asks_for<CopyLink>(stage));
}

TEST_CASE("on a phone the bar's button opens Share too, and all of it can be reached") {
  AppStage stage(phone);
  stage.tap("command:show-share");
  REQUIRE(stage.app.session().state().ui.sheet == Sheet::share);
  const auto copy = stage.app.target("command:copy-link");
  REQUIRE(copy.has_value());
  CHECK(copy->height >= 44);
  CHECK(copy->right() <= 320);
  CHECK_FALSE(stage.app.target("share:copy-embed").has_value());
  stage.app.wheel({.dx = 0, .dy = 4000, .unit = WheelUnit::pixel}, 160, 320, stage.now());
  stage.settle();
  REQUIRE(stage.app.target("share:copy-embed").has_value());
  stage.app.session().take_effects();
  stage.tap("share:copy-embed");
  CHECK(asks_for<CopyText>(stage));
}

TEST_CASE("the system's sheet is offered only where there is one") {
  AppStage stage;
  open_sheet(stage);
  CHECK_FALSE(stage.app.target("share:system").has_value());
  stage.app.session().set_can_share(true);
  stage.app.scheduler().request();
  stage.settle();
  stage.app.session().take_effects();
  stage.click("share:system");
  CHECK(asks_for<ShareWithSystem>(stage));
}

TEST_CASE("the pin puts the dataset's version into the view and takes it out") {
  AppStage stage;
  open_sheet(stage);
  stage.click("share:pin");
  CHECK(stage.view().dataset_version == stage.app.session().dataset().version());
  stage.click("share:pin");
  CHECK(stage.view().dataset_version.empty());
}

TEST_CASE("a view too long for a code offers the short one, and shows it once chosen") {
  AppStage stage;
  stage.app.session().dispatch(
      OpenAddress{"sel=baku-security-forum-2025&later=" + std::string(600, 'x')});
  open_sheet(stage);
  CHECK_FALSE(stage.app.target("share:code").has_value());
  stage.click("share:shorten");
  CHECK(stage.app.target("share:code").has_value());
  CHECK(stage.app.target("share:copy-short").has_value());
}

TEST_CASE("a module is a whole number of device pixels at every ratio, and at least one") {
  Theme theme;
  const QrCode code = qr_code_from_text("https://example.org/rostrum/#host=AZE");
  const auto modules = static_cast<float>(code.size + 2 * qr_quiet_modules);
  for (const float ratio : {1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
    theme.pixel_ratio = ratio;
    const float side = qr_side(theme, code, 264);
    const float pixels = side * ratio / modules;
    INFO("ratio " << ratio);
    CHECK(std::abs(pixels - std::round(pixels)) < 1e-3F);
    CHECK(side <= 264);
    CHECK(side > 132);
    CHECK(qr_side(theme, code, 4) * ratio >= modules);
  }
}

TEST_CASE("large type in a small window keeps every control within the sheet") {
  AppStage stage(phone);
  stage.app.session().dispatch(OpenAddress{"size=200&later=" + std::string(600, 'x')});
  stage.app.session().set_can_share(true);
  open_sheet(stage);
  int seen = 0;
  for (int page = 0; page < 12; ++page) {
    for (const char* key : {"command:copy-link", "share:system", "share:pin", "share:shorten",
                            "share:copy-embed", "share:close"}) {
      const auto rect = stage.app.target(key);
      if (!rect) continue;
      ++seen;
      INFO(key);
      CHECK(rect->x >= 12);
      CHECK(rect->right() <= 308);
    }
    stage.app.wheel({.dx = 0, .dy = 300, .unit = WheelUnit::pixel}, 160, 320, stage.now());
    stage.settle();
  }
  CHECK(seen >= 6 + 11);  // each once at least, the close button on every page
}

TEST_CASE("Share leads to Export and to Cite") {
  AppStage stage;
  DocumentFace face;
  for (const auto& [key, sheet] : {std::pair{"command:show-exports", Sheet::exports},
                                   std::pair{"command:show-cite", Sheet::cite}}) {
    stage.app.session().dispatch(SetSheet{Sheet::share});
    stage.settle();
    CHECK(face.activate(stage.app.session(), key));
    stage.settle();
    CHECK(stage.app.session().state().ui.sheet == sheet);
  }
}
