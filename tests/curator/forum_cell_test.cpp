#include "curator/shards/forum_cell.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::forum_cell_test {
namespace {

std::expected<ForumCell, std::string> cell(std::string_view text) {
  LoadErrors errors;
  return cell_of(json_from_text(text, errors).value());
}

ForumCell dated(std::string_view date) {
  const auto found = cell(R"({"id": "a", "topics": [], "date": ")" + std::string(date) + "\"}");
  REQUIRE(found.has_value());
  return *found;
}

TEST_CASE("a forum lies with its first topic, and all of it") {
  const auto found = cell(R"({"id": "a", "date": "2024-06-03/2024-07-01", "topics": ["one", "two"],
                              "statements": [{}, {}], "outcomes": [{}]})");
  REQUIRE(found.has_value());
  CHECK(found->topic == "one");
  CHECK(found->year == 2024);
  CHECK(found->month == 6);
  CHECK(found->rows == 4);
  CHECK(dated("2024").topic.empty());
  CHECK(dated("2024").rows == 1);
}

TEST_CASE("a date lies where it begins, and one open at its start where it ends") {
  struct Case {
    std::string_view date;
    int year;
    int month;
  };
  for (const auto& [date, year, month] :
       {Case{"2018", 2018, 1}, Case{"2018~", 2018, 1}, Case{"2018-11", 2018, 11},
        Case{"2018-11-30?", 2018, 11}, Case{"2018/2020", 2018, 1}, Case{"2018-03/..", 2018, 3},
        Case{"../2018-06", 2018, 6}, Case{"../2018", 2018, 1}, Case{"../2018-12-31", 2018, 12}}) {
    INFO(date);
    CHECK(dated(date).year == year);
    CHECK(dated(date).month == month);
  }
}

TEST_CASE("what has no place is told by its id") {
  CHECK(cell(R"({"date": "2024"})").error() == "A forum has no id.");
  CHECK(cell(R"({"id": "a"})").error() == "Forum a has no date.");
  CHECK(
      cell(R"({"id": "a", "date": "May"})").error().starts_with("The date of forum a, \"May\", "));
  CHECK(cell(R"({"id": "a", "date": "2024", "topics": [1]})").error() ==
        "Forum a has a topic that is no text.");
}

TEST_CASE("forums are in order by topic, year, month and id") {
  const ForumCell first{.topic = "a", .year = 2020, .month = 5, .id = "x"};
  const auto changed = [&](auto change) {
    ForumCell other = first;
    change(other);
    return other;
  };
  CHECK_FALSE(lies_before(first, first));
  CHECK(lies_before(first, changed([](ForumCell& c) { c.id = "y"; })));
  CHECK(lies_before(first, changed([](ForumCell& c) { c.month = 6, c.id = "a"; })));
  CHECK(lies_before(first, changed([](ForumCell& c) { c.year = 2021, c.month = 1; })));
  CHECK(lies_before(first, changed([](ForumCell& c) { c.topic = "b", c.year = 1990; })));
}

// How many of forums of these years and months make a shard.
std::size_t end_of(const std::vector<std::pair<int, int>>& months) {
  std::vector<ForumCell> waiting;
  for (const auto& [year, month] : months)
    waiting.push_back({.year = year, .month = month});
  return shard_end(waiting);
}

TEST_CASE("a shard ends with a year where it can, else with a month, else between two forums") {
  CHECK(end_of({{2018, 1}, {2019, 1}, {2020, 1}, {2020, 5}, {2020, 9}}) == 2);
  CHECK(end_of({{2020, 1}, {2020, 5}, {2020, 5}, {2020, 9}, {2020, 9}}) == 3);
  CHECK(end_of({{2020, 5}, {2020, 5}, {2020, 5}}) == 2);
  CHECK(end_of({{2020, 5}}) == 1);
}

}  // namespace
}  // namespace rostrum::forum_cell_test
