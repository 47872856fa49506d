#include "engine/intake/document_builder.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/intake/cell_values.hpp"
#include "engine/load/id_table.hpp"
#include "engine/load/load.hpp"
#include "engine/search/fold.hpp"
#include "engine/view/search_text.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::string_view some_day = "2024-06-01";

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
      kinds_(table.rows.size()),
      names_(language, reference) {
  std::ranges::fill(columns_, table.names.size());
  for (std::size_t i = 0; i < roles.size(); ++i)
    columns_[static_cast<std::size_t>(roles[i])] = i;
  columns_[0] = table.names.size();
}

JsonValue DocumentBuilder::build(const std::string& version) {
  const std::size_t rows = table_.rows.size();
  std::vector<RowKind> kinds(rows);
  std::unordered_set<std::string> contribution_ids;
  const auto report_repeat = [&](std::size_t row, const std::string& id) {
    report(row, ColumnRole::id, msg::file_rule_id, msg::file_hint_id{.id = quotable(id)});
  };
  // Ids that rows bring are theirs, so those that are made must not take them.
  for (std::size_t row = 0; row < rows; ++row) {
    const std::size_t errors_before = errors_.size();
    kinds[row] = kind_of(row);
    const std::string id = cell(row, ColumnRole::id);
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
    if (is_slug(id) && !taken_.insert(id).second) report_repeat(row, id);
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
  while (!pointer.empty()) {
    if (const auto found = origins_.find(std::string(pointer)); found != origins_.end()) {
      return found->second;
    }
    pointer = pointer.substr(0, pointer.rfind('/'));
  }
  return table_.rows.size();
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
      .row = table_.rows[row].number, .rule = std::move(rule), .hint = std::move(hint)};
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

std::string DocumentBuilder::cell(std::size_t row, ColumnRole role) const {
  const std::size_t column = columns_[static_cast<std::size_t>(role)];
  if (column >= table_.names.size()) return {};
  std::string text = clean_cell(table_.rows[row].cells[column]);
  // What keeps a spreadsheet from taking text for a formula, as our own export has it.
  const std::size_t start = text.find_first_not_of('\'');
  if (start != 0 && start != std::string::npos && std::string_view("=+-@").contains(text[start])) {
    text.erase(0, 1);
  }
  return text;
}

RowKind DocumentBuilder::kind_of(std::size_t row) {
  std::optional<RowKind> kind;
  // Of both the one that tells more, else the kind.
  for (const ColumnRole role : {ColumnRole::type, ColumnRole::kind}) {
    const std::string word = cell(row, role);
    if (word.empty()) continue;
    std::string kind_id;
    const auto meant = row_kind_from_cell(word, kind_id);
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
  const std::string start = cell(row, ColumnRole::date);
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
  const std::string end = cell(row, ColumnRole::end);
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

std::string DocumentBuilder::free_id(const std::string& id, std::string_view before_number) {
  std::string free = id;
  // Goes on where the last clash ended, as a file may hold one title thousands of times.
  int& number = next_number_[id];
  while (!taken_.insert(free).second)
    free = id + std::string(before_number) + std::to_string(++number + 1);
  return free;
}

void DocumentBuilder::mark_dropped(std::size_t row, const std::string& id,
                                   const std::string& title) {
  if (!id.empty()) dropped_.try_emplace(id, row);
  if (!title.empty()) dropped_.try_emplace(fold(title), row);
}

void DocumentBuilder::record_origin(const std::string& pointer, std::size_t row) {
  origins_.try_emplace(pointer, row);
}

std::string DocumentBuilder::id_of_name(NameTable table, const std::string& name, std::size_t row) {
  const std::size_t before = names_.size(table);
  std::string id = names_.id_of_name(table, name);
  if (names_.size(table) > before) {
    record_origin('/' + std::string(key_of(table)) + '/' + std::to_string(before), row);
  }
  return id;
}

JsonArray DocumentBuilder::ids_of(NameTable table, const std::vector<std::string>& list,
                                  std::size_t row) {
  JsonArray ids;
  std::unordered_set<std::string> seen;
  for (const std::string& name : list) {
    std::string id = id_of_name(table, name, row);
    if (seen.insert(id).second) ids.push_back({std::move(id)});
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

std::optional<Message> DocumentBuilder::country_hint(const std::string& words) {
  // Rows of one kind come in order: so many errors are before this one that it is not reported.
  if (errors_.size() - errors_before_ >= max_intake_errors) return {};
  auto hint = hints_.find(words);
  if (hint == hints_.end()) hint = hints_.emplace(words, countries_.hint(words)).first;
  return hint->second;
}

}  // namespace rostrum
