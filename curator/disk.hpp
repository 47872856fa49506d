// Reading a data folder from disk and writing files whole. All of curator's I/O is here, in
// disk_shards and in main.cpp. Errors are one sentence for the curator, with the path.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "curator/folder.hpp"

namespace rostrum {

// The folder's files, and those in its folders that hold data; of another folder only the name,
// with '/' behind it. What begins with a dot is left out.
std::expected<Folder, std::string> folder_from_disk(const std::string& path);

// Writes a file beside its place and moves it there, so that it is whole or as it was before.
// Missing folders are made.
std::expected<void, std::string> write_whole(const std::string& path, std::string_view text);

}  // namespace rostrum
