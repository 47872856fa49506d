// The search text as a View holds it: one line, readable, not endless.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rostrum {

inline constexpr std::size_t max_search_characters = 200;
// Bytes of the text in a link, where a letter beyond ASCII takes three for each of its own: so many
// leave room for an area drawn on the map, see engine/link/length_budget.hpp.
inline constexpr std::size_t max_search_link_bytes = 510;

struct SearchText {
  std::string text;
  bool shortened = false;
  std::size_t characters = 0;  // of text
};

// Control characters and broken UTF-8 become spaces, blanks at both ends go, and what is beyond
// either limit is cut off.
SearchText clean_search_text(std::string_view text);

// Bytes of the first so many characters.
std::size_t bytes_of_first(std::string_view text, std::size_t characters);

// The first characters of a text, for showing it in a sentence; an ellipsis where it was cut.
std::string shortened(std::string_view text, std::size_t characters);

// How much of an id that nothing has is shown in a sentence: longer than any real one.
inline constexpr std::size_t quoted_id_characters = 60;

}  // namespace rostrum
