// What stands side by side, and which screen is shown.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/state/reducers.hpp"
#include "engine/view/compared.hpp"
#include "engine/view/search_text.hpp"
#include "engine/view/unresolved_id.hpp"
#include "messages/compare.hpp"

namespace rostrum {

void apply(Change& change, const SetScreen& action, const ReduceContext&) {
  change.state.view.screen = action.screen;
}

void apply(Change& change, const AddToCompare& action, const ReduceContext& context) {
  auto current = current_compared(context.dataset, action.id);
  if (!current) {
    const auto [gone, version, why] = unresolved_id(context.dataset, compared_id(action.id));
    change.notify(msg::compare_gone{.gone = gone,
                                    .value = shortened(action.id, quoted_id_characters),
                                    .version = version,
                                    .why = why});
    return;
  }
  std::vector<std::string>& compared = change.state.view.compare;
  if (std::ranges::find(compared, *current) != compared.end()) return;
  if (compared.size() == View::max_compared) {
    change.notify(msg::compare_full{.count = View::max_compared});
    return;
  }
  compared.push_back(*std::move(current));
  // On its own screen the column says so.
  if (change.state.view.screen == Screen::compare) return;
  if (compared.size() == 1) {
    change.notify(msg::compare_added_first);
  } else {
    change.notify(msg::compare_added{.count = compared.size()});
  }
}

void apply(Change& change, const RemoveFromCompare& action, const ReduceContext&) {
  std::erase(change.state.view.compare, action.id);
}

}  // namespace rostrum
