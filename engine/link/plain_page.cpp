#include "engine/link/plain_page.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/model/id_kind.hpp"

namespace rostrum {

namespace {

// In the order of IdKind, and of RecordId's alternatives.
constexpr std::array<std::string_view, 5> subject_folders = {"people/", "organizations/", "series/",
                                                             "topics/", "countries/"};
constexpr std::array<std::string_view, 3> record_folders = {"forums/", "statements/", "outcomes/"};

// Folders of others have such names too, so that an id must at least look like one of ours: small
// letters and digits with hyphens between them, of what was said or decided also with points, or a
// country's three capitals.
bool looks_like_id(std::string_view text, bool with_points) {
  constexpr std::size_t country_code = 3;
  constexpr std::array<std::string_view, 7> files_of_others = {".html", ".shtml", ".htm", ".php",
                                                               ".asp",  ".aspx",  ".pdf"};
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (text.size() == country_code && std::ranges::all_of(text, is_capital)) return true;
  if (std::ranges::any_of(files_of_others, [&](auto end) { return text.ends_with(end); }))
    return false;
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           (with_points && c == '.');
  });
}

}  // namespace

std::string plain_page_path(const Dataset& dataset, std::string_view selection) {
  const auto [id, kind] = kinded_id(selection);
  const auto place = static_cast<std::size_t>(kind);
  if (place < subject_folders.size())
    return std::string(subject_folders[place]) + std::string(id) + '/';
  const auto record = dataset.find_record(id);
  if (!record) return {};
  return std::string(record_folders[record->index()]) + std::string(id) + '/';
}

std::optional<std::string> selection_of_plain_page(std::string_view path) {
  constexpr std::array<std::string_view, 3> files = {"index.html", feed_file, calendar_file};
  for (const std::string_view file : files) {
    if (path.ends_with(file)) path.remove_suffix(file.size());
  }
  if (path.ends_with('/')) path.remove_suffix(1);
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos || slash + 1 == path.size()) return std::nullopt;
  const std::string_view folder = path.substr(0, slash + 1);
  const std::string_view id = path.substr(slash + 1);
  const auto is_in = [&](std::string_view name) {
    return folder.ends_with(name) && folder.substr(0, folder.size() - name.size()).ends_with('/');
  };
  if (is_in(record_folders[0])) return std::string(id);
  const bool is_record = std::ranges::any_of(record_folders, is_in);
  if (!looks_like_id(id, is_record)) return std::nullopt;
  if (is_record) return std::string(id);
  const auto found = std::ranges::find_if(subject_folders, is_in);
  if (found == subject_folders.end()) return std::nullopt;
  const auto kind = static_cast<std::size_t>(found - subject_folders.begin());
  return std::string(id_kind_prefixes[kind]) + std::string(id);
}

}  // namespace rostrum
