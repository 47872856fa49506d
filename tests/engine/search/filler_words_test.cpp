#include "engine/search/filler_words.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::filler_words_test {
namespace {

SearchIndex index_of(std::vector<std::string> summaries) {
  std::vector<SearchDocument> documents;
  for (std::string& summary : summaries)
    documents.push_back({.title = {}, .name = {}, .summary = std::move(summary)});
  return SearchIndex(documents);
}

TEST_CASE("a question is asked by what it names") {
  const SearchIndex index = index_of({"Voronkov on drones", "the border"});
  CHECK(without_fillers(index, "Who spoke of drones?") == "drones?");
  CHECK(without_fillers(index, "what did Voronkov say about \"drones\"") == "Voronkov \"drones\"");
}

TEST_CASE("words that a record has stay, and so does a text of such words alone") {
  const SearchIndex index = index_of({"Who spoke of drones", "the border"});
  CHECK(without_fillers(index, "who spoke of drones") == "who spoke of drones");
  CHECK(without_fillers(index, "why when") == "why when");
  CHECK(without_fillers(index, "water") == "water");
  CHECK(without_fillers(index, "").empty());
}

}  // namespace
}  // namespace rostrum::filler_words_test
