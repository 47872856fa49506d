// The right panel's record: a forum with its facts, what was said at it and what came of it. A
// chosen statement or outcome is shown in its forum, in sight and marked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/present/record_actions.hpp"
#include "engine/present/record_page.hpp"
#include "engine/present/record_sections.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/panels/compare_buttons.hpp"
#include "ui/panels/step_bar.hpp"
#include "ui/panels/value_menu.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

// What the panel shows, in words; made when the record, the question or the language changes.
struct DetailWords {
  RecordPage page;  // with an empty id before any was shown
  std::vector<PageJump> jumps;
  std::vector<RecordSection> sections;             // spans of the page's entries
  std::vector<std::vector<RecordAction>> actions;  // of statements, then of outcomes
  Basket basket;                                   // that these were made for
  const Language* language = nullptr;
  std::uint64_t query_revision = 0;
  std::uint64_t data_revision = 0;
  bool awaits_texts = false;
  bool embed = false;
  std::string selection;
  std::vector<std::string> open_sections;
};

struct DetailPanel {
  ScrollState scroll;
  std::string shown;  // readable id of the record the scroll position belongs to
  DetailWords words;
  CompareButtons compare;
  StepBar steps;
  ValueMenu menu;               // of the topic that a finger rested on
  bool reveal_pending = false;  // the chosen statement is still to be brought into sight
  std::string jump;             // the part that is to be brought to the top; empty: none
};

// Precondition: the view has a selection that the dataset knows.
void detail_panel_ui(DetailPanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
