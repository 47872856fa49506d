#include "curator/country_group_sources.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace rostrum {

void check_country_group_sources(const Dataset& dataset, const Bundle& bundle, Findings& findings) {
  for (std::size_t i = 0; i < dataset.country_groups().size(); ++i) {
    const std::vector<Source>& sources = dataset.country_groups()[i].sources;
    if (std::any_of(sources.begin(), sources.end(),
                    [](const Source& source) { return source.url.starts_with("https://"); })) {
      continue;
    }
    FilePointer place = bundle.origin("country_groups", i);
    if (!sources.empty()) place.pointer += "/sources";
    findings.error(std::move(place.path), std::move(place.pointer),
                   "must have a source with an https address (say where its members were read)");
  }
}

}  // namespace rostrum
