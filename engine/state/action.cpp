#include "engine/state/action.hpp"

#include <array>

namespace rostrum {

namespace {

// In the order of Action's alternatives.
constexpr std::array action_names = {"set_text",
                                     "toggle_value",
                                     "exclude_value",
                                     "clear_facet",
                                     "clear_filters",
                                     "set_time",
                                     "nudge_period",
                                     "set_period_text",
                                     "set_area",
                                     "set_lasso",
                                     "set_time_match",
                                     "filter_to_map",
                                     "set_position",
                                     "zoom_map",
                                     "pan_map",
                                     "zoom_to_results",
                                     "set_projection",
                                     "set_field",
                                     "set_arcs",
                                     "set_measure_topic",
                                     "open_arc",
                                     "set_map_tool",
                                     "move_place_cursor",
                                     "set_window",
                                     "select",
                                     "select_adjacent",
                                     "set_measure",
                                     "set_lanes",
                                     "set_lane_order",
                                     "set_playing",
                                     "step_play",
                                     "set_play_mode",
                                     "set_play_speed",
                                     "set_screen",
                                     "add_to_compare",
                                     "remove_from_compare",
                                     "set_tab",
                                     "set_appearance",
                                     "set_text_percent",
                                     "set_split_percent",
                                     "set_single_keys",
                                     "open_address",
                                     "step_out",
                                     "undo",
                                     "copy_link",
                                     "focus_search",
                                     "focus_panel",
                                     "open_source",
                                     "toggle_expanded",
                                     "toggle_folded",
                                     "toggle_section",
                                     "set_filters_open",
                                     "set_sheet",
                                     "dismiss_notices",
                                     "notify",
                                     "search_or_open",
                                     "pin_dataset",
                                     "copy_text",
                                     "share_with_system",
                                     "set_short_code",
                                     "open_cite",
                                     "set_export_scope",
                                     "set_picture",
                                     "export_view",
                                     "print",
                                     "choose_file",
                                     "set_file_column",
                                     "use_file",
                                     "leave_file"};
static_assert(action_names.size() == std::variant_size_v<Action>);

}  // namespace

const char* name_of(const Action& action) {
  return action_names[action.index()];
}

}  // namespace rostrum
