#include "engine/query/chosen_groups.hpp"

#include <algorithm>
#include <string>

namespace rostrum {

std::vector<CountryGroupId> chosen_groups(const Dataset& dataset, const Query& query) {
  std::vector<CountryGroupId> groups;
  for (const Facet facet : {Facet::host_group, Facet::country_group, Facet::mention_group}) {
    for (const std::string& id : query[facet].include) {
      if (const auto group = dataset.find_country_group(id)) groups.push_back(*group);
    }
  }
  std::ranges::sort(groups);
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

}  // namespace rostrum
