// A long list of filters is looked through by letters of a name.
#include <catch_amalgamated.hpp>

#include "engine/outline/document_face.hpp"
#include "tests/ui/app_harness.hpp"
#include "ui/app/app.hpp"

namespace rostrum::facet_find_test {
namespace {

using rostrum::ui::test::AppHarness;

constexpr const char* box = "find:speaker";
constexpr ui::DisplayMetrics tall{.width_css = 1900, .height_css = 2400};

TEST_CASE("a box stands above a long list once all of it is shown") {
  AppHarness harness(tall);
  CHECK_FALSE(harness.app.target(box));
  harness.click("more:speaker");
  // A keyboard is at hand: it is written in at once.
  CHECK(harness.app.session().state().ui.finding == Facet::speaker);
  CHECK(harness.report.find_slot == *harness.app.target(box));
}

TEST_CASE("letters leave the names that have them, in both faces") {
  AppHarness harness(tall);
  Session& session = harness.app.session();
  harness.click("more:speaker");
  REQUIRE(harness.app.target("facet:speaker:vladimir-voronkov"));
  REQUIRE(harness.app.target("facet:speaker:ali-naghiyev"));
  DocumentFace face;
  REQUIRE(face.enter(session, box, "VORON"));
  harness.app.scheduler().request();
  harness.settle();
  CHECK(harness.app.target("facet:speaker:vladimir-voronkov"));
  CHECK_FALSE(harness.app.target("facet:speaker:ali-naghiyev"));
  CHECK(find_node(face.outline(session), "facet:speaker:vladimir-voronkov") != nullptr);
  CHECK(find_node(face.outline(session), "facet:speaker:ali-naghiyev") == nullptr);
  CHECK(find_node(face.outline(session), box)->value == "VORON");

  REQUIRE(face.enter(session, box, "zzz"));
  session.drain();
  CHECK(find_node(face.outline(session), "find-none:speaker") != nullptr);
  harness.click("more:speaker");
  CHECK_FALSE(session.state().ui.finding);
  CHECK(harness.app.target("facet:speaker:vladimir-voronkov"));
}

}  // namespace
}  // namespace rostrum::facet_find_test
