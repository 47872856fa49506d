// Addresses of the site's pages: whole ones for programs elsewhere, relative ones for links, so
// that the folder can be served from anywhere. A site whose address is not known ("") claims none:
// what may be relative is, and what needs a whole address is left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

inline constexpr std::string_view forums_path = "forums/";
inline constexpr std::string_view tours_path = "tours/";
inline constexpr std::string_view country_groups_path = "country-groups/";
inline constexpr std::string_view feed_path = "feed.atom";
// Where a reader learns how summaries are made.
inline constexpr std::string_view method_path = "forums/#method";
inline constexpr std::string_view sitemap_path = "sitemap.xml";

// Where the site will be served, with a slash at its end. Nothing for a text that is no http or
// https address of a folder: one with a query, a fragment or characters that no address has.
std::optional<std::string> site_url_from(std::string_view text);

// From a page back to the site: "../../" for "forums/kuwait-2024/".
std::string root_from(std::string_view path);

// "forums/kuwait-2024/", below the site.
std::string path_of(const Forum& forum);

// The explorer with this record or subject chosen, below the site: "#sel=person:ali-naghiyev".
std::string explorer_path(std::string_view selection);

}  // namespace rostrum
