#include "engine/present/basket_share.hpp"

#include <algorithm>

#include "engine/link/length_budget.hpp"
#include "engine/present/share_words.hpp"

namespace rostrum {

View view_of_basket(const Basket& basket) {
  View view;
  view.screen = Screen::basket;
  view.basket = basket;
  return view;
}

std::size_t bytes_too_long(const View& view) {
  const std::size_t length = choices_length(view);
  constexpr std::size_t most = max_choices - room_for_selection;
  return length > most ? length - most : 0;
}

BasketShare share_of_basket(const Dataset& dataset, std::string_view base_url,
                            const Basket& basket) {
  BasketShare share;
  if (basket.empty() || !link_has_data(dataset, base_url)) return share;
  share.has_notes = std::ranges::any_of(
      basket.entries(), [](const BasketEntry& entry) { return !entry.note.empty(); });
  const View whole = view_of_basket(basket);
  const View bare = view_of_basket(without_notes(basket));
  share.over = bytes_too_long(whole);
  share.bare_over = bytes_too_long(bare);
  share.left_notes_out = share.over > 0 && share.bare_over == 0;
  if (share.over == 0 || share.bare_over == 0) {
    share.link = link_to(base_url, share.over == 0 ? whole : bare);
  }
  return share;
}

}  // namespace rostrum
