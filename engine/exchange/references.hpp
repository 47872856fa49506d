// What of an excerpt is cited.
#pragma once

#include <vector>

#include "engine/exchange/excerpt.hpp"
#include "engine/exchange/reference.hpp"

namespace rostrum {

// Every record found; the view alone when that is what is cited.
std::vector<Reference> references_of(const Excerpt& excerpt);

}  // namespace rostrum
