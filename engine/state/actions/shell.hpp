// What is open, what has the keyboard's focus, what is said.
#pragma once

#include <string>

#include "engine/query/facet.hpp"
#include "engine/state/actions/kind.hpp"
#include "engine/state/ui_state.hpp"
#include "engine/text/message.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

// Esc: closes what is open, else the selection, else the text
struct StepOut {
  static constexpr ActionKind kind{.name = "step_out", .history = HistoryWrite::push};
};

// Everything as it is at first, but for how one reads
struct StartOver {
  static constexpr ActionKind kind{.name = "start_over", .history = HistoryWrite::push};
};

// The document face comes to the front
struct ReadPage {
  static constexpr ActionKind kind{.name = "read_page"};
};

struct FocusSearch {
  static constexpr ActionKind kind{.name = "focus_search"};
};

struct FocusPanel {
  static constexpr ActionKind kind{.name = "focus_panel", .history = HistoryWrite::replace};
  Tab panel;
};

struct ToggleExpanded {
  static constexpr ActionKind kind{.name = "toggle_expanded",
                                   .no_command = NoCommand::names_its_object};
  Facet facet;
};

struct ToggleFolded {
  static constexpr ActionKind kind{.name = "toggle_folded",
                                   .no_command = NoCommand::names_its_object};
  Facet facet;
};

// Of a long list only the names with these letters are shown; no letters: all of them
struct FindInFacet {
  static constexpr ActionKind kind{.name = "find_in_facet",
                                   .no_command = NoCommand::names_its_object};
  Facet facet;
  std::string text;
};

// Of a subject's page, "person:ali-naghiyev/forums": its first, or all
struct ToggleSection {
  static constexpr ActionKind kind{.name = "toggle_section",
                                   .no_command = NoCommand::names_its_object};
  std::string section;
};

struct SetFiltersOpen {
  static constexpr ActionKind kind{.name = "set_filters_open"};
  bool open;
};

// One at a time, over everything; none closes the one that is open
struct SetSheet {
  static constexpr ActionKind kind{.name = "set_sheet"};
  Sheet sheet = Sheet::none;
};

struct DismissNotices {
  static constexpr ActionKind kind{.name = "dismiss_notices"};
};

struct Notify {
  static constexpr ActionKind kind{
      .name = "notify", .keeps_playing = true, .no_command = NoCommand::is_the_programs};
  Argument text;
};

}  // namespace rostrum
