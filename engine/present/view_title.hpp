// What a view shows, in words: for the browser's tab and history, and for what is exported and
// cited.
//
//   Border security, 2018 to 2025, Kuwait phase of the Dushanbe Process
//   "visa free", in Kuwait or Turkmenistan, without terrorism, until 2019
//   Compare: Azerbaijan, Kuwait
#pragma once

#include <cstddef>
#include <string>

#include "engine/model/dataset.hpp"
#include "engine/query/facet.hpp"
#include "engine/text/language.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

inline constexpr std::size_t max_title_characters = 100;

// Search text, filters, period and area, then what is selected; where all would be longer than so
// many characters, filters are left out, and an ellipsis says so. How the map and the timeline look
// is no part of it. Empty for the whole collection. An id that the dataset does not have stands for
// itself.
std::string view_text(const Language& language, const Dataset& dataset, const FacetDomains& domains,
                      const View& view, std::size_t max_characters = max_title_characters);

// The same and the product: "Border security · Rostrum"; "Rostrum" for the whole collection.
std::string view_title(const Language& language, const Dataset& dataset,
                       const FacetDomains& domains, const View& view);

}  // namespace rostrum
