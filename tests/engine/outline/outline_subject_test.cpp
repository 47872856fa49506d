// Pages of subjects in the document.
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

namespace rostrum::outline_subject_test {
namespace {

using test::action_at;
using test::Face;
using test::node_at;
using test::require_sound;

TEST_CASE("the page of each kind of subject reads as its golden text") {
  Face face(test::small_dataset());
  std::string text;
  for (const char* selection :
       {"person:vladimir-voronkov", "organization:unoct", "series:dushanbe-process",
        "topic:border-security", "country:AZE"}) {
    face.state.view.selection = selection;
    const SemanticNode tree = face.outline();
    require_sound(tree);
    text += text_from_tree(node_at(tree, "subject-region"));
  }
  test::check_golden("outline-subjects.txt", text);
}

TEST_CASE("a page narrows the lists to its subject, and takes that back") {
  Face face(test::small_dataset());
  face.state.view.selection = "series:baku-forum";
  CHECK_FALSE(node_at(face.outline(), "only:series").current);
  CHECK(action_at<ToggleValue>(face.outline(), "only:series").id == "baku-forum");
  face.state.view.query[Facet::series].include = {"baku-forum"};
  CHECK(node_at(face.outline(), "only:series").current);
  CHECK(find_node(face.outline(), "only:topic") == nullptr);
}

TEST_CASE("records and subjects are opened as plain pages where there are any") {
  Face face(test::small_dataset());
  face.state.view.selection = "person:vladimir-voronkov";
  CHECK(find_node(face.outline(), "plain-page:person:vladimir-voronkov") == nullptr);
  face.base_url = "https://example.org/rostrum/";
  const SemanticNode page = face.outline();
  require_sound(page);
  const SemanticNode& link = node_at(page, "plain-page:person:vladimir-voronkov");
  CHECK(link.name == "Open as a page");
  CHECK(link.value == "https://example.org/rostrum/people/vladimir-voronkov/");
  face.state.view.selection = "kuwait-2024.vladimir-voronkov";
  const SemanticNode record = face.outline();
  require_sound(record);
  CHECK(node_at(record, "plain-page:kuwait-2024").value ==
        "https://example.org/rostrum/forums/kuwait-2024/");
  CHECK(action_at<OpenSource>(record, "plain-page:kuwait-2024.outcome-declaration").url ==
        "https://example.org/rostrum/outcomes/kuwait-2024.outcome-declaration/");
}

TEST_CASE("a long section of a page offers all of it") {
  Face face(test::random_dataset(7));
  face.state.view.selection = "topic:topic-0";
  const std::string key = "section:topic:topic-0/statements";
  CHECK(node_at(face.outline(), key + ":list").children.size() == 12);
  const std::string section = action_at<ToggleSection>(face.outline(), key).section;
  face.state.ui.open_sections = {section};
  const SemanticNode all = face.outline();
  require_sound(all);
  CHECK(node_at(all, key + ":list").children.size() > 12);
  CHECK(node_at(all, key).name == "Show fewer");
}

TEST_CASE("pages that the search names stand above the forums") {
  Face face(test::small_dataset());
  const SubjectEntry entry{"person:ali-naghiyev", "Ali Naghiyev", "Person · 1 statement", ""};
  face.subjects_found = {entry};
  const SemanticNode tree = face.outline();
  require_sound(tree);
  CHECK(action_at<Select>(tree, "subject:person:ali-naghiyev").id == entry.selection);
  CHECK(node_at(tree, "subject:person:ali-naghiyev").value == entry.caption);
}

TEST_CASE(
    "a source is named in words that can be read, with its own title and its language beside") {
  Face face(test::loaded(test::with(
      test::small_dataset_text(), R"("title": "Report from Baku"}])",
      R"("title": "تقرير من باكو", "translation": "Report from Baku", "publisher": "KUNA",
          "date": "2023-05-17", "language": "ar", "via": "https://www.mirror.example.org:8080/a?b"},
         {"url": "https://example.org/b", "title": "Treffen in Baku", "language": "de"}])")));
  face.state.view.selection = "baku-2023";
  const SemanticNode tree = face.outline();
  require_sound(tree);
  const SemanticNode& title = node_at(tree, "forum-source:0");
  CHECK(title.name == "Report from Baku");
  CHECK(title.language.empty());
  CHECK(action_at<OpenSource>(tree, "forum-source:0").url == "http://example.org/baku");
  CHECK(node_at(tree, "forum-source:0:original").name == "تقرير من باكو");
  CHECK(node_at(tree, "forum-source:0:original").language == "ar");
  CHECK(node_at(tree, "forum-source:0:facts").name == "KUNA · 17 May 2023 · Arabic");
  CHECK(node_at(tree, "forum-source:0:via").name == "read on mirror.example.org");
  CHECK(action_at<OpenSource>(tree, "forum-source:0:via").url ==
        "https://www.mirror.example.org:8080/a?b");
  CHECK(node_at(tree, "forum-source:1").language == "de");
  CHECK(find_node(tree, "forum-source:1:original") == nullptr);
  CHECK(node_at(tree, "forum-source:1:facts").name == "German");

  face.state.view.selection = "online-2020";
  const SemanticNode bare = face.outline();
  CHECK(node_at(bare, "forum-source:0").role == Role::paragraph);
  CHECK(find_node(bare, "forum-source:0:facts") == nullptr);
}

}  // namespace
}  // namespace rostrum::outline_subject_test
