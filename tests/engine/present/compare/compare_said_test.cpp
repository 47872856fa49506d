// What each side said on a topic that they share: which topic, whose words, in which order.
#include "engine/present/compare/compare_said.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::compare_said_test {
namespace {

using Texts = std::vector<std::string>;

std::optional<CompareSaid> said_by(const Dataset& dataset, const Texts& texts,
                                   std::string_view topic = {}) {
  return build_compare_page(Language::english(), dataset, texts, topic).said;
}

const CompareSaid::Choice& chosen(const CompareSaid& said) {
  const auto found = std::ranges::find_if(said.topics, &CompareSaid::Choice::chosen);
  REQUIRE(found != said.topics.end());
  return *found;
}

TEST_CASE("the statements of two forums stand side by side on the topic that both have") {
  const Dataset dataset = test::small_dataset();
  const auto said = said_by(dataset, {"baku-2023", "kuwait-2024"});
  REQUIRE(said.has_value());
  CHECK(said->heading == "What each said on terrorism");
  REQUIRE(said->topics.size() == 1);
  CHECK(said->topics[0].key == "said-topic:terrorism");
  CHECK(said->topics[0].words == "Terrorism: 1 and 1");
  REQUIRE(said->sides.size() == 2);
  CHECK(said->sides[0].heading == "First Baku Forum: 1 statement");
  REQUIRE(said->sides[0].statements.size() == 1);
  CHECK(dataset[said->sides[0].statements[0]].id == "baku-2023.ali-naghiyev");
  CHECK(dataset[said->sides[1].statements[0]].id == "kuwait-2024.vladimir-voronkov");
  CHECK(said->all_words.empty());
}

TEST_CASE("a topic that one column alone spoke on can be shown, one that none did is not") {
  const Dataset dataset = test::small_dataset();
  const auto alone = said_by(dataset, {"baku-2023", "kuwait-2024"}, "border-security");
  REQUIRE(alone.has_value());
  CHECK(alone->heading == "What each said on border security");
  CHECK(alone->sides[0].statements.empty());
  CHECK(alone->sides[0].heading == "First Baku Forum: no statement");
  CHECK(chosen(*alone).words == "Border security: 0 and 1");
  CHECK(chosen(*said_by(dataset, {"baku-2023", "kuwait-2024"}, "nothing")).id == "terrorism");
}

TEST_CASE("columns that share no topic, or one column alone, have nothing side by side") {
  const Dataset dataset = test::small_dataset();
  CHECK_FALSE(said_by(dataset, {"baku-2023"}).has_value());
  CHECK_FALSE(said_by(dataset, {"baku-2023", "online-2020"}).has_value());
  CHECK_FALSE(said_by(dataset, {}).has_value());
}

TEST_CASE("whatever is compared, sides hold what was said on the topic, oldest first") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    const Dataset dataset = test::random_dataset(seed);
    const Texts texts = {"topic:topic-1", "series:series-0", dataset.forums()[seed].id};
    const ComparePage page = build_compare_page(Language::english(), dataset, texts);
    if (!page.said) continue;
    INFO("seed " << seed);
    const CompareSaid& said = *page.said;
    CHECK(std::ranges::count_if(said.topics, &CompareSaid::Choice::chosen) == 1);
    CHECK(said.topics.front().chosen);
    REQUIRE(said.sides.size() == page.columns.size());
    const std::string& topic = chosen(said).id;
    std::size_t speaking = 0;
    for (const CompareSaid::Side& side : said.sides) {
      if (!side.statements.empty()) ++speaking;
      for (std::size_t i = 0; i < side.statements.size(); ++i) {
        const Statement& statement = dataset[side.statements[i]];
        CHECK(std::ranges::any_of(statement.topics,
                                  [&](TopicId id) { return dataset[id].id == topic; }));
        if (i == 0) continue;
        CHECK(dataset[side.statements[i - 1]].date.earliest <= statement.date.earliest);
      }
    }
    CHECK(speaking >= 2);
  }
}

TEST_CASE("the topic that is shown first is the one on which the quieter side said most") {
  const Dataset dataset = test::random_dataset(7);
  const Texts texts = {"series:series-0", "series:series-1"};
  const auto said = said_by(dataset, texts);
  REQUIRE(said.has_value());
  const auto quieter = [](const CompareSaid& of) {
    return std::min(of.sides[0].statements.size(), of.sides[1].statements.size());
  };
  for (const CompareSaid::Choice& topic : said->topics)
    CHECK(quieter(*said) >= quieter(*said_by(dataset, texts, topic.id)));
}

TEST_CASE("of many statements the first of each side are shown until all are asked for") {
  const Dataset dataset = test::random_dataset(7, {.forums = 400});
  const auto said = said_by(dataset, {"topic:topic-0", "topic:topic-1"});
  REQUIRE(said.has_value());
  std::size_t all = 0;
  for (const CompareSaid::Side& side : said->sides)
    all += side.statements.size();
  REQUIRE(all > statements_before_more * 2);
  UiState ui;
  for (const CompareSaid::Side& side : said->sides)
    CHECK(shown_statements(*said, side, ui).size() <= statements_before_more);
  CHECK(more_text(Language::english(), *said, ui) == "Show all " + std::to_string(all));
  ui.open_sections = {std::string(said_section)};
  for (const CompareSaid::Side& side : said->sides)
    CHECK(shown_statements(*said, side, ui).size() == side.statements.size());
  CHECK(more_text(Language::english(), *said, ui) == "Show fewer");
}

}  // namespace
}  // namespace rostrum::compare_said_test
