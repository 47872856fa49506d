#include "ui/panels/result_rows.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "engine/present/answer_sentence.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/result_item.hpp"
#include "engine/search/match.hpp"
#include "messages/list.hpp"
#include "messages/record.hpp"
#include "ui/widgets/action_row.hpp"

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

// The words of a statement or an outcome; its links come later.
void write_item(const Language& language, const Dataset& dataset, ResultRow& row) {
  const auto fill = [&](const ResultItem& item) {
    row.id = item.id;
    row.key = item.key;
    row.title = item.title;
    row.date = item.date;
    row.caption = item.caption;
    row.words = item.words;
    row.topics = plain_words(topic_parts(dataset, item.topics));
  };
  if (const auto* statement = std::get_if<StatementId>(&*row.record)) {
    fill(result_item(language, dataset, *statement));
  } else if (const auto* outcome = std::get_if<OutcomeId>(&*row.record)) {
    fill(result_item(language, dataset, *outcome));
  }
}

bool has_link_to_source(const Dataset& dataset, RecordId record) {
  const auto linked = [&](ForumId forum, std::uint32_t source) {
    const auto& sources = dataset[forum].sources;
    return source < sources.size() && !sources[source].url.empty();
  };
  if (const auto* id = std::get_if<StatementId>(&record)) {
    return linked(dataset[*id].forum, dataset[*id].source);
  }
  if (const auto* id = std::get_if<OutcomeId>(&record)) {
    return linked(dataset[*id].forum, dataset[*id].source);
  }
  return false;
}

std::vector<RecordAction> actions_of(const Language& language, const Session& session,
                                     RecordId record, const Basket& basket) {
  return record_actions({.language = language,
                         .dataset = session.dataset(),
                         .base_url = session.base_url(),
                         .embed = session.view().reading.embed,
                         .kiosk = session.view().reading.kiosk,
                         .basket = &basket,
                         .place = "list-"},
                        record);
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
          .chevron_room_css = theme.px(20),
          .words_gap_css = theme.px(5),
          .date_gap_css = theme.px(12),
          .words = {TextSize::body, Weight::regular, colors.ink_soft}};
}

void ResultRows::update(const Language& language, const Session& session, const Theme& theme,
                        float width_css) {
  forget_links_of_other_baskets(session.state().basket);
  const Key key{.language = &language,
                .query_revision = session.query_revision(),
                .data_revision = session.data_revision(),
                .awaits_texts = session.dataset().awaits_texts(),
                .width_css = width_css,
                .text_scale = theme.scale,
                .pixel_ratio = theme.pixel_ratio,
                .coarse = theme.coarse,
                .embed = session.view().reading.embed};
  if (key == key_) return;
  const bool says_the_same =
      key.language == key_.language && key.query_revision == key_.query_revision;
  Key looks_like_before = key_;
  looks_like_before.query_revision = key.query_revision;
  if (looks_like_before != key) forget_heights();
  if (!says_the_same) read(language, session);
  key_ = key;
  measure(language, session, theme, width_css);
}

void ResultRows::forget_heights() {
  item_heights_.clear();
  actions_height_css_.fill(-1);
}

void ResultRows::forget_links_of_other_baskets(const Basket& basket) {
  if (basket == basket_) return;
  basket_ = basket;
  for (ResultRow& row : rows_)
    row.made = row.made && row.kind != ResultRowKind::item;
}

void ResultRows::read(const Language& language, const Session& session) {
  const Dataset& dataset = session.dataset();
  const bool searching = !session.terms().empty();
  const ResultList& found = session.list();
  answer_ = answer_sentence(language, session.domains(),
                            shown_query(session.view().query, session.asked()), session.result());
  paraphrase_ = language.text(msg::record_paraphrase);
  rows_.clear();
  subject_count_ = session.subjects_found().size();
  rows_.reserve(subject_count_ + found.size());
  for (const SubjectEntry& entry : session.subjects_found()) {
    ResultRow row;
    row.kind = ResultRowKind::subject;
    row.title = entry.title;
    row.caption = entry.caption;
    rows_.push_back(std::move(row));
  }
  const auto add_item = [&](RecordId record) {
    ResultRow row;
    row.kind = ResultRowKind::item;
    row.record = record;
    rows_.push_back(std::move(row));
  };
  switch (found.kind) {
    case ListKind::statements:
      for (const StatementId id : found.statements)
        add_item(id);
      break;
    case ListKind::outcomes:
      for (const OutcomeId id : found.outcomes)
        add_item(id);
      break;
    case ListKind::forums:
    case ListKind::fitting:
      for (const ResultEntry& entry : found.entries) {
        ResultRow row;
        row.kind = ResultRowKind::forum;
        row.title = dataset[entry.forum].short_title;
        row.caption = entry_caption(language, dataset, entry);
        if (searching) row.snippets = snippets_of(language, dataset, entry);
        rows_.push_back(std::move(row));
      }
      break;
  }
}

float ResultRows::item_height(const Language& language, const Session& session, const Theme& theme,
                              const ResultRow& row, float width_css) {
  const auto* outcome = std::get_if<OutcomeId>(&*row.record);
  const auto* statement = std::get_if<StatementId>(&*row.record);
  const std::pair key{outcome != nullptr, outcome != nullptr ? outcome->index : statement->index};
  if (const auto known = item_heights_.find(key); known != item_heights_.end()) {
    return known->second;
  }
  ResultRow words;
  words.kind = ResultRowKind::item;
  words.record = row.record;
  write_item(language, session.dataset(), words);
  const ResultRowLook look = result_row_look(theme);
  const float date = ui::measure(theme, look.caption, words.date).x;
  float height =
      look.pad_css * 2 + look.words_gap_css * 2 +
      wrapped_height(theme, look.title, width_css - date - look.date_gap_css, words.title) +
      wrapped_height(theme, look.caption, width_css, words.caption) +
      wrapped_height(theme, look.words, width_css, words.words);
  if (!words.topics.empty()) {
    height += look.words_gap_css + wrapped_height(theme, look.caption, width_css, words.topics);
  }
  // All records with a page for a source have the same links, and so have those without.
  float& actions = actions_height_css_[has_link_to_source(session.dataset(), *row.record) ? 1 : 0];
  if (actions < 0) {
    // In the basket or not: a row keeps its height when that changes.
    Basket holding;
    holding.add(words.id);
    for (const Basket& basket : {Basket(), holding}) {
      actions = std::max(
          actions, action_row_height(theme, actions_of(language, session, *row.record, basket),
                                     paraphrase_, width_css));
    }
  }
  height += actions;
  item_heights_.emplace(key, height);
  return height;
}

void ResultRows::measure(const Language& language, const Session& session, const Theme& theme,
                         float width_css) {
  const ResultRowLook look = result_row_look(theme);
  const float head = line_height(theme, look.snippet_head.size) + look.head_gap_css;
  tops_css_.clear();
  tops_css_.reserve(rows_.size() + 1);
  double y = 0;
  for (const ResultRow& row : rows_) {
    tops_css_.push_back(y);
    if (row.kind == ResultRowKind::item) {
      y += static_cast<double>(item_height(language, session, theme, row, width_css));
      continue;
    }
    const bool subject = row.kind == ResultRowKind::subject;
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

const ResultRow& ResultRows::row(std::size_t index, const Language& language,
                                 const Session& session) {
  ResultRow& row = rows_[index];
  if (!std::exchange(row.made, true)) {
    if (row.kind == ResultRowKind::item) {
      write_item(language, session.dataset(), row);
      row.actions = actions_of(language, session, *row.record, session.state().basket);
      row.words_marks = match_ranges(row.words, session.terms());
    }
    row.caption_marks = match_ranges(row.caption, session.terms());
    row.title_marks = match_ranges(row.title, session.terms());
    for (ResultSnippet& snippet : row.snippets)
      snippet.marks = match_ranges(snippet.text, session.terms());
  }
  return row;
}

}  // namespace rostrum::ui
