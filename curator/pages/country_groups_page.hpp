// The page of the groups of countries: who was a member when, what is to be said of it, and where
// it was read. The explorer carries the members alone.
#pragma once

#include <string>

#include "curator/pages/page_input.hpp"

namespace rostrum {

// At country_groups_path. Each group stands at a heading with its id: "country-groups/#nato".
std::string country_groups_page(const PageInput& input);

}  // namespace rostrum
