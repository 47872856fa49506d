// The part of the sheet of a file in which what a column holds is chosen, as ToggleSection names
// it: "file/column/3".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/state/ui_state.hpp"

namespace rostrum {

inline constexpr std::string_view column_section_prefix = "file/column/";

inline std::string column_section(std::size_t column) {
  return std::string(column_section_prefix) + std::to_string(column);
}

// True when one was open.
inline bool fold_columns(UiState& ui) {
  return std::erase_if(ui.open_sections, [](const std::string& section) {
           return section.starts_with(column_section_prefix);
         }) > 0;
}

}  // namespace rostrum
