// Rows of a table become a document of our own form, which remembers of which row everything came.
//
// A row with a date and a title is a forum. A row with a speaker, or of such a kind, is a statement
// and belongs to the forum whose id or title it names; the forum is made from the row where no row
// of its own has it. What the form needs and the row does not have is said plainly: "No series".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/intake/column_role.hpp"
#include "engine/intake/country_names.hpp"
#include "engine/intake/name_tables.hpp"
#include "engine/intake/record_kind.hpp"
#include "engine/intake/table.hpp"
#include "engine/intake/text_map.hpp"
#include "engine/load/json_value.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

class DocumentBuilder {
 public:
  // All must outlive it. What stands for what a row does not have is in that language. `left_out`
  // has a truth for every row of the table.
  DocumentBuilder(const Language& language, const Table& table, std::span<const ColumnRole> roles,
                  const Dataset& reference, const CountryNames& countries,
                  const std::vector<bool>& left_out);

  // What the loader reads. Rows with an error are not in it.
  JsonValue build(const std::string& version);

  struct RowError {
    std::size_t row;  // index in the table
    IntakeError error;
  };
  const std::vector<RowError>& errors() const { return errors_; }
  // The row that a place of the document came from, by its JSON pointer; the number of rows for a
  // place that came from none.
  std::size_t row_of(std::string_view pointer) const;
  // An error of a row, with the column that a field of the document came from.
  IntakeError error_at(std::size_t row, std::string_view field, Message rule,
                       std::optional<Message> hint) const;

 private:
  struct Draft {
    JsonObject fields;
    JsonArray sources;
    JsonArray statements;
    JsonArray outcomes;
    std::string id;
    std::string date;
    std::string city;  // folded
    bool has_own_row = true;
    // The rows that each came from.
    std::size_t row = 0;
    std::vector<std::uint32_t> source_rows;
    std::vector<std::uint32_t> statement_rows;
    std::vector<std::uint32_t> outcome_rows;
    std::vector<std::size_t> source_hashes;
  };

  // What the file has, short enough to be quoted in a message.
  static std::string quotable(std::string_view text);
  bool has_column(ColumnRole role) const;
  // Stays where it is.
  std::string_view cell(std::size_t row, ColumnRole role) const;
  // Folded, a slug, a country's code: made once for every cell that is written so.
  const std::string& folded(std::string_view cell);
  const std::string& slug(std::string_view cell);
  std::string_view country_code(std::string_view words);
  void report(std::size_t row, ColumnRole role, Message rule, std::optional<Message> hint);
  IntakeError error_of(std::size_t row, ColumnRole role, Message rule,
                       std::optional<Message> hint) const;
  RowKind kind_of(std::size_t row);
  std::string date_of(std::size_t row);
  std::string read_date(std::size_t row, std::string_view start, std::string_view end);
  // An id that is free, of the text or with -2, -3 after it.
  std::string free_id(std::string id, std::string_view before_number);
  // A forum that is not shown; what belongs to it cannot be either.
  void mark_dropped(std::size_t row, std::string_view id, std::string_view title);

  std::string_view forum_title(std::size_t row) const;
  void add_forum(std::size_t row, std::string_view title, std::string_view id, bool has_own_row);
  void add_contribution(std::size_t row, RowKind kind);
  std::size_t forum_for(std::size_t row, const std::string& date);
  std::int64_t add_source(Draft& forum, std::size_t row);
  void add_place(JsonObject& forum, std::size_t row);
  std::string name_of_spot(std::string_view title, const std::string& degrees);
  // The values of a cell; none, and an error, of one that holds far too many.
  std::vector<std::string> list_of(std::size_t row, ColumnRole role, bool commas);
  // What to write instead of a country that is not known; nothing where nobody would read it.
  std::optional<Message> country_hint(std::string_view words);
  const std::string& id_of_name(NameTable table, std::string_view name, std::size_t row);
  JsonArray ids_of(NameTable table, const std::vector<std::string>& list, std::size_t row);
  std::string_view country_of(std::size_t row, ColumnRole role);

  const Language& language_;
  const Table& table_;
  const Dataset& reference_;
  const CountryNames& countries_;
  const std::vector<bool>& left_out_;
  // Forums of one name.
  struct Named {
    std::size_t first = npos;
    std::size_t last_with_row = npos;
    TextMap<std::size_t> of_year;  // the first one with a row of its own
    // Those that were made of what was said at them, by folded city and then by first day; under
    // any_city all of them.
    TextMap<std::map<Day, std::size_t>> made;
  };
  static std::size_t made_near(const Named& named, const std::string& city, const DateSpan& date);
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  void name_forum(std::string_view name, std::size_t index);

  std::size_t columns_[column_role_count];  // by role; the number of columns where none has it
  struct KindWord {
    std::optional<RowKind> kind;
    std::string id;
  };
  std::unordered_map<std::string_view, KindWord> kind_words_;
  std::vector<std::string_view> kinds_;  // of statements and outcomes, by row
  std::vector<RowError> errors_;
  std::vector<Draft> forums_;
  TextMap<Named> by_name_;        // ids and folded titles
  TextMap<std::size_t> dropped_;  // likewise, of rows that are left out
  TextMap<std::string> spots_;    // degrees by the name that they have
  std::unordered_set<std::string> taken_;
  TextMap<int> next_number_;  // by id: of those that would be the same
  std::array<std::vector<std::uint32_t>, name_table_count> name_rows_;  // that names came from
  TextMap<Message> hints_;                                              // by what is no country
  // By cells of the table, which often say the same.
  std::unordered_map<std::string_view, std::string> folded_;
  std::unordered_map<std::string_view, std::string> slugs_;
  TextMap<std::string_view> country_codes_;
  std::string_view last_start_, last_end_;  // of the row before, with its date
  std::string last_date_;
  std::size_t errors_before_ = 0;  // when rows of this kind were begun
  NameTables names_;
};

}  // namespace rostrum
