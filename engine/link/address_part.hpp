// The parts an address is put together from: "topic=cyber", "flag".
#pragma once

#include <string>
#include <utility>

#include "engine/link/address_key.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

// Empty where the view has the default. Precondition: the view's query is normalized.
std::string part_of(const AddressField& field, const View& view);
// Of View::unknown; empty for a key that has a field.
std::string part_of(const std::pair<std::string, std::string>& unknown);

// Whether the part's length has no bound of its own; see engine/link/room.hpp.
bool is_choice(const AddressField& field);

}  // namespace rostrum
