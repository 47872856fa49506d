// A file of the reader's own: read, checked, its columns guessed and corrected, ready to be shown
// instead of the collection. Any bytes are an Intake; what is wrong with them is told.
//
// Nothing leaves the device: there is no I/O here, and the page that reads the file has none
// either.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/column_role.hpp"
#include "engine/intake/intake_error.hpp"
#include "engine/intake/table.hpp"
#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// What the file is, as far as its text tells; its name is not asked.
enum class FileKind : std::uint8_t { csv, geojson, json, picture, workbook, utf16 };

struct Intake {
  std::string name;  // of the file, in one line
  FileKind kind = FileKind::csv;
  Table table;                       // empty for our own form
  std::vector<ColumnRole> roles;     // of the table's columns
  std::vector<std::string> samples;  // their first values; empty where a column has none
  IntakeErrors errors;               // the first ones, by row
  std::size_t error_count = 0;
  std::size_t rows = 0;       // in the file; of our own form, records
  std::size_t rows_used = 0;  // that are in the dataset

  // Of all rows that are right. Taken when it is shown; made again when a column is corrected.
  std::optional<Dataset> dataset;
  std::size_t forums = 0;  // in that dataset
  std::size_t statements = 0;
  std::size_t outcomes = 0;
};

// `reference` has the countries, and topics and organizations that a file may name. What stands for
// what the file does not have ("No series") becomes part of its dataset, in that language.
Intake read_intake(const Language& language, std::string_view name, std::string_view bytes,
                   const Dataset& reference);

// Says what a column holds; another that held it holds nothing then. Reads the rows anew.
void set_column(const Language& language, Intake& intake, std::size_t column, ColumnRole role,
                const Dataset& reference);

}  // namespace rostrum
