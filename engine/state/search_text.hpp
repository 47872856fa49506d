// The search text as a View holds it: one line, readable, not endless.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rostrum {

inline constexpr std::size_t max_search_characters = 200;

struct SearchText {
  std::string text;
  bool shortened = false;
};

// Control characters and broken UTF-8 become spaces, blanks at both ends go, and what is beyond the
// limit is cut off.
SearchText clean_search_text(std::string_view text);

// The first characters of a text, for showing it in a sentence; an ellipsis where it was cut.
std::string shortened(std::string_view text, std::size_t characters);

}  // namespace rostrum
