#include "curator/shards/record_rows.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "curator/shards/json_fields.hpp"

namespace rostrum {

namespace {

constexpr std::array<std::string_view, 14> forum_fields = {
    "id",     "title",      "short",     "theme",        "series", "edition", "date",
    "online", "organizers", "convenors", "participants", "topics", "summary", "sources"};
constexpr std::array<std::string_view, 5> place_fields = {"city", "country", "lat", "lon", "venue"};
constexpr std::array<std::string_view, 11> statement_fields = {
    "id",   "speaker", "role",     "organization", "country", "date",
    "kind", "topics",  "mentions", "summary",      "source"};
constexpr std::array<std::string_view, 6> outcome_fields = {"id",     "kind",    "title",
                                                            "topics", "summary", "source"};

// A table has a value for every column, the dataset's form none for what is not there.
void drop_nulls(JsonValue& value) {
  if (auto* items = std::get_if<JsonArray>(&value.data)) {
    for (JsonValue& item : *items)
      drop_nulls(item);
  }
  auto* fields = std::get_if<JsonObject>(&value.data);
  if (fields == nullptr) return;
  std::erase_if(*fields, [](const JsonField& field) {
    return std::holds_alternative<std::monostate>(field.value.data);
  });
  for (JsonField& field : *fields)
    drop_nulls(field.value);
}

JsonObject take_fields(JsonValue& row, std::span<const std::string_view> keys) {
  JsonObject taken;
  for (const std::string_view key : keys) {
    if (JsonValue* value = field_of(row, key))
      taken.push_back({std::string(key), std::move(*value)});
  }
  return taken;
}

// A list of a table that has nothing in it may be null there; the form has an empty one.
void ensure_list(JsonObject& fields, std::string_view key) {
  if (std::ranges::find(fields, key, &JsonField::key) == fields.end())
    fields.push_back({std::string(key), {JsonArray{}}});
}

}  // namespace

std::expected<std::optional<JsonValue>, std::string> ForumsFromRows::add(JsonValue row) {
  if (row.object() == nullptr) return std::unexpected("A row must be an object.");
  drop_nulls(row);
  const std::string record(text_in(row, "record"));
  const std::string id(text_in(row, "id"));
  if (record == "forum") {
    std::optional<JsonValue> complete = finish();
    forum_ = take_fields(row, forum_fields);
    // False is how a table says it; the form leaves it out.
    std::erase_if(*forum_, [](const JsonField& field) {
      const bool* truth = std::get_if<bool>(&field.value.data);
      return field.key == "online" && truth != nullptr && !*truth;
    });
    if (JsonObject place = take_fields(row, place_fields); !place.empty())
      forum_->push_back({"place", {std::move(place)}});
    ensure_list(*forum_, "organizers");
    ensure_list(*forum_, "topics");
    id_ = id;
    return complete;
  }
  if (record != "statement" && record != "outcome") {
    return std::unexpected("Record " + (id.empty() ? "without an id" : id) + " is \"" + record +
                           "\"; the column record must say forum, statement or outcome.");
  }
  if (const std::string forum(text_in(row, "forum")); !forum_ || forum != id_) {
    return std::unexpected("The " + record + ' ' + id + " belongs to \"" + forum +
                           "\", and no row of that forum stands before it.");
  }
  const bool is_statement = record == "statement";
  JsonObject fields =
      is_statement ? take_fields(row, statement_fields) : take_fields(row, outcome_fields);
  ensure_list(fields, "topics");
  if (is_statement) ensure_list(fields, "mentions");
  (is_statement ? statements_ : outcomes_).push_back({std::move(fields)});
  return std::nullopt;
}

std::optional<JsonValue> ForumsFromRows::finish() {
  if (!forum_) return std::nullopt;
  JsonObject forum = *std::exchange(forum_, std::nullopt);
  forum.push_back({"statements", {std::exchange(statements_, {})}});
  forum.push_back({"outcomes", {std::exchange(outcomes_, {})}});
  return JsonValue{std::move(forum)};
}

}  // namespace rostrum
