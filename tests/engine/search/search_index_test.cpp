#include "engine/search/search_index.hpp"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/search/fold.hpp"
#include "engine/search/match.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::search_index_test {
namespace {

std::vector<std::size_t> rows(const SearchIndex& index, std::string_view query) {
  std::vector<std::size_t> found;
  for (const std::uint32_t row : index.find(parse_text_query(query)))
    found.push_back(row);
  return found;
}

std::vector<SearchDocument> three_documents() {
  return {{.title = "Arms control", .name = "Vienna", .summary = "A long talk about borders"},
          {.title = "Border guards", .name = "Control room", .summary = "Arms were laid down"},
          {.title = "Peace", .name = "Əli", .summary = "Nothing about arms control"}};
}

TEST_CASE("the index finds beginnings, phrases and what is left out") {
  using Rows = std::vector<std::size_t>;
  const auto documents = three_documents();
  const SearchIndex index(documents);
  CHECK(index.document_count() == 3);
  CHECK(rows(index, "") == Rows{0, 1, 2});
  CHECK(rows(index, "arms") == Rows{0, 1, 2});
  CHECK(rows(index, "bord") == Rows{0, 1});
  CHECK(rows(index, "\"border\"") == Rows{1});
  CHECK(rows(index, "\"arms control\"") == Rows{0, 2});
  CHECK(rows(index, "\"guards control\"").empty());  // of two fields
  CHECK(rows(index, "-\"arms control\"") == Rows{1});
  CHECK(rows(index, "arms -peace") == Rows{0, 1});
  CHECK(rows(index, "eli") == Rows{2});
  CHECK(rows(index, "\"arms zebra\"").empty());
  CHECK(rows(index, "zebra").empty());
}

TEST_CASE("an index of nothing finds nothing") {
  const SearchIndex index(std::vector<SearchDocument>{});
  CHECK(rows(index, "arms").empty());
  CHECK(rows(index, "").empty());
}

TEST_CASE("words that no record has together are found in it and in the head of its forum") {
  const std::vector<SearchDocument> documents = {
      {.title = "Security Conference", .name = "Munich 2020", .summary = "About drones"},
      {.title = {}, .name = "Zelensky", .summary = "Spoke of air defence"},
      {.title = {}, .name = "Zelensky", .summary = "Spoke of grain"}};
  const SearchIndex index(documents, {0, 0, 2});
  CHECK(rows(index, "zelensky munich") == std::vector<std::size_t>{1});
  CHECK(rows(index, "munich air -grain") == std::vector<std::size_t>{1});
  // What a forum was about is no word of what each speaker said.
  CHECK(rows(index, "zelensky drones").empty());
  // A forum's words alone find the forum alone.
  CHECK(rows(index, "security munich") == std::vector<std::size_t>{0});
  CHECK(rows(SearchIndex(documents), "zelensky munich").empty());
}

TEST_CASE("a title counts more than a name, a name more than a summary") {
  const auto documents = three_documents();
  const SearchIndex index(documents);
  const auto terms = parse_text_query("control");
  CHECK(index.score(0, terms) > index.score(1, terms));
  CHECK(index.score(1, terms) > index.score(2, terms));
  CHECK(index.score(2, terms) > 0);
  CHECK(index.score(2, parse_text_query("vienna")) == 0);
  CHECK(index.score(0, parse_text_query("-peace")) == 0);
  // A whole word counts more than a beginning.
  CHECK(index.score(0, parse_text_query("arms")) > index.score(0, parse_text_query("arm")));
}

TEST_CASE("a record is found by its own words") {
  const Dataset dataset = test::small_dataset();
  const auto words = [&](std::string_view id) {
    const SearchDocument document = search_document(dataset, *dataset.find_record(id));
    return fold_for_search(document.title) + '\n' + fold_for_search(document.name) + '\n' +
           fold_for_search(document.summary);
  };
  const std::string statement = words("kuwait-2024.vladimir-voronkov");
  for (const std::string_view query :
       {"voronkov", "воронков", "unoct", "under-secretary", "\"bureau de lutte\"", "thanked"}) {
    CHECK(matches_folded(statement, parse_text_query(query)));
  }
  CHECK_FALSE(matches_folded(statement, parse_text_query("dushanbe")));
  const std::string forum = words("kuwait-2024");
  for (const std::string_view query :
       {"\"kuwait phase\"", "borders", "dushanbe", "\"kuwait city\"", "bayan", "UNOCT"}) {
    CHECK(matches_folded(forum, parse_text_query(query)));
  }
  for (const std::string_view query : {"\"4 November 2024\"", "november", "kuwait"}) {
    CHECK(matches_folded(forum, parse_text_query(query)));
  }
  CHECK(matches_folded(words("kuwait-2024.outcome-declaration"),
                       parse_text_query("declaration guarded")));
  CHECK(matches_folded(words("baku-2023.ali-naghiyev"), parse_text_query("azerbaijan nagiyev")));
}

// Puts hyphens, or nothing, in the place of some blanks.
void join_some(std::string& text, test::Chance& chance) {
  for (std::size_t i = text.find(' '); i != std::string::npos; i = text.find(' ', i + 1)) {
    if (chance.one_in(3)) {
      text[i] = '-';
    } else if (chance.one_in(4)) {
      text.erase(i, 1);
    }
  }
}

TEST_CASE("the index agrees with the plain definition over random texts") {
  test::Chance chance(11);
  std::vector<SearchDocument> documents;
  std::vector<std::string> folded;
  for (int i = 0; i < 300; ++i) {
    documents.push_back({chance.words(2), chance.words(3), chance.words(6)});
    for (std::string* field : {&documents.back().title, &documents.back().summary})
      join_some(*field, chance);
    folded.push_back(fold_for_search(documents.back().title) + '\n' +
                     fold_for_search(documents.back().name) + '\n' +
                     fold_for_search(documents.back().summary));
  }
  const SearchIndex index(documents);
  for (int i = 0; i < 1000; ++i) {
    std::string text = test::random_search_text(chance) + ' ' + test::random_search_text(chance);
    if (chance.one_in(2)) {
      text = chance.words(2 + chance.below(2));
      join_some(text, chance);
      if (chance.one_in(4)) text = '"' + text + '"';
      if (chance.one_in(4)) text.pop_back();
    }
    const auto terms = parse_text_query(text);
    const Bitset found = index.find(terms);
    for (std::size_t row = 0; row < folded.size(); ++row) {
      if (found.test(row) != matches_folded(folded[row], terms))
        FAIL(text << " in " << folded[row]);
    }
  }
  SUCCEED();
}

}  // namespace
}  // namespace rostrum::search_index_test
