// A file as rows of cells, whatever form it came in. Texts are UTF-8 and clean (see clean_cell());
// every row has as many cells as there are names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <expected>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/intake_error.hpp"
#include "engine/load/json_value.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// All speeches of the Security Council since 1992, and still answered in seconds by a laptop.
inline constexpr std::size_t file_size_limit_mb = 80;
inline constexpr std::size_t file_size_limit = file_size_limit_mb * 1024 * 1024;
// A tree of values takes many times the memory of its text.
inline constexpr std::size_t json_file_size_limit_mb = 20;
inline constexpr std::size_t json_file_size_limit = json_file_size_limit_mb * 1024 * 1024;
inline constexpr std::size_t file_row_limit = 120'000;
inline constexpr std::size_t file_column_limit = 200;
inline constexpr std::size_t file_list_limit = 1'000;  // of the values in one cell

// Cells are parts of one text that the table keeps; only those that stand there in another form
// have memory of their own. It moves, and its cells stay where they are.
class Table {
 public:
  std::vector<std::string> names;  // of the columns, as the file has them
  // Rows that could not be read, each with an error; they are not among the rows.
  IntakeErrors errors;
  std::size_t rows_in_file = 0;

  std::size_t row_count() const { return numbers_.size(); }
  // In the file, see IntakeError::row.
  std::size_t row_number(std::size_t row) const { return numbers_[row]; }
  std::string_view cell(std::size_t row, std::size_t column) const {
    return cells_[row * names.size() + column];
  }

  // A copy that lives as long as the table.
  std::string_view keep_text(std::string_view text);
  std::string_view keep(std::string cell);
  // Of kept cells, as many as there are names; they are made clean.
  void add_row(std::size_t number, std::span<const std::string_view> cells);

 private:
  std::unique_ptr<char[]> text_;
  std::deque<std::string> own_cells_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::string_view> cells_;  // row by row
};

// RFC 4180 with what programs write besides: a byte order mark, semicolons or tabs between cells,
// LF or CR at the ends of lines. The first line has the names. Refused as a whole: what is not
// UTF-8, has no rows, or is beyond a limit.
// A column without a name gets a number in that language.
std::expected<Table, IntakeErrors> table_from_csv(const Language& language, std::string_view text);

// RFC 7946: a FeatureCollection or one Feature. A feature is a row, numbered from 1; its properties
// are cells, and so are "latitude" and "longitude" of a point. Other geometries are refused, no
// geometry is fine.
std::expected<Table, IntakeErrors> table_from_geojson(const JsonValue& document);

}  // namespace rostrum
