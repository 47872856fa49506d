// The beginning of a forum's file, and the list of files in datapackage.json.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "curator/folder.hpp"

namespace rostrum {

// Text of forums/<id>.json with empty texts where something is to be filled in, which check names
// one by one. The error says why there can be no such forum.
std::expected<std::string, std::string> new_forum_text(const Folder& folder, std::string_view id);

// What to do with the new file; `data` is the folder as the curator named it.
std::string new_forum_steps(std::string_view id, std::string_view data);

// datapackage.json with the files that are there as its resources: what it says of a resource is
// kept, files of forums and tours stand in one resource for each of the two folders. The error
// says why the text there cannot be changed.
std::expected<std::string, std::string> datapackage_with_files(const Folder& folder);

}  // namespace rostrum
