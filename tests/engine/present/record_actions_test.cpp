#include "engine/present/record_actions.hpp"

#include <algorithm>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::record_actions_test {

namespace {

const char* const base = "https://example.org/rostrum/";

std::vector<RecordAction> actions_of(const Dataset& dataset, const char* id, bool embed = false) {
  return record_actions({.language = Language::english(),
                         .dataset = dataset,
                         .base_url = base,
                         .embed = embed,
                         .names_source = false,
                         .place = "list-"},
                        *dataset.find_record(id));
}

}  // namespace

TEST_CASE("a statement has its source, a citation, its words and its link to take away") {
  const Dataset dataset = test::small_dataset();
  const auto actions = actions_of(dataset, "kuwait-2024.vladimir-voronkov");
  std::vector<std::string> labels;
  for (const RecordAction& action : actions)
    labels.push_back(action.label);
  CHECK(labels == std::vector<std::string>{"Source", "Cite", "Copy text", "Copy link"});
  CHECK(actions[0].url == "https://example.org/kuwait");
  CHECK(actions[0].key == "list-source:kuwait-2024.vladimir-voronkov");
  const auto* copy = std::get_if<CopyText>(&*actions[3].action);
  REQUIRE(copy != nullptr);
  CHECK(copy->text == "https://example.org/rostrum/#sel=kuwait-2024.vladimir-voronkov");
}

TEST_CASE("a source that is no page of the web says so and leads nowhere") {
  const Dataset dataset = test::small_dataset();
  const auto actions = actions_of(dataset, "kuwait-2024.vladimir-voronkov.2");
  CHECK(actions[0].label == "Source has no address");
  CHECK_FALSE(actions[0].action);
}

TEST_CASE("an embedded view has no sheet to cite with") {
  const Dataset dataset = test::small_dataset();
  const auto actions = actions_of(dataset, "kuwait-2024.vladimir-voronkov", true);
  CHECK(std::ranges::none_of(actions, [](const RecordAction& action) {
    return action.action && std::holds_alternative<OpenCite>(*action.action);
  }));
}

TEST_CASE("copied words say who, where and when, and that they are a summary") {
  const Dataset dataset = test::small_dataset();
  const RecordId record = *dataset.find_record("kuwait-2024.vladimir-voronkov");
  const std::string text = record_as_text(Language::english(), dataset, base, record);
  CHECK(text.starts_with("Vladimir Voronkov, "));
  CHECK(text.find(dataset[*std::get_if<StatementId>(&record)].summary) != std::string::npos);
  CHECK(text.find("\nSummary in our words, not a quotation\n") != std::string::npos);
  CHECK(text.ends_with("#sel=kuwait-2024.vladimir-voronkov"));
}

}  // namespace rostrum::record_actions_test
