#include "engine/intake/table.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/intake/cell_values.hpp"

namespace rostrum {

std::string_view Table::keep_text(std::string_view text) {
  text_ = std::make_unique_for_overwrite<char[]>(text.size());
  std::ranges::copy(text, text_.get());
  return {text_.get(), text.size()};
}

std::string_view Table::keep(std::string cell) {
  if (cell.empty()) return {};
  return own_cells_.emplace_back(std::move(cell));
}

void Table::add_row(std::size_t number, std::span<const std::string_view> cells) {
  assert(cells.size() == names.size());
  numbers_.push_back(static_cast<std::uint32_t>(number));
  for (const std::string_view cell : cells)
    cells_.push_back(is_clean_cell(cell) ? cell : keep(clean_cell(cell)));
}

}  // namespace rostrum
