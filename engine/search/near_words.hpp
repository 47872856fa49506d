// Words one mistake apart: a letter too many, one missing, one wrong, or two that changed places
// (optimal string alignment of at most one edit).
#pragma once

#include <string_view>

namespace rostrum {

// In characters, not bytes. Equal words are near.
bool is_one_edit_apart(std::string_view a, std::string_view b);
// Whether the word is near to some beginning of the other.
bool begins_one_edit_apart(std::string_view word, std::string_view of);

}  // namespace rostrum
