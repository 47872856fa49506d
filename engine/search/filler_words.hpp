// Words of a typed question that say nothing of what is looked for: "What did … say about …?"
#pragma once

#include <string>
#include <string_view>

#include "engine/search/search_index.hpp"

namespace rostrum {

// The text without them, where no row has all of its words and others are left; else as it is.
std::string without_fillers(const SearchIndex& index, std::string_view text);

}  // namespace rostrum
