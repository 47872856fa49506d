// The list of the site's pages for search engines, as sitemaps.org has it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "curator/folder.hpp"

namespace rostrum {

// What one list may hold.
inline constexpr std::size_t max_pages_of_sitemap = 50'000;

// "sitemap.xml" with the paths, which are below the site. Of more than `max_pages` it is a list of
// lists, "sitemap-1.xml" and so on.
Folder sitemap_files(const std::vector<std::string>& paths, std::string_view site,
                     std::size_t max_pages = max_pages_of_sitemap);

}  // namespace rostrum
