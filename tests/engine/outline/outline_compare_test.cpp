// Compare in the document face: tables that can be read cell by cell, and the same verbs as on the
// canvas.
#include <set>
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/support/english.hpp"
#include "tests/support/golden.hpp"

namespace rostrum::outline_compare_test {
namespace {

void does(Session& session, const Action& action) {
  session.dispatch(action);
  session.drain();
}

SemanticNode node_at(const Session& session, std::string_view key) {
  DocumentFace face;
  const SemanticNode* node = find_node(face.outline(session), key);
  INFO("looking for " << key);
  REQUIRE(node != nullptr);
  return *node;
}

bool has_node(const Session& session, std::string_view key) {
  DocumentFace face;
  return find_node(face.outline(session), key) != nullptr;
}

// Keys are unique, controls act, and every row of a table has as many cells as its head.
void require_sound(const SemanticNode& node, std::set<std::string>& keys) {
  INFO("node " << node.key << " \"" << node.name << '"');
  REQUIRE(keys.insert(node.key).second);
  REQUIRE((node.action.has_value() || !node.leads_to.empty()) ==
          (node.role == Role::button || node.role == Role::checkbox || node.role == Role::link ||
           node.role == Role::text_field || node.role == Role::document));
  if (node.role == Role::table) {
    REQUIRE_FALSE(node.name.empty());
    REQUIRE(node.children.size() > 1);
    for (const SemanticNode& row : node.children) {
      REQUIRE(row.role == Role::row);
      REQUIRE(row.children.size() == node.children.front().children.size());
      const bool is_head = &row == &node.children.front();
      REQUIRE(row.children.front().role == (is_head ? Role::column_header : Role::row_header));
    }
  }
  for (const SemanticNode& child : node.children)
    require_sound(child, keys);
}

void require_sound(const Session& session) {
  std::set<std::string> keys;
  DocumentFace face;
  require_sound(face.outline(session), keys);
}

TEST_CASE("a comparison of a country, a series and a year reads as its golden text") {
  Session session(test::small_dataset());
  for (const char* text : {"country:AZE", "series:dushanbe-process", "year:2023"})
    does(session, AddToCompare{text});
  does(session, DismissNotices{});
  does(session, SetScreen{Screen::compare});
  require_sound(session);
  test::check_golden("outline-compare.txt", text_from_tree(node_at(session, "compare")));
}

TEST_CASE("whatever is compared, keys are unique and tables are whole") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    test::Chance chance(seed);
    Session session(test::random_dataset(seed % 4));
    does(session, SetScreen{Screen::compare});
    require_sound(session);
    for (std::uint32_t i = 0; i < 4 && !session.compare_offers().empty(); ++i) {
      const auto& offers = session.compare_offers();
      const auto which = chance.below(static_cast<std::uint32_t>(offers.size()));
      does(session, AddToCompare{offers[which].text});
      for (const CompareSection& section : session.compare()->sections) {
        if (chance.one_in(6)) does(session, ToggleSection{section.key});
      }
      INFO("seed " << seed);
      require_sound(session);
    }
  }
}

TEST_CASE("the banner says which screen is shown and how many are compared") {
  Session session(test::small_dataset());
  DocumentFace face;
  CHECK(node_at(session, "screen:explore").current);
  CHECK(node_at(session, "screen:compare").name == "Compare");
  REQUIRE(face.activate(session, "screen:compare"));
  session.drain();
  CHECK(session.view().screen == Screen::compare);
  CHECK(node_at(session, "screen:compare").current);
  CHECK_FALSE(has_node(session, "filters"));
  CHECK_FALSE(has_node(session, "map"));
  REQUIRE(face.activate(session, "compare:add:series:dushanbe-process"));
  session.drain();
  CHECK(node_at(session, "screen:compare").name == "Compare · 1");
  REQUIRE(face.activate(session, "screen:explore"));
  session.drain();
  CHECK(has_node(session, "filters"));
}

TEST_CASE("records and subjects are added from their pages, and taken out again") {
  Session session(test::small_dataset());
  DocumentFace face;
  does(session, Select{"kuwait-2024.vladimir-voronkov"});
  REQUIRE(face.activate(session, "compare:add:kuwait-2024"));
  session.drain();
  CHECK(session.view().compare == std::vector<std::string>{"kuwait-2024"});
  CHECK(test::english(session.state().ui.notices.back().text) ==
        "Added to Compare. Add another one to see what they share");
  does(session, Select{"country:AZE"});
  REQUIRE(face.activate(session, "compare:add:country:AZE"));
  session.drain();
  CHECK(test::english(session.state().ui.notices.back().text) ==
        "Added to Compare, which has 2 now");
  CHECK_FALSE(has_node(session, "compare:add:country:AZE"));
  REQUIRE(face.activate(session, "compare:remove:country:AZE"));
  session.drain();
  CHECK(session.view().compare.size() == 1);
  REQUIRE(face.activate(session, "compare:open"));
  session.drain();
  CHECK(session.compare() != nullptr);
}

TEST_CASE("statements on a shared topic stand by side, with what can be done with each") {
  Session session(test::small_dataset());
  session.set_base_url("https://example.org/rostrum/");
  does(session, AddToCompare{"kuwait-2024"});
  does(session, AddToCompare{"person:vladimir-voronkov"});
  does(session, SetScreen{Screen::compare});
  require_sound(session);  // the same statement stands on both sides
  CHECK(node_at(session, "compare:said:heading").name == "What each said on terrorism");
  const std::string place = "said:kuwait-2024:";
  const std::string id = "kuwait-2024.vladimir-voronkov";
  CHECK(node_at(session, place + "statement:" + id).value == "4 Nov 2024");
  CHECK(node_at(session, place + id + ":text").name == "He thanked the hosts.");
  CHECK(node_at(session, place + id + ":paraphrase").name ==
        "Summary in our words, not a quotation");
  for (const char* verb : {"source:", "cite-record:", "copy-text:", "copy:"})
    CHECK(has_node(session, place + verb + id));
  DocumentFace face;
  REQUIRE(face.activate(session, "said-topic:border-security"));
  session.drain();
  CHECK(session.view().said_topic == "border-security");
  CHECK(session.address() ==
        "screen=compare&compare=kuwait-2024~person:vladimir-voronkov&said=border-security");
  CHECK(node_at(session, "compare:said:heading").name == "What each said on border security");
  REQUIRE(face.activate(session, place + "statement:" + id));
  session.drain();
  CHECK(session.view().selection == id);
}

TEST_CASE("a value's name opens its page, which is shown in Explore") {
  Session session(test::small_dataset());
  DocumentFace face;
  does(session, AddToCompare{"kuwait-2024"});
  does(session, SetScreen{Screen::compare});
  REQUIRE(face.activate(session, "compare:topics:topic:terrorism"));
  session.drain();
  CHECK(session.view().selection == "topic:terrorism");
  CHECK(session.view().screen == Screen::explore);
  CHECK(session.view().compare.size() == 1);
}

}  // namespace
}  // namespace rostrum::outline_compare_test
