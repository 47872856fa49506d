// A finger that rests on a value of a filter is told what can be done with it.
#include "ui/panels/value_menu.hpp"

#include <catch_amalgamated.hpp>

#include "tests/ui/app_harness.hpp"

namespace rostrum::value_menu_test {
namespace {

using rostrum::ui::test::AppHarness;

constexpr ui::DisplayMetrics tablet{.width_css = 1280, .height_css = 800, .coarse_pointer = true};
constexpr ui::DisplayMetrics phone{.width_css = 390, .height_css = 844, .coarse_pointer = true};
constexpr const char* technology = "facet:group:technology";

void rest_on(AppHarness& harness, const char* key) {
  const auto rect = harness.app.target(key);
  REQUIRE(rect);
  const ui::TouchPoint at{1, rect->x + rect->width / 2, rect->y + rect->height / 2};
  harness.app.touch(ui::TouchPhase::down, at, harness.now());
  harness.wait(0.7);
  harness.app.touch(ui::TouchPhase::up, at, harness.now());
  harness.settle();
}

bool is_open(AppHarness& harness) {
  return harness.app.target("value:exclude").has_value();
}

TEST_CASE("it opens where a finger rests, chooses nothing by itself, and excludes when asked to") {
  AppHarness harness(tablet);
  rest_on(harness, technology);
  REQUIRE(is_open(harness));
  CHECK(harness.view().query.empty());
  CHECK(harness.app.target("value:exclude")->height >= 44);
  harness.tap("value:exclude");
  CHECK(harness.view().query[Facet::group].excludes("technology"));
  CHECK_FALSE(is_open(harness));
  rest_on(harness, technology);
  harness.tap("value:exclude");
  CHECK(harness.view().query.empty());
}

TEST_CASE("it filters by the value, and stops doing so") {
  AppHarness harness(tablet);
  rest_on(harness, technology);
  harness.tap("value:choose");
  CHECK(harness.view().query[Facet::group].includes("technology"));
  rest_on(harness, technology);
  harness.tap("value:choose");
  CHECK(harness.view().query.empty());
}

TEST_CASE("Escape and a tap elsewhere close it, and do nothing else to the question") {
  AppHarness harness(tablet);
  rest_on(harness, technology);
  harness.app.key("Escape", false, false);
  harness.settle();
  CHECK_FALSE(is_open(harness));
  rest_on(harness, technology);
  REQUIRE(is_open(harness));
  harness.tap("map:plot");
  CHECK_FALSE(is_open(harness));
  CHECK(harness.view().query.empty());
}

TEST_CASE("it is there in the filters of a phone and at the topics of a record") {
  AppHarness harness(phone);
  harness.app.session().dispatch(SetFiltersOpen{true});
  harness.settle();
  rest_on(harness, technology);
  REQUIRE(is_open(harness));
  harness.app.key("Escape", false, false);
  harness.settle();
  CHECK_FALSE(is_open(harness));
  CHECK(harness.app.session().state().ui.filters_open);

  AppHarness wide(tablet);
  wide.app.session().dispatch(Select{"baku-security-forum-2025"});
  wide.settle();
  const Dataset& dataset = wide.app.session().dataset();
  const auto record = dataset.find_record("baku-security-forum-2025");
  REQUIRE(record);
  const std::string topic = dataset[dataset[forum_of(dataset, *record)].topics.front()].id;
  rest_on(wide, ("record-topic:" + topic).c_str());
  REQUIRE(is_open(wide));
  wide.tap("value:exclude");
  CHECK(wide.view().query[Facet::topic].excludes(topic));
}

}  // namespace
}  // namespace rostrum::value_menu_test
