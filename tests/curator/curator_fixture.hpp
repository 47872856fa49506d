// The small data folder of tests/fixtures, to be checked as it is or with one thing changed.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "curator/check.hpp"
#include "curator/disk.hpp"
#include "curator/folder.hpp"

namespace rostrum::test {

inline Folder small_folder() {
  auto folder = folder_from_disk(ROSTRUM_FIXTURES_DIR "/curator/small");
  REQUIRE(folder.has_value());
  return std::move(*folder);
}

inline FolderFile& file_in(Folder& folder, std::string_view path) {
  const auto found = std::find_if(folder.begin(), folder.end(),
                                  [&](const FolderFile& file) { return file.path == path; });
  INFO("looking for " << path);
  REQUIRE(found != folder.end());
  return *found;
}

// The folder with the first occurrence of a part of a file replaced; the part must be there.
inline Folder with(Folder folder, std::string_view path, std::string_view part,
                   std::string_view replacement) {
  std::string& text = file_in(folder, path).text;
  const std::size_t at = text.find(part);
  INFO("looking for " << part << " in " << path);
  REQUIRE(at != std::string::npos);
  text.replace(at, part.size(), replacement);
  return folder;
}

// The folder with a file more, or with another text in a file.
inline Folder with_file(Folder folder, std::string path, std::string text) {
  const auto place = std::find_if(folder.begin(), folder.end(),
                                  [&](const FolderFile& file) { return path <= file.path; });
  if (place != folder.end() && place->path == path) {
    place->text = std::move(text);
  } else {
    folder.insert(place, {std::move(path), std::move(text)});
  }
  return folder;
}

inline Folder without(Folder folder, std::string_view path) {
  file_in(folder, path);
  std::erase_if(folder, [&](const FolderFile& file) { return file.path == path; });
  return folder;
}

inline std::vector<std::string> lines_of(const CheckedFolder& checked) {
  std::vector<std::string> lines;
  for (const Finding& finding : checked.findings)
    lines.push_back(text_from_finding(finding, "data"));
  return lines;
}

using Lines = std::vector<std::string>;

// What check says of a folder, line by line.
inline Lines said_of(const Folder& folder) {
  return lines_of(check_folder(folder));
}

}  // namespace rostrum::test
