// Small functions on text that the formats share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rostrum {

// One line: spaces and control characters in a row become one space, none is left at the ends.
std::string in_one_line(std::string_view text);

// Adds an item to a list, after a separator when it is not the first.
void append_item(std::string& list, std::string_view item, std::string_view separator);

// Lower-case ASCII letters and digits with single hyphens between words, cut between words.
std::string slug_of(std::string_view text, std::size_t max_bytes);

}  // namespace rostrum
