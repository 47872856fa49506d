// The data folder as texts: what the disk holds, or what a test writes down. Nothing in this
// library but curator/main.cpp, curator/disk and curator/disk_shards touches a disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

struct FolderFile {
  std::string path;  // below the data folder, with '/': "forums/baku-2023.json"
  std::string text;
};

// Invariant: sorted by path, each path once.
using Folder = std::vector<FolderFile>;

const FolderFile* find_file(const Folder& folder, std::string_view path);

// "baku-2023" of "forums/baku-2023.json": what a file is named, without folder and suffix.
std::string_view stem_of(std::string_view path);

// Whether the file lies in the folder of that name ("forums") and ends in .json.
bool is_json_in(std::string_view path, std::string_view folder);

}  // namespace rostrum
