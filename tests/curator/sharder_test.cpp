#include "curator/shards/sharder.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "curator/disk_shards.hpp"
#include "curator/json_text.hpp"
#include "curator/pack.hpp"
#include "engine/load/load.hpp"
#include "tests/curator/curator_fixture.hpp"

namespace rostrum::sharder_test {
namespace {

using Files = std::map<std::string, std::string>;

JsonValue json(std::string_view text) {
  LoadErrors errors;
  auto value = json_from_text(text, errors);
  REQUIRE(value.has_value());
  return *std::move(value);
}

JsonValue small() {
  return json(text_from_disk(ROSTRUM_FIXTURES_DIR "/small-dataset.json").value());
}

JsonArray forums_in(JsonValue& document) {
  return std::get<JsonArray>(std::move(field_of(document, "forums")->data));
}

struct Cut {
  Files files;
  std::expected<void, std::string> done;

  JsonValue index() const { return json(files.at("shards.json")); }
  JsonValue entry(std::size_t number) const {
    const JsonValue document = index();
    return (*field_of(document, "shards")->array()).at(number);
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& [name, text] : files)
      names.push_back(name.substr(0, name.find('.')));
    return names;
  }
};

Cut cut(JsonValue document, std::size_t most_rows) {
  Cut made;
  const ShardTables tables(document);
  Sharder sharder(tables, most_rows, [&](const std::string& file, std::string_view text) {
    made.files[file] = text;
    return std::expected<void, std::string>();
  });
  made.done = add_in_order(sharder, forums_in(document));
  if (made.done) made.done = sharder.finish();
  return made;
}

std::string text_of(const JsonValue& record, std::string_view key) {
  return *field_of(record, key)->text();
}

// A dataset with a forum of these first topics and dates, each a row, but for one of many
// statements.
JsonValue with_forums(const std::vector<std::pair<std::string, std::string>>& topics_and_dates) {
  JsonValue document = small();
  JsonArray forums;
  for (std::size_t i = 0; i < topics_and_dates.size(); ++i) {
    const auto& [topic, date] = topics_and_dates[i];
    forums.push_back(json(R"({"id": "forum-)" + std::to_string(i) + R"(", "title": "A meeting",
      "series": "baku-forum", "date": ")" +
                          date + R"(", "online": true, "organizers": [],
      "topics": [)" + (topic.empty() ? "" : '"' + topic + '"') +
                          R"(], "summary": "Words.",
      "sources": [{"title": "Notes"}], "statements": [], "outcomes": []})"));
  }
  field_of(document, "forums")->data = std::move(forums);
  return document;
}

TEST_CASE(
    "every shard is a dataset with all that its forums name, and together they are the whole") {
  const Cut made = cut(small(), 2);
  REQUIRE(made.done.has_value());
  CHECK(made.names() == std::vector<std::string>{"shard-2020-no-topic", "shard-2023-terrorism",
                                                 "shard-2024-border-security", "shards"});
  std::vector<std::string> forums;
  std::size_t statements = 0;
  for (const auto& [name, text] : made.files) {
    if (name == "shards.json") continue;
    const auto dataset = load_dataset(text);
    REQUIRE(dataset.has_value());
    CHECK(dataset->version() == "2026.11");
    CHECK(dataset->topics().size() == 2);
    for (const Forum& forum : dataset->forums())
      forums.push_back(forum.id);
    statements += dataset->statements().size();
    // Nothing that no record names.
    CHECK(dataset->series().size() == 1);
    CHECK(dataset->tours().empty());
  }
  CHECK(forums == std::vector<std::string>{"online-2020", "baku-2023", "kuwait-2024"});
  CHECK(statements == 3);
}

TEST_CASE("an organization comes with all it is part of, a person with their country") {
  const Cut made = cut(small(), 100);
  for (const auto& [name, text] : made.files) {
    if (!name.starts_with("shard-2024")) continue;
    const auto dataset = load_dataset(text);
    REQUIRE(dataset.has_value());
    REQUIRE(dataset->organizations().size() == 2);
    CHECK(dataset->organizations()[0].id == "united-nations");
    REQUIRE(dataset->people().size() == 1);
    CHECK(dataset->people()[0].id == "vladimir-voronkov");
  }
}

TEST_CASE("neighbouring years of a topic share a shard as long as there is room") {
  const JsonValue document = with_forums({{"terrorism", "2018"},
                                          {"terrorism", "2019-03"},
                                          {"terrorism", "2019-04"},
                                          {"terrorism", "2020"},
                                          {"border-security", "2018"}});
  const Cut roomy = cut(document, 10);
  CHECK(roomy.names() ==
        std::vector<std::string>{"shard-2018-border-security", "shard-2018-terrorism", "shards"});
  CHECK(*field_of(roomy.entry(1), "last_year")->integer() == 2020);
  const Cut tight = cut(document, 3);
  CHECK(tight.names() == std::vector<std::string>{"shard-2018-border-security",
                                                  "shard-2018-terrorism", "shard-2020-terrorism",
                                                  "shards"});
}

TEST_CASE("a year that is too large is cut by months, a month between its forums") {
  const Cut made = cut(with_forums({{"terrorism", "2019-03"},
                                    {"terrorism", "2019-03"},
                                    {"terrorism", "2019-04"},
                                    {"terrorism", "2019-05"},
                                    {"terrorism", "2019-05"},
                                    {"terrorism", "2019-05"}}),
                       2);
  REQUIRE(made.done.has_value());
  std::vector<std::int64_t> rows;
  for (std::size_t i = 0; i < made.files.size() - 1; ++i)
    rows.push_back(*field_of(made.entry(i), "rows")->integer());
  CHECK(rows == std::vector<std::int64_t>{2, 1, 2, 1});
}

TEST_CASE("a forum is never parted, however much was said there") {
  const Cut made = cut(small(), 1);
  REQUIRE(made.done.has_value());
  CHECK(made.files.size() == 4);
  CHECK(*field_of(made.entry(1), "rows")->integer() == 4);
}

TEST_CASE("a shard is named by its bytes, and the same records give the same") {
  const Cut first = cut(small(), 2);
  CHECK(cut(small(), 2).files == first.files);
  JsonValue turned = small();
  std::ranges::reverse(std::get<JsonArray>(field_of(turned, "forums")->data));
  std::ranges::reverse(std::get<JsonArray>(field_of(turned, "people")->data));
  CHECK(cut(std::move(turned), 2).files == first.files);
  JsonValue changed = small();
  field_of(std::get<JsonArray>(field_of(changed, "forums")->data)[1], "title")->data =
      std::string("Another title");
  const Cut other = cut(std::move(changed), 2);
  std::size_t kept = 0;
  for (const auto& [name, text] : other.files)
    kept += name != "shards.json" && first.files.contains(name) ? 1 : 0;
  CHECK(kept == 2);
}

TEST_CASE("the index counts what a view asks for before it fetches") {
  const Cut made = cut(small(), 100);
  const JsonValue index = made.index();
  CHECK(compact_json_as_given(index).starts_with(
      R"({"form":1,"schema":1,"version":"2026.11","licence":"CC-BY-4.0",)"));
  CHECK(*field_of(index, "rows")->integer() == 7);
  CHECK(*field_of(index, "forums")->integer() == 3);
  CHECK(*field_of(index, "statements")->integer() == 3);
  CHECK(*field_of(index, "outcomes")->integer() == 1);
  const JsonValue shard = made.entry(1);
  CHECK(text_of(shard, "topic") == "border-security");
  CHECK(text_of(shard, "from") == "2024-11-04");
  CHECK(text_of(shard, "to") == "2024-11-05");
  CHECK(compact_json_as_given(*field_of(shard, "months")) == R"({"2024-11":4})");
  CHECK(compact_json_as_given(*field_of(shard, "years")) == R"({"2024":4})");
  // The topics of its records, whichever their shard is named after.
  CHECK(compact_json_as_given(*field_of(shard, "topics")) ==
        R"({"border-security":[3],"terrorism":[1]})");
  CHECK(compact_json_as_given(*field_of(shard, "kinds")) ==
        R"({"declaration":[1],"forum":[1],"interview":[1],"speech":[1]})");
  CHECK(compact_json_as_given(*field_of(shard, "hosts")) == R"({"KWT":1})");
  CHECK(compact_json_as_given(*field_of(index, "countries")) ==
        R"([{"id":"AZE","name":"Azerbaijan"},{"id":"KWT","name":"Kuwait"}])");
  const std::string& text = made.files.at(text_of(shard, "file"));
  CHECK(*field_of(shard, "bytes")->integer() == static_cast<std::int64_t>(text.size()));
}

TEST_CASE("a record counts in every month and year that it touches") {
  const Cut made = cut(with_forums({{"terrorism", "2018-12-30/2019-01-02"},
                                    {"terrorism", "2018-12"},
                                    {"terrorism", "2018-12/.."}}),
                       100);
  const JsonValue shard = made.entry(0);
  CHECK(compact_json_as_given(*field_of(shard, "months")) == R"({"2018-12":3,"2019-01":1})");
  CHECK(compact_json_as_given(*field_of(shard, "topics")) == R"({"terrorism":[3,1]})");
  CHECK(*field_of(shard, "open")->integer() == 1);
  CHECK(text_of(shard, "to") == "2019-01-02");
}

TEST_CASE("what the explorer would not load is told by the ids of the records") {
  JsonValue wrong = small();
  auto& forums = std::get<JsonArray>(field_of(wrong, "forums")->data);
  auto& statements = std::get<JsonArray>(field_of(forums[0], "statements")->data);
  field_of(statements[1], "speaker")->data = std::string("nobody");
  const Cut made = cut(std::move(wrong), 2);
  REQUIRE_FALSE(made.done.has_value());
  CHECK(made.done.error().find("forum kuwait-2024, statement kuwait-2024.vladimir-voronkov.2: "
                               "/speaker ") != std::string::npos);
  CHECK_FALSE(made.files.contains("shards.json"));
}

TEST_CASE("forums that come out of order, or twice, are refused") {
  JsonValue document = with_forums({{"terrorism", "2019"}, {"terrorism", "2018"}});
  const ShardTables tables(document);
  const auto keep = [](const std::string&, std::string_view) {
    return std::expected<void, std::string>();
  };
  JsonArray forums = forums_in(document);
  Sharder sharder(tables, 10, keep);
  REQUIRE(sharder.add(forums[0]).has_value());
  CHECK(sharder.add(forums[1]).error().starts_with("Forum forum-1 comes after forum-0"));
  CHECK(sharder.add(forums[0]).error() ==
        "The id forum-0 is that of two forums; give one another.");
  CHECK(Sharder(tables, 10, keep).finish().error() == "There is no forum to put into a shard.");
}

TEST_CASE("a disk that is full ends the work") {
  JsonValue document = small();
  const ShardTables tables(document);
  Sharder sharder(tables, 1, [](const std::string& file, std::string_view) {
    return std::expected<void, std::string>(std::unexpect, file.substr(0, 6) + "full");
  });
  CHECK(add_in_order(sharder, forums_in(document)).error() == "shard-full");
}

}  // namespace
}  // namespace rostrum::sharder_test
