// The steps of reduce() that know addresses; see engine/state/reduce_steps.hpp.
#include <string>
#include <utility>

#include "engine/link/address.hpp"
#include "engine/link/period_entry.hpp"
#include "engine/state/reduce_steps.hpp"

namespace rostrum {

// What is open on screen stays open. Notices about an earlier link mean nothing for this one.
void apply(Change& change, const OpenAddress& action, const ReduceContext& context) {
  DecodedView decoded =
      resolve(view_from_address(action.address), context.dataset, context.domains);
  change.state.view = std::move(decoded.view);
  change.state.ui.notices.clear();
  change.opened_link = true;
  for (Notice& notice : decoded.notices)
    change.notify(std::move(notice.text));
}

void apply(Change& change, const SetPeriodText& action, const ReduceContext& context) {
  const auto period = period_from_entry(action.text);
  if (!period) {
    change.notify(period.error());
    return;
  }
  apply(change, SetTime{.time = *period}, context);
}

void apply(Change& change, const SearchOrOpen& action, const ReduceContext& context) {
  apply(change, SetText{action.text}, context);
}

void apply(Change& change, const CopyLink&, const ReduceContext&) {
  if (address_from_view(change.state.view).size() > max_address_length) {
    change.notify("This link is longer than 4,000 characters, so it may not open in full");
  }
  change.effects.emplace_back(CopyLinkEffect{});
}

}  // namespace rostrum
