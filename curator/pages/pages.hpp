// The site's static pages: one for every forum, an index of them, one of the groups of countries,
// the sitemap and the feed. They say what the explorer's document says, for those who do not run
// it: link previews, search engines, readers without scripts.
#pragma once

#include <string_view>

#include "curator/check.hpp"
#include "curator/folder.hpp"

namespace rostrum {

// Files below the site, sorted by path. `site` is as site_url_from gives it, or "" when nobody
// knows it: then no page names an address of its own and there are neither feed nor sitemap. The
// pages name "pages.css" and "rostrum.svg" in the site's folder. A retired id of a forum has a page
// that leads to the one in use. Asserts that the folder is sound.
Folder pages_from(const CheckedFolder& checked, const Folder& data, std::string_view site);

}  // namespace rostrum
