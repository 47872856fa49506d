// Share view on the canvas: its buttons ask for what they say, and its code is sharp.
#include "ui/panels/share_sheet.hpp"

#include <cmath>
#include <string>

#include "engine/outline/document_face.hpp"
#include "tests/ui/app_harness.hpp"
#include "ui/widgets/qr_image.hpp"

namespace rostrum::share_sheet_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

namespace {

constexpr ui::DisplayMetrics phone{.width_css = 320,
                                   .height_css = 640,
                                   .pixel_ratio = 2,
                                   .prefers_dark = true,
                                   .prefers_reduced_motion = true,
                                   .coarse_pointer = true};

template <typename Wanted>
bool asks_for(AppHarness& harness) {
  for (const Effect& effect : harness.app.session().take_effects()) {
    if (std::holds_alternative<Wanted>(effect)) return true;
  }
  return false;
}

void open_sheet(AppHarness& harness) {
  harness.app.session().set_base_url("https://example.org/rostrum/");
  harness.app.session().dispatch(SetSheet{Sheet::share});
  harness.settle();
}

}  // namespace

TEST_CASE("the bar's button opens Share, whose button copies the link") {
  AppHarness harness;
  harness.click("command:show-share");
  CHECK(harness.app.session().state().ui.sheet == Sheet::share);
  CHECK(harness.report.search_slot.empty());
  harness.app.session().take_effects();
  harness.click("command:copy-link");
  CHECK(asks_for<CopyLink>(harness));
}

TEST_CASE("on a phone the bar's button opens Share too, and all of it can be reached") {
  AppHarness harness(phone);
  harness.app.session().set_base_url("https://example.org/rostrum/");
  harness.tap("command:show-share");
  REQUIRE(harness.app.session().state().ui.sheet == Sheet::share);
  const auto copy = harness.app.target("command:copy-link");
  REQUIRE(copy.has_value());
  CHECK(copy->height >= 44);
  CHECK(copy->right() <= 320);
  CHECK_FALSE(harness.app.target("share:copy-embed").has_value());
  harness.app.wheel({.dx = 0, .dy = 4000, .unit = WheelUnit::pixel}, 160, 320, harness.now());
  harness.settle();
  REQUIRE(harness.app.target("share:copy-embed").has_value());
  harness.app.session().take_effects();
  harness.tap("share:copy-embed");
  CHECK(asks_for<CopyText>(harness));
}

TEST_CASE("a copy without an address has no code, and says so in the document") {
  AppHarness harness;
  harness.app.session().dispatch(SetSheet{Sheet::share});
  harness.settle();
  CHECK(harness.app.target("command:copy-link"));
  CHECK_FALSE(harness.app.target("share:code"));
  CHECK_FALSE(harness.app.target("share:copy-embed"));
}

TEST_CASE("the system's sheet is offered only where there is one") {
  AppHarness harness;
  open_sheet(harness);
  CHECK_FALSE(harness.app.target("share:system").has_value());
  harness.app.session().set_can_share(true);
  harness.app.scheduler().request();
  harness.settle();
  harness.app.session().take_effects();
  harness.click("share:system");
  CHECK(asks_for<ShareWithSystem>(harness));
}

TEST_CASE("the pin puts the dataset's version into the view and takes it out") {
  AppHarness harness;
  open_sheet(harness);
  harness.click("share:pin");
  CHECK(harness.view().dataset_version == harness.app.session().dataset().version());
  harness.click("share:pin");
  CHECK(harness.view().dataset_version.empty());
}

TEST_CASE("a view too long for a code offers the short one, and shows it once chosen") {
  AppHarness harness;
  harness.app.session().dispatch(
      OpenAddress{"sel=baku-security-forum-2025&later=" + std::string(600, 'x')});
  open_sheet(harness);
  CHECK_FALSE(harness.app.target("share:code").has_value());
  harness.click("share:shorten");
  CHECK(harness.app.target("share:code").has_value());
  CHECK(harness.app.target("share:copy-short").has_value());
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
  AppHarness harness(phone);
  harness.app.session().dispatch(OpenAddress{"size=200&later=" + std::string(600, 'x')});
  harness.app.session().set_can_share(true);
  open_sheet(harness);
  int seen = 0;
  for (int page = 0; page < 12; ++page) {
    for (const char* key : {"command:copy-link", "share:system", "share:pin", "share:shorten",
                            "share:copy-embed", "share:close"}) {
      const auto rect = harness.app.target(key);
      if (!rect) continue;
      ++seen;
      INFO(key);
      CHECK(rect->x >= 12);
      CHECK(rect->right() <= 308);
    }
    harness.app.wheel({.dx = 0, .dy = 300, .unit = WheelUnit::pixel}, 160, 320, harness.now());
    harness.settle();
  }
  CHECK(seen >= 6 + 11);  // each once at least, the close button on every page
}

TEST_CASE("Share leads to Export and to Cite") {
  AppHarness harness;
  DocumentFace face;
  for (const auto& [key, sheet] : {std::pair{"command:show-exports", Sheet::exports},
                                   std::pair{"command:show-cite", Sheet::cite}}) {
    harness.app.session().dispatch(SetSheet{Sheet::share});
    harness.settle();
    CHECK(face.activate(harness.app.session(), key));
    harness.settle();
    CHECK(harness.app.session().state().ui.sheet == sheet);
  }
}

}  // namespace rostrum::share_sheet_test
