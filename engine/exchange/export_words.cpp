#include "engine/exchange/export_words.hpp"

#include <array>

#include "engine/model/number_words.hpp"

namespace rostrum {

namespace {

constexpr std::array formats = {
    ExportWords{ExportFormat::csv, "csv", "CSV", "A table for a spreadsheet, one row a record",
                "text/csv;charset=utf-8", ".csv"},
    ExportWords{ExportFormat::json, "json", "JSON",
                "Everything about the records; opens again in Rostrum", "application/json",
                ".json"},
    ExportWords{ExportFormat::geojson, "geojson", "GeoJSON",
                "The forums' places, for a map program", "application/geo+json", ".geojson"},
    ExportWords{ExportFormat::icalendar, "icalendar", "iCalendar",
                "The forums' days, for a calendar", "text/calendar;charset=utf-8", ".ics"},
    ExportWords{ExportFormat::bibtex, "bibtex", "BibTeX", "References for LaTeX",
                "application/x-bibtex;charset=utf-8", ".bib"},
    ExportWords{ExportFormat::ris, "ris", "RIS", "References for EndNote, Zotero and the like",
                "application/x-research-info-systems;charset=utf-8", ".ris"},
    ExportWords{ExportFormat::csl_json, "csl", "CSL-JSON",
                "References for Zotero, Pandoc and the web",
                "application/vnd.citationstyles.csl+json", ".csl.json"},
    ExportWords{ExportFormat::png, "png", "PNG", "A picture for slides and papers", "image/png",
                ".png"},
    ExportWords{ExportFormat::svg, "svg", "SVG", "The same as a drawing that stays sharp",
                "image/svg+xml", ".svg"},
};

std::string totals_words(const Totals& totals) {
  return counted(totals.forums, "forum", "forums") + ", " +
         counted(totals.statements, "statement", "statements") + ", " +
         counted(totals.outcomes, "outcome", "outcomes");
}

}  // namespace

std::span<const ExportWords> export_formats() {
  return formats;
}

const ExportWords& words_of(ExportFormat format) {
  return formats[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> export_format_from_id(std::string_view id) {
  for (const ExportWords& words : formats) {
    if (words.id == id) return words.format;
  }
  return std::nullopt;
}

std::array<ScopeWords, 2> export_scopes(const Result& result) {
  return {ScopeWords{ExportScope::shown, "export:scope:shown",
                     "What is shown: " + totals_words(result.found)},
          ScopeWords{ExportScope::all, "export:scope:all",
                     "Everything: " + totals_words(result.total)}};
}

}  // namespace rostrum
