// Citations in words, to be copied into a text: a record as Rostrum has it, with the dataset's
// version and a link that is pinned to it.
//
// After the Publication Manual of the American Psychological Association (7th ed., 10.9, 10.12),
// the MLA Handbook (9th ed., ch. 5) and the Chicago Manual of Style (17th ed., 14.217, 14.257).
// Names stay whole: the data does not say which part is the family's. The words of a style are
// English, as its handbook has them; only the reference's own texts are in the reader's language.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/exchange/reference.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

enum class CitationStyle : std::uint8_t { apa, mla, chicago };
inline constexpr std::array all_citation_styles = {CitationStyle::apa, CitationStyle::mla,
                                                   CitationStyle::chicago};

std::string_view id_of(CitationStyle style);                              // "apa"
std::string_view name_of(const Language& language, CitationStyle style);  // "APA 7"

inline constexpr std::string_view citation_language = "en";  // of a style's own words

// Today is the day of access, "2026-11-22"; nothing is said of it when it is empty.
std::string citation(const Reference& reference, CitationStyle style, std::string_view today);

}  // namespace rostrum
