// The part of the sheet of a file in which what a column holds is chosen, as ToggleSection names
// it: "file/3".
#pragma once

#include <cstddef>
#include <string>

namespace rostrum {

inline std::string column_section(std::size_t column) {
  return "file/" + std::to_string(column);
}

}  // namespace rostrum
