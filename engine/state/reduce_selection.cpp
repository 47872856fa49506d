// The record or subject a reader looks at, and the way out of it.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/compact_sort.hpp"
#include "engine/model/subject.hpp"
#include "engine/state/column_section.hpp"
#include "engine/state/reducers.hpp"
#include "engine/view/search_text.hpp"
#include "engine/view/unresolved_id.hpp"
#include "messages/notice.hpp"

namespace rostrum {

namespace {

// A forum is listed when it or anything of it was found. A higher index is newer.
std::vector<ForumId> forums_found(const ReduceContext& context) {
  std::vector<ForumId> forums;
  forums.reserve(context.result.matches.count());
  for (const Row row : context.result.matches)
    forums.push_back(context.columns.forum(row));
  compact_sort(forums, [](ForumId a, ForumId b) { return a > b; });
  forums.erase(std::unique(forums.begin(), forums.end()), forums.end());
  return forums;
}

Message unresolved_selection(const Dataset& dataset, const std::string& selection) {
  const auto [gone, version, why] = unresolved_id(dataset, selected_id(selection));
  const std::string value = shortened(selection, quoted_id_characters);
  if (selects_page(selection)) {
    return msg::notice_page_gone{.gone = gone, .value = value, .version = version, .why = why};
  }
  return msg::notice_record_gone{.gone = gone, .value = value, .version = version, .why = why};
}

}  // namespace

void apply(Change& change, const Select& action, const ReduceContext& context) {
  if (action.id.empty()) {
    change.state.view.selection.clear();
    if (change.state.view.screen == Screen::steps) change.state.view.screen = Screen::explore;
    return;
  }
  auto current = current_selection(context.dataset, action.id);
  if (!current) {
    change.notify(unresolved_selection(context.dataset, action.id));
    return;
  }
  change.state.view.selection = *std::move(current);
  change.state.view.screen = Screen::explore;  // where it is shown
}

// With nothing chosen, a subject's page, or a forum that is not listed, forwards begins at the top
// of the list and backwards at its end. The ends hold.
void apply(Change& change, const SelectAdjacent& action, const ReduceContext& context) {
  if (change.state.view.screen == Screen::steps) {
    step_in_basket(change, action.step, context);
    return;
  }
  std::vector<ForumId> forums(context.listed.begin(), context.listed.end());
  if (forums.empty()) forums = forums_found(context);
  if (forums.empty() || action.step == 0) return;

  const std::string& selection = change.state.view.selection;
  const auto record = context.dataset.find_record(selection);
  const auto chosen =
      record ? std::find(forums.begin(), forums.end(), forum_of(context.dataset, *record))
             : forums.end();
  const auto last = static_cast<std::ptrdiff_t>(forums.size()) - 1;
  const std::ptrdiff_t start = chosen != forums.end() ? chosen - forums.begin()
                               : action.step > 0      ? -1
                                                      : last + 1;
  const std::ptrdiff_t next = std::clamp<std::ptrdiff_t>(start + action.step, 0, last);
  if (chosen != forums.end() && next == start) return;
  change.state.view.selection = context.dataset[forums[static_cast<std::size_t>(next)]].id;
  change.state.view.screen = Screen::explore;
}

void apply(Change& change, const StepOut&, const ReduceContext&) {
  UiState& ui = change.state.ui;
  View& view = change.state.view;
  if (ui.sheet == Sheet::file && fold_columns(ui)) {
    // What a column may hold was open above the sheet.
  } else if (ui.sheet != Sheet::none) {
    ui.sheet = Sheet::none;
  } else if (ui.map_tool != MapTool::none) {
    ui.map_tool = MapTool::none;
  } else if (!ui.noted.empty()) {
    ui.noted.clear();
  } else if (!ui.place_cursor.empty()) {
    ui.place_cursor.clear();
  } else if (ui.open_arc) {
    ui.open_arc.reset();
  } else if (ui.filters_open) {
    ui.filters_open = false;
  } else if (!ui.notices.empty()) {
    ui.notices.clear();
  } else if (view.screen != Screen::explore) {
    view.screen = Screen::explore;
  } else if (!view.selection.empty()) {
    view.selection.clear();
  } else {
    view.query.text.clear();
  }
}

}  // namespace rostrum
