// The groups of countries that a query asks for, by whichever of their facets.
#pragma once

#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/query/query.hpp"

namespace rostrum {

// Ascending, each once; what is excluded and what the dataset does not have is not among them.
std::vector<CountryGroupId> chosen_groups(const Dataset& dataset, const Query& query);

}  // namespace rostrum
