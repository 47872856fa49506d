// Where the plain page of a record or a subject lies below the site, and what such an address
// opens:
//   forums/kuwait-2024/    statements/kuwait-2024.ali-naghiyev/    people/ali-naghiyev/
//   countries/AZE/
// A page is an HTML file in a folder of its own; curator/pages writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

// Files in a page's folder, for those who follow what it is about.
inline constexpr std::string_view feed_file = "feed.atom";
inline constexpr std::string_view calendar_file = "calendar.ics";

// Of what View::selection holds; empty when the dataset has no such record. A subject is not looked
// for: one that nothing is linked to has no page.
std::string plain_page_path(const Dataset& dataset, std::string_view selection);

// "person:ali-naghiyev" of "/rostrum/people/ali-naghiyev/", of its index.html and of its files for
// those who follow it; nothing for any other path. Whether there is such a page is not known here.
std::optional<std::string> selection_of_plain_page(std::string_view path);

}  // namespace rostrum
