// The readable ids of one table, and references to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/load/object_reader.hpp"

namespace rostrum {

// How ids of a table are written.
enum class IdForm : std::uint8_t {
  slug,     // lower-case letters, digits and single hyphens
  country,  // three capital letters
};

bool is_slug(std::string_view text);

// Index in the table is the place in the list, so that a broken record does not shift the others.
class IdTable {
 public:
  // `what` names a record of the table in messages: "topic".
  IdTable(std::string_view what, IdForm form) : what_(what), form_(form) {}

  // Takes the "id" of every record of a list; a bad or repeated one is reported. The list must
  // outlive the table.
  void read(const JsonArray& records, const Path& list, LoadErrors& errors);
  // Takes one id under the next index, whatever its form; a repeated one is reported.
  void add(std::string_view id, const Path& path, LoadErrors& errors);

  bool knows(std::string_view id) const { return indexes_.contains(id); }
  // Index of the record a text names; an unknown one is reported with the nearest known.
  std::optional<std::uint32_t> find(const JsonValue& value, const Path& path,
                                    LoadErrors& errors) const;

 private:
  std::string_view what_;
  IdForm form_;
  std::vector<std::string_view> ids_;  // empty for a broken record
  std::unordered_map<std::string_view, std::uint32_t> indexes_;
};

// References of a record as strong ids.
template <typename StrongId>
std::optional<StrongId> reference_field(ObjectReader& object, std::string_view key,
                                        Presence presence, const IdTable& table) {
  const JsonValue* value = object.field(key, presence);
  if (value == nullptr) return std::nullopt;
  const auto index = table.find(*value, object.path().at(key), object.errors());
  if (!index) return std::nullopt;
  return StrongId{*index};
}

void report_repeat(const Path& path, LoadErrors& errors);

// A list in which nothing may be named twice.
template <typename StrongId>
std::vector<StrongId> reference_list_field(ObjectReader& object, std::string_view key,
                                           Presence presence, const IdTable& table) {
  std::vector<StrongId> references;
  const Path list = object.path().at(key);
  const JsonArray& items = object.items(key, presence);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto index = table.find(items[i], list.at(i), object.errors());
    if (!index) continue;
    bool repeated = false;
    for (const StrongId earlier : references)
      repeated = repeated || earlier.index == *index;
    if (repeated) {
      report_repeat(list.at(i), object.errors());
    } else {
      references.push_back(StrongId{*index});
    }
  }
  return references;
}

}  // namespace rostrum
