#include "engine/present/result_table.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/table_cell.hpp"
#include "engine/search/fold.hpp"
#include "engine/text/dates.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

constexpr std::uint64_t empty_key = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t above_all_keys = std::uint64_t{1} << 62;

// Where a value stands among the others of its column; smaller is earlier.
std::uint64_t date_key(const DateSpan& date) {
  const auto day = [](Day at) {
    return static_cast<std::uint64_t>(at.days - DateSpan::open_start.days);
  };
  return day(date.earliest) << 32 | day(date.latest);
}

// The same of every record's text in a column. A name that many share is folded once.
class TextKeys {
 public:
  void add(const std::string& text) {
    const auto [known, is_new] =
        numbers_.try_emplace(text, static_cast<std::uint32_t>(texts_.size()));
    if (is_new) texts_.push_back({fold(text), text.empty(), 0});
    text_of_record_.push_back(known->second);
  }

  std::vector<std::uint64_t> take() && {
    std::vector<std::uint32_t> places(texts_.size());
    for (std::uint32_t i = 0; i < places.size(); ++i)
      places[i] = i;
    std::ranges::sort(places, {},
                      [&](std::uint32_t i) -> const std::string& { return texts_[i].folded; });
    for (std::size_t i = 1; i < places.size(); ++i) {
      const Text& before = texts_[places[i - 1]];
      Text& text = texts_[places[i]];
      text.key = before.key + (text.folded != before.folded ? 1 : 0);
    }
    std::vector<std::uint64_t> keys;
    keys.reserve(text_of_record_.size());
    for (const std::uint32_t number : text_of_record_)
      keys.push_back(texts_[number].empty ? empty_key : texts_[number].key);
    return keys;
  }

 private:
  struct Text {
    std::string folded;
    bool empty = false;
    std::uint64_t key = 0;
  };

  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<Text> texts_;
  std::vector<std::uint32_t> text_of_record_;
};

std::vector<std::uint64_t> column_keys(const Language& language, const Dataset& dataset,
                                       const ResultList& list, TableColumn column) {
  std::vector<std::uint64_t> keys;
  TextKeys texts;
  std::string text;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const TableRecord record = table_record(dataset, list, i);
    if (column == TableColumn::date) {
      keys.push_back(date_key(record.date()));
    } else if (const auto number = cell_number(record, column)) {
      keys.push_back(*number);
    } else {
      text.clear();
      append_cell_text(text, language, dataset, record, column);
      texts.add(text);
    }
  }
  return keys.empty() ? std::move(texts).take() : keys;
}

std::vector<std::uint32_t> sorted_order(const Language& language, const Dataset& dataset,
                                        const ResultList& list, const TableSort& sort) {
  struct Place {
    std::uint64_t key = 0;
    Day earliest;
    Day latest;
    std::uint32_t entry = 0;
  };
  const std::vector<std::uint64_t> keys = column_keys(language, dataset, list, sort.column);
  std::vector<Place> places;
  places.reserve(keys.size());
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    const bool turned = sort.descending && keys[i] != empty_key;
    const DateSpan& date = table_record(dataset, list, i).date();
    places.push_back({turned ? above_all_keys - keys[i] : keys[i], date.earliest, date.latest, i});
  }
  std::ranges::sort(places, [](const Place& a, const Place& b) {
    return std::tie(a.key, b.earliest, b.latest, a.entry) <
           std::tie(b.key, a.earliest, a.latest, b.entry);
  });
  std::vector<std::uint32_t> order;
  order.reserve(places.size());
  for (const Place& place : places)
    order.push_back(place.entry);
  return order;
}

RecordCell table_cell(const Language& language, const Dataset& dataset, const TableRecord& record,
                      TableColumn column) {
  RecordCell cell;
  cell.column = column;
  append_cell_text(cell.words, language, dataset, record, column);
  switch (column) {
    case TableColumn::speaker:
      if (cell.words.empty()) cell.words = language.text(msg::record_speaker_unnamed);
      cell.note = role_text(language, dataset, *record.statement);
      break;
    case TableColumn::date:
      cell.words = date_text(language, record.date(), MonthStyle::abbreviated);
      break;
    case TableColumn::statements:
    case TableColumn::outcomes:
      if (const auto number = cell_number(record, column)) {
        cell.words = language.number(static_cast<std::int64_t>(*number));
      }
      break;
    case TableColumn::topics:
      cell.words.clear();
      for (LinkedPart& part : items_of(topic_parts(dataset, record.topics())))
        cell.items.push_back(std::move(part.words));
      break;
    case TableColumn::source:
      if (const Source* source = record.source()) cell.url = source->url;
      break;
    default:
      break;
  }
  return cell;
}

}  // namespace

ResultTable build_result_table(const Language& language, const Dataset& dataset,
                               const ResultList& list, const std::optional<TableSort>& sort,
                               bool best_match_first) {
  ResultTable table;
  table.list = list.kind;
  if (sort && has_column(list.kind, sort->column)) {
    table.sort = sort;
    table.chosen = true;
    table.order = sorted_order(language, dataset, list, *sort);
  } else if (!best_match_first) {
    table.sort = TableSort{TableColumn::date, true};
  }
  return table;
}

RecordRow table_row(const Language& language, const Dataset& dataset, const ResultList& list,
                    std::size_t entry, std::span<const TableColumn> columns) {
  const TableRecord record = table_record(dataset, list, entry);
  RecordRow row;
  if (record.statement != nullptr) {
    row = {record.statement->id, "statement:" + record.statement->id, {}};
  } else if (record.outcome != nullptr) {
    row = {record.outcome->id, "outcome:" + record.outcome->id, {}};
  } else {
    row = {record.forum->id, "forum:" + record.forum->id, {}};
  }
  row.cells.reserve(columns.size());
  for (const TableColumn column : columns)
    row.cells.push_back(table_cell(language, dataset, record, column));
  return row;
}

}  // namespace rostrum
