#include "engine/view/current_basket.hpp"

#include "engine/model/subject.hpp"

namespace rostrum {

std::optional<std::string> current_record(const Dataset& dataset, std::string_view id) {
  if (selects_page(id)) return std::nullopt;
  return current_selection(dataset, id);
}

Basket current_basket(const Dataset& dataset, const Basket& basket) {
  Basket current;
  for (const BasketEntry& entry : basket.entries())
    current.add(current_record(dataset, entry.id).value_or(entry.id), entry.note);
  return current;
}

}  // namespace rostrum
