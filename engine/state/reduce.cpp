#include "engine/state/reduce.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/link/view_field.hpp"
#include "engine/state/reduce_steps.hpp"

namespace rostrum {

namespace {

constexpr std::size_t most_notices = 8;

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

struct HistoryPolicy {
  // Choices: a step a reader would want to take back.
  HistoryWrite operator()(const ToggleValue&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const ExcludeValue&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const ClearFacet&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const ClearFilters&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetTime& action) const {
    return action.in_motion ? HistoryWrite::replace : HistoryWrite::push;
  }
  HistoryWrite operator()(const SetPeriodText&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetArea&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetLasso&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetTimeMatch&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const FilterToMap&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetProjection&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetField& action) const {
    const ViewField* field = field_from_key(action.key);
    return field != nullptr ? field->history : HistoryWrite::none;
  }
  HistoryWrite operator()(const SetArcs&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetMeasureTopic&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetScreen&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const AddToCompare&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const RemoveFromCompare&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const Select&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SelectAdjacent&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetMeasure&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetLanes&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const SetLaneOrder&) const { return HistoryWrite::push; }
  HistoryWrite operator()(const StepOut&) const { return HistoryWrite::push; }
  // Motion, typing and settings: the address follows, history does not grow.
  HistoryWrite operator()(const SetText&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetPosition&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const ZoomMap&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const PanMap&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const ZoomToResults&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const MovePlaceCursor&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const NudgePeriod&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const StepPlay&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetPlayMode&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetPlaySpeed&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetWindow&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetTab&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const FocusPanel&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetAppearance&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetTextPercent&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetSplitPercent&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SetSingleKeys&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const OpenAddress&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const SearchOrOpen&) const { return HistoryWrite::replace; }
  HistoryWrite operator()(const PinDataset&) const { return HistoryWrite::replace; }
  // The View stays as it is.
  HistoryWrite operator()(const SetMapTool&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const OpenArc&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const SetPlaying&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const Undo&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const CopyLink&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const FocusSearch&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const OpenSource&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const ToggleExpanded&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const ToggleFolded&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const SetFiltersOpen&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const SetSheet&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const ToggleSection&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const DismissNotices&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const Notify&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const CopyText&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const ShareWithSystem&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const SetShortCode&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const OpenCite&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const SetExportScope&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const SetPicture&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const Export&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const Print&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const ChooseFile&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const SetFileColumn&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const UseFile&) const { return HistoryWrite::none; }
  HistoryWrite operator()(const LeaveFile&) const { return HistoryWrite::none; }
};

// What may be one of many steps of one motion of the period, which is one entry of the history.
struct MovesPeriod {
  bool operator()(const SetTime&) const { return true; }
  bool operator()(const NudgePeriod&) const { return true; }
  bool operator()(const StepPlay&) const { return true; }
  bool operator()(const SetPlaySpeed&) const { return true; }
  bool operator()(const auto&) const { return false; }
};

// Whatever else a reader does ends a run.
struct GoesWithPlay {
  bool operator()(const SetPlaying&) const { return true; }
  bool operator()(const StepPlay&) const { return true; }
  bool operator()(const SetPlayMode&) const { return true; }
  bool operator()(const SetPlaySpeed&) const { return true; }
  bool operator()(const Notify&) const { return true; }
  bool operator()(const auto&) const { return false; }
};

}  // namespace

void Change::notify(std::string text) {
  if (text.empty()) return;
  std::vector<Notice>& notices = state.ui.notices;
  Notice notice{std::move(text)};
  std::erase(notices, notice);
  notices.push_back(std::move(notice));
  if (notices.size() > most_notices) notices.erase(notices.begin());
}

void apply(Change& change, const Undo&, const ReduceContext&) {
  change.effects.emplace_back(GoBack{});
}

void apply(Change& change, const FocusSearch&, const ReduceContext&) {
  change.effects.emplace_back(FocusSearchBox{});
}

// The narrow layout shows one panel at a time, so focus brings it up.
void apply(Change& change, const FocusPanel& action, const ReduceContext&) {
  change.state.view.tab = action.panel;
  change.state.view.screen = Screen::explore;
  change.effects.emplace_back(FocusPanelEffect{action.panel});
}

void apply(Change& change, const OpenSource& action, const ReduceContext&) {
  if (is_web_url(action.url)) {
    change.effects.emplace_back(OpenUrl{action.url});
  } else {
    change.notify("This source has no address that can be opened");
  }
}

void apply(Change& change, const DismissNotices&, const ReduceContext&) {
  change.state.ui.notices.clear();
}

void apply(Change& change, const Notify& action, const ReduceContext&) {
  change.notify(action.text);
}

HistoryWrite history_write(const Action& action) {
  return std::visit(HistoryPolicy{}, action);
}

void reduce_into(Reduction& reduction, const State& state, const Action& action,
                 const ReduceContext& context) {
  // Assigned and not made anew: what the last reduction took of the heap is used again.
  Change change{.state = std::move(reduction.state),
                .effects = std::move(reduction.effects),
                .history = history_write(action)};
  change.state = state;
  change.effects.clear();
  if (!std::visit(MovesPeriod{}, action)) change.state.ui.period_in_motion = false;
  if (!std::visit(GoesWithPlay{}, action)) change.state.ui.playing = false;
  std::visit([&](const auto& kind) { apply(change, kind, context); }, action);
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
