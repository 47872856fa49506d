// Every group of countries names where its members were read: the loader takes groups without
// sources, as the site carries them, and the data must not have any.
#pragma once

#include "curator/bundle.hpp"
#include "curator/finding.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// Errors: a group of the dataset without a source that has an https address.
void check_country_group_sources(const Dataset& dataset, const Bundle& bundle, Findings& findings);

}  // namespace rostrum
