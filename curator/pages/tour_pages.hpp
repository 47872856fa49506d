// The plain pages of tours: the list of them, and each as a page with a heading for every step,
// what there is to see there, and the ways to it.
#pragma once

#include <string>

#include "curator/pages/page_input.hpp"
#include "engine/model/tour.hpp"

namespace rostrum {

// "tours/baku-forums/", below the site.
std::string path_of(const Tour& tour);

std::string tour_list_page(const PageInput& input);
std::string tour_page(const PageInput& input, const Tour& tour);

}  // namespace rostrum
