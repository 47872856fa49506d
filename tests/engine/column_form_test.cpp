// The site's form of the dataset gives the rows back that it was made from.
#include "engine/load/column_form.hpp"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "engine/load/load.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum {
namespace {

JsonValue document(std::string_view text) {
  LoadErrors errors;
  auto value = json_from_text(text, errors);
  REQUIRE(value.has_value());
  return *std::move(value);
}

std::string refusal(std::string_view text) {
  JsonValue value = document(text);
  LoadErrors errors;
  CHECK_FALSE(restore_rows(value, errors));
  const auto said = errors.take();
  REQUIRE(said.size() == 1);
  return text_from_load_error(said[0]);
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
}  // namespace rostrum
