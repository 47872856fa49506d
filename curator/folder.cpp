#include "curator/folder.hpp"

#include <algorithm>

namespace rostrum {

const FolderFile* find_file(const Folder& folder, std::string_view path) {
  const auto found =
      std::lower_bound(folder.begin(), folder.end(), path,
                       [](const FolderFile& file, std::string_view p) { return file.path < p; });
  return found != folder.end() && found->path == path ? &*found : nullptr;
}

std::string_view stem_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return path.substr(0, path.rfind('.'));
}

bool is_json_in(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() + 1 && path.starts_with(folder) &&
         path[folder.size()] == '/' && path.ends_with(".json") &&
         path.find('/', folder.size() + 1) == std::string_view::npos;
}

}  // namespace rostrum
