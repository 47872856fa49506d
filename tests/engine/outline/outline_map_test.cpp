// The map in the document: places, countries, arcs and what is chosen about them.
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/layout/mention_arcs.hpp"
#include "engine/outline/outline.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/map_fixture.hpp"
#include "tests/engine/outline_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/support/golden.hpp"

namespace rostrum::outline_map_test {
namespace {

using test::action_at;
using test::Face;
using test::node_at;
using test::require_sound;

TEST_CASE("a place with one forum chooses it, a place with several narrows to its surroundings") {
  Face face(test::small_dataset());
  for (const Forum& forum : face.dataset.forums()) {
    if (!forum.place) continue;
    const std::string key = "place:" + std::to_string(forum.place->index);
    CHECK(action_at<Select>(face.outline(), key).id == forum.id);
  }

  Face twice(test::loaded(test::with(
      test::small_dataset_text(), R"("date": "2020~",)",
      R"("date": "2020~", "place": {"city": "Baku", "country": "AZE", "lat": 40.41, "lon": 49.87},)")));
  const SemanticNode tree = twice.outline();
  const auto baku = twice.dataset.forums()[0].place;
  REQUIRE(baku.has_value());
  const std::string key = "place:" + std::to_string(baku->index);
  CHECK(node_at(tree, key).value == "2 forums · 1 statement");
  const std::optional<GeoBox>& area = action_at<SetArea>(tree, key).area;
  REQUIRE(area.has_value());
  CHECK(area->contains({.lat = 40.41, .lon = 49.87}));
  CHECK_FALSE(area->contains({.lat = 29.37, .lon = 47.98}));
}

TEST_CASE("of very many places those with most are listed until the rest is asked for") {
  Face face(test::random_world(7, 800));
  const SemanticNode tree = face.outline();
  CHECK(node_at(tree, "map:places").children.size() == 500);
  CHECK(node_at(tree, "map:more-places").name == "Show all 800");
  face.state.ui.open_sections = {action_at<ToggleSection>(tree, "map:more-places").section};
  CHECK(node_at(face.outline(), "map:places").children.size() == 800);
}

TEST_CASE("countries are listed with their numbers under the measure's name, the greatest first") {
  Face face(test::small_dataset());
  View& view = face.state.view;
  view.measure = MapMeasure::speaker;
  const SemanticNode tree = face.outline();
  const SemanticNode& countries = node_at(tree, "map:countries");
  CHECK(countries.name == "Statements, by speaker's country");
  REQUIRE(countries.children.size() == 1);
  CHECK(countries.children[0].name == "Azerbaijan");
  CHECK(countries.children[0].value == "1 statement from here");
  CHECK(action_at<Select>(tree, "map-country:AZE").id == "country:AZE");
  CHECK(node_at(tree, "measure:statements-by").current);

  view.measure_topic = "border-security";
  const SemanticNode narrow = face.outline();
  CHECK(node_at(narrow, "map:countries").name ==
        "Statements on border security, by speaker's country: none");
  CHECK(node_at(narrow, "measure-topic:border-security").current);
  CHECK_FALSE(node_at(narrow, "measure-topics").current);
  CHECK(action_at<SetMeasureTopic>(narrow, "measure-topics").id.empty());
}

TEST_CASE("a topic and a group have keys of their own whatever their ids") {
  Face face(test::small_dataset());
  face.state.view.measure_topic = "conflict";
  const SemanticNode tree = face.outline();
  CHECK(node_at(tree, "measure-group:conflict").current);
  CHECK(action_at<SetMeasureTopic>(tree, "measure-group:conflict").id == "conflict");
  CHECK(find_node(tree, "measure-topic:conflict") == nullptr);
}

TEST_CASE(
    "who mentions whom is listed while the map shows it, with the statements of the open pair") {
  Face face(test::loaded(test::with(test::small_dataset_text(),
                                    R"("mentions": [], "summary": "He described proxy)",
                                    R"("mentions": ["TJK"], "summary": "He described proxy)")));
  CHECK(find_node(face.outline(), "map:pairs") == nullptr);
  face.state.view.arcs = MapArcs::mentions;
  const SemanticNode tree = face.outline();
  require_sound(tree);
  const SemanticNode& pair = node_at(tree, "arc:AZE:TJK");
  CHECK(pair.name == "Azerbaijan mentions Tajikistan");
  CHECK(pair.value == "1 statement");
  const MentionArc arc{"AZE", "TJK"};
  CHECK(action_at<OpenArc>(tree, "arc:AZE:TJK").arc == arc);
  CHECK(find_node(tree, "map:arc") == nullptr);

  face.state.ui.open_arc = arc;
  const SemanticNode open = face.outline();
  require_sound(open);
  CHECK(node_at(open, "arc:AZE:TJK").current);
  CHECK_FALSE(action_at<OpenArc>(open, "arc:AZE:TJK").arc);
  CHECK(node_at(open, "map:arc").name == "Where Azerbaijan mentions Tajikistan");
  CHECK(action_at<Select>(open, "arc-statement:baku-2023.ali-naghiyev").id ==
        "baku-2023.ali-naghiyev");
  CHECK_FALSE(action_at<OpenArc>(open, "map:arc:close").arc);

  face.state.ui.open_arc = MentionArc{"TJK", "AZE"};
  CHECK(node_at(face.outline(), "map:arc").role == Role::paragraph);
}

TEST_CASE("more pairs than the map draws are counted in words") {
  Face face(test::random_world(2, 300));
  face.state.view.arcs = MapArcs::mentions;
  const SemanticNode tree = face.outline();
  require_sound(tree);
  CHECK(node_at(tree, "map:pairs").children.size() == max_mention_arcs);
  CHECK(node_at(tree, "map:pairs:more").name.starts_with("and "));
  CHECK(node_at(tree, "map:pairs:more").name.ends_with(" more pairs"));
}

TEST_CASE("the map's projection, arcs and borders are chosen in the document too") {
  Face face(test::small_dataset());
  face.state.view.projection = Projection::orthographic;
  face.state.view.borders = false;
  const SemanticNode tree = face.outline();
  CHECK(node_at(tree, "projection:globe").current);
  CHECK(action_at<SetField>(tree, "projection:equal-earth") ==
        set_field("projection", Projection::equal_earth));
  CHECK(node_at(tree, "arcs:speakers").current);
  CHECK(action_at<SetField>(tree, "arcs:none") == set_field("arcs", MapArcs::none));
  CHECK(node_at(tree, "land:points").checked == Checked::yes);
  CHECK(action_at<SetField>(tree, "land:points").value == "borders");
}

}  // namespace
}  // namespace rostrum::outline_map_test
