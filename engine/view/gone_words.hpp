// What is said of an id that cannot be shown.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

// " is not in this collection", or of a withdrawn one " was withdrawn in version 2027.01.10: It
// never took place". `so` is what follows from that: ", so the link's filter on it was left out".
std::string gone_words(const Dataset& dataset, KindedId id, std::string_view so = {});

}  // namespace rostrum
