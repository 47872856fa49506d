#include "ui/panels/result_rows.hpp"

#include <algorithm>
#include <utility>

#include "engine/present/record_text.hpp"
#include "engine/search/match.hpp"
#include "messages/list.hpp"

namespace rostrum::ui {

namespace {

constexpr std::size_t snippets_per_forum = 3;

std::vector<ResultSnippet> snippets_of(const Language& language, const Dataset& dataset,
                                       const ResultEntry& entry) {
  std::vector<ResultSnippet> snippets;
  for (const StatementId id : entry.statements) {
    if (snippets.size() == snippets_per_forum) return snippets;
    const Statement& said = dataset[id];
    snippets.push_back(
        {"statement:", said.id, speaker_text(language, dataset, said), said.summary, {}});
  }
  for (const OutcomeId id : entry.outcomes) {
    if (snippets.size() == snippets_per_forum) return snippets;
    const Outcome& outcome = dataset[id];
    snippets.push_back({"outcome:",
                        outcome.id,
                        language.text(msg::list_outcome{
                            .outcome = outcome_caption(language, outcome), .title = outcome.title}),
                        outcome.summary,
                        {}});
  }
  return snippets;
}

}  // namespace

ResultRowLook result_row_look(const Theme& theme) {
  const Palette& colors = theme.colors();
  return {.title = {TextSize::body, Weight::semibold, colors.ink},
          .caption = {TextSize::small, Weight::regular, colors.ink_faint},
          .snippet_head = {TextSize::small, Weight::semibold, colors.ink_soft},
          .snippet = {TextSize::small, Weight::regular, colors.ink_soft},
          .pad_css = theme.px(14),
          .subject_pad_css = theme.px(10),
          .snippet_gap_css = theme.px(10),
          .snippet_indent_css = theme.px(10),
          .head_gap_css = theme.px(3),
          .chevron_room_css = theme.px(20)};
}

void ResultRows::update(const Language& language, const Session& session, const Theme& theme,
                        float width_css) {
  const Key key{.language = &language,
                .query_revision = session.query_revision(),
                .width_css = width_css,
                .text_scale = theme.scale,
                .pixel_ratio = theme.pixel_ratio};
  if (key == key_) return;
  const bool says_the_same =
      key.language == key_.language && key.query_revision == key_.query_revision;
  if (!says_the_same) read(language, session);
  key_ = key;
  measure(theme, width_css);
}

void ResultRows::read(const Language& language, const Session& session) {
  const Dataset& dataset = session.dataset();
  const bool searching = !session.terms().empty();
  heading_ = list_heading(language, session.list());
  rows_.clear();
  subject_count_ = session.subjects_found().size();
  rows_.reserve(subject_count_ + session.list().entries.size());
  for (const SubjectEntry& entry : session.subjects_found())
    rows_.push_back({.title = entry.title,
                     .caption = entry.caption,
                     .title_marks = {},
                     .snippets = {},
                     .marked = false});
  for (const ResultEntry& entry : session.list().entries) {
    rows_.push_back({.title = dataset[entry.forum].short_title,
                     .caption = entry_caption(language, dataset, entry),
                     .title_marks = {},
                     .snippets = searching ? snippets_of(language, dataset, entry)
                                           : std::vector<ResultSnippet>{},
                     .marked = false});
  }
}

void ResultRows::measure(const Theme& theme, float width_css) {
  const ResultRowLook look = result_row_look(theme);
  const float head = line_height(theme, look.snippet_head.size) + look.head_gap_css;
  tops_css_.clear();
  tops_css_.reserve(rows_.size() + 1);
  double y = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    tops_css_.push_back(y);
    const ResultRow& row = rows_[i];
    const bool subject = i < subject_count_;
    const float width = subject ? width_css - look.chevron_room_css : width_css;
    float height = (subject ? look.subject_pad_css : look.pad_css) * 2 +
                   wrapped_height(theme, look.title, width, row.title) +
                   wrapped_height(theme, look.caption, width, row.caption);
    for (const ResultSnippet& snippet : row.snippets) {
      height += look.snippet_gap_css + head +
                wrapped_height(theme, look.snippet, width - look.snippet_indent_css, snippet.text);
    }
    y += static_cast<double>(height);
  }
  tops_css_.push_back(y);
}

std::size_t ResultRows::first_below(double y_css) const {
  const auto ends = tops_css_.begin() + 1;
  return static_cast<std::size_t>(std::upper_bound(ends, tops_css_.end(), y_css) - ends);
}

const ResultRow& ResultRows::row(std::size_t index, const Session& session) {
  ResultRow& row = rows_[index];
  if (!std::exchange(row.marked, true)) {
    row.title_marks = match_ranges(row.title, session.terms());
    for (ResultSnippet& snippet : row.snippets)
      snippet.marks = match_ranges(snippet.text, session.terms());
  }
  return row;
}

}  // namespace rostrum::ui
