// What of a dataset may come in a second file: the words that neither map, timeline, facets nor the
// list of forums need. Everything is in the order of the dataset's tables.
#pragma once

#include <string>
#include <vector>

#include "engine/model/source.hpp"

namespace rostrum {

struct DatasetTexts {
  std::vector<std::string> series;          // Series::about
  std::vector<std::string> country_groups;  // CountryGroup::note
  std::vector<std::string> forums;          // summaries
  std::vector<std::string> statements;
  std::vector<std::string> outcomes;
  std::vector<Source> sources;  // those of a forum behind each other
};

}  // namespace rostrum
