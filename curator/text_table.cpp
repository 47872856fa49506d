#include "curator/text_table.hpp"

#include <algorithm>

#include "curator/number_words.hpp"

namespace rostrum {

namespace {

// Characters, each taken to be as wide as any other.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace

void TextTable::add(std::string_view words, const std::vector<std::size_t>& numbers) {
  std::vector<std::string>& row = rows_.emplace_back();
  row.emplace_back(words);
  for (const std::size_t number : numbers)
    row.push_back(number_words(number));
}

std::string TextTable::text() const {
  std::vector<std::size_t> widths(titles_.size());
  const auto widen = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], width_of(row[i]));
  };
  widen(titles_);
  for (const std::vector<std::string>& row : rows_)
    widen(row);
  std::string text;
  const auto append = [&](const std::vector<std::string>& row) {
    text += "  " + row[0];
    text.append(widths[0] - width_of(row[0]), ' ');
    for (std::size_t i = 1; i < widths.size(); ++i) {
      text.append(2 + widths[i] - width_of(row[i]), ' ');
      text += row[i];
    }
    text += '\n';
  };
  append(titles_);
  for (const std::vector<std::string>& row : rows_)
    append(row);
  return text;
}

}  // namespace rostrum
