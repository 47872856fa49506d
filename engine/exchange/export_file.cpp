#include "engine/exchange/export_file.hpp"

#include <algorithm>

#include "engine/exchange/export_words.hpp"
#include "engine/exchange/formats.hpp"
#include "engine/exchange/text_steps.hpp"

namespace rostrum {

namespace {

constexpr std::size_t most_words = 80;  // bytes of a name that the view's words take

std::string file_bytes(const Excerpt& excerpt, ExportFormat format) {
  switch (format) {
    case ExportFormat::csv:
      return csv_text(excerpt);
    case ExportFormat::json:
      return json_text(excerpt);
    case ExportFormat::geojson:
      return geojson_text(excerpt);
    case ExportFormat::icalendar:
      return icalendar_text(excerpt);
    case ExportFormat::bibtex:
      return bibtex_text(excerpt);
    case ExportFormat::ris:
      return ris_text(excerpt);
    case ExportFormat::csl_json:
      return csl_json_text(excerpt);
    case ExportFormat::png:
    case ExportFormat::svg:
      break;
  }
  return {};
}

// "41-statements"; "53-records" of several kinds; "12-forums" of what is about forums alone.
std::string count_of(const Excerpt& excerpt, ExportFormat format) {
  const auto words = [](std::size_t count, std::string_view noun) {
    return std::to_string(count).append("-").append(noun).append(count == 1 ? "" : "s");
  };
  const std::vector<ResultEntry>& entries = excerpt.entries;
  if (format == ExportFormat::geojson) return words(entries.size(), "forum");
  if (format == ExportFormat::icalendar) {
    return words(
        static_cast<std::size_t>(std::ranges::count_if(
            entries,
            [&](const ResultEntry& entry) { return has_event(excerpt.dataset[entry.forum]); })),
        "forum");
  }
  const Totals& found = excerpt.found;
  if (found.records() == found.forums) return words(found.forums, "forum");
  if (found.records() == found.statements) return words(found.statements, "statement");
  if (found.records() == found.outcomes) return words(found.outcomes, "outcome");
  return words(found.records(), "record");
}

// "map-2x"; a drawing has no pixels of its own.
std::string picture_words(const PictureOptions& picture, ExportFormat format) {
  std::string words = picture.parts == PictureParts::map        ? "map"
                      : picture.parts == PictureParts::timeline ? "timeline"
                                                                : "map-and-timeline";
  if (format == ExportFormat::png && picture.scale > 1) {
    words += '-' + std::to_string(picture.scale) + 'x';
  }
  return words;
}

}  // namespace

std::string export_name(const Excerpt& excerpt, ExportFormat format,
                        const PictureOptions& picture) {
  std::string name = "rostrum";
  append_item(name, slug_of(excerpt.words, most_words), "-");
  if (is_picture(format)) {
    append_item(name, picture_words(picture, format), "-");
  } else if (!excerpt.cited) {
    append_item(name, count_of(excerpt, format), "-");
  }
  append_item(name, slug_of(excerpt.dataset.version(), most_words), "-");
  return name.append(words_of(format).suffix);
}

ExportFile make_export(const Session& session, ExportFormat format, ExportScope scope) {
  const Excerpt excerpt = make_excerpt(session, scope);
  return {export_name(excerpt, format, session.state().ui.picture),
          std::string(words_of(format).mime), file_bytes(excerpt, format)};
}

}  // namespace rostrum
