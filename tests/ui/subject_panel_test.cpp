// Pages of subjects on the canvas: how names lead to them, what they offer, how long ones behave.
#include "ui/panels/subject_panel.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "tests/engine/query_random_dataset.hpp"
#include "tests/ui/app_harness.hpp"

namespace rostrum::subject_panel_test {

using namespace rostrum::ui;
using rostrum::ui::test::AppHarness;

namespace {

constexpr ui::DisplayMetrics tall{.width_css = 1280, .height_css = 1600};
constexpr const char* forum = "dushanbe-process-2024-kuwait";

// Where the entries of a section are painted, from above.
std::vector<PaintRect> painted_entries(AppHarness& harness, const std::string& section) {
  std::vector<PaintRect> painted;
  for (const Forum& each : harness.app.session().dataset().forums()) {
    if (const auto rect = harness.app.target("entry:" + section + ":" + each.id)) {
      painted.push_back(*rect);
    }
  }
  std::ranges::sort(painted, {}, &PaintRect::y);
  return painted;
}

// A speaker of the forum whose name is on the screen.
std::string speaker_key(AppHarness& harness) {
  const Dataset& dataset = harness.app.session().dataset();
  const auto record = dataset.find_record(forum);
  for (const Statement& said : dataset.statements_of(dataset[std::get<ForumId>(*record)])) {
    if (!said.speaker) continue;
    std::string key = "page:" + said.id + ":person:" + dataset[*said.speaker].id;
    if (harness.app.target(key)) return key;
  }
  return {};
}

}  // namespace

// What was opened in a window of its own since the last look.
std::vector<std::string> opened(AppHarness& harness) {
  std::vector<std::string> urls;
  for (const Effect& effect : harness.app.session().take_effects()) {
    if (const auto* open = std::get_if<OpenUrl>(&effect)) urls.push_back(open->url);
  }
  return urls;
}

TEST_CASE("Records and subjects are opened as plain pages where there are any") {
  AppHarness harness(tall);
  const std::string key = "plain-page:" + std::string(forum);
  harness.app.session().dispatch(Select{forum});
  harness.settle();
  CHECK_FALSE(harness.app.target(key).has_value());
  harness.app.session().set_base_url("https://example.org/rostrum/");
  harness.settle();
  REQUIRE(harness.app.target(key).has_value());
  opened(harness);
  harness.click(key);
  CHECK(opened(harness) ==
        std::vector{"https://example.org/rostrum/forums/" + std::string(forum) + "/"});
  harness.app.session().dispatch(Select{"series:dushanbe-process"});
  harness.settle();
  harness.click("plain-page:series:dushanbe-process");
  CHECK(opened(harness) ==
        std::vector<std::string>{"https://example.org/rostrum/series/dushanbe-process/"});
}

TEST_CASE("A speaker's name leads to their page, and the page leads back to the list") {
  AppHarness harness(tall);
  harness.app.session().dispatch(Select{forum});
  harness.settle();
  const std::string key = speaker_key(harness);
  REQUIRE_FALSE(key.empty());
  harness.click(key);
  CHECK(harness.view().selection == key.substr(key.find(":person:") + 1));
  CHECK(harness.app.target("only:speaker").has_value());
  harness.click("record:back");
  CHECK(harness.view().selection.empty());
}

TEST_CASE("Series, hosts, host country and topics of a forum lead to their pages") {
  AppHarness harness(tall);
  for (const char* key : {"page:record:series:series:dushanbe-process",
                          "page:record:where:country:KWT", "record-topic:border-security"}) {
    harness.app.session().dispatch(Select{forum});
    harness.settle();
    INFO(key);
    harness.click(key);
    CHECK(find_subject(harness.app.session().dataset(), harness.view().selection).has_value());
  }
  CHECK(harness.view().query.empty());
}

TEST_CASE("The second button on a topic of a forum still excludes it") {
  AppHarness harness(tall);
  harness.app.session().dispatch(Select{forum});
  harness.settle();
  harness.click("record-topic:border-security", ImGuiMouseButton_Right);
  CHECK(harness.view().query[Facet::topic].excludes("border-security"));
  CHECK(harness.view().selection == forum);
}

TEST_CASE("A page narrows the lists to its subject and takes that back") {
  AppHarness harness(tall);
  harness.app.session().dispatch(Select{"series:dushanbe-process"});
  harness.settle();
  harness.click("only:series");
  CHECK(harness.view().query[Facet::series].includes("dushanbe-process"));
  CHECK(harness.view().selection == "series:dushanbe-process");
  harness.click("only:series");
  CHECK(harness.view().query.empty());
}

TEST_CASE("An entry of a page opens its record") {
  AppHarness harness(tall);
  harness.app.session().dispatch(Select{"series:dushanbe-process"});
  harness.settle();
  harness.click("entry:series:dushanbe-process/editions:" + std::string(forum));
  CHECK(harness.view().selection == forum);
}

TEST_CASE("Words that name a subject offer its page above the list") {
  AppHarness harness;
  harness.app.session().dispatch(SetText{"воронков"});
  harness.settle();
  harness.click("subject:person:vladimir-voronkov");
  CHECK(harness.view().selection == "person:vladimir-voronkov");
}

TEST_CASE("A long section shows its first entries, then all; those in sight leave no gap") {
  AppHarness harness({.width_css = 1280, .height_css = 800},
                     rostrum::test::random_dataset(7, {.forums = 400}));
  harness.app.session().dispatch(Select{"topic:topic-0"});
  harness.settle();
  const std::string section = "topic:topic-0/forums";
  harness.app.wheel({.dx = 0, .dy = 100'000}, 1200, 400, harness.now());
  harness.settle();
  CHECK_FALSE(harness.app.target("only:topic").has_value());
  harness.app.session().dispatch(ToggleSection{section});
  harness.app.wheel({.dx = 0, .dy = -100'000}, 1200, 400, harness.now());
  harness.settle();
  CHECK(harness.app.target("only:topic").has_value());
  // Down until the section fills the panel.
  std::vector<PaintRect> painted;
  for (int step = 0; step < 100; ++step) {
    painted = painted_entries(harness, section);
    if (!painted.empty() && painted.back().bottom() - painted.front().y > 500) break;
    harness.app.wheel({.dx = 0, .dy = 200}, 1200, 400, harness.now());
    harness.settle();
  }
  REQUIRE(painted.size() > 5);
  CHECK(painted.size() < 30);
  for (std::size_t i = 1; i < painted.size(); ++i)
    CHECK(std::abs(painted[i].y - painted[i - 1].bottom()) < 0.5F);
  CHECK(painted.back().bottom() - painted.front().y > 500);
}

TEST_CASE(
    "In the list's tab of a narrow screen a page fills the screen and scrolls under the finger") {
  AppHarness harness({.width_css = 390,
                      .height_css = 844,
                      .pixel_ratio = 2,
                      .prefers_dark = true,
                      .prefers_reduced_motion = true,
                      .coarse_pointer = true});
  harness.app.session().dispatch(set_field("tab", Tab::list));
  harness.app.session().dispatch(Select{"topic:terrorism"});
  harness.settle();
  CHECK_FALSE(harness.app.target("map:plot").has_value());
  const float top = harness.app.target("only:topic")->y;
  harness.app.touch(TouchPhase::down, {1, 200, 600}, harness.now());
  for (int step = 1; step <= 10; ++step) {
    harness.app.touch(TouchPhase::move, {1, 200, 600 - 30.0F * static_cast<float>(step)},
                      harness.now() + 0.016 * step);
    harness.frame();
  }
  harness.app.touch(TouchPhase::up, {1, 200, 300}, harness.now() + 0.4);
  harness.settle();
  CHECK(harness.view().selection == "topic:terrorism");
  const auto filter = harness.app.target("only:topic");
  CHECK((!filter || filter->y < top));
  CHECK(harness.app.target("record:back"));
}

}  // namespace rostrum::subject_panel_test
