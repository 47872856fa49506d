// Where something was, for people. A city that is its country is told once.
#pragma once

#include <string>

#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// For a message that is kept: the same as place_text in the language that it is shown in.
Argument place_argument(const Dataset& dataset, PlaceId place);

// "Kuwait City, Kuwait"; the country alone where no more is known.
std::string place_text(const Language& language, const Dataset& dataset, PlaceId place);
// Where a forum was: "Kuwait City, Kuwait", "Online", "Tunis, Tunisia, and online",
// "Place not known".
std::string place_text(const Language& language, const Dataset& dataset, const Forum& forum);

}  // namespace rostrum
