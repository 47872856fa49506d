// What stands side by side, and which screen is shown.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/subject.hpp"
#include "engine/state/reducers.hpp"
#include "engine/view/compared.hpp"
#include "engine/view/search_text.hpp"
#include "engine/view/unresolved_id.hpp"
#include "messages/compare.hpp"
#include "messages/notice.hpp"

namespace rostrum {

namespace {

msg::Screen screen_words(Screen screen) {
  switch (screen) {
    case Screen::compare:
      return msg::Screen::compare;
    case Screen::basket:
      return msg::Screen::basket;
    case Screen::steps:
      return msg::Screen::steps;
    case Screen::tours:
      return msg::Screen::tours;
    case Screen::explore:
      break;
  }
  return msg::Screen::explore;
}

}  // namespace

// Who does not see the screen is told which one it is now.
void apply(Change& change, const SetScreen& action, const ReduceContext&) {
  View& view = change.state.view;
  if (view.screen == action.screen) return;
  view.screen = action.screen;
  change.effects.emplace_back(Announce{msg::compare_screen_opened{
      .columns = view.compare.size(), .screen = screen_words(view.screen)}});
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

void apply(Change& change, const SetSaidTopic& action, const ReduceContext& context) {
  if (action.id.empty()) {
    change.state.view.said_topic.clear();
    return;
  }
  const auto current = current_selection(context.dataset, "topic:" + action.id);
  if (current) {
    change.state.view.said_topic = selected_id(*current).id;
    return;
  }
  const auto [gone, version, why] = unresolved_id(context.dataset, {action.id, IdKind::topic});
  change.notify(msg::notice_topic_gone{.gone = gone,
                                       .value = shortened(action.id, quoted_id_characters),
                                       .version = version,
                                       .why = why});
}

}  // namespace rostrum
