// The reducers that know addresses; see engine/state/reducers.hpp.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "engine/link/address.hpp"
#include "engine/link/length_budget.hpp"
#include "engine/link/pasted_link.hpp"
#include "engine/link/period_entry.hpp"
#include "engine/link/view_field.hpp"
#include "engine/state/reducers.hpp"
#include "messages/notice.hpp"

namespace rostrum {

namespace {

// A link to a tour of another reader's own shows its view.
void forget_missing_tour(Change& change) {
  View& view = change.state.view;
  if (!is_readers_tour(view.tour)) return;
  const State& state = change.state;
  const Tour& tour = view.tour == own_tour_id ? state.own_tour : state.brought_tour;
  view.tour_step = std::clamp(view.tour_step, 1, std::max(1, static_cast<int>(tour.steps.size())));
  if (!tour.steps.empty()) return;
  view.tour.clear();
  view.tour_step = 1;
}

}  // namespace

// What is open on screen stays open. Notices about an earlier link mean nothing for this one; what
// was said of the parts that are kept is not said again by every step back and forward.
void apply(Change& change, const OpenAddress& action, const ReduceContext& context) {
  DecodedView decoded = resolve(view_from_address(address_from_arrival(action.address)),
                                context.dataset, context.domains);
  // Renamed ids may be longer than those of the link.
  std::ranges::move(trim_to_budget(decoded.view), std::back_inserter(decoded.notices));
  std::vector<Notice> said;
  if (decoded.view.unknown == change.state.view.unknown) said = notices_of_kept(decoded.view);
  const bool asks_the_same = decoded.view.query == change.state.view.query;
  // A screen in a public place stays one, wherever a visitor goes.
  const bool is_set_up = decoded.view.reading.kiosk && !change.state.view.reading.kiosk;
  decoded.view.reading.kiosk |= change.state.view.reading.kiosk;
  change.state.view = std::move(decoded.view);
  if (is_set_up) change.state.kiosk_home = action.address;
  UiState& ui = change.state.ui;
  ui.notices.clear();
  const View& view = change.state.view;
  // Steps back and forward within one question keep what the map shows.
  if (view.position || view.query.empty() || !asks_the_same) ui.fitted.reset();
  ui.waits_for_fit = !view.position && !view.query.empty() && !ui.fitted;
  change.opened_link = true;
  forget_empty_basket(change);
  forget_missing_tour(change);
  complete_tour_step(change, context);
  for (Notice& notice : decoded.notices) {
    if (std::ranges::find(said, notice) == said.end()) change.notify(std::move(notice.text));
  }
}

void apply(Change& change, const SetPeriodText& action, const ReduceContext& context) {
  const auto period = period_from_entry(action.text);
  // What was refused before is no more what the reader asks for.
  UiState& ui = change.state.ui;
  if (ui.period_refusal) std::erase(ui.notices, Notice{*ui.period_refusal});
  ui.period_refusal.reset();
  if (!period) {
    ui.period_refusal = period.error();
    change.notify(period.error());
    return;
  }
  apply(change, SetTime{.time = *period}, context);
}

// A link is one step, whatever it changes; a frame around the view stays as it is.
void apply(Change& change, const SearchOrOpen& action, const ReduceContext& context) {
  const auto address = address_from_pasted(action.text, context.base_url);
  if (!address) {
    apply(change, SetText{action.text}, context);
    return;
  }
  const bool embed = change.state.view.reading.embed;
  apply(change, OpenAddress{*address}, context);
  change.state.view.reading.embed = embed;
  change.history = HistoryWrite::push;
}

void apply(Change& change, const OpenExample& action, const ReduceContext& context) {
  ReadingSettings reading = change.state.view.reading;
  change.state.ui.fitted.reset();
  apply(change, OpenAddress{action.address}, context);
  change.state.view.reading = std::move(reading);
}

void apply(Change& change, const CopyLink&, const ReduceContext&) {
  change.effects.emplace_back(CopyLink{});
}

}  // namespace rostrum
