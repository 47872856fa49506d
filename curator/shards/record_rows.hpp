// Forums from rows of a table, one row a record, as tools/shards/shards.sql sorts them: a forum's
// row, then those of its statements and outcomes.
//
// A row is an object with the columns as fields, null where a record has none. Fields are named as
// in the dataset's form, but for what tells rows apart: "record" is forum, statement or outcome,
// "forum" the forum that a statement or an outcome belongs to; and a forum's place lies flat, as
// "city", "country", "lat", "lon" and "venue".
#pragma once

#include <expected>
#include <optional>
#include <string>

#include "engine/load/json_value.hpp"

namespace rostrum {

class ForumsFromRows {
 public:
  // The forum that is complete by this row, which begins the next one. The error is in words for
  // the one who keeps the data, and names the record.
  std::expected<std::optional<JsonValue>, std::string> add(JsonValue row);

  // The last forum; nothing when there was no row.
  std::optional<JsonValue> finish();

 private:
  std::optional<JsonObject> forum_;
  std::string id_;
  JsonArray statements_;
  JsonArray outcomes_;
};

}  // namespace rostrum
