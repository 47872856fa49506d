#include "engine/outline/document_face.hpp"

#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/text/place_text.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/test_language.hpp"

namespace rostrum::document_face_test {
namespace {

using test::is_pseudo;

TEST_CASE("the document speaks its own language, whatever the canvas speaks") {
  const Language pseudo = test::language_of("en-XA");
  Session session(test::small_dataset());
  DocumentFace face;
  session.dispatch(Select{"person:vladimir-voronkov"});
  session.drain();
  const auto name_at = [&](std::string_view key) {
    const SemanticNode* node = find_node(face.outline(session), key);
    INFO("looking for " << key);
    REQUIRE(node != nullptr);
    return node->name;
  };
  CHECK(name_at("subject-page:kind") == "Person");
  face.set_language(pseudo);
  CHECK(is_pseudo(name_at("subject-page:kind")));
  CHECK(is_pseudo(name_at("section:person:vladimir-voronkov/statements:heading")));
  CHECK(name_at("subject-page:title") == "Vladimir Voronkov");
  CHECK(session.page()->kind == "Person");

  session.dispatch(Select{"kuwait-2024"});
  session.drain();
  CHECK(is_pseudo(name_at("record-facts:when")));
  CHECK(name_at("record-title") == "Kuwait phase");
}

TEST_CASE("pages that the search names are in the document's language too") {
  const Language pseudo = test::language_of("en-XA");
  Session session(test::small_dataset());
  DocumentFace face;
  face.set_language(pseudo);
  session.dispatch(SetText{"voronkov"});
  session.drain();
  REQUIRE(session.subjects_found().size() == 1);
  CHECK(session.subjects_found().front().caption == "Person · 2 statements · 1 forum · 2024");
  const SemanticNode* found = find_node(face.outline(session), "subject:person:vladimir-voronkov");
  REQUIRE(found != nullptr);
  CHECK(found->value.starts_with("["));
}

TEST_CASE("a session that changes its language makes its pages again") {
  const Language pseudo = test::language_of("en-XA");
  Session session(test::small_dataset());
  session.dispatch(SetText{"voronkov"});
  session.dispatch(Select{"person:vladimir-voronkov"});
  session.drain();
  const std::uint64_t before = session.revision();
  session.set_language(pseudo);
  CHECK(session.revision() > before);
  CHECK(is_pseudo(session.page()->kind));
  CHECK(session.subjects_found().front().caption.starts_with("["));
  session.set_language(Language::english());
  CHECK(session.page()->kind == "Person");
}

TEST_CASE("filters and results are in the document's language, and what is data says its own") {
  const Language pseudo = test::language_of("en-XA");
  Session session(test::small_dataset());
  DocumentFace face;
  face.set_language(pseudo);
  session.dispatch(SetText{"voronkov"});
  session.dispatch(ExcludeValue{Facet::kind, "press-statement"});
  session.drain();
  const SemanticNode& tree = face.outline(session);
  const auto at = [&](std::string_view key) -> const SemanticNode& {
    const SemanticNode* node = find_node(tree, key);
    INFO("looking for " << key);
    REQUIRE(node != nullptr);
    return *node;
  };
  for (const std::string_view key :
       {"status:counts", "search:text", "search:clear", "filters", "chips",
        "chip:kind:press-statement", "facet:kind:speech", "results", "results:order"}) {
    INFO(key << ": " << at(key).name);
    CHECK(is_pseudo(at(key).name));
    CHECK(at(key).language.empty());
  }
  CHECK(at("facet:topic:border-security").name == "Border security");
  CHECK(at("facet:topic:border-security").language == "en");
  CHECK(at("statement:kuwait-2024.vladimir-voronkov.2").language == "en");
  face.set_language(Language::english());
  CHECK(find_node(face.outline(session), "statement:kuwait-2024.vladimir-voronkov.2")
            ->language.empty());
}

TEST_CASE("pages of records and subjects say what is in the dataset's language") {
  const Language pseudo = test::language_of("en-XA");
  Session session(test::small_dataset());
  DocumentFace face;
  face.set_language(pseudo);
  const auto at = [&](std::string_view key) -> const SemanticNode& {
    const SemanticNode* node = find_node(face.outline(session), key);
    INFO("looking for " << key);
    REQUIRE(node != nullptr);
    return *node;
  };
  const auto open = [&](const char* selection) {
    session.dispatch(Select{selection});
    session.drain();
  };
  open("kuwait-2024");
  for (const std::string_view key : {"record-title", "record-summary"}) {
    INFO(key);
    CHECK(at(key).language == "en");
  }
  for (const std::string_view key : {"record-region", "record-facts:when", "record:back"}) {
    INFO(key << ": " << at(key).name);
    CHECK(is_pseudo(at(key).name));
    CHECK(at(key).language.empty());
  }
  open("person:vladimir-voronkov");
  CHECK(at("subject-page:title").language == "en");
  CHECK(at("subject-page:kind").language.empty());
  face.set_language(Language::english());
  CHECK(at("subject-page:title").language.empty());
}

TEST_CASE("a file of the reader's own says of nothing that it is English") {
  const Language pseudo = test::language_of("en-XA");
  Session session(test::small_dataset());
  DocumentFace face;
  face.set_language(pseudo);
  session.read_file("events.csv",
                    "title,date,city,country\nHarbour talks,2021-05-01,Baku,Azerbaijan\n");
  session.drain();
  session.dispatch(UseFile{});
  session.drain();
  REQUIRE(session.own_data() == "events.csv");
  const std::string key = "forum:" + session.dataset().forums()[0].id;
  const SemanticNode* forum = find_node(face.outline(session), key);
  REQUIRE(forum != nullptr);
  CHECK(forum->name == "Harbour talks");
  CHECK(forum->language.empty());
}

TEST_CASE("an embedded view offers what it takes to show a file") {
  Session session(test::small_dataset());
  session.dispatch(OpenAddress{"embed=1"});
  session.read_file("events.csv",
                    "title,date,city,country\nHarbour talks,2021-05-01,Baku,Azerbaijan\n");
  session.drain();
  DocumentFace face;
  for (const std::string_view key : {"file:use", "file:choose"}) {
    INFO(key);
    CHECK(find_node(face.outline(session), key) != nullptr);
  }
}

TEST_CASE("topics to shade by are data, and all of them together are not") {
  const Language pseudo = test::language_of("en-XA");
  Session session(test::small_dataset());
  DocumentFace face;
  face.set_language(pseudo);
  const SemanticNode* topics = find_node(face.outline(session), "map:topics");
  REQUIRE(topics != nullptr);
  REQUIRE(topics->children.size() > 1);
  CHECK(is_pseudo(topics->children[0].name));
  CHECK(topics->children[0].language.empty());
  CHECK(topics->children[1].language == "en");
}

TEST_CASE("a topic's name is written small in a sentence of the dataset's language alone") {
  const Language pseudo = test::language_of("en-XA");
  Session session(test::small_dataset());
  DocumentFace face;
  session.dispatch(ExcludeValue{Facet::topic, "border-security"});
  session.drain();
  const auto chip = [&] {
    const SemanticNode* node = find_node(face.outline(session), "chip:topic:border-security");
    REQUIRE(node != nullptr);
    return node->name;
  };
  CHECK(chip().find("Not border security") != std::string::npos);
  face.set_language(pseudo);
  CHECK(chip().find("Border security") != std::string::npos);
}

TEST_CASE("a place that is kept in a message is told in the language that it is shown in") {
  const Language pseudo = test::language_of("en-XA");
  const Dataset dataset = test::small_dataset();
  REQUIRE(dataset.forums()[1].place);
  const Argument place = place_argument(dataset, *dataset.forums()[1].place);
  CHECK(Language::english().text(place) == "Baku, Azerbaijan");
  CHECK(is_pseudo(pseudo.text(place)));
}

}  // namespace
}  // namespace rostrum::document_face_test
