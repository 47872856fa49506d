#include "engine/exchange/export_words.hpp"

#include <array>

#include "engine/text/number_words.hpp"

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

ExportChoices scope_choices(const UiState& ui) {
  const auto choice = [&](std::string_view key, std::string_view label, ExportScope scope) {
    return ExportChoice{key, label, SetExportScope{scope}, ui.export_scope == scope};
  };
  return {"export:scope",
          "What to take",
          {choice("export:scope:shown", "What is shown", ExportScope::shown),
           choice("export:scope:all", "Everything", ExportScope::all)}};
}

ExportChoices part_choices(const UiState& ui) {
  const auto choice = [&](std::string_view key, std::string_view label, PictureParts parts) {
    return ExportChoice{key, label, SetPicture{{parts, ui.picture.scale}},
                        ui.picture.parts == parts};
  };
  return {"export:parts",
          "Show",
          {choice("export:parts:map", "Map", PictureParts::map),
           choice("export:parts:timeline", "Timeline", PictureParts::timeline),
           choice("export:parts:both", "Both", PictureParts::both)}};
}

ExportChoices scale_choices(const UiState& ui) {
  const auto choice = [&](std::string_view key, std::string_view label, int scale) {
    return ExportChoice{key, label, SetPicture{{ui.picture.parts, scale}},
                        ui.picture.scale == scale};
  };
  return {"export:scale",
          "Size of a PNG",
          {choice("export:scale:1", "1×", 1), choice("export:scale:2", "2×", 2),
           choice("export:scale:3", "3×", 3)}};
}

std::string export_counts(const Result& result, ExportScope scope) {
  const Totals& totals = scope == ExportScope::all ? result.total : result.found;
  return counted(totals.forums, "forum", "forums") + ", " +
         counted(totals.statements, "statement", "statements") + ", " +
         counted(totals.outcomes, "outcome", "outcomes");
}

}  // namespace rostrum
