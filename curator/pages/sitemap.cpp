#include "curator/pages/sitemap.hpp"

#include "curator/pages/html_writer.hpp"
#include "curator/pages/site_address.hpp"

namespace rostrum {

std::string sitemap_text(const Dataset& dataset, std::string_view site) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  const auto add = [&](std::string_view path) {
    text += "<url><loc>";
    append_escaped(text, site);
    append_escaped(text, path);
    text += "</loc></url>\n";
  };
  add("");
  add(forums_path);
  if (!dataset.country_groups().empty()) add(country_groups_path);
  for (const Forum& forum : dataset.forums())
    add(path_of(forum));
  return text + "</urlset>\n";
}

}  // namespace rostrum
