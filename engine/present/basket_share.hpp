// A basket as a link, or by how much it is too long for one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/basket/basket.hpp"
#include "engine/model/dataset.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

// The view that a link to the basket holds: nothing but that.
View view_of_basket(const Basket& basket);
// Kept for the record that is opened while such a link is shown: more than the longest id takes.
inline constexpr std::size_t room_for_selection = 110;

// Bytes beyond what the choices of a link have room for, that of a selection set aside; see
// engine/link/length_budget.hpp.
std::size_t bytes_too_long(const View& view);

struct BasketShare {
  std::string link;  // with its notes, else without them; empty where neither fits
  bool left_notes_out = false;
  std::size_t over = 0;       // bytes that a link with notes is too long
  std::size_t bare_over = 0;  // and one without them
  bool has_notes = false;
};

// All empty where no link leads to the data: a file of the reader's own.
BasketShare share_of_basket(const Dataset& dataset, std::string_view base_url,
                            const Basket& basket);

}  // namespace rostrum
