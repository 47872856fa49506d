// A new version of the dataset: its ids are entered into the registry, and every file that names
// the version names the new one.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "curator/check.hpp"
#include "curator/folder.hpp"

namespace rostrum {

struct Publication {
  Folder folder;                     // as it is once published
  std::vector<std::string> changed;  // paths of the files to write in order, the registry last
  std::string new_ids;               // "3 forums, 12 statements"
};

// Precondition: the folder was loaded (checked.dataset). The error says why it cannot be published
// under this name. Whether the new folder is sound is for check_folder to say: an id that vanished
// and a version that CHANGELOG.md does not speak of are errors there.
std::expected<Publication, std::string> publication_of(const Folder& folder,
                                                       const CheckedFolder& checked,
                                                       std::string_view version);

}  // namespace rostrum
