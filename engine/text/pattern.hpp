// The compiled form of one message: text with parts in it that begin with a control character.
// tools/messages/catalogue.mjs writes it.
//
//   argument a                      the argument of that number
//   count                           the number that the innermost plural counts, less its offset
//   plural a offset n { selector length bytes } x n    selector: a category, or 6 and a number
//   ordinal  likewise
//   select a n { key length bytes } x n                key 0 is "other"
//   styled a style
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/text/arguments.hpp"

namespace rostrum {

class Language;

// An argument that is not there or is of another kind than the pattern asks for adds nothing.
void append_pattern(std::string& into, const Language& language, std::string_view pattern,
                    std::span<const ArgumentView> arguments);

// Whether bytes are a pattern from start to end, without choices nested beyond reason.
bool is_sound_pattern(std::string_view pattern);

}  // namespace rostrum
