#include "engine/state/reduce.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/link/view_field.hpp"
#include "engine/state/reducers.hpp"
#include "messages/notice.hpp"

namespace rostrum {

namespace {

constexpr std::size_t max_notices = 8;

bool is_web_url(std::string_view url) {
  const bool has_scheme = url.starts_with("https://") || url.starts_with("http://");
  return has_scheme && std::none_of(url.begin(), url.end(), [](char c) {
           return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
         });
}

// New notices are said aloud as well as shown.
void announce_new_notices(Change& change, const UiState& before) {
  for (const Notice& notice : change.state.ui.notices) {
    const auto& old = before.notices;
    if (std::find(old.begin(), old.end(), notice) == old.end()) {
      change.effects.emplace_back(Announce{notice.text});
    }
  }
}

// Those of which the kind alone does not tell it.
HistoryWrite history_of(const SetTime& action) {
  return action.in_motion ? HistoryWrite::replace : SetTime::kind.history;
}
HistoryWrite history_of(const SetField& action) {
  const ViewField* field = field_from_key(action.key);
  return field != nullptr ? field->history : HistoryWrite::none;
}
template <typename Kind>
HistoryWrite history_of(const Kind&) {
  return Kind::kind.history;
}

bool keeps_playing(const Action& action) {
  const auto* set = std::get_if<SetField>(&action);
  if (set == nullptr) return kind_of(action).keeps_playing;
  const ViewField* field = field_from_key(set->key);
  return field != nullptr && field->keeps_playing;
}

// What a reader does meanwhile stops it, so that nothing goes away under their hands.
bool keeps_touring(const Action& action) {
  return std::holds_alternative<StepTour>(action) || std::holds_alternative<GoOnTouring>(action) ||
         std::holds_alternative<FitToLink>(action) || kind_of(action).keeps_playing;
}

}  // namespace

void Change::notify(Argument text) {
  const auto* words = std::get_if<std::string>(&text.value());
  if (words != nullptr && words->empty()) return;
  std::vector<Notice>& notices = state.ui.notices;
  Notice notice{std::move(text)};
  std::erase(notices, notice);
  notices.push_back(std::move(notice));
  if (notices.size() > max_notices) notices.erase(notices.begin());
}

void apply(Change& change, const Undo&, const ReduceContext&) {
  if (undo_own_tour(change) || undo_basket(change)) return;
  change.effects.emplace_back(GoBack{});
}

void apply(Change& change, const FocusSearch&, const ReduceContext&) {
  change.effects.emplace_back(FocusSearchBox{});
}

// The narrow layout shows one panel at a time, so focus brings it up.
void apply(Change& change, const FocusPanel& action, const ReduceContext&) {
  change.state.view.tab = action.panel;
  if (!shows_explorer(change.state.view.screen)) change.state.view.screen = Screen::explore;
  change.effects.emplace_back(action);
}

void apply(Change& change, const OpenSource& action, const ReduceContext&) {
  if (is_web_url(action.url) && change.state.view.reading.kiosk) {
    change.state.ui.coded_url = action.url;
    change.state.ui.sheet = Sheet::code;
  } else if (is_web_url(action.url)) {
    change.effects.emplace_back(OpenUrl{action.url});
  } else {
    change.notify(msg::notice_no_source_address);
  }
}

void apply(Change& change, const StartOver&, const ReduceContext&) {
  View& view = change.state.view;
  View start;
  start.reading = std::move(view.reading);
  start.dataset_version = std::move(view.dataset_version);
  view = std::move(start);
  const std::uint32_t starts = change.state.ui.starts + 1;
  change.state.ui = {};
  change.state.ui.starts = starts;
}

void apply(Change& change, const ReadPage&, const ReduceContext&) {
  change.effects.emplace_back(ReadDocument{});
}

void apply(Change& change, const DismissNotices&, const ReduceContext&) {
  change.state.ui.notices.clear();
}

void apply(Change& change, const Notify& action, const ReduceContext&) {
  change.notify(action.text);
}

HistoryWrite history_write(const Action& action) {
  return std::visit([](const auto& one) { return history_of(one); }, action);
}

void reduce_into(Reduction& reduction, const State& state, const Action& action,
                 const ReduceContext& context) {
  // Assigned and not made anew: what the last reduction took of the heap is used again.
  Change change{.state = std::move(reduction.state),
                .effects = std::move(reduction.effects),
                .history = history_write(action)};
  change.state = state;
  change.effects.clear();
  if (!kind_of(action).is_period_drag) change.state.ui.period_in_motion = false;
  if (!keeps_playing(action)) change.state.ui.playing = false;
  if (!keeps_touring(action)) change.state.ui.touring = false;
  const bool is_public = state.view.reading.kiosk;
  if (!is_public || !leads_out(action)) {
    std::visit([&](const auto& kind) { apply(change, kind, context); }, action);
  }
  // What visitors did before is not to be gone back to.
  if (is_public && change.history == HistoryWrite::push) change.history = HistoryWrite::replace;
  // What plays at rest is nobody's: the page begins where the screen was set up, however it ends.
  if (is_public && state.ui.kiosk == KioskPhase::attract) change.history = HistoryWrite::none;
  // Its field is on the basket's screen alone.
  if (change.state.view.screen != Screen::basket) change.state.ui.noted.clear();
  if (change.state.view.screen != Screen::tours) change.state.ui.captioned.reset();
  // Then Undo goes back to the view before.
  const bool steps_on = change.history == HistoryWrite::push || change.opened_link;
  if (change.state.view != state.view && steps_on && change.state.basket == state.basket) {
    change.state.ui.earlier_baskets.clear();
  }
  // It was written for what was shown then.
  const View& shown = change.state.view;
  if (shown.query != state.view.query || shown.count != state.view.count) {
    change.state.ui.picture_title.clear();
  }
  // A run is written where it stops, not where it passes.
  const bool passes = change.state.ui.playing && change.history == HistoryWrite::replace;
  const bool stops = state.ui.playing && !change.state.ui.playing;
  if (change.state.view != state.view && change.history != HistoryWrite::none) {
    if (!passes) change.effects.emplace_back(WriteAddress{change.history});
  } else if (stops) {
    change.effects.emplace_back(WriteAddress{HistoryWrite::replace});
  }
  announce_new_notices(change, state.ui);
  reduction.state = std::move(change.state);
  reduction.effects = std::move(change.effects);
  reduction.opened_link = change.opened_link;
}

Reduction reduce(const State& state, const Action& action, const ReduceContext& context) {
  Reduction reduction;
  reduce_into(reduction, state, action, context);
  return reduction;
}

}  // namespace rostrum
