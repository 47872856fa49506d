#include "curator/pages/sitemap.hpp"

#include <algorithm>
#include <span>

#include "curator/pages/html_writer.hpp"
#include "curator/pages/site_address.hpp"

namespace rostrum {

namespace {

// A list of `item`s in an element `list`: pages in a urlset, lists in a sitemapindex.
std::string list_text(std::string_view list, std::string_view item,
                      std::span<const std::string> paths, std::string_view site) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(list) +
                     " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const std::string& path : paths) {
    text += '<' + std::string(item) + "><loc>";
    append_escaped(text, site);
    append_escaped(text, path);
    text += "</loc></" + std::string(item) + ">\n";
  }
  return text + "</" + std::string(list) + ">\n";
}

}  // namespace

Folder sitemap_files(const std::vector<std::string>& paths, std::string_view site,
                     std::size_t max_pages) {
  if (paths.size() <= max_pages)
    return {{std::string(sitemap_path), list_text("urlset", "url", paths, site)}};
  Folder files;
  std::vector<std::string> lists;
  for (std::size_t first = 0; first < paths.size(); first += max_pages) {
    lists.push_back("sitemap-" + std::to_string(lists.size() + 1) + ".xml");
    const std::size_t count = std::min(max_pages, paths.size() - first);
    files.push_back(
        {lists.back(), list_text("urlset", "url", std::span(paths).subspan(first, count), site)});
  }
  files.push_back({std::string(sitemap_path), list_text("sitemapindex", "sitemap", lists, site)});
  return files;
}

}  // namespace rostrum
