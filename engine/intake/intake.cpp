#include "engine/intake/intake.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/intake/cell_values.hpp"
#include "engine/intake/document_builder.hpp"
#include "engine/load/column_form.hpp"
#include "engine/load/load.hpp"
#include "engine/view/search_text.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::size_t name_characters = 80;

void set_dataset(Intake& intake, Dataset dataset) {
  intake.forums = dataset.forums().size();
  intake.statements = dataset.statements().size();
  intake.outcomes = dataset.outcomes().size();
  intake.dataset = std::move(dataset);
}

void set_errors(Intake& intake, IntakeErrors errors) {
  std::ranges::stable_sort(errors, {}, &IntakeError::row);
  intake.error_count = errors.size();
  if (errors.size() > max_intake_errors) {
    errors.erase(errors.begin() + max_intake_errors, errors.end());
  }
  intake.errors = std::move(errors);
}

constexpr std::size_t sentence_characters = 300;

// The check of the form speaks English and in parts of sentences, as curators read it: "must have a
// date" -> "Must have a date."
std::string sentence(std::string words) {
  words = shortened(words, sentence_characters);
  if (words.empty()) return words;
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  if (words.back() != '.' && words.back() != '?') words += '.';
  return words;
}

Message rule_of(const LoadError& error) {
  return msg::file_rule_form{.rule = sentence(error.rule)};
}

std::optional<Message> hint_of(const LoadError& error) {
  if (error.hint.empty()) return std::nullopt;
  return msg::file_hint_form{.hint = sentence(error.hint)};
}

IntakeError error_of_document(const LoadError& error) {
  return {.name = error.pointer, .rule = rule_of(error), .hint = hint_of(error)};
}

IntakeErrors errors_of_document(const std::vector<LoadError>& errors) {
  IntakeErrors told;
  for (const LoadError& error : errors)
    told.push_back(error_of_document(error));
  return told;
}

// "Kuwait City · Minsk · Vienna". Looks on until there is a value, and not for ever where all rows
// have the same one.
std::string sample_of(const Table& table, std::size_t column) {
  constexpr std::size_t most = 3;
  constexpr std::size_t looked_at = 50;  // of those with a value
  std::vector<std::string> values;
  std::size_t looked = 0;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    std::string value = shortened(table.cell(row, column), 30);
    if (value.empty()) continue;
    if (std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
    if (values.size() == most || ++looked == looked_at) break;
  }
  std::string sample;
  for (const std::string& value : values)
    sample += (sample.empty() ? "" : " · ") + value;
  return sample;
}

// The rows as a dataset, without those that something is wrong with.
void read_rows(const Language& language, Intake& intake, const Dataset& reference) {
  const CountryNames countries(reference);
  const Table& table = intake.table;
  std::vector<bool> left_out(table.row_count());
  IntakeErrors errors = table.errors;
  intake.dataset.reset();
  intake.rows_used = intake.forums = intake.statements = intake.outcomes = 0;
  // What belongs to a row that is left out goes with it, so one pass may not be enough.
  constexpr int max_passes = 6;
  for (int pass = 0; pass < max_passes; ++pass) {
    DocumentBuilder builder(language, table, intake.roles, reference, countries, left_out);
    const JsonValue document = builder.build(intake.name);
    bool clean = true;
    for (const DocumentBuilder::RowError& error : builder.errors()) {
      left_out[error.row] = true;
      errors.push_back(error.error);
      clean = false;
    }
    auto dataset = load_dataset(document, file_row_limit);
    if (dataset && clean) {
      intake.rows_used = static_cast<std::size_t>(std::ranges::count(left_out, false));
      if (!dataset->forums().empty()) set_dataset(intake, std::move(*dataset));
      break;
    }
    if (dataset) continue;
    for (const LoadError& error : dataset.error()) {
      const std::size_t row = builder.row_of(error.pointer);
      if (row == table.row_count()) {
        errors.push_back(error_of_document(error));
        continue;
      }
      left_out[row] = true;
      const std::string_view pointer = error.pointer;
      errors.push_back(builder.error_at(row, pointer.substr(pointer.rfind('/') + 1), rule_of(error),
                                        hint_of(error)));
    }
  }
  if (!intake.dataset && errors.empty()) {
    errors.push_back({.rule = msg::file_rule_records_none, .hint = msg::file_hint_records});
  }
  set_errors(intake, std::move(errors));
}

void take_table(const Language& language, Intake& intake, std::expected<Table, IntakeErrors> table,
                const Dataset& reference) {
  if (!table) {
    set_errors(intake, std::move(table.error()));
    return;
  }
  intake.table = std::move(*table);
  for (std::string& name : intake.table.names)
    name = shortened(clean_cell(name), name_characters);
  for (std::size_t i = 0; i < intake.table.names.size(); ++i)
    intake.samples.push_back(sample_of(intake.table, i));
  intake.rows = intake.table.rows_in_file;
  intake.roles = guess_roles(intake.table, CountryNames(reference));
  read_rows(language, intake, reference);
}

void take_document(Intake& intake, JsonValue& document) {
  LoadErrors errors;
  if (!restore_rows(document, errors)) {
    set_errors(intake, errors_of_document(errors.take()));
    return;
  }
  // A file of the reader's own has its name for a version, even one that was taken from Rostrum:
  // nobody else can know what is in it now.
  if (JsonValue* version = field_of(document, "version")) version->data = intake.name;
  auto dataset = load_dataset(document);
  if (!dataset) {
    set_errors(intake, errors_of_document(dataset.error()));
    return;
  }
  set_dataset(intake, std::move(*dataset));
  intake.rows = intake.rows_used = intake.forums + intake.statements + intake.outcomes;
  if (intake.forums > 0) return;
  intake.dataset.reset();
  set_errors(
      intake,
      {{.name = "/forums", .rule = msg::file_rule_forums_none, .hint = msg::file_hint_forums}});
}

// What a file begins with that is no text, however it is named.
struct FileSignature {
  std::string_view bytes;
  FileKind kind;
};
constexpr std::array<FileSignature, 8> signatures = {{
    {"\x89PNG", FileKind::picture},
    {"\xFF\xD8\xFF", FileKind::picture},
    {"GIF8", FileKind::picture},
    {"PK\x03\x04", FileKind::workbook},
    {"\xD0\xCF\x11\xE0", FileKind::workbook},
    {"\xFF\xFE", FileKind::utf16},
    {"\xFE\xFF", FileKind::utf16},
    {{}, FileKind::csv},
}};

// Of a file that is no text: what it is, and what to do instead.
IntakeError binary_error(FileKind kind) {
  switch (kind) {
    case FileKind::picture:
      return {.rule = msg::file_rule_picture, .hint = msg::file_hint_picture};
    case FileKind::utf16:
      return {.rule = msg::file_rule_utf16, .hint = msg::file_hint_utf8};
    case FileKind::workbook:
    case FileKind::csv:
    case FileKind::geojson:
    case FileKind::json:
      break;
  }
  return {.rule = msg::file_rule_archive, .hint = msg::file_hint_csv};
}

FileKind file_kind(std::string_view bytes) {
  return std::ranges::find_if(
             signatures,
             [&](const FileSignature& signature) { return bytes.starts_with(signature.bytes); })
      ->kind;
}

bool is_json(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && (bytes[begin] == '{' || bytes[begin] == '[');
}

}  // namespace

Intake read_intake(const Language& language, std::string_view name, std::string_view bytes,
                   const Dataset& reference) {
  Intake intake;
  intake.name = shortened(clean_cell(name.substr(0, 1000)), name_characters);
  if (intake.name.empty()) intake.name = language.text(msg::file_made_file);
  const auto refuse_size = [&](std::size_t limit_mb) {
    set_errors(intake, {{.rule = msg::file_rule_large{.limit = limit_mb},
                         .hint = msg::file_hint_part_of_it}});
  };
  if (bytes.size() > file_size_limit) {
    refuse_size(file_size_limit_mb);
    return intake;
  }
  intake.kind = file_kind(bytes);
  if (intake.kind != FileKind::csv) {
    set_errors(intake, {binary_error(intake.kind)});
    return intake;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (!is_json(bytes)) {
    take_table(language, intake, table_from_csv(language, bytes), reference);
    return intake;
  }
  intake.kind = FileKind::json;
  if (bytes.size() > json_file_size_limit) {
    refuse_size(json_file_size_limit_mb);
    return intake;
  }
  LoadErrors errors;
  auto document = json_from_text(bytes, errors);
  if (!document || !errors.empty()) {
    set_errors(intake, errors_of_document(errors.take()));
    return intake;
  }
  const JsonValue* type = field_of(*document, "type");
  if (type != nullptr && type->text() != nullptr) {
    intake.kind = FileKind::geojson;
    take_table(language, intake, table_from_geojson(*document), reference);
  } else {
    take_document(intake, *document);
  }
  return intake;
}

void set_column(const Language& language, Intake& intake, std::size_t column, ColumnRole role,
                const Dataset& reference) {
  if (column >= intake.roles.size()) return;
  std::ranges::replace(intake.roles, role, ColumnRole::none);
  intake.roles[column] = role;
  read_rows(language, intake, reference);
}

}  // namespace rostrum
