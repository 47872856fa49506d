// The table of results: how it is sorted, and which columns it has.
#include "engine/state/reducers.hpp"
#include "messages/table.hpp"

namespace rostrum {

// A reader who sorts does not see the rows move when a screen reader speaks for them.
void apply(Change& change, const SortTable& action, const ReduceContext&) {
  if (change.state.view.sort == action.sort) return;
  change.state.view.sort = action.sort;
  if (!action.sort) {
    change.effects.emplace_back(Announce{msg::table_sorted_as_listed});
    return;
  }
  const auto [column, descending] = *action.sort;
  change.effects.emplace_back(Announce{msg::table_sorted{
      .column = title_of(column),
      .direction = descending ? msg::Direction::descending : msg::Direction::ascending}});
}

// What no kind of list could show or hide is left out.
void apply(Change& change, const ChooseColumns& action, const ReduceContext&) {
  change.state.view.columns = {.shown = action.columns.shown & columns_on_demand(),
                               .hidden = action.columns.hidden & columns_to_hide()};
}

}  // namespace rostrum
