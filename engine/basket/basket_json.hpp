// The basket as it is kept on the device: JSON with a version of its own.
//
//   {"version": 1, "entries": [{"id": "kuwait-2024", "note": "first to call"}, {"id": "…"}]}
//
// Reading is total: what can be understood is kept, and each thing that cannot is an error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/basket/basket.hpp"

namespace rostrum {

inline constexpr int basket_version = 1;

enum class BasketFault : std::uint8_t {
  no_json,
  no_entries,     // no object, or its "entries" are no list
  other_version,  // of a newer program, or none at all; entries are read as far as they go
  no_record,      // an entry without an id, or with one that can be none
  repeated,
  note_shortened,
  too_many,
};

struct BasketError {
  BasketFault fault;
  std::size_t entry = 0;  // from 1; 0: the whole text

  bool operator==(const BasketError&) const = default;
};

struct BasketRead {
  Basket basket;
  std::vector<BasketError> errors;
};

// An empty text is an empty basket.
BasketRead basket_from_json(std::string_view text);
std::string json_from_basket(const Basket& basket);

}  // namespace rostrum
