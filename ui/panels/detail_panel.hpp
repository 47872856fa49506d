// The right panel's record: a forum with its facts, what was said at it and what came of it. A
// chosen statement or outcome is shown in its forum, in sight and marked.
#pragma once

#include <string>

#include "engine/present/record_page.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/panels/compare_buttons.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct DetailPanel {
  ScrollState scroll;
  std::string shown;                   // readable id of the record the scroll position belongs to
  RecordPage page;                     // of its forum; with an empty id before any was shown
  const Language* language = nullptr;  // of the page
  CompareButtons compare;
  bool reveal_pending = false;  // the chosen statement is still to be brought into sight
};

// Precondition: the view has a selection that the dataset knows.
void detail_panel_ui(DetailPanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
