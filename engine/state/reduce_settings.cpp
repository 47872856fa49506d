// How things are shown: tab, measure, lanes, appearance, sizes, what is open.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/state/reducers.hpp"

namespace rostrum {

Day calendar_day(Day day) {
  return std::clamp(day, day_from_civil({1, 1, 1}), day_from_civil({9999, 12, 31}));
}

void apply(Change& change, const SetWindow& action, const ReduceContext&) {
  std::optional<DayWindow> window;
  if (action.window) {
    const auto [from, to] = std::minmax(action.window->from, action.window->to);
    window = DayWindow{calendar_day(from), calendar_day(to)};
  }
  change.state.view.window = window;
}

void apply(Change& change, const SetMeasure& action, const ReduceContext&) {
  change.state.view.measure = action.measure;
}

void apply(Change& change, const SetLanes& action, const ReduceContext&) {
  change.state.view.lanes = action.lanes;
}

void apply(Change& change, const SetLaneOrder& action, const ReduceContext&) {
  change.state.view.lane_order = action.order;
}

void apply(Change& change, const SetTab& action, const ReduceContext&) {
  change.state.view.tab = action.tab;
}

void apply(Change& change, const SetAppearance& action, const ReduceContext&) {
  change.state.view.reading.appearance = action.appearance;
}

void apply(Change& change, const SetTextPercent& action, const ReduceContext&) {
  change.state.view.reading.text_percent = std::clamp(
      action.percent, ReadingSettings::min_text_percent, ReadingSettings::max_text_percent);
}

void apply(Change& change, const SetSplitPercent& action, const ReduceContext&) {
  change.state.view.reading.split_percent = std::clamp(
      action.percent, ReadingSettings::min_split_percent, ReadingSettings::max_split_percent);
}

void apply(Change& change, const SetSingleKeys& action, const ReduceContext&) {
  change.state.view.reading.single_keys = action.on;
}

void apply(Change& change, const ToggleExpanded& action, const ReduceContext&) {
  bool& expanded = change.state.ui.expanded[action.facet];
  expanded = !expanded;
}

void apply(Change& change, const ToggleFolded& action, const ReduceContext&) {
  bool& folded = change.state.ui.folded[action.facet];
  folded = !folded;
}

void apply(Change& change, const SetFiltersOpen& action, const ReduceContext&) {
  change.state.ui.filters_open = action.open;
}

void apply(Change& change, const SetSheet& action, const ReduceContext&) {
  UiState& ui = change.state.ui;
  if (action.sheet == Sheet::cite && ui.sheet != Sheet::cite) ui.cited.clear();
  ui.short_code = false;
  ui.sheet = action.sheet;
}

void apply(Change& change, const ToggleSection& action, const ReduceContext&) {
  std::vector<std::string>& open = change.state.ui.open_sections;
  if (std::erase(open, action.section) == 0) open.push_back(action.section);
}

}  // namespace rostrum
