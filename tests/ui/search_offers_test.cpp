// What the search offers on the canvas: filters that its words name, and what would be found where
// nothing is.
#include <string>

#include "tests/ui/app_harness.hpp"
#include "ui/panels/filter_offers.hpp"

namespace rostrum::search_offers_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

namespace {

constexpr ui::DisplayMetrics tall{.width_css = 1280, .height_css = 1600};

}  // namespace

TEST_CASE("A filter that the words name is chosen by a press, and its words go") {
  AppHarness harness(tall);
  harness.app.session().dispatch(SetText{"voronkov terrorism"});
  harness.settle();
  REQUIRE(harness.app.target("offer:speaker:vladimir-voronkov"));
  harness.click("offer:speaker:vladimir-voronkov");
  CHECK(harness.view().query[Facet::speaker].includes("vladimir-voronkov"));
  CHECK(harness.view().query.text == "terrorism");
  CHECK_FALSE(harness.app.target("offer:speaker:vladimir-voronkov"));
}

TEST_CASE("Where nothing is found a press on an offer finds something") {
  AppHarness harness(tall);
  harness.app.session().dispatch(SetText{"voronkov qqqq"});
  harness.settle();
  REQUIRE(harness.app.session().result().nothing());
  REQUIRE(harness.app.target("instead:without:word:1"));
  harness.click("instead:without:word:1");
  CHECK(harness.view().query.text == "voronkov");
  CHECK_FALSE(harness.app.session().result().nothing());
}

TEST_CASE("The first result stands below the offers") {
  AppHarness harness(tall);
  harness.app.session().dispatch(SetText{"voronkov"});
  harness.settle();
  const auto offer = harness.app.target("offer:speaker:vladimir-voronkov");
  const auto page = harness.app.target("subject:person:vladimir-voronkov");
  REQUIRE(offer);
  REQUIRE(page);
  CHECK(page->y >= offer->y + offer->height - 1);
}

}  // namespace rostrum::search_offers_test
