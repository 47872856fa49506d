// A file as rows of cells, whatever form it came in. Texts are UTF-8; every row has as many cells
// as there are names.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/intake_error.hpp"
#include "engine/load/json_value.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Far above what a person keeps by hand, and still answered at once on a phone.
inline constexpr std::size_t file_size_limit_mb = 20;
inline constexpr std::size_t file_size_limit = file_size_limit_mb * 1024 * 1024;
inline constexpr std::size_t file_row_limit = 50'000;
inline constexpr std::size_t file_column_limit = 200;
inline constexpr std::size_t file_list_limit = 1'000;  // of the values in one cell

struct TableRow {
  std::size_t number = 0;  // in the file, see IntakeError::row
  std::vector<std::string> cells;
};

struct Table {
  std::vector<std::string> names;  // of the columns, as the file has them
  std::vector<TableRow> rows;
  // Rows that could not be read, each with an error; they are not among the rows.
  IntakeErrors errors;
  std::size_t rows_in_file = 0;
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
