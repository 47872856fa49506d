#include "engine/exchange/export_file.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/exchange/text_util.hpp"
#include "engine/present/picture_title.hpp"
#include "engine/query/understand.hpp"

namespace rostrum {

namespace {

constexpr std::size_t max_words_bytes = 80;  // bytes of a name that the view's words take

// "41-statements"; "53-records" of several kinds; "12-forums" of what is about forums alone.
std::string count_of(const Excerpt& excerpt, ExportFormat format) {
  const auto words = [](std::size_t count, std::string_view noun) {
    return std::to_string(count).append("-").append(noun).append(count == 1 ? "" : "s");
  };
  if (const auto forums = facts_of(format).forums) return words(forums(excerpt), "forum");
  const Totals& found = excerpt.found;
  if (found.records() == found.forums) return words(found.forums, "forum");
  // Forums that are there for what was said or agreed at them alone go without saying.
  if (std::ranges::none_of(excerpt.entries, &ResultEntry::matches_itself)) {
    if (found.outcomes == 0) return words(found.statements, "statement");
    if (found.statements == 0) return words(found.outcomes, "outcome");
  }
  return words(found.records(), "record");
}

// "map-square-2x"; a drawing has no pixels of its own.
std::string picture_words(const PictureOptions& picture, PictureShape shape, ExportFormat format) {
  std::string words = picture.parts == PictureParts::map        ? "map"
                      : picture.parts == PictureParts::timeline ? "timeline"
                                                                : "map-and-timeline";
  words.append("-").append(id_of(shape));
  if (format == ExportFormat::png && picture.scale > 1) {
    words += '-' + std::to_string(picture.scale) + 'x';
  }
  return words;
}

}  // namespace

std::string export_name(const Excerpt& excerpt, ExportFormat format) {
  assert(!is_picture(format));
  std::string name = "rostrum";
  append_item(name, slug_of(excerpt.words, max_words_bytes), "-");
  if (!excerpt.cited) append_item(name, count_of(excerpt, format), "-");
  append_item(name, slug_of(excerpt.dataset.version(), max_words_bytes), "-");
  return name.append(facts_of(format).suffix);
}

std::string picture_name(const Session& session, ExportFormat format) {
  assert(is_picture(format));
  const View& view = session.view();
  const UiState& ui = session.state().ui;
  const std::string title =
      picture_title(session.language(), session.domains(), shown_query(view.query, session.asked()),
                    session.result(), ui);
  std::string name = "rostrum";
  append_item(name, slug_of(title, max_words_bytes), "-");
  append_item(name, picture_words(ui.picture, view.picture_shape, format), "-");
  append_item(name, slug_of(session.dataset().version(), max_words_bytes), "-");
  return name.append(facts_of(format).suffix);
}

ExportFile make_export(const Session& session, ExportFormat format, ExportScope scope) {
  const FileFormat& facts = facts_of(format);
  assert(facts.write != nullptr);
  const Excerpt excerpt = make_excerpt(session, scope);
  return {export_name(excerpt, format), std::string(facts.mime), facts.write(excerpt)};
}

ExportFile make_picture(const Session& session, ExportFormat format, std::string bytes) {
  assert(is_picture(format));
  return {picture_name(session, format), std::string(facts_of(format).mime), std::move(bytes)};
}

}  // namespace rostrum
