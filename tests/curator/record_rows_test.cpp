#include "curator/shards/record_rows.hpp"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "curator/json_text.hpp"

namespace rostrum::record_rows_test {
namespace {

JsonValue row(std::string_view text) {
  LoadErrors errors;
  return json_from_text(text, errors).value();
}

// With the fields of every object in one order.
std::string text_of(const JsonValue& value) {
  return compact_json({JsonArray{value}});
}

TEST_CASE("rows become forums with what was said and agreed there") {
  ForumsFromRows forums;
  CHECK_FALSE(
      forums
          .add(row(R"({"record": "forum", "id": "a", "forum": null, "title": "A", "date": "2024",
      "city": "Baku", "country": "AZE", "lat": 40.4, "lon": 49.8, "online": false, "kind": null,
      "organizers": null, "topics": ["x"], "sources": [{"title": "S", "url": null}]})"))
          ->has_value());
  CHECK_FALSE(forums
                  .add(row(R"({"record": "statement", "forum": "a", "id": "a.1", "country": "KWT",
      "title": null, "topics": null, "mentions": null, "source": 0})"))
                  ->has_value());
  CHECK_FALSE(
      forums
          .add(row(
              R"({"record": "outcome", "forum": "a", "id": "a.2", "title": "P", "topics": []})"))
          ->has_value());
  const auto first = forums.add(row(R"({"record": "forum", "id": "b", "online": true})"));
  REQUIRE(first.has_value());
  REQUIRE(first->has_value());
  CHECK(text_of(**first) == text_of(row(R"({"id": "a", "title": "A", "date": "2024",
      "place": {"city": "Baku", "country": "AZE", "lat": 40.4, "lon": 49.8}, "organizers": [],
      "topics": ["x"], "sources": [{"title": "S"}],
      "statements": [{"id": "a.1", "country": "KWT", "topics": [], "mentions": [], "source": 0}],
      "outcomes": [{"id": "a.2", "title": "P", "topics": []}]})")));
  const auto last = forums.finish();
  REQUIRE(last.has_value());
  CHECK(text_of(*last) == text_of(row(R"({"id": "b", "online": true, "organizers": [],
      "topics": [], "statements": [], "outcomes": []})")));
  CHECK_FALSE(forums.finish().has_value());
}

TEST_CASE("a row that fits nowhere is told by its id") {
  ForumsFromRows forums;
  CHECK(forums.add(row(R"({"record": "statement", "id": "a.1", "forum": "a"})")).error() ==
        "The statement a.1 belongs to \"a\", and no row of that forum stands before it.");
  REQUIRE(forums.add(row(R"({"record": "forum", "id": "b"})")).has_value());
  CHECK(forums.add(row(R"({"record": "outcome", "id": "a.1", "forum": "a"})")).error() ==
        "The outcome a.1 belongs to \"a\", and no row of that forum stands before it.");
  CHECK(forums.add(row(R"({"record": "speech", "id": "x"})")).error() ==
        "Record x is \"speech\"; the column record must say forum, statement or outcome.");
  CHECK(forums.add(row("[]")).error() == "A row must be an object.");
}

}  // namespace
}  // namespace rostrum::record_rows_test
