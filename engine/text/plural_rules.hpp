// Which form of a word a whole number takes in a language, by CLDR's rules in compiled form
// (tools/messages/cldr.mjs writes them), so that a new language needs no code.
#pragma once

#include <cstdint>
#include <string_view>

namespace rostrum {

enum class PluralCategory : std::uint8_t { zero, one, two, few, many, other };

PluralCategory plural_category(std::string_view rules, std::uint64_t number);

// Whether bytes are such rules and nothing else.
bool is_sound_plural_rules(std::string_view rules);

}  // namespace rostrum
