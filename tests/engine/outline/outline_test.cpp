// The document face says what the canvas shows, under keys that stay and never meet.
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/layout/mention_arcs.hpp"
#include "engine/present/result_counts.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/map_fixture.hpp"
#include "tests/engine/outline_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/support/golden.hpp"

namespace rostrum::outline_test {
namespace {

using test::action_at;
using test::Chance;
using test::Face;
using test::node_at;
using test::require_sound;

TEST_CASE("the outline of everything reads as its golden text") {
  Face face(test::small_dataset());
  test::check_golden("outline-everything.txt", text_from_tree(face.outline()));
}

TEST_CASE("the outline of a search with filters and a chosen statement reads as its golden text") {
  Face face(test::small_dataset());
  View& view = face.state.view;
  view.query.text = "guard";
  view.query[Facet::topic].include = {"border-security"};
  view.query[Facet::kind].exclude = {"interview"};
  view.query.time = TimeRange{.from = first_day_of_year(2024), .to = {}};
  view.selection = "kuwait-2024.vladimir-voronkov";
  face.state.ui.notices = {{"The link's place \"ATL\" is not known"}};
  face.state.ui.sheet = Sheet::help;
  const SemanticNode tree = face.outline();
  require_sound(tree);
  test::check_golden("outline-search-and-record.txt", text_from_tree(tree));
}

TEST_CASE("About reads as its golden text") {
  Face face(test::small_dataset());
  face.state.ui.sheet = Sheet::about;
  const SemanticNode tree = face.outline();
  require_sound(tree);
  test::check_golden("outline-about.txt", text_from_tree(node_at(tree, "about")));
}

TEST_CASE("keys are unique and controls act, whatever is chosen") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    Chance chance(seed);
    Face face(test::random_dataset(seed % 5));
    View& view = face.state.view;
    view.query = test::random_query(chance, face.domains);
    if (chance.one_in(2)) {
      view.selection = face.dataset
                           .statements()[chance.below(
                               static_cast<std::uint32_t>(face.dataset.statements().size()))]
                           .id;
    } else if (chance.one_in(2)) {
      static constexpr const char* pages[] = {"person:person-3", "organization:organization-2",
                                              "series:series-1", "topic:topic-4", "country:CBX"};
      view.selection = pages[chance.below(5)];
    }
    for (const Facet facet : all_facets) {
      face.state.ui.expanded[facet] = chance.one_in(3);
    }
    face.state.ui.sheet = static_cast<Sheet>(chance.below(7));
    if (chance.one_in(4)) face.state.ui.notices = {{"One"}, {"Two"}};
    INFO("seed " << seed);
    require_sound(face.outline());
  }
}

TEST_CASE("a facet shows eight values, then offers all") {
  Face face(test::random_dataset(3));
  const auto rows_of = [&] {
    return node_at(face.outline(), "facet-list:speaker").children.size();
  };
  const SemanticNode tree = face.outline();
  CHECK(rows_of() == 8);
  CHECK(action_at<ToggleExpanded>(tree, "more:speaker").facet == Facet::speaker);
  CHECK(node_at(tree, "more:speaker").name.starts_with("Show all "));
  face.state.ui.expanded[Facet::speaker] = true;
  CHECK(rows_of() > 8);
  CHECK(node_at(face.outline(), "more:speaker").name == "Show fewer");
}

TEST_CASE("a facet value says its count and whether it is chosen or excluded") {
  Face face(test::small_dataset());
  face.state.view.query[Facet::topic].include = {"terrorism"};
  face.state.view.query[Facet::host].exclude = {"KWT"};
  const SemanticNode tree = face.outline();
  const SemanticNode& chosen = node_at(tree, "facet:topic:terrorism");
  CHECK(chosen.checked == Checked::yes);
  CHECK(chosen.value == "1");  // statement
  CHECK(action_at<ToggleValue>(tree, "facet:topic:terrorism").id == "terrorism");
  CHECK(action_at<ExcludeValue>(tree, "exclude:topic:terrorism").facet == Facet::topic);
  CHECK(node_at(tree, "facet:host:KWT").checked == Checked::mixed);
  CHECK(node_at(tree, "facet:host:AZE").checked == Checked::no);
  CHECK(node_at(tree, "chip:host:KWT").name == "Remove filter Not Kuwait");
}

TEST_CASE("kinds of statement stand below the statement") {
  Face face(test::small_dataset());
  const SemanticNode tree = face.outline();
  const SemanticNode& statement = node_at(tree, "facet:kind:statement");
  CHECK(find_node(statement, "facet:kind:speech") != nullptr);
  CHECK(find_node(statement, "facet:kind:outcome") == nullptr);
}

TEST_CASE("a year sets the period to itself, and takes it back when it is the period") {
  Face face(test::small_dataset());
  const TimeRange year{.from = first_day_of_year(2023), .to = first_day_of_year(2024) - 1};
  const SemanticNode open = face.outline();
  CHECK(action_at<SetTime>(open, "year:2023").time == year);
  CHECK(node_at(open, "year:2023").value == "1");
  CHECK(find_node(open, "time:clear") == nullptr);

  face.state.view.query.time = year;
  const SemanticNode chosen = face.outline();
  CHECK(node_at(chosen, "year:2023").current);
  CHECK_FALSE(action_at<SetTime>(chosen, "year:2023").time.has_value());
  CHECK(node_at(chosen, "time:period").name == "2023");
  CHECK(node_at(chosen, "chip:time").action.has_value());
  CHECK(node_at(chosen, "time:clear").action.has_value());
}

TEST_CASE("statements are listed below their forum only when a text is searched") {
  Face face(test::small_dataset());
  CHECK(find_node(face.outline(), "statement:baku-2023.ali-naghiyev") == nullptr);
  face.state.view.query.text = "proxy";
  const SemanticNode tree = face.outline();
  CHECK(action_at<Select>(tree, "statement:baku-2023.ali-naghiyev").id == "baku-2023.ali-naghiyev");
  CHECK(find_node(tree, "forum:kuwait-2024") == nullptr);
  CHECK(node_at(tree, "search:text").name == "Searching for “proxy”");
}

TEST_CASE("nothing found says what to do next") {
  Face face(test::small_dataset());
  face.state.view.query.text = "zzz";
  const SemanticNode tree = face.outline();
  CHECK(node_at(tree, "results:empty").name == "Nothing matches these words");
  CHECK(node_at(tree, "results:advice").name.starts_with("Search for something else"));
  CHECK(node_at(tree, "map:empty").role == Role::paragraph);
  require_sound(tree);
  face.state.view.query[Facet::host].include = {"KWT"};
  const SemanticNode filtered = face.outline();
  CHECK(node_at(filtered, "results:empty").name == "Nothing matches all of these");
  CHECK(node_at(filtered, "results:advice").name.starts_with("Take one filter off"));
}

TEST_CASE("the record holds its facts, its sources and the way back") {
  Face face(test::small_dataset());
  CHECK(find_node(face.outline(), "record:back") == nullptr);
  face.state.view.selection = "kuwait-2024";
  const SemanticNode tree = face.outline();
  CHECK(action_at<Select>(tree, "record:back").id.empty());
  CHECK(node_at(tree, "forum:kuwait-2024").current);
  CHECK(action_at<Select>(tree, "record-topic:border-security").id == "topic:border-security");
  CHECK(action_at<Select>(tree, "page:record:series:series:dushanbe-process").id ==
        "series:dushanbe-process");
  CHECK(action_at<Select>(tree, "page:kuwait-2024.vladimir-voronkov:person:vladimir-voronkov").id ==
        "person:vladimir-voronkov");
  CHECK(action_at<OpenSource>(tree, "source:kuwait-2024.vladimir-voronkov").url ==
        "https://example.org/kuwait");
  CHECK(node_at(tree, "source:kuwait-2024.vladimir-voronkov.2").role == Role::paragraph);
  CHECK(node_at(tree, "record:kuwait-2024.outcome-declaration").role == Role::list_item);

  face.state.view.selection = "withdrawn-1999";
  CHECK(find_node(face.outline(), "record:back") == nullptr);
}

TEST_CASE("counts are said with the noun of their total") {
  Result result;
  result.found = {.forums = 0, .statements = 12, .outcomes = 1};
  result.total = {.forums = 1, .statements = 48, .outcomes = 46};
  CHECK(found_counts_text(Language::english(), result) ==
        "0 of 1 forum · 12 of 48 statements · 1 of 46 outcomes");
  result.total.statements = 1170;
  CHECK(found_counts_text(Language::english(), result) ==
        "0 of 1 forum · 12 of 1,170 statements · 1 of 46 outcomes");
}

TEST_CASE("a node is one line of text") {
  SemanticNode box;
  box.role = Role::checkbox;
  box.name = "Terrorism\nand more";
  box.value = "12";
  box.checked = Checked::mixed;
  SemanticNode root;
  root.role = Role::region;
  root.name = "Filters";
  root.current = true;
  root.children.push_back(box);
  CHECK(text_from_tree(root) ==
        "region \"Filters\" current\n  checkbox \"Terrorism and more\" (12) [-]\n");
}

}  // namespace
}  // namespace rostrum::outline_test
