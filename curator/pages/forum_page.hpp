// The page of one forum: what the explorer says of it.
#pragma once

#include <string>
#include <string_view>

#include "curator/pages/html_writer.hpp"
#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// What the pages are made from, put together once for all of them.
struct PageInput {
  const Language& language;  // that the pages are in
  const Dataset& dataset;
  std::string_view site;  // its address, with a slash at its end
};

std::string forum_page(const PageInput& input, ForumId id);

// "4 – 5 Nov 2024 · Kuwait City · 2 statements · 1 outcome"
std::string forum_entry_caption(const Language& language, const Dataset& dataset, ForumId id);

}  // namespace rostrum
