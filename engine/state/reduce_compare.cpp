// What stands side by side, and which screen is shown.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/subject.hpp"
#include "engine/state/reduce_steps.hpp"
#include "engine/view/compared.hpp"
#include "engine/view/gone_words.hpp"
#include "engine/view/search_text.hpp"

namespace rostrum {

void apply(Change& change, const SetScreen& action, const ReduceContext&) {
  change.state.view.screen = action.screen;
}

void apply(Change& change, const AddToCompare& action, const ReduceContext& context) {
  auto current = current_compared(context.dataset, action.id);
  if (!current) {
    change.notify(
        '"' + shortened(action.id, quoted_id_characters) + '"' +
        gone_words(context.dataset, selected_id(action.id), ", so it cannot be compared"));
    return;
  }
  std::vector<std::string>& compared = change.state.view.compare;
  if (std::ranges::find(compared, *current) != compared.end()) return;
  if (compared.size() == View::most_compared) {
    change.notify("Four can be compared at once. Take one away first");
    return;
  }
  compared.push_back(*std::move(current));
  // On its own screen the column says so.
  if (change.state.view.screen == Screen::compare) return;
  change.notify(compared.size() == 1
                    ? "Added to Compare. Add another one to see what they share"
                    : "Added to Compare, which has " + std::to_string(compared.size()) + " now");
}

void apply(Change& change, const RemoveFromCompare& action, const ReduceContext&) {
  std::erase(change.state.view.compare, action.id);
}

}  // namespace rostrum
