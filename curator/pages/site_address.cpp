#include "curator/pages/site_address.hpp"

#include <algorithm>

#include "curator/pages/html_writer.hpp"
#include "engine/link/address.hpp"

namespace rostrum {

std::optional<std::string> site_url_from(std::string_view text) {
  const auto is_allowed = [](char c) {
    return c > ' ' && c < 0x7f &&
           std::string_view("\"<>\\^`{|}?#'").find(c) == std::string_view::npos;
  };
  const std::size_t host = text.find("://");
  if (web_address(text).empty() || !std::ranges::all_of(text, is_allowed)) return std::nullopt;
  if (host + 3 == text.size() || text[host + 3] == '/') return std::nullopt;
  std::string url(text);
  if (!url.ends_with('/')) url += '/';
  return url;
}

std::string root_from(std::string_view path) {
  std::string root;
  for (auto steps = std::ranges::count(path, '/'); steps > 0; --steps)
    root += "../";
  return root;
}

std::string path_of(const Forum& forum) {
  return std::string(forums_path) + forum.id + '/';
}

std::string explorer_path(std::string_view selection) {
  View view;
  view.selection = selection;
  return '#' + address_from_view(view);
}

}  // namespace rostrum
