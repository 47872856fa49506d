// The table of verbs: every command a person has, with its words and its key. Buttons, keys, the
// document face and the help sheet read this table and nothing else.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/state/action.hpp"
#include "engine/state/reduce.hpp"

namespace rostrum {

enum class CommandId : std::uint8_t {
  focus_search,
  show_help,
  show_about,
  show_compare,
  show_basket,
  focus_map,
  focus_timeline,
  focus_list,
  zoom_in,
  zoom_out,
  whole_world,
  next_record,
  previous_record,
  exclude_focused,
  step_out,
  undo,
  copy_link,
  show_share,
  show_exports,
  show_cite,
  open_file,
  print,
  clear_filters,
  filter_to_map,
  play_pause,
  step_back,
  step_forward,
  period_start_earlier,
  period_start_later,
  period_end_earlier,
  period_end_later,
  zoom_to_results,
  draw_box,
  draw_lasso,
  next_place,
  previous_place,
  start_over,
  read_page,
  switch_appearance,
  switch_contrast,
  larger_text,
  smaller_text,
  clear_search,
  clear_period,
  close_arc,
  show_filters,
  dismiss_notices,
  share_with_system,
  shorten_link,
  pin_version,
  choose_file,
  use_file,
  leave_file,
  step_through_basket,
  export_basket,
  cite_basket,
  empty_basket,
  keep_shared_basket,
  leave_shared_basket,
  show_tours,
  next_step,
  previous_step,
  play_tour,
  leave_tour,
  add_to_tour,
  export_tour,
  empty_tour,
  start_again,
  stay_here,
};

struct Command {
  CommandId id;
  std::string_view name;  // stable, for the page and tests: "zoom-in"
  Plain title;            // "Zoom in"
  std::string_view key;   // as shown: "+", "Ctrl+Z"; empty: none
  bool single_key;        // a bare character, which a reader can turn off
  // The key of its control in both faces, where that stands beside what it is about and in no list
  // of commands: "notices:dismiss". Empty: "command:" and the name.
  std::string_view control = {};
};

std::span<const Command> commands();
const Command& command(CommandId id);
std::optional<CommandId> command_from_name(std::string_view name);
// The key of its control in both faces.
std::string control_of(CommandId id);

// The focus a command may need: the facet value under the keyboard cursor or the pointer.
struct CommandFocus {
  std::optional<Facet> facet;
  std::string value;
};

// The action a command stands for now; nothing when it has none: "exclude" without a focus, what
// belongs to the frame in an embedded view.
std::optional<Action> action_of(CommandId id, const State& state, const CommandFocus& focus = {});

}  // namespace rostrum
