// What became of an id that the data does not have: withdrawn, with the reason, or never there.
// For the messages that tell so: {gone}, {version} and {why}.
#pragma once

#include <string_view>

#include "engine/model/dataset.hpp"
#include "messages/choices.hpp"

namespace rostrum {

struct UnresolvedId {
  msg::Gone gone = msg::Gone::missing;
  std::string_view version;  // of the dataset that left it out first
  std::string_view why;      // a sentence; these two look at the dataset
};

UnresolvedId unresolved_id(const Dataset& dataset, KindedId id);

}  // namespace rostrum
