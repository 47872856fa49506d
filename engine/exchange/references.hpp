// What of an excerpt is cited, and each of it in the formats of reference managers.
#pragma once

#include <string>
#include <vector>

#include "engine/exchange/excerpt.hpp"
#include "engine/exchange/reference.hpp"

namespace rostrum {

// Every record found; the view alone when that is what is cited.
std::vector<Reference> references_of(const Excerpt& excerpt);

// One entry; today is the day of access, "2026-11-22", or empty. See formats.hpp.
std::string bibtex_entry(const Reference& reference, std::string_view today);

}  // namespace rostrum
