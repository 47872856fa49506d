// Groups of countries and their members' terms.
#pragma once

#include <vector>

#include "engine/load/object_reader.hpp"
#include "engine/load/tables.hpp"
#include "engine/model/country_group.hpp"

namespace rostrum {

// The document's optional "country_groups"; enters their ids, countries have been read before.
// Errors of its own: an end of a term that is no plain day, month or year, a term that ends before
// it begins, two terms of one country in one group that share a day.
std::vector<CountryGroup> read_country_groups(ObjectReader& document, KnownIds& ids);

}  // namespace rostrum
