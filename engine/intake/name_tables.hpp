// The tables that forums refer to, made of the names in a file: series, topics with their groups,
// organizations, people. What the collection knows of a name is taken over.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "engine/intake/text_map.hpp"
#include "engine/load/json_value.hpp"
#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

enum class NameTable : std::uint8_t { series, topics, organizations, people };
inline constexpr std::size_t name_table_count = 4;
std::string_view key_of(NameTable table);  // in the document: "series"

class NameTables {
 public:
  // Both must outlive it; what stands for what a name does not tell is in that language.
  NameTables(const Language& language, const Dataset& reference);

  // The id of the record of this name, which is made when there is none; names are the same when
  // they are so folded.
  const std::string& id_of_name(NameTable table, std::string_view name);
  std::size_t size(NameTable table) const { return tables_[index(table)].records.size(); }
  // The tables as fields of a document; the object is used up.
  void move_into(JsonObject& document);

 private:
  struct Names {
    JsonArray records;
    TextMap<std::string> ids;                            // by folded name
    TextMap<const std::string*> of_spelling;             // of these ids, by name as it is written
    std::unordered_set<std::string> taken;               // the collection's ids among them
    std::unordered_map<std::string, std::size_t> known;  // by folded name, then by id
    std::unordered_set<std::string> used;                // of the known ids
    std::unordered_map<std::string, int> next_number;    // by slug: of names that make the same one
  };

  const std::string& id_of_new_spelling(NameTable table, const std::string& name);
  static std::size_t index(NameTable table) { return static_cast<std::size_t>(table); }
  template <typename Record>
  void know(NameTable table, std::span<const Record> records);
  // `known` is the index of the collection's record; its size for none.
  JsonObject record_of(NameTable table, const std::string& name, std::size_t known);
  std::string group_of(const Topic* topic);

  const Language& language_;
  const Dataset& reference_;
  std::array<Names, name_table_count> tables_;
  JsonArray groups_;
};

// Fields of a document: text that is not known is left out.
void put_field(JsonObject& object, std::string_view key, JsonValue value);
void put_text(JsonObject& object, std::string_view key, std::string_view text);

}  // namespace rostrum
