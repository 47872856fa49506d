// Pages of subjects on the canvas: how names lead to them, what they offer, how long ones behave.
#include "ui/panels/subject_panel.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "tests/engine/query_random_dataset.hpp"
#include "tests/ui/app_stage.hpp"

using namespace rostrum;
using namespace rostrum::ui;
using rostrum::ui::test::AppStage;

namespace {

constexpr ui::DisplayMetrics tall{.width_css = 1280, .height_css = 1600};
constexpr const char* forum = "dushanbe-process-2024-kuwait";

// Where the entries of a section are painted, from above.
std::vector<RectCss> painted_entries(AppStage& stage, const std::string& section) {
  std::vector<RectCss> painted;
  for (const Forum& each : stage.app.session().dataset().forums()) {
    if (const auto rect = stage.app.target("entry:" + section + ":" + each.id)) {
      painted.push_back(*rect);
    }
  }
  std::ranges::sort(painted, {}, &RectCss::y);
  return painted;
}

// A speaker of the forum whose name is on the screen.
std::string speaker_key(AppStage& stage) {
  const Dataset& dataset = stage.app.session().dataset();
  const auto record = dataset.find_record(forum);
  for (const Statement& said : dataset.statements_of(dataset[std::get<ForumId>(*record)])) {
    if (!said.speaker) continue;
    std::string key = "page:" + said.id + ":person:" + dataset[*said.speaker].id;
    if (stage.app.target(key)) return key;
  }
  return {};
}

}  // namespace

TEST_CASE("A speaker's name leads to their page, and the page leads back to the list") {
  AppStage stage(tall);
  stage.app.session().dispatch(Select{forum});
  stage.settle();
  const std::string key = speaker_key(stage);
  REQUIRE_FALSE(key.empty());
  stage.click(key);
  CHECK(stage.view().selection == key.substr(key.find(":person:") + 1));
  CHECK(stage.app.target("only:speaker").has_value());
  stage.click("record:back");
  CHECK(stage.view().selection.empty());
}

TEST_CASE("Series, hosts, host country and topics of a forum lead to their pages") {
  AppStage stage(tall);
  for (const char* key : {"page:record:series:series:dushanbe-process",
                          "page:record:where:country:KWT", "record-topic:border-security"}) {
    stage.app.session().dispatch(Select{forum});
    stage.settle();
    INFO(key);
    stage.click(key);
    CHECK(find_subject(stage.app.session().dataset(), stage.view().selection).has_value());
  }
  CHECK(stage.view().query.empty());
}

TEST_CASE("The second button on a topic of a forum still excludes it") {
  AppStage stage(tall);
  stage.app.session().dispatch(Select{forum});
  stage.settle();
  stage.click("record-topic:border-security", ImGuiMouseButton_Right);
  CHECK(stage.view().query[Facet::topic].excludes("border-security"));
  CHECK(stage.view().selection == forum);
}

TEST_CASE("A page narrows the lists to its subject and takes that back") {
  AppStage stage(tall);
  stage.app.session().dispatch(Select{"series:dushanbe-process"});
  stage.settle();
  stage.click("only:series");
  CHECK(stage.view().query[Facet::series].includes("dushanbe-process"));
  CHECK(stage.view().selection == "series:dushanbe-process");
  stage.click("only:series");
  CHECK(stage.view().query.empty());
}

TEST_CASE("An entry of a page opens its record") {
  AppStage stage(tall);
  stage.app.session().dispatch(Select{"series:dushanbe-process"});
  stage.settle();
  stage.click("entry:series:dushanbe-process/editions:" + std::string(forum));
  CHECK(stage.view().selection == forum);
}

TEST_CASE("Words that name a subject offer its page above the list") {
  AppStage stage;
  stage.app.session().dispatch(SetText{"воронков"});
  stage.settle();
  stage.click("subject:person:vladimir-voronkov");
  CHECK(stage.view().selection == "person:vladimir-voronkov");
}

TEST_CASE("A long section shows its first entries, then all; those in sight leave no gap") {
  AppStage stage({.width_css = 1280, .height_css = 800},
                 rostrum::test::random_dataset(7, {.forums = 400}));
  stage.app.session().dispatch(Select{"topic:topic-0"});
  stage.settle();
  const std::string section = "topic:topic-0/forums";
  stage.app.wheel({.dx = 0, .dy = 100'000}, 1200, 400, stage.now());
  stage.settle();
  CHECK_FALSE(stage.app.target("record:back").has_value());
  stage.app.session().dispatch(ToggleSection{section});
  stage.app.wheel({.dx = 0, .dy = -100'000}, 1200, 400, stage.now());
  stage.settle();
  CHECK(stage.app.target("record:back").has_value());
  // Down until the section fills the panel.
  std::vector<RectCss> painted;
  for (int step = 0; step < 100; ++step) {
    painted = painted_entries(stage, section);
    if (!painted.empty() && painted.back().bottom() - painted.front().y > 500) break;
    stage.app.wheel({.dx = 0, .dy = 200}, 1200, 400, stage.now());
    stage.settle();
  }
  REQUIRE(painted.size() > 5);
  CHECK(painted.size() < 30);
  for (std::size_t i = 1; i < painted.size(); ++i)
    CHECK(std::abs(painted[i].y - painted[i - 1].bottom()) < 0.5F);
  CHECK(painted.back().bottom() - painted.front().y > 500);
}

TEST_CASE("On a narrow screen a page fills the screen and scrolls under the finger") {
  AppStage stage({.width_css = 390,
                  .height_css = 844,
                  .pixel_ratio = 2,
                  .prefers_dark = true,
                  .prefers_reduced_motion = true,
                  .coarse_pointer = true});
  stage.app.session().dispatch(Select{"topic:terrorism"});
  stage.settle();
  CHECK_FALSE(stage.app.target("map:plot").has_value());
  const float top = stage.app.target("record:back")->y;
  stage.app.touch(TouchPhase::down, {1, 200, 600}, stage.now());
  for (int step = 1; step <= 10; ++step) {
    stage.app.touch(TouchPhase::move, {1, 200, 600 - 30.0F * static_cast<float>(step)},
                    stage.now() + 0.016 * step);
    stage.frame();
  }
  stage.app.touch(TouchPhase::up, {1, 200, 300}, stage.now() + 0.4);
  stage.settle();
  CHECK(stage.view().selection == "topic:terrorism");
  const auto back = stage.app.target("record:back");
  CHECK((!back || back->y < top));
}
