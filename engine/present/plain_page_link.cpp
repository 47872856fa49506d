#include "engine/present/plain_page_link.hpp"

#include "engine/link/plain_page.hpp"
#include "engine/model/version_name.hpp"

namespace rostrum {

bool has_plain_pages(const Dataset& dataset, std::string_view base_url) {
  const bool is_served = base_url.starts_with("https://") || base_url.starts_with("http://");
  return is_served && is_version_name(dataset.version());
}

std::string plain_page_url(const Dataset& dataset, std::string_view base_url,
                           std::string_view selection) {
  if (!has_plain_pages(dataset, base_url)) return {};
  const std::string path = plain_page_path(dataset, selection);
  if (path.empty()) return {};
  const std::string_view explorer = base_url.substr(0, base_url.find_first_of("?#"));
  return std::string(explorer.substr(0, explorer.rfind('/') + 1)) + path;
}

}  // namespace rostrum
