// Where in a file something stands, as editors count: lines and characters of UTF-8, both from 1.
#pragma once

#include <compare>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

struct TextPlace {
  std::size_t line = 1;
  std::size_t column = 1;

  auto operator<=>(const TextPlace&) const = default;
};

TextPlace place_in_text(std::string_view text, std::size_t byte);

// Where the values of JSON pointers stand in a text that is JSON, in one walk through it. For a
// value that is not there, the nearest that would hold it; of a repeated field, the first.
std::vector<TextPlace> places_of_pointers(std::string_view json,
                                          std::span<const std::string> pointers);

}  // namespace rostrum
