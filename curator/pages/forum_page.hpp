// The page of one forum: what the explorer says of it.
#pragma once

#include <string>

#include "curator/pages/page_input.hpp"
#include "engine/present/record_page.hpp"

namespace rostrum {

// `page` is that of the forum.
std::string forum_page(const PageInput& input, ForumId id, const RecordPage& page);

// "4 – 5 Nov 2024 · Kuwait City · 2 statements · 1 outcome"
std::string forum_entry_caption(const Language& language, const Dataset& dataset, ForumId id);

}  // namespace rostrum
