// The site's form of the dataset, and that it gives the rows back that it was made from.
#include "engine/load/column_form.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "engine/load/load.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/two_files.hpp"

namespace rostrum::column_form_test {
namespace {

using test::json_of;

JsonValue document(std::string_view text) {
  return test::json_document(text);
}

std::string refusal(std::string_view text) {
  JsonValue value = document(text);
  LoadErrors errors;
  CHECK_FALSE(restore_rows(value, errors));
  const auto said = errors.take();
  REQUIRE(said.size() == 1);
  return text_from_load_error(said[0]);
}

JsonValue there_and_back(std::string_view rows) {
  JsonValue value = columns_from_rows(document(rows));
  LoadErrors errors;
  REQUIRE(restore_rows(value, errors));
  return value;
}

constexpr std::string_view small_rows = R"({
  "schema": 1,
  "version": "2026.11",
  "countries": [{"id": "BLR", "name": "Belarus"},
                {"id": "KWT", "name": "Kuwait", "region": "asia"}],
  "forums": [{"title": "A forum", "id": "minsk-2018",
              "statements": [{"id": "minsk-2018.anna", "source": 0}, {"id": "elsewhere"}],
              "sources": [{"url": "https://example.org/"}]},
             {"id": "kuwait-2024", "topics": ["terrorism"]}]})";

TEST_CASE("lists become columns, and null stands for what a record does not have") {
  const JsonValue columns = columns_from_rows(document(small_rows));
  CHECK(json_of(columns) == nlohmann::json::parse(R"({
    "schema": 1,
    "version": "2026.11",
    "columns": {
      "tables": {
        "countries": {"id": ["BLR", "KWT"], "name": ["Belarus", "Kuwait"],
                      "region": [null, "asia"]},
        "forums": {"id": ["minsk-2018", "kuwait-2024"], "title": ["A forum", null],
                   "statements": [2, null], "sources": [1, null],
                   "topics": [null, ["terrorism"]]}},
      "parts": {
        "statements": {"id": [".anna", "elsewhere"], "source": [0, null]},
        "sources": {"url": ["https://example.org/"]}}}})"));
  CHECK(columns.object()->back().key == "columns");
  const JsonValue* tables = field_of(*field_of(columns, "columns"), "tables");
  CHECK(field_of(*tables, "forums")->object()->front().key == "id");
}

TEST_CASE("columns give back the rows they were made from") {
  CHECK(json_of(there_and_back(small_rows)) == nlohmann::json::parse(small_rows));
  // Values of every kind, also such as look like a missing one, a number of rows or a short id.
  const std::string hostile = R"({
    "schema": 1, "people": [], "aliases": [{"from": "a", "to": "b"}],
    "topics": [{"id": "t", "statements": "none", "sources": "2", "name": ""},
               {"id": "", "name": "\u0000\u0007\n\"\\/ columns"}],
    "organizations": [{"id": "o", "rank": 0}, {"id": "p", "rank": -9007199254740993}],
    "series": [{"name": "Əli Nağıyev \ud83d\ude00 \u202e", "id": "s"}],
    "countries": [{"id": "X", "held": false, "point": {"lat": 40.25, "lon": -0.5e-7, "in": {}}}],
    "forums": [
      {"id": "a", "statements": [], "sources": [{"url": "u", "languages": ["en", "ar"]}]},
      {"title": "id comes last", "topics": [[], [[1, "x", true]], {"id": "a.b"}],
       "outcomes": [{"id": "b.o", "text": ".o"}, {"text": "without an id"}, {"id": "b"}],
       "id": "b"},
      {"id": "a.b", "statements": [{"id": "a.b.s"}, {"id": "a.s"}, {"id": "a.b"}, {"id": "bc.d"}],
       "outcomes": [{"id": "a.b."}], "sources": [{"url": "v"}, {"url": "w", "title": "W"}]},
      {"id": "c"}]})";
  CHECK(json_of(there_and_back(hostile)) == nlohmann::json::parse(hostile));
}

TEST_CASE("lists without records stay, and so does a document without lists") {
  for (const std::string_view text :
       {R"({"forums": []})", R"({"schema": 1})", R"({"people": [], "forums": [{"id": "a"}]})"}) {
    CHECK(json_of(there_and_back(text)) == nlohmann::json::parse(text));
  }
}

TEST_CASE("the explorer reads columns as it reads rows") {
  const std::string rows = test::small_dataset_text();
  const std::string columns = json_of(columns_from_rows(document(rows))).dump();
  CHECK(columns.find(R"("columns")") != std::string::npos);
  const Dataset from_rows = test::loaded(rows);
  const Dataset from_columns = test::loaded(columns);
  CHECK(from_columns.version() == from_rows.version());
  CHECK(from_columns.places().size() == from_rows.places().size());
  CHECK(from_columns.people().size() == from_rows.people().size());
  REQUIRE(from_columns.forums().size() == from_rows.forums().size());
  REQUIRE(from_columns.statements().size() == from_rows.statements().size());
  REQUIRE(from_columns.outcomes().size() == from_rows.outcomes().size());
  for (std::size_t i = 0; i < from_rows.forums().size(); ++i) {
    CHECK(from_columns.forums()[i].id == from_rows.forums()[i].id);
    CHECK(from_columns.forums()[i].sources.size() == from_rows.forums()[i].sources.size());
  }
  for (std::size_t i = 0; i < from_rows.statements().size(); ++i) {
    CHECK(from_columns.statements()[i].id == from_rows.statements()[i].id);
    CHECK(from_columns.statements()[i].forum == from_rows.statements()[i].forum);
  }
}

TEST_CASE("a document in rows stays as it is") {
  JsonValue value = document(R"({"forums": [{"id": "a"}]})");
  LoadErrors errors;
  CHECK(restore_rows(value, errors));
  CHECK(field_of(field_of(value, "forums")->array()->front(), "id") != nullptr);
}

TEST_CASE("columns become rows, parts go to their records, nothing becomes no field") {
  JsonValue value = document(R"({"schema": 1, "columns": {
      "tables": {"forums": {"id": ["a", "b", "c"], "edition": [null, 2, null],
                            "statements": [2, null, 1], "topics": [["x"], [], null]},
                 "topics": {"id": ["x"]}},
      "parts": {"statements": {"id": [".s", "whole", ".t"], "source": [0, 1, null]}}}})");
  LoadErrors errors;
  REQUIRE(restore_rows(value, errors));
  CHECK(field_of(value, "columns") == nullptr);
  const JsonArray& forums = *field_of(value, "forums")->array();
  REQUIRE(forums.size() == 3);
  CHECK(field_of(forums[0], "edition") == nullptr);
  CHECK(*field_of(forums[1], "edition")->integer() == 2);
  CHECK(field_of(forums[1], "statements") == nullptr);
  CHECK(field_of(forums[0], "topics")->array()->size() == 1);
  const JsonArray& said = *field_of(forums[0], "statements")->array();
  REQUIRE(said.size() == 2);
  CHECK(*field_of(said[0], "id")->text() == "a.s");
  CHECK(*field_of(said[1], "id")->text() == "whole");
  CHECK(*field_of(said[1], "source")->integer() == 1);
  const JsonValue& last = field_of(forums[2], "statements")->array()->front();
  CHECK(*field_of(last, "id")->text() == "c.t");
  CHECK(field_of(last, "source") == nullptr);
  CHECK(field_of(value, "topics")->array()->size() == 1);
}

TEST_CASE("columns that do not fit together are refused, and it says which") {
  CHECK(refusal(R"({"columns": 1})") ==
        "/columns/tables must be an object (get the whole dataset again)");
  CHECK(refusal(R"({"columns": {"tables": {"forums": {}}, "parts": {}}})") ==
        "/columns/tables/forums must have columns (get the whole dataset again)");
  CHECK(refusal(R"({"columns": {"tables": {"forums": {"id": 1}}, "parts": {}}})") ==
        "/columns/tables/forums/id must be a list (get the whole dataset again)");
  CHECK(refusal(R"({"columns": {"tables": {"f": {"id": ["a"], "t": []}}, "parts": {}}})") ==
        "/columns/tables/f/t must be as long as the other columns (get the whole dataset again)");
  CHECK(refusal(R"({"columns": {"tables": {"f": {"id": ["a"], "s": [2]}},
                                "parts": {"s": {"id": ["x"]}}}})") ==
        "/columns/tables/f/s/0 must be a number of rows that are left (get the whole dataset "
        "again)");
  CHECK(refusal(R"({"columns": {"tables": {"f": {"id": ["a"], "s": [-1]}},
                                "parts": {"s": {"id": ["x"]}}}})") ==
        "/columns/tables/f/s/0 must be a number of rows that are left (get the whole dataset "
        "again)");
  CHECK(refusal(R"({"columns": {"tables": {"f": {"id": ["a"], "s": [1]}},
                                "parts": {"s": {"id": ["x", "y"]}}}})") ==
        "/columns/parts/s has rows of no record (get the whole dataset again)");
}

}  // namespace
}  // namespace rostrum::column_form_test
