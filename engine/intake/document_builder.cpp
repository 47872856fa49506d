#include "engine/intake/document_builder.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/base/ascii.hpp"
#include "engine/intake/cell_values.hpp"
#include "engine/load/id_table.hpp"
#include "engine/load/load.hpp"
#include "engine/search/fold.hpp"
#include "engine/view/search_text.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::string_view some_day = "2024-06-01";

// The next step of a JSON pointer; empty at its end.
std::string_view take_step(std::string_view& pointer) {
  if (pointer.empty()) return {};
  pointer.remove_prefix(1);
  const std::string_view step = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(step.size());
  return step;
}

// The next step as an index below the size.
std::optional<std::size_t> take_index(std::string_view& pointer, std::size_t size) {
  const std::string_view step = take_step(pointer);
  if (step.empty()) return std::nullopt;
  std::size_t index = 0;
  for (const char digit : step) {
    if (!is_ascii_digit(digit)) return std::nullopt;
    index = index * 10 + static_cast<std::size_t>(digit - '0');
    if (index >= size) return std::nullopt;
  }
  return index;
}

}  // namespace

std::string DocumentBuilder::quotable(std::string_view text) {
  constexpr std::size_t max_characters = 250;
  return shortened(text, max_characters);
}

DocumentBuilder::DocumentBuilder(const Language& language, const Table& table,
                                 std::span<const ColumnRole> roles, const Dataset& reference,
                                 const CountryNames& countries, const std::vector<bool>& left_out)
    : language_(language),
      table_(table),
      reference_(reference),
      countries_(countries),
      left_out_(left_out),
      kinds_(table.row_count()),
      names_(language, reference) {
  std::ranges::fill(columns_, table.names.size());
  for (std::size_t i = 0; i < roles.size(); ++i)
    columns_[static_cast<std::size_t>(roles[i])] = i;
  columns_[0] = table.names.size();
}

JsonValue DocumentBuilder::build(const std::string& version) {
  const std::size_t rows = table_.row_count();
  std::vector<RowKind> kinds(rows);
  std::unordered_set<std::string_view> contribution_ids;
  const auto report_repeat = [&](std::size_t row, std::string_view id) {
    report(row, ColumnRole::id, msg::file_rule_id, msg::file_hint_id{.id = quotable(id)});
  };
  // Ids that rows bring are theirs, so those that are made must not take them.
  for (std::size_t row = 0; row < rows; ++row) {
    const std::size_t errors_before = errors_.size();
    kinds[row] = kind_of(row);
    const std::string_view id = cell(row, ColumnRole::id);
    if (kinds[row] != RowKind::forum) {
      // One with its forum's id before it; others only help to make one.
      if (!left_out_[row] && id.contains('.') && !contribution_ids.insert(id).second)
        report_repeat(row, id);
      continue;
    }
    if (left_out_[row] || errors_.size() > errors_before) {
      mark_dropped(row, id, forum_title(row));
      continue;
    }
    if (is_slug(id) && !taken_.emplace(id).second) report_repeat(row, id);
  }
  const std::size_t refused = errors_before_ = errors_.size();
  std::vector<bool> skipped = left_out_;
  for (std::size_t i = 0; i < refused; ++i)
    skipped[errors_[i].row] = true;
  for (std::size_t row = 0; row < rows; ++row) {
    if (skipped[row] || kinds[row] != RowKind::forum) continue;
    add_forum(row, forum_title(row), cell(row, ColumnRole::id), true);
  }
  errors_before_ = errors_.size();
  for (std::size_t row = 0; row < rows; ++row) {
    if (!skipped[row] && kinds[row] != RowKind::forum) add_contribution(row, kinds[row]);
  }

  JsonObject document;
  put_field(document, "schema", {std::int64_t{dataset_schema_version}});
  put_text(document, "version", version);
  names_.move_into(document);
  JsonArray countries;
  for (const Country& country : reference_.countries()) {
    JsonObject record;
    put_text(record, "id", country.id);
    put_text(record, "name", country.name);
    put_text(record, "in_text", country.in_text);
    JsonArray variants;
    for (const std::string& name : country.variants)
      variants.push_back({name});
    if (!variants.empty()) put_field(record, "variants", {std::move(variants)});
    put_text(record, "region", id_of(country.region));
    countries.push_back({std::move(record)});
  }
  put_field(document, "countries", {std::move(countries)});
  JsonArray forums;
  for (Draft& draft : forums_) {
    put_field(draft.fields, "sources", {std::move(draft.sources)});
    put_field(draft.fields, "statements", {std::move(draft.statements)});
    put_field(draft.fields, "outcomes", {std::move(draft.outcomes)});
    forums.push_back({std::move(draft.fields)});
  }
  put_field(document, "forums", {std::move(forums)});
  return {std::move(document)};
}

std::size_t DocumentBuilder::row_of(std::string_view pointer) const {
  const std::size_t none = table_.row_count();
  const std::string_view list = take_step(pointer);
  for (std::size_t i = 0; i < name_table_count; ++i) {
    if (list != key_of(static_cast<NameTable>(i))) continue;
    const auto index = take_index(pointer, name_rows_[i].size());
    return index ? name_rows_[i][*index] : none;
  }
  if (list != "forums") return none;
  const auto forum_index = take_index(pointer, forums_.size());
  if (!forum_index) return none;
  const Draft& forum = forums_[*forum_index];
  const std::string_view part = take_step(pointer);
  const std::vector<std::uint32_t>* rows = part == "statements" ? &forum.statement_rows
                                           : part == "outcomes" ? &forum.outcome_rows
                                           : part == "sources"  ? &forum.source_rows
                                                                : nullptr;
  if (rows == nullptr) return forum.row;
  const auto index = take_index(pointer, rows->size());
  return index ? (*rows)[*index] : forum.row;
}

IntakeError DocumentBuilder::error_at(std::size_t row, std::string_view field, Message rule,
                                      std::optional<Message> hint) const {
  static constexpr std::array<std::pair<std::string_view, ColumnRole>, 14> roles_of_fields = {{
      {"title", ColumnRole::title},
      {"id", ColumnRole::id},
      {"date", ColumnRole::date},
      {"city", ColumnRole::city},
      {"country", ColumnRole::country},
      {"place", ColumnRole::latitude},
      {"lat", ColumnRole::latitude},
      {"lon", ColumnRole::longitude},
      {"venue", ColumnRole::venue},
      {"summary", ColumnRole::summary},
      {"url", ColumnRole::source_url},
      {"publisher", ColumnRole::publisher},
      {"language", ColumnRole::language},
      {"role", ColumnRole::role},
  }};
  ColumnRole role = ColumnRole::none;
  for (const auto& [name, of_field] : roles_of_fields) {
    if (name == field) role = of_field;
  }
  return error_of(row, role, std::move(rule), std::move(hint));
}

IntakeError DocumentBuilder::error_of(std::size_t row, ColumnRole role, Message rule,
                                      std::optional<Message> hint) const {
  IntakeError error{
      .row = table_.row_number(row), .rule = std::move(rule), .hint = std::move(hint)};
  const std::size_t column = columns_[static_cast<std::size_t>(role)];
  if (column < table_.names.size()) {
    error.column = column + 1;
    error.name = table_.names[column];
  }
  return error;
}

void DocumentBuilder::report(std::size_t row, ColumnRole role, Message rule,
                             std::optional<Message> hint) {
  errors_.push_back({row, error_of(row, role, std::move(rule), std::move(hint))});
}

bool DocumentBuilder::has_column(ColumnRole role) const {
  return columns_[static_cast<std::size_t>(role)] < table_.names.size();
}

std::string_view DocumentBuilder::cell(std::size_t row, ColumnRole role) const {
  const std::size_t column = columns_[static_cast<std::size_t>(role)];
  if (column >= table_.names.size()) return {};
  std::string_view text = table_.cell(row, column);
  // What keeps a spreadsheet from taking text for a formula, as our own export has it.
  const std::size_t start = text.find_first_not_of('\'');
  if (start != 0 && start != std::string_view::npos &&
      std::string_view("=+-@").contains(text[start])) {
    text.remove_prefix(1);
  }
  return text;
}

const std::string& DocumentBuilder::folded(std::string_view cell) {
  const auto found = folded_.find(cell);
  return found != folded_.end() ? found->second : folded_.emplace(cell, fold(cell)).first->second;
}

const std::string& DocumentBuilder::slug(std::string_view cell) {
  const auto found = slugs_.find(cell);
  return found != slugs_.end() ? found->second
                               : slugs_.emplace(cell, slug_of(cell, {})).first->second;
}

std::string_view DocumentBuilder::country_code(std::string_view words) {
  const auto found = country_codes_.find(words);
  if (found != country_codes_.end()) return found->second;
  return country_codes_.emplace(words, countries_.find(words)).first->second;
}

RowKind DocumentBuilder::kind_of(std::size_t row) {
  std::optional<RowKind> kind;
  // Of both the one that tells more, else the kind.
  for (const ColumnRole role : {ColumnRole::type, ColumnRole::kind}) {
    const std::string_view word = cell(row, role);
    if (word.empty()) continue;
    const auto [entry, added] = kind_words_.try_emplace(word);
    if (added) entry->second.kind = row_kind_from_cell(word, entry->second.id);
    const auto& [meant, kind_id] = entry->second;
    if (!meant && !left_out_[row]) {
      report(row, role, msg::file_rule_kind{.kind = quotable(word)}, kinds_hint());
    }
    if (meant && (!kind || kinds_[row].empty())) {
      kind = meant;
      kinds_[row] = kind_id;
    }
  }
  if (kind) return *kind;
  const bool spoken =
      !cell(row, ColumnRole::speaker).empty() || !cell(row, ColumnRole::role).empty();
  return spoken ? RowKind::statement : RowKind::forum;
}

std::string DocumentBuilder::date_of(std::size_t row) {
  const std::string_view start = cell(row, ColumnRole::date);
  const std::string_view end = cell(row, ColumnRole::end);
  if (last_date_.empty() || start != last_start_ || end != last_end_) {
    last_date_ = read_date(row, start, end);
    last_start_ = start;
    last_end_ = end;
  }
  return last_date_;
}

// Empty, with an error, where it is none.
std::string DocumentBuilder::read_date(std::size_t row, std::string_view start,
                                       std::string_view end) {
  if (start.empty()) {
    if (has_column(ColumnRole::date)) {
      report(row, ColumnRole::date, msg::file_rule_no_date,
             msg::file_hint_date{.example = some_day});
    } else {
      report(row, ColumnRole::date, msg::file_rule_no_date, msg::file_hint_date_column);
    }
    return {};
  }
  const auto first = date_from_cell(start);
  if (!first) {
    if (has_two_dates(start)) {
      report(row, ColumnRole::date, msg::file_rule_two_dates{.text = quotable(start)},
             msg::file_hint_two_dates{.column = "end", .example = "2024-06-01/2024-06-03"});
    } else {
      report(row, ColumnRole::date, msg::file_rule_date{.text = quotable(start)},
             msg::file_hint_dates{.day = some_day, .month = "2024-06", .year = "2024"});
    }
    return {};
  }
  if (end.empty() || first->find('/') != std::string::npos) return *first;
  const auto last = date_from_cell(end);
  if (!last) {
    report(row, ColumnRole::end, msg::file_rule_last_day{.text = quotable(end)},
           msg::file_hint_date{.example = some_day});
    return {};
  }
  // A month with its own last day is that month.
  const auto whole = date_span_from_text(*first);
  const auto day = date_span_from_text(*last);
  const bool within =
      whole && day && day->earliest >= whole->earliest && day->latest <= whole->latest;
  return within ? *first : *first + '/' + *last;
}

std::string DocumentBuilder::free_id(std::string id, std::string_view before_number) {
  if (taken_.insert(id).second) return id;
  std::string free;
  // Goes on where the last clash ended, as a file may hold one title thousands of times.
  int& number = value_of(next_number_, id, 0);
  do {
    free = id + std::string(before_number) + std::to_string(++number + 1);
  } while (!taken_.insert(free).second);
  return free;
}

void DocumentBuilder::mark_dropped(std::size_t row, std::string_view id, std::string_view title) {
  if (!id.empty()) value_of(dropped_, id, row);
  if (!title.empty()) value_of(dropped_, folded(title), row);
}

const std::string& DocumentBuilder::id_of_name(NameTable table, std::string_view name,
                                               std::size_t row) {
  const std::string& id = names_.id_of_name(table, name);
  std::vector<std::uint32_t>& rows = name_rows_[static_cast<std::size_t>(table)];
  if (names_.size(table) > rows.size()) rows.push_back(static_cast<std::uint32_t>(row));
  return id;
}

JsonArray DocumentBuilder::ids_of(NameTable table, const std::vector<std::string>& list,
                                  std::size_t row) {
  JsonArray ids;
  ids.reserve(list.size());
  std::unordered_set<std::string_view> seen;
  for (const std::string& name : list) {
    const std::string& id = id_of_name(table, name, row);
    if (list.size() == 1 || seen.insert(id).second) ids.push_back({id});
  }
  return ids;
}

std::vector<std::string> DocumentBuilder::list_of(std::size_t row, ColumnRole role, bool commas) {
  std::vector<std::string> list = list_from_cell(cell(row, role), commas);
  if (list.size() <= file_list_limit) return list;
  report(row, role, msg::file_rule_list{.count = list.size(), .limit = file_list_limit},
         msg::file_hint_list);
  return {};
}

std::optional<Message> DocumentBuilder::country_hint(std::string_view words) {
  // Rows of one kind come in order: so many errors are before this one that it is not reported.
  if (errors_.size() - errors_before_ >= max_intake_errors) return {};
  const auto hint = hints_.find(words);
  if (hint != hints_.end()) return hint->second;
  return hints_.emplace(words, countries_.hint(words)).first->second;
}

}  // namespace rostrum
