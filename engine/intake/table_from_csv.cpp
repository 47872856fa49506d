#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "engine/base/utf8.hpp"
#include "engine/intake/table.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What stands between the cells of the first line most often, quoted text aside.
char separator_of(std::string_view text) {
  constexpr std::string_view candidates = ",;\t";
  std::size_t found[candidates.size()] = {};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    if (const auto at = candidates.find(c); at != std::string_view::npos) ++found[at];
  }
  return candidates[static_cast<std::size_t>(std::ranges::max_element(found) - found)];
}

// Of a first line "sep=;", which programs write for Excel; the line is taken off. Else nothing.
std::optional<char> take_told_separator(std::string_view& text) {
  if (!text.starts_with("sep=") || text.size() < 6) return std::nullopt;
  const char told = text[4];
  const std::size_t end = text[5] == '\r' ? 6 : 5;
  if (!std::string_view(",;\t|").contains(told) || end >= text.size() || text[end] != '\n') {
    return std::nullopt;
  }
  text.remove_prefix(end + 1);
  return told;
}

class CsvReader {
 public:
  // Cells that do not stand in the text as they are meant are kept by the table.
  CsvReader(std::string_view text, Table& table, std::optional<char> separator = {})
      : text_(text), table_(table), separator_(separator.value_or(separator_of(text))) {}

  bool at_end() const { return at_ >= text_.size(); }
  // The cells of the next line, until the one after it; why it cannot be read is in `error`, with
  // its column.
  std::vector<std::string_view>& line(std::optional<IntakeError>& error) {
    cells_.clear();
    do {
      cells_.push_back(cell(cells_.size() + 1, error));
    } while (take(separator_));
    // Whatever a broken cell left on its line.
    while (!at_end() && text_[at_] != '\n' && text_[at_] != '\r')
      ++at_;
    take('\r');
    take('\n');
    return cells_;
  }

 private:
  bool take(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool ends_cell() const {
    return at_end() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
  }

  std::string_view cell(std::size_t column, std::optional<IntakeError>& error) {
    const bool quoted = take('"');
    const std::size_t begin = at_;
    if (!quoted) {
      while (!ends_cell())
        ++at_;
      return text_.substr(begin, at_ - begin);
    }
    std::string joined;  // of a cell that has quotes: its parts between them
    std::size_t part = begin;
    const auto value = [&] {
      const std::string_view last = text_.substr(part, at_ - part);
      return part == begin ? last : table_.keep(std::move(joined.append(last)));
    };
    while (true) {
      at_ = std::min(text_.find('"', at_), text_.size());
      if (at_end()) {
        error = IntakeError{.column = column,
                            .rule = msg::file_rule_quote_open,
                            .hint = msg::file_hint_quote_close};
        return value();
      }
      if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
      joined.append(text_, part, at_ + 1 - part);
      at_ += 2;
      part = at_;
    }
    const std::string_view read = value();
    ++at_;
    if (!ends_cell()) {
      error = IntakeError{.column = column,
                          .rule = msg::file_rule_quote_after,
                          .hint = msg::file_hint_quote_double};
      while (!ends_cell())
        ++at_;
    }
    return read;
  }

  std::string_view text_;
  Table& table_;
  std::vector<std::string_view> cells_;
  char separator_;
  std::size_t at_ = 0;
};

// Whether eight bytes of ASCII follow, none of them zero: most of most texts.
bool has_eight_letters(std::string_view text, std::size_t at) {
  if (text.size() - at < 8) return false;
  std::uint64_t bytes;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t tops = ones << 7;
  return ((bytes | ((bytes - ones) & ~bytes)) & tops) == 0;
}

// Byte offset of what is no UTF-8 text; the size when all is.
std::size_t first_bad_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (has_eight_letters(text, at)) {
      at += 8;
      continue;
    }
    const Utf8Character character = utf8_character_at(text, at);
    if (!character.valid || character.code_point == 0) break;
    at += character.bytes;
  }
  return at;
}

IntakeError not_text(std::string_view text, std::size_t at) {
  IntakeError error{.rule = msg::file_rule_utf8, .hint = msg::file_hint_csv_again};
  Table table;
  CsvReader reader(text.substr(0, at), table);
  std::optional<IntakeError> ignored;
  while (!reader.at_end()) {
    ++error.row;
    error.column = reader.line(ignored).size();
  }
  return error;
}

}  // namespace

std::expected<Table, IntakeErrors> table_from_csv(const Language& language, std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (const std::size_t bad = first_bad_byte(text); bad < text.size()) {
    return std::unexpected(IntakeErrors{not_text(text, bad)});
  }
  const auto refused = [](std::size_t row, Message rule, Message hint) {
    return std::unexpected(
        IntakeErrors{{.row = row, .rule = std::move(rule), .hint = std::move(hint)}});
  };
  Table table;
  const auto separator = take_told_separator(text);
  CsvReader reader(table.keep_text(text), table, separator);
  std::optional<IntakeError> first;
  for (const std::string_view name : reader.line(first))
    table.names.emplace_back(name);
  if (first) {
    first->row = 1;
    return std::unexpected(IntakeErrors{std::move(*first)});
  }
  if (table.names.size() > file_column_limit) {
    return refused(1, msg::file_rule_columns{.limit = file_column_limit}, msg::file_hint_columns);
  }
  for (std::size_t i = 0; i < table.names.size(); ++i) {
    if (table.names[i].empty()) {
      table.names[i] = language.text(msg::file_made_column{.column = i + 1});
    }
  }
  for (std::size_t number = 2; !reader.at_end(); ++number) {
    std::optional<IntakeError> error;
    std::vector<std::string_view>& cells = reader.line(error);
    if (cells.size() == 1 && cells[0].empty() && !error) continue;  // an empty line
    if (++table.rows_in_file > file_row_limit) {
      return refused(number, msg::file_rule_rows_limit{.limit = file_row_limit},
                     msg::file_hint_part);
    }
    while (cells.size() > table.names.size() && cells.back().empty())
      cells.pop_back();
    if (!error && cells.size() != table.names.size()) {
      error = IntakeError{
          .rule = msg::file_rule_cells{.cells = cells.size(), .names = table.names.size()},
          .hint = msg::file_hint_quote_text};
    }
    if (!error) {
      table.add_row(number, cells);
      continue;
    }
    error->row = number;
    if (error->column > 0 && error->column <= table.names.size()) {
      error->name = table.names[error->column - 1];
    }
    table.errors.push_back(std::move(*error));
  }
  if (table.rows_in_file == 0) {
    return refused(0, msg::file_rule_rows_none, msg::file_hint_rows);
  }
  return table;
}

}  // namespace rostrum
