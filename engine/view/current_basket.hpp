// A basket held against a dataset.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/basket/basket.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// A record's id as it is now: one that was renamed is followed. Nothing for what is no record.
std::optional<std::string> current_record(const Dataset& dataset, std::string_view id);

// The same basket with the ids in use now; what the dataset does not have is kept as it is.
Basket current_basket(const Dataset& dataset, const Basket& basket);

}  // namespace rostrum
