// Everything that the five founding reports name is found in the explorer: each person,
// organization, figure, table row and list item. The checklist holds them as words of ours; an item
// is there when one part of its forum's document (a statement, an outcome, a source, or the facts
// and the summary) holds all its words.
#include <algorithm>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "engine/outline/document_face.hpp"
#include "engine/outline/semantic_tree.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::seed_checklist_test {

namespace {

std::string lowered(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

void add_text(std::string& text, const SemanticNode& node) {
  text += node.name + '\n';
  for (const SemanticNode& child : node.children)
    add_text(text, child);
}

// The items of the lists one by one; everything outside a list together, as the first part.
void add_parts(std::vector<std::string>& parts, const SemanticNode& node) {
  if (node.role == Role::list_item) {
    add_text(parts.emplace_back(), node);
    return;
  }
  parts.front() += node.name + '\n';
  for (const SemanticNode& child : node.children)
    add_parts(parts, child);
}

std::vector<std::string> parts_of_record(const Session& session) {
  DocumentFace face;
  const SemanticNode* record = find_node(face.outline(session), "record-region");
  REQUIRE(record != nullptr);
  std::vector<std::string> parts(1);
  add_parts(parts, *record);
  for (std::string& part : parts)
    part = lowered(std::move(part));
  return parts;
}

bool holds_all(const std::string& part, const nlohmann::json& words) {
  return std::all_of(words.begin(), words.end(), [&](const auto& word) {
    return part.find(lowered(word.template get<std::string>())) != std::string::npos;
  });
}

nlohmann::json checklist() {
  return nlohmann::json::parse(
      test::file_text(ROSTRUM_SOURCE_DIR "/tests/data/seed_checklist.json"));
}

}  // namespace

TEST_CASE("every item of the founding reports stands in the document of its forum") {
  Session session(test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json")));
  const nlohmann::json forums = checklist();
  CHECK(forums.size() == 5);
  for (const auto& [forum, kinds] : forums.items()) {
    session.dispatch(Select{forum});
    session.drain();
    REQUIRE(session.view().selection == forum);
    const std::vector<std::string> parts = parts_of_record(session);
    for (const auto& [kind, items] : kinds.items()) {
      for (const nlohmann::json& words : items) {
        INFO(forum << ", " << kind << ": " << words.dump());
        CHECK(std::any_of(parts.begin(), parts.end(),
                          [&](const std::string& part) { return holds_all(part, words); }));
      }
    }
  }
}

TEST_CASE("everyone whom the founding reports name is found by searching") {
  Session session(test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json")));
  const nlohmann::json forums = checklist();
  for (const auto& [forum, kinds] : forums.items()) {
    const auto id = session.dataset().find_record(forum);
    REQUIRE(id);
    if (!kinds.contains("people")) continue;
    for (const nlohmann::json& words : kinds["people"]) {
      const auto name = words.front().get<std::string>();
      session.dispatch(SetText{'"' + name + '"'});
      session.drain();
      INFO(forum << ": " << name);
      const auto& entries = session.list().entries;
      CHECK(std::any_of(entries.begin(), entries.end(),
                        [&](const ResultEntry& entry) { return RecordId(entry.forum) == *id; }));
    }
  }
}

}  // namespace rostrum::seed_checklist_test
