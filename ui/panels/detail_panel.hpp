// The right panel's record: a forum with its facts, what was said at it and what came of it. A
// chosen statement or outcome is shown in its forum, in sight and marked.
#pragma once

#include <string>
#include <vector>

#include "engine/present/linked_words.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/panels/compare_buttons.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

// The words of a forum's page, put together when it is opened. Lists are in the dataset's order.
struct DetailWords {
  struct Said {
    LinkedWords speaker;
    LinkedWords role;
    LinkedWords foot;  // "Speech, 4 Nov 2024 · mentions Kuwait"
    std::string mentions_place;
  };
  struct Source {
    std::string short_words;  // "KUNA, 4 Nov 2024"
    std::string facts;
    std::string via;
  };

  std::string when;
  LinkedWords where;
  LinkedWords hosts;
  std::string present;
  LinkedWords series;
  std::vector<Said> statements;
  std::vector<std::string> outcome_captions;
  std::vector<Source> sources;
};

struct DetailPanel {
  ScrollState scroll;
  std::string shown;  // readable id of the record the scroll position belongs to
  std::string shown_forum;
  CompareButtons compare;
  DetailWords words;            // of that forum
  bool reveal_pending = false;  // the chosen statement is still to be brought into sight
};

// Precondition: the view has a selection that the dataset knows.
void detail_panel_ui(DetailPanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
