// The right panel's list: statements, outcomes, or forums, each with what was found at it.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/panels/result_head.hpp"
#include "ui/panels/result_rows.hpp"
#include "ui/panels/start_part.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct ResultPanel {
  ScrollState scroll;
  ResultHead head;
  StartPart start;
  ResultRows rows;
  std::uint64_t shown_query_revision = 0;  // a new answer starts at its top
};

void result_panel_ui(ResultPanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
