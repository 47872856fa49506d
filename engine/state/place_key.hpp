// A place as both faces name it: "place:12", by its index in the dataset.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

std::string key_of(PlaceId place);
// Nothing for a text that is no such key.
std::optional<PlaceId> place_from_key(std::string_view key);

}  // namespace rostrum
