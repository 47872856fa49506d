#include "engine/outline/outline_lanes.hpp"

#include <catch_amalgamated.hpp>

#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/lane_fixture.hpp"

namespace rostrum::outline_lanes_test {

using namespace rostrum::test;

TEST_CASE("the document names the lanes with their numbers and years") {
  Session session(SceneTables().dataset());
  DocumentFace face;
  const SemanticNode* lane = find_node(face.outline(session), "lane:baku");
  REQUIRE(lane != nullptr);
  CHECK(lane->name == "Baku Security Forum, 1 statement · 2023");
  CHECK(find_node(face.outline(session), "time:lanes-rest") == nullptr);
}

TEST_CASE("what lanes stand for and their order are chosen in the document too") {
  Session session(SceneTables().dataset());
  DocumentFace face;
  REQUIRE(face.activate(session, "lanes:country"));
  REQUIRE(face.activate(session, "order:name"));
  session.drain();
  CHECK(session.view().lanes == LaneBy::speaker_country);
  CHECK(session.view().lane_order == LaneOrder::name);
  CHECK(find_node(face.outline(session), "order:name")->current);
  CHECK_FALSE(find_node(face.outline(session), "order:date")->current);
  CHECK(find_node(face.outline(session), "time:lane-names")->children.front().key == "lane:AZE");
}

TEST_CASE("of many lanes the document lists thirty and counts the rest") {
  Session session(random_lane_dataset(5, {.series = 50, .forums = 900}));
  DocumentFace face;
  REQUIRE(session.lanes().lanes.size() == 50);
  CHECK(find_node(face.outline(session), "time:lane-names")->children.size() == 30);
  const SemanticNode* rest = find_node(face.outline(session), "time:lanes-rest");
  REQUIRE(rest != nullptr);
  CHECK(rest->name == "and 20 lanes more");
}

}  // namespace rostrum::outline_lanes_test
