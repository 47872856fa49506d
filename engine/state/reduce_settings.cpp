// How things are shown: the fields of the view that are set by themselves, sizes, what is open.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/geo/camera.hpp"
#include "engine/link/view_field.hpp"
#include "engine/state/reducers.hpp"
#include "engine/view/search_text.hpp"
#include "messages/notice.hpp"

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

// Of fields with a few values, and others whose length has a bound; the rest name records and
// values, which only the data knows.
void apply(Change& change, const SetField& action, const ReduceContext&) {
  View& view = change.state.view;
  const Projection projection = view.projection;
  const MapArcs arcs = view.arcs;
  const ViewField* field = field_from_key(action.key);
  // Of a language the page knows which there are, and says so where one is not.
  const bool can_be_set =
      field != nullptr && (field->when_too_long == WhenTooLong::fits || !field->values.empty() ||
                           field->part == msg::LinkPart::language);
  std::vector<Notice> notices;
  if (!can_be_set || !field->read(*field, view, action.value, notices)) {
    change.notify(msg::notice_no_setting{.key = action.key, .value = action.value});
    return;
  }
  view.query = normalize(std::move(view.query));
  // A flat map's whole world is no position, so what only the globe can show at that distance goes.
  if (view.projection != projection && view.position && is_home(*view.position, view.projection)) {
    view.position.reset();
  }
  // Its list is of an arc that is drawn no more.
  if (view.arcs != arcs) change.state.ui.open_arc.reset();
}

void apply(Change& change, const SetTextPercent& action, const ReduceContext&) {
  change.state.view.reading.text_percent = std::clamp(
      action.percent, ReadingSettings::min_text_percent, ReadingSettings::max_text_percent);
}

void apply(Change& change, const SetSplitPercent& action, const ReduceContext&) {
  change.state.view.reading.split_percent = std::clamp(
      action.percent, ReadingSettings::min_split_percent, ReadingSettings::max_split_percent);
}

void apply(Change& change, const ToggleExpanded& action, const ReduceContext&) {
  bool& expanded = change.state.ui.expanded[action.facet];
  expanded = !expanded;
  UiState& ui = change.state.ui;
  if (ui.finding != action.facet) return;
  ui.finding.reset();
  ui.find_text.clear();
}

void apply(Change& change, const FindInFacet& action, const ReduceContext&) {
  constexpr std::size_t most_find_characters = 60;
  UiState& ui = change.state.ui;
  ui.finding = action.facet;
  ui.find_text = action.text.substr(0, bytes_of_first(action.text, most_find_characters));
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
  if (action.sheet == Sheet::cite && ui.sheet != Sheet::cite) {
    ui.cited.clear();
    ui.cites_basket = false;
  }
  ui.short_code = false;
  ui.sheet = action.sheet;
}

void apply(Change& change, const ToggleSection& action, const ReduceContext&) {
  std::vector<std::string>& open = change.state.ui.open_sections;
  if (std::erase(open, action.section) == 0) open.push_back(action.section);
}

}  // namespace rostrum
