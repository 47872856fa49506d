#include "engine/load/versions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/load/fields.hpp"

namespace rostrum {

std::vector<DatasetVersion> read_versions(ObjectReader& document, const KnownIds& ids,
                                          std::string_view present) {
  std::vector<DatasetVersion> versions;
  LoadErrors& errors = document.errors();
  const Path list = document.path().at("versions");
  const JsonArray& items = document.items("versions", Presence::optional);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Path path = list.at(i);
    ObjectReader object(items[i], path, "a version", errors);
    DatasetVersion version{text_field(object, "version", Presence::required),
                           text_list_field(object, "added", Presence::optional)};
    object.finish();
    for (std::size_t k = 0; k < version.added.size(); ++k) {
      const std::string& id = version.added[k];
      if (id.empty() || ids.forums.knows(id) || ids.contributions.knows(id)) continue;
      errors.add(path.at("added").at(k).pointer(), "must be the id of a record", "take it out");
    }
    compact_sort(version.added);
    if (!versions.empty() && version.name <= versions.back().name) {
      errors.add(path.pointer(), "must be later than the version before", "sort them by time");
    }
    versions.push_back(std::move(version));
  }
  if (!versions.empty() && versions.back().name != present) {
    errors.add(list.pointer(), "must end in the version of the dataset");
  }
  return versions;
}

}  // namespace rostrum
