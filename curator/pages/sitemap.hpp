// The list of the site's pages for search engines, as sitemaps.org has it.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

std::string sitemap_text(const Dataset& dataset, std::string_view site);

}  // namespace rostrum
