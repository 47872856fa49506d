// The site's static pages: one for every record, person, organization, series, topic and country,
// a list of each kind, what can be followed, the sitemap. They say what the explorer's document
// says, for those who do not run it: link previews, search engines, readers without scripts.
#pragma once

#include <string_view>

#include "curator/check.hpp"
#include "curator/folder.hpp"

namespace rostrum {

// Files below the site, sorted by path. `site` is as site_url_from gives it, or "" when nobody
// knows it: then no page names an address of its own and there are neither feeds nor sitemap. The
// pages name "pages.css" and "rostrum.svg" in the site's folder. What nothing is linked to, such as
// a country that nobody spoke of, has no page; a retired id has one that leads to the one in use.
// Asserts that the folder is sound.
Folder pages_from(const CheckedFolder& checked, const Folder& data, std::string_view site);

}  // namespace rostrum
