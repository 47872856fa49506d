// The formats there are, in one table: to add one, name it here and write it in a file of its own.
// Texts are UTF-8; dates are days of the calendar and never instants.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/exchange/excerpt.hpp"
#include "engine/text/arguments.hpp"
#include "engine/view/export_choice.hpp"
#include "messages/export.hpp"

namespace rostrum {

// RFC 4180 with a byte order mark, a row for each record found; the first row names the columns.
// A cell that a spreadsheet would take for a formula, one that begins with = + - @, a tab or a line
// break, gets an apostrophe before it; so does one that begins so after apostrophes, so that taking
// one off gives the text back. Names in a list are joined by "; ". docs/exports.md lists the
// columns.
std::string csv_text(const Excerpt& excerpt);

// The form engine/load reads: forums with what was found at them, and the tables they refer to.
// "excerpt" says what it was taken from.
std::string json_text(const Excerpt& excerpt);

// RFC 7946: a feature for each forum, without geometry where its point is not known.
std::string geojson_text(const Excerpt& excerpt);
std::size_t feature_count(const Excerpt& excerpt);

// RFC 5545: an all-day event for each forum with a date; one known to the month spans it and says
// so. Those known to the year only, or without an end, are left out.
std::string icalendar_text(const Excerpt& excerpt);
std::size_t event_count(const Excerpt& excerpt);

// BibTeX with BibLaTeX's date beside year and month; names and titles are in braces of their own,
// as which part of a name is the family's is not known.
std::string bibtex_text(const Excerpt& excerpt);

// RIS as reference managers read it: tags of two letters, lines of CR LF.
std::string ris_text(const Excerpt& excerpt);

// An array of items of CSL 1.0.2.
std::string csl_json_text(const Excerpt& excerpt);

enum class ExportFormat : std::uint8_t {
  csv,
  json,
  geojson,
  icalendar,
  bibtex,
  ris,
  csl_json,
  png,
  svg,
};

struct FileFormat {
  ExportFormat format;
  std::string_view id;    // "csv"; its button's key is "export:csv"
  std::string_view name;  // "CSV": a proper name, the same in every language
  Plain purpose;          // "A table for a spreadsheet, one row a record"
  std::string_view mime;
  std::string_view suffix;  // of the file's name
  // What is in the file; null of a picture, which is painted elsewhere.
  std::string (*write)(const Excerpt&) = nullptr;
  bool is_reference = false;  // offered by Cite
  // Of a format that is about forums alone: how many are in the file.
  std::size_t (*forums)(const Excerpt&) = nullptr;
};

// In the order of ExportFormat, which is that of the sheet; pictures are last.
inline constexpr std::array file_formats = {
    FileFormat{.format = ExportFormat::csv,
               .id = "csv",
               .name = "CSV",
               .purpose = msg::export_purpose_csv,
               .mime = "text/csv;charset=utf-8",
               .suffix = ".csv",
               .write = csv_text},
    FileFormat{.format = ExportFormat::json,
               .id = "json",
               .name = "JSON",
               .purpose = msg::export_purpose_json,
               .mime = "application/json",
               .suffix = ".json",
               .write = json_text},
    FileFormat{.format = ExportFormat::geojson,
               .id = "geojson",
               .name = "GeoJSON",
               .purpose = msg::export_purpose_geojson,
               .mime = "application/geo+json",
               .suffix = ".geojson",
               .write = geojson_text,
               .forums = feature_count},
    FileFormat{.format = ExportFormat::icalendar,
               .id = "icalendar",
               .name = "iCalendar",
               .purpose = msg::export_purpose_icalendar,
               .mime = "text/calendar;charset=utf-8",
               .suffix = ".ics",
               .write = icalendar_text,
               .forums = event_count},
    FileFormat{.format = ExportFormat::bibtex,
               .id = "bibtex",
               .name = "BibTeX",
               .purpose = msg::export_purpose_bibtex,
               .mime = "application/x-bibtex;charset=utf-8",
               .suffix = ".bib",
               .write = bibtex_text,
               .is_reference = true},
    FileFormat{.format = ExportFormat::ris,
               .id = "ris",
               .name = "RIS",
               .purpose = msg::export_purpose_ris,
               .mime = "application/x-research-info-systems;charset=utf-8",
               .suffix = ".ris",
               .write = ris_text,
               .is_reference = true},
    FileFormat{.format = ExportFormat::csl_json,
               .id = "csl",
               .name = "CSL-JSON",
               .purpose = msg::export_purpose_csl,
               .mime = "application/vnd.citationstyles.csl+json",
               .suffix = ".csl.json",
               .write = csl_json_text,
               .is_reference = true},
    FileFormat{.format = ExportFormat::png,
               .id = "png",
               .name = "PNG",
               .purpose = msg::export_purpose_png,
               .mime = "image/png",
               .suffix = ".png"},
    FileFormat{.format = ExportFormat::svg,
               .id = "svg",
               .name = "SVG",
               .purpose = msg::export_purpose_svg,
               .mime = "image/svg+xml",
               .suffix = ".svg"},
};

constexpr const FileFormat& facts_of(ExportFormat format) {
  return file_formats[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> export_format_from_id(std::string_view id);

// A picture has parts and a scale; the others are text.
constexpr bool is_picture(ExportFormat format) {
  return facts_of(format).write == nullptr;
}

}  // namespace rostrum
