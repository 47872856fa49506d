// The dataset in two files: that they are the one dataset, and what is refused.
#include "engine/load/texts.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "engine/load/column_form.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/two_files.hpp"

namespace rostrum::texts_test {
namespace {

using test::TwoFiles;

Dataset first_of(const TwoFiles& files) {
  auto dataset = load_dataset(files.records, TextsOf::same_file_or_next);
  REQUIRE(dataset.has_value());
  return *std::move(dataset);
}

std::vector<std::string> refusals(const TwoFiles& files) {
  std::vector<std::string> said;
  const auto texts = load_texts(files.texts, first_of(files));
  if (texts) return said;
  for (const LoadError& error : texts.error())
    said.push_back(text_from_load_error(error));
  return said;
}

// The texts with one thing changed.
template <typename Change>
std::vector<std::string> refusals_after(Change change) {
  TwoFiles files = test::in_two_files(test::small_dataset_text());
  nlohmann::json texts = nlohmann::json::parse(files.texts);
  change(texts);
  files.texts = texts.dump();
  return refusals(files);
}

using Lines = std::vector<std::string>;

TEST_CASE("the first file has every record, and none of its texts") {
  const Dataset whole = test::small_dataset();
  const Dataset first = first_of(test::in_two_files(test::small_dataset_text()));
  CHECK(first.awaits_texts());
  CHECK_FALSE(whole.awaits_texts());
  REQUIRE(first.forums().size() == whole.forums().size());
  REQUIRE(first.statements().size() == whole.statements().size());
  for (std::size_t i = 0; i < whole.forums().size(); ++i) {
    CHECK(first.forums()[i].id == whole.forums()[i].id);
    CHECK(first.forums()[i].sources.size() == whole.forums()[i].sources.size());
    CHECK(first.forums()[i].summary.empty());
    CHECK(std::ranges::all_of(first.forums()[i].sources,
                              [](const Source& source) { return source == Source{}; }));
  }
  for (std::size_t i = 0; i < whole.statements().size(); ++i) {
    CHECK(first.statements()[i].id == whole.statements()[i].id);
    CHECK(first.statements()[i].source == whole.statements()[i].source);
    CHECK(first.statements()[i].summary.empty());
  }
}

TEST_CASE("the two files together are the dataset in one") {
  const Dataset whole = test::small_dataset();
  const TwoFiles files = test::in_two_files(test::small_dataset_text());
  Dataset both = first_of(files);
  auto texts = load_texts(files.texts, both);
  REQUIRE(texts.has_value());
  both.add_texts(*std::move(texts));
  CHECK_FALSE(both.awaits_texts());
  for (std::size_t i = 0; i < whole.forums().size(); ++i) {
    CHECK(both.forums()[i].summary == whole.forums()[i].summary);
    CHECK(both.forums()[i].sources == whole.forums()[i].sources);
  }
  for (std::size_t i = 0; i < whole.statements().size(); ++i)
    CHECK(both.statements()[i].summary == whole.statements()[i].summary);
  for (std::size_t i = 0; i < whole.outcomes().size(); ++i)
    CHECK(both.outcomes()[i].summary == whole.outcomes()[i].summary);
  for (std::size_t i = 0; i < whole.series().size(); ++i)
    CHECK(both.series()[i].about == whole.series()[i].about);
}

TEST_CASE("texts of another version are refused, and so are too few or too many") {
  CHECK(refusals_after([](nlohmann::json&) {}).empty());
  CHECK(refusals_after([](nlohmann::json& texts) { texts["version"] = "1999.01.01"; }) ==
        Lines{"/version must be \"" + test::small_dataset().version() +
              "\", the version of the dataset (get both files of one build)"});
  CHECK(refusals_after([](nlohmann::json& texts) {
          texts["columns"]["tables"]["statements"]["summary"].push_back("One more.");
        }) ==
        Lines{"/statements must have 3 rows, as the dataset has (get both files of one build)"});
  CHECK(refusals_after([](nlohmann::json& texts) { texts["columns"]["tables"].erase("forums"); }) ==
        Lines{"The dataset must have \"forums\" (add it)"});
}

TEST_CASE("too few rows of any table are refused") {
  for (const char* table : {"forums", "statements", "outcomes", "sources"}) {
    CAPTURE(table);
    const auto said = refusals_after([&](nlohmann::json& texts) {
      for (auto& column : texts["columns"]["tables"][table])
        column.erase(column.begin());
    });
    REQUIRE(said.size() == 1);
    CHECK(said.front().starts_with(std::string("/") + table + " must have "));
  }
}

TEST_CASE("texts are checked as those of one file are") {
  CHECK(refusals_after([](nlohmann::json& texts) {
          texts["columns"]["tables"]["statements"]["summary"][0] = nullptr;
          texts["columns"]["tables"]["sources"]["url"][0] = "javascript:alert(1)";
        }).size() == 2);
  TwoFiles files = test::in_two_files(test::small_dataset_text());
  files.texts.resize(files.texts.size() / 2);
  CHECK(refusals(files).size() == 1);
}

TEST_CASE("the first of two files is no dataset by itself") {
  const TwoFiles files = test::in_two_files(test::small_dataset_text());
  const auto dataset = load_dataset(files.records);
  REQUIRE_FALSE(dataset.has_value());
  CHECK(text_from_load_error(dataset.error().front()) ==
        "/texts_follow says that this is the first of two files (take the whole dataset, which "
        "rostrum-data pack --out writes)");
}

TEST_CASE("a first file whose forums are not in the order of their ids is refused") {
  JsonValue document = test::json_document(test::small_dataset_text());
  document = columns_from_rows(std::move(document));
  take_texts(document);
  const auto dataset = load_dataset(test::json_of(document).dump(), TextsOf::same_file_or_next);
  REQUIRE_FALSE(dataset.has_value());
  CHECK(text_from_load_error(dataset.error().front()) ==
        "/forums must be in the order of their ids where texts follow (pack the data again)");
}

}  // namespace
}  // namespace rostrum::texts_test
