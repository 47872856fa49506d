#include "ui/panels/table_rows.hpp"

#include <algorithm>

#include "engine/present/answer_sentence.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/table_controls.hpp"
#include "engine/search/match.hpp"
#include "messages/count.hpp"

namespace rostrum::ui {

namespace {

constexpr std::size_t most_kept_rows = 400;

// Numbers stand in a caption with their nouns; what has a line of its own is not in it.
void append_to_caption(const Language& language, const Session& session, std::size_t row,
                       const RecordCell& cell, std::string& caption) {
  const ResultList& list = session.list();
  const auto entry = [&]() -> const ResultEntry& {
    return list.entries[session.table().entry(row)];
  };
  switch (cell.column) {
    case TableColumn::words:
    case TableColumn::topics:
    case TableColumn::source:
    case TableColumn::date:
      return;
    case TableColumn::statements:
      append_part(language, caption,
                  language.text(msg::count_statements{.count = entry().statements.size()}));
      return;
    case TableColumn::outcomes:
      append_part(language, caption,
                  language.text(msg::count_outcomes{.count = entry().outcomes.size()}));
      return;
    default:
      append_part(language, caption, cell.words);
  }
}

}  // namespace

const RecordCell* ShownRow::cell(TableColumn column) const {
  const auto found = std::ranges::find(row.cells, column, &RecordCell::column);
  return found != row.cells.end() ? &*found : nullptr;
}

bool TableRows::update(const Session& session, const Language& language) {
  const Key key{.language = &language,
                .query_revision = session.query_revision(),
                .data_revision = session.data_revision(),
                .awaits_texts = session.dataset().awaits_texts(),
                .sort = session.view().sort};
  const bool others = key != key_;
  if (!others && choice_ == session.view().columns) return false;
  const bool answered_anew =
      key.language != key_.language || key.query_revision != key_.query_revision;
  key_ = key;
  choice_ = session.view().columns;
  columns_ = shown_columns(session.list().kind, choice_);
  rows_.clear();
  if (answered_anew) {
    answer_ = answer_sentence(language, session.domains(),
                              shown_query(session.view().query, session.asked()), session.result());
  }
  return others;
}

const ShownRow& TableRows::row(std::size_t row, const Session& session, const Language& language) {
  if (const auto known = rows_.find(row); known != rows_.end()) return known->second;
  if (rows_.size() >= most_kept_rows) rows_.clear();
  ShownRow& shown = rows_[row];
  shown.row =
      table_row(language, session.dataset(), session.list(), session.table().entry(row), columns_);
  const std::vector<TextTerm>& terms = session.terms();
  const std::vector<RecordCell>& cells = shown.row.cells;
  for (const RecordCell& cell : cells)
    shown.marks.push_back(match_ranges(cell.words, terms));
  shown.note_marks = match_ranges(cells.front().note, terms);
  shown.caption = cells.front().note;
  for (std::size_t i = 1; i < cells.size(); ++i)
    append_to_caption(language, session, row, cells[i], shown.caption);
  shown.caption_marks = match_ranges(shown.caption, terms);
  if (const RecordCell* topics = shown.cell(TableColumn::topics)) {
    for (const std::string& topic : topics->items)
      append_part(language, shown.topics, topic);
  }
  return shown;
}

}  // namespace rostrum::ui
