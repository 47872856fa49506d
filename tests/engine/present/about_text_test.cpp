// What Rostrum says of itself holds what the dataset says, in both faces.
#include "engine/present/about_text.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/model/program_version.hpp"
#include "engine/outline/document_face.hpp"
#include "engine/outline/semantic_tree.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::about_text_test {

namespace {

std::string all_words(const Dataset& dataset) {
  std::string words;
  for (const AboutSection& section : about_sections(Language::english(), dataset)) {
    words += section.title + '\n';
    for (const std::string& text : section.paragraphs)
      words += text + '\n';
    if (section.link) words += section.link->words + " <" + section.link->url + ">\n";
  }
  return words;
}

Dataset small_dataset_with(std::string_view from, std::string_view to) {
  return test::loaded(test::with(test::small_dataset_text(), from, to));
}

bool says(const Dataset& dataset, std::string_view part) {
  return all_words(dataset).find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a Creative Commons licence is said as people write it, another by its own name") {
  CHECK(licence_name("CC-BY-4.0") == "CC BY 4.0");
  CHECK(licence_name("CC-BY-SA-4.0") == "CC BY-SA 4.0");
  CHECK(licence_name("CC0-1.0") == "CC0-1.0");
  CHECK(licence_name("CC-") == "CC-");
  CHECK(licence_name("MIT") == "MIT");
  CHECK(licence_name("").empty());
}

TEST_CASE("About tells what the dataset holds and how far it reaches") {
  const Dataset dataset = test::small_dataset();
  CHECK(says(dataset, "Version 2026.11 holds 3 forums, 3 statements made at them and 1 outcome"));
  CHECK(says(dataset, "dated from 2020 to 2024"));
  CHECK(says(dataset, "2 people, 3 organizations, 2 series of forums"));
  CHECK(dataset_facts(Language::english(), dataset) ==
        "Dataset 2026.11 · 3 forums · 3 statements · 4 sources · CC BY 4.0");
}

TEST_CASE("a country has a record when it hosted, was spoken for or was spoken of") {
  CHECK(countries_with_records(test::small_dataset()) == 3);
  const Dataset without = small_dataset_with(R"("mentions": ["KWT", "TJK"])", R"("mentions": [])");
  CHECK(countries_with_records(without) == 2);
}

TEST_CASE("About promises of the licence only what the licence says") {
  const std::string deed = "https://creativecommons.org/licenses/by/4.0/";
  CHECK(says(test::small_dataset(), "use it for any purpose"));
  CHECK(says(test::small_dataset(), deed));
  const Dataset other =
      small_dataset_with(R"("licence": "CC-BY-4.0")", R"("licence": "CC-BY-NC-4.0")");
  CHECK(says(other, "under the licence CC BY-NC 4.0."));
  CHECK_FALSE(says(other, "any purpose"));
  CHECK_FALSE(says(other, deed));
  const Dataset none = small_dataset_with(R"("licence": "CC-BY-4.0",)", "");
  CHECK(says(none, "names no licence"));
  CHECK(dataset_facts(Language::english(), none) ==
        "Dataset 2026.11 · 3 forums · 3 statements · 4 sources");
}

TEST_CASE("About names the contact for errors, or whoever publishes the copy") {
  CHECK(says(test::small_dataset(), "to errors@example.org."));
  CHECK_FALSE(says(test::small_dataset(), "mailto:"));
  const Dataset page =
      small_dataset_with("mailto:errors@example.org", "https://example.org/errors");
  CHECK(says(page, "https://example.org/errors <https://example.org/errors>"));
  const Dataset none = small_dataset_with(R"("contact": "mailto:errors@example.org",)", "");
  CHECK(says(none, "whoever publishes this copy"));
  CHECK_FALSE(says(none, "the address below"));
}

TEST_CASE("About tells the version of the program, also beside a file of the reader's own") {
  const Dataset dataset = test::small_dataset();
  const std::string version(program_version());
  CHECK(std::count(version.begin(), version.end(), '.') == 2);
  CHECK(says(dataset, "This is Rostrum " + version + "."));
  CHECK(about_sections(Language::english(), dataset, "events.csv")
            .back()
            .paragraphs.front()
            .find(version) != std::string::npos);
}

TEST_CASE("About stands in the document while it is open, word for word") {
  Session session(test::small_dataset());
  DocumentFace face;
  CHECK(find_node(face.outline(session), "about") == nullptr);
  REQUIRE(face.activate(session, "command:show-about"));
  session.drain();
  const SemanticNode* about = find_node(face.outline(session), "about");
  REQUIRE(about != nullptr);
  std::multiset<std::string> shown;
  for (const SemanticNode& node : about->children)
    shown.insert(node.name);
  for (const AboutSection& section : about_sections(Language::english(), session.dataset())) {
    CHECK(shown.contains(section.title));
    for (const std::string& text : section.paragraphs)
      CHECK(shown.contains(text));
    if (section.link) CHECK(shown.contains(section.link->words));
  }
  REQUIRE(face.activate(session, "about:close"));
  session.drain();
  CHECK(find_node(face.outline(session), "about") == nullptr);
}

TEST_CASE("About leads to the list of the build's files, where somebody serves it") {
  const Dataset dataset = test::small_dataset();
  const auto of = [&](std::string_view base_url) {
    return about_sections(Language::english(), dataset, {}, base_url).back().link;
  };
  CHECK_FALSE(of(""));
  REQUIRE(of("https://example.org/rostrum/"));
  CHECK(of("https://example.org/rostrum/")->url == "https://example.org/rostrum/files.html");
  CHECK(of("https://example.org/index.html?data=a/b.csv")->url == "https://example.org/files.html");
}

TEST_CASE("the sheet of keys leads to About and gives way to it") {
  Session session(test::small_dataset());
  DocumentFace face;
  session.dispatch(SetSheet{Sheet::help});
  session.drain();
  const SemanticNode* help = find_node(face.outline(session), "help");
  REQUIRE(help != nullptr);
  CHECK(find_node(*help, "command:show-about") != nullptr);
  REQUIRE(face.activate(session, "command:show-about"));
  session.drain();
  CHECK(find_node(face.outline(session), "help") == nullptr);
  CHECK(find_node(face.outline(session), "about") != nullptr);
}

}  // namespace rostrum::about_text_test
