// The tables that forums refer to, and of these what the forums of one shard need: a shard is a
// dataset of its own.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "engine/load/json_value.hpp"

namespace rostrum {

class ShardTables {
 public:
  // Of a document in the dataset's form, in rows; its forums, tours, old ids and versions are not
  // taken. What is wrong with it shows when a shard is loaded.
  explicit ShardTables(const JsonValue& document);

  // The dataset of these forums: header, excerpt in words, topics and their groups, the countries,
  // series, organizations and people that they name, groups of these countries. Sorted by id but
  // for groups and topics. What the tables do not have is left for the loader to tell.
  JsonValue dataset_of(JsonArray forums, std::string words) const;

  // A field of the document: "topics", "version"; null when there is none.
  const JsonValue* field(std::string_view key) const;

 private:
  using Records = std::map<std::string, const JsonValue*, std::less<>>;  // by id
  using Ids = std::set<std::string_view>;

  static JsonValue list_of(const Records& records, const Ids& wanted);
  JsonArray country_groups_of(const Ids& countries) const;

  JsonObject fields_;
  std::map<std::string, Records, std::less<>> tables_;  // point into fields_
};

}  // namespace rostrum
