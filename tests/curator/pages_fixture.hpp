// The plain pages of the small data folder, or of one with a thing changed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "curator/pages/pages.hpp"
#include "tests/curator/curator_fixture.hpp"

namespace rostrum::test {

inline constexpr std::string_view site = "https://example.org/rostrum/";

inline Folder pages_of(const Folder& folder, std::string_view address = site) {
  const CheckedFolder checked = check_folder(folder);
  for (const std::string& line : lines_of(checked))
    UNSCOPED_INFO(line);
  REQUIRE(checked.sound());
  return pages_from(checked, folder, address);
}

inline std::string page_of(const Folder& folder, std::string_view path) {
  const Folder pages = pages_of(folder);
  const FolderFile* page = find_file(pages, path);
  INFO("looking for " << path);
  REQUIRE(page != nullptr);
  return page->text;
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++count;
  return count;
}

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace rostrum::test
