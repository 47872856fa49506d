#include "engine/state/command.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "messages/basket.hpp"
#include "messages/command.hpp"
#include "messages/file.hpp"
#include "messages/filter.hpp"
#include "messages/kiosk.hpp"
#include "messages/map.hpp"
#include "messages/search.hpp"
#include "messages/share.hpp"
#include "messages/shell.hpp"
#include "messages/timeline.hpp"
#include "messages/tour.hpp"

namespace rostrum {

namespace {

// In the order of CommandId.
constexpr std::array table = {
    Command{CommandId::focus_search, "focus-search", msg::command_focus_search, "/", true},
    Command{CommandId::show_help, "show-help", msg::command_show_help, "?", true},
    Command{CommandId::show_about, "show-about", msg::command_show_about, "", false},
    Command{CommandId::show_compare, "show-compare", msg::command_show_compare, "c", true},
    Command{CommandId::show_basket, "show-basket", msg::command_show_basket, "g", true},
    Command{CommandId::focus_map, "focus-map", msg::command_focus_map, "m", true},
    Command{CommandId::focus_timeline, "focus-timeline", msg::command_focus_timeline, "t", true},
    Command{CommandId::focus_list, "focus-list", msg::command_focus_list, "l", true},
    Command{CommandId::zoom_in, "zoom-in", msg::command_zoom_in, "+", true},
    Command{CommandId::zoom_out, "zoom-out", msg::command_zoom_out, "-", true},
    Command{CommandId::whole_world, "whole-world", msg::command_whole_world, "0", true},
    Command{CommandId::next_record, "next-record", msg::command_next_record, "]", true},
    Command{CommandId::previous_record, "previous-record", msg::command_previous_record, "[", true},
    Command{CommandId::exclude_focused, "exclude-focused", msg::command_exclude_focused, "x", true},
    Command{CommandId::step_out, "step-out", msg::command_step_out, "Esc", false},
    Command{CommandId::undo, "undo", msg::command_undo, "Ctrl+Z", false},
    Command{CommandId::copy_link, "copy-link", msg::command_copy_link, "y", true},
    Command{CommandId::show_share, "show-share", msg::command_show_share, "u", true},
    Command{CommandId::show_exports, "show-exports", msg::command_show_exports, "d", true},
    Command{CommandId::show_cite, "show-cite", msg::command_show_cite, "q", true},
    Command{CommandId::open_file, "open-file", msg::command_open_file, "", false},
    Command{CommandId::print, "print", msg::command_print, "", false},
    Command{CommandId::clear_filters, "clear-filters", msg::command_clear_filters, "", false},
    Command{CommandId::filter_to_map, "filter-to-map", msg::command_filter_to_map, "a", true},
    Command{CommandId::play_pause, "play-pause", msg::command_play_pause, "k", true},
    Command{CommandId::step_back, "step-back", msg::command_step_back, ",", true},
    Command{CommandId::step_forward, "step-forward", msg::command_step_forward, ".", true},
    Command{CommandId::period_start_earlier, "period-start-earlier",
            msg::command_period_start_earlier, "S", true},
    Command{CommandId::period_start_later, "period-start-later", msg::command_period_start_later,
            "s", true},
    Command{CommandId::period_end_earlier, "period-end-earlier", msg::command_period_end_earlier,
            "E", true},
    Command{CommandId::period_end_later, "period-end-later", msg::command_period_end_later, "e",
            true},
    Command{CommandId::zoom_to_results, "zoom-to-results", msg::command_zoom_to_results, "r", true},
    Command{CommandId::draw_box, "draw-box", msg::command_draw_box, "b", true},
    Command{CommandId::draw_lasso, "draw-lasso", msg::command_draw_lasso, "o", true},
    Command{CommandId::next_place, "next-place", msg::command_next_place, "n", true},
    Command{CommandId::previous_place, "previous-place", msg::command_previous_place, "p", true},
    Command{CommandId::start_over, "start-over", msg::command_start_over, "h", true},
    Command{CommandId::read_page, "read-page", msg::command_read_page, "", false},
    Command{CommandId::switch_appearance, "switch-appearance", msg::command_switch_appearance, "",
            false},
    Command{CommandId::switch_contrast, "switch-contrast", msg::command_switch_contrast, "", false},
    Command{CommandId::larger_text, "larger-text", msg::command_larger_text, "", false},
    Command{CommandId::smaller_text, "smaller-text", msg::command_smaller_text, "", false},
    Command{CommandId::clear_search, "clear-search", msg::search_clear, "", false, "search:clear"},
    Command{CommandId::clear_period, "clear-period", msg::timeline_clear_period, "", false,
            "time:clear"},
    Command{CommandId::close_arc, "close-arc", msg::map_arc_close, "", false, "map:arc:close"},
    Command{CommandId::show_filters, "show-filters", msg::filter_open, "", false, "filters:open"},
    Command{CommandId::dismiss_notices, "dismiss-notices", msg::shell_dismiss_notices, "", false,
            "notices:dismiss"},
    Command{CommandId::share_with_system, "share-with-system", msg::share_system, "", false,
            "share:system"},
    Command{CommandId::shorten_link, "shorten-link", msg::command_shorten_link, "", false,
            "share:shorten"},
    Command{CommandId::pin_version, "pin-version", msg::command_pin_version, "", false,
            "share:pin"},
    Command{CommandId::choose_file, "choose-file", msg::file_choose, "", false, "file:choose"},
    Command{CommandId::use_file, "use-file", msg::command_use_file, "", false, "file:use"},
    Command{CommandId::leave_file, "leave-file", msg::command_leave_file, "", false, "own:leave"},
    Command{CommandId::step_through_basket, "step-through-basket", msg::basket_step_through, "",
            false, "basket:step"},
    Command{CommandId::export_basket, "export-basket", msg::basket_export, "", false,
            "basket:export"},
    Command{CommandId::cite_basket, "cite-basket", msg::basket_cite, "", false, "basket:cite"},
    Command{CommandId::empty_basket, "empty-basket", msg::basket_empty, "", false, "basket:empty"},
    Command{CommandId::keep_shared_basket, "keep-shared-basket", msg::basket_keep, "", false,
            "basket:keep"},
    Command{CommandId::leave_shared_basket, "leave-shared-basket", msg::basket_leave, "", false,
            "basket:leave"},
    Command{CommandId::show_tours, "show-tours", msg::command_show_tours, "v", true},
    // The keys that a presenter's clicker has.
    Command{CommandId::next_step, "next-step", msg::command_next_step, "PageDown", false},
    Command{CommandId::previous_step, "previous-step", msg::command_previous_step, "PageUp", false},
    Command{CommandId::play_tour, "play-tour", msg::command_play_tour, "", false, "tour:play"},
    Command{CommandId::leave_tour, "leave-tour", msg::command_leave_tour, "", false, "tour:leave"},
    Command{CommandId::add_to_tour, "add-to-tour", msg::command_add_to_tour, "w", true},
    Command{CommandId::export_tour, "export-tour", msg::tour_export, "", false, "tour:export"},
    Command{CommandId::empty_tour, "empty-tour", msg::tour_empty, "", false, "tour:empty"},
    Command{CommandId::start_again, "start-again", msg::kiosk_start_again, "", false,
            "kiosk:start-again"},
    Command{CommandId::stay_here, "stay-here", msg::kiosk_stay, "", false, "kiosk:stay"},
};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].id) != i) return false;
  }
  return table.size() == static_cast<std::size_t>(CommandId::stay_here) + 1;
}
static_assert(is_in_order());

constexpr int text_step_percent = 10;

// From the system's to the other ones in turn.
Appearance next_appearance(Appearance appearance) {
  switch (appearance) {
    case Appearance::system:
      return Appearance::dark;
    case Appearance::dark:
      return Appearance::light;
    case Appearance::light:
      break;
  }
  return Appearance::system;
}

SetMapTool toggled_tool(const State& state, MapTool tool) {
  return {state.ui.map_tool == tool ? MapTool::none : tool};
}

SetSheet toggled_sheet(const State& state, Sheet sheet) {
  return {state.ui.sheet == sheet ? Sheet::none : sheet};
}

SetTextPercent resized_text(const View& view, int step) {
  return {std::clamp(view.reading.text_percent + step, ReadingSettings::min_text_percent,
                     ReadingSettings::max_text_percent)};
}

// It belongs to the chrome, the frame of controls that an embedded view does without.
bool needs_chrome(CommandId id) {
  return id == CommandId::focus_search || id == CommandId::show_about ||
         id == CommandId::show_share || id == CommandId::show_exports ||
         id == CommandId::show_cite || id == CommandId::open_file || id == CommandId::print ||
         id == CommandId::clear_filters || id == CommandId::show_compare ||
         id == CommandId::show_basket || id == CommandId::show_tours ||
         id == CommandId::export_basket || id == CommandId::cite_basket ||
         id == CommandId::empty_basket || id == CommandId::keep_shared_basket ||
         id == CommandId::clear_search || id == CommandId::show_filters ||
         id == CommandId::share_with_system || id == CommandId::shorten_link ||
         id == CommandId::pin_version || id == CommandId::start_over;
}

// What leads out of a screen in a public place, takes something along, or needs a keyboard.
bool is_not_for_visitors(CommandId id) {
  return id == CommandId::focus_search || id == CommandId::undo || id == CommandId::copy_link ||
         id == CommandId::show_exports || id == CommandId::show_cite ||
         id == CommandId::open_file || id == CommandId::print || id == CommandId::read_page ||
         id == CommandId::share_with_system || id == CommandId::pin_version ||
         id == CommandId::choose_file || id == CommandId::use_file || id == CommandId::leave_file ||
         id == CommandId::show_help || id == CommandId::show_basket ||
         id == CommandId::export_basket || id == CommandId::cite_basket ||
         id == CommandId::start_over || id == CommandId::add_to_tour ||
         id == CommandId::export_tour || id == CommandId::empty_tour;
}

// Which nobody would see on another screen.
bool moves_the_map(CommandId id) {
  return id == CommandId::zoom_in || id == CommandId::zoom_out || id == CommandId::whole_world ||
         id == CommandId::filter_to_map;
}

}  // namespace

std::span<const Command> commands() {
  return table;
}

const Command& command(CommandId id) {
  return table[static_cast<std::size_t>(id)];
}

std::optional<CommandId> command_from_name(std::string_view name) {
  for (const Command& command : table) {
    if (command.name == name) return command.id;
  }
  return std::nullopt;
}

std::string control_of(CommandId id) {
  const Command& of = command(id);
  return of.control.empty() ? "command:" + std::string(of.name) : std::string(of.control);
}

std::optional<Action> action_of(CommandId id, const State& state, const CommandFocus& focus) {
  if (!shows_explorer(state.view.screen) && moves_the_map(id)) return std::nullopt;
  if (state.view.reading.embed && needs_chrome(id)) return std::nullopt;
  if (state.view.reading.kiosk && is_not_for_visitors(id)) return std::nullopt;
  switch (id) {
    case CommandId::focus_search:
      return FocusSearch{};
    case CommandId::show_help:
      return toggled_sheet(state, Sheet::help);
    case CommandId::show_about:
      return toggled_sheet(state, Sheet::about);
    case CommandId::show_compare:
      return SetScreen{state.view.screen == Screen::compare ? Screen::explore : Screen::compare};
    case CommandId::show_basket:
      return SetScreen{state.view.screen == Screen::basket ? Screen::explore : Screen::basket};
    case CommandId::focus_map:
      return FocusPanel{Tab::map};
    case CommandId::focus_timeline:
      return FocusPanel{Tab::timeline};
    case CommandId::focus_list:
      return FocusPanel{Tab::list};
    case CommandId::zoom_in:
      return ZoomMap{1};
    case CommandId::zoom_out:
      return ZoomMap{-1};
    case CommandId::whole_world:
      return SetPosition{};
    case CommandId::next_record:
      return SelectAdjacent{1};
    case CommandId::previous_record:
      return SelectAdjacent{-1};
    case CommandId::exclude_focused:
      if (!focus.facet || focus.value.empty()) return std::nullopt;
      return ExcludeValue{*focus.facet, focus.value};
    case CommandId::step_out:
      return StepOut{};
    case CommandId::undo:
      return Undo{};
    case CommandId::copy_link:
      return CopyLink{};
    case CommandId::show_share:
      return toggled_sheet(state, Sheet::share);
    case CommandId::show_exports:
      return toggled_sheet(state, Sheet::exports);
    case CommandId::show_cite:
      if (state.ui.sheet == Sheet::cite) return SetSheet{};
      return OpenCite{};
    case CommandId::open_file:
      return toggled_sheet(state, Sheet::file);
    case CommandId::print:
      return Print{};
    case CommandId::clear_filters:
      return ClearFilters{};
    case CommandId::filter_to_map:
      return FilterToMap{};
    case CommandId::play_pause:
      return SetPlaying{!state.ui.playing};
    case CommandId::step_back:
      return StepPlay{-1};
    case CommandId::step_forward:
      return StepPlay{1};
    case CommandId::period_start_earlier:
      return NudgePeriod{BrushPart::from_handle, -1};
    case CommandId::period_start_later:
      return NudgePeriod{BrushPart::from_handle, 1};
    case CommandId::period_end_earlier:
      return NudgePeriod{BrushPart::to_handle, -1};
    case CommandId::period_end_later:
      return NudgePeriod{BrushPart::to_handle, 1};
    case CommandId::zoom_to_results:
      return ZoomToResults{};
    case CommandId::draw_box:
      return toggled_tool(state, MapTool::box);
    case CommandId::draw_lasso:
      return toggled_tool(state, MapTool::lasso);
    case CommandId::next_place:
      return MovePlaceCursor{1};
    case CommandId::previous_place:
      return MovePlaceCursor{-1};
    case CommandId::start_over:
      return StartOver{};
    case CommandId::read_page:
      return ReadPage{};
    case CommandId::switch_appearance:
      return set_field("theme", next_appearance(state.view.reading.appearance));
    case CommandId::switch_contrast:
      return SetField{"contrast", state.view.reading.more_contrast ? "usual" : "more"};
    case CommandId::larger_text:
      return resized_text(state.view, text_step_percent);
    case CommandId::smaller_text:
      return resized_text(state.view, -text_step_percent);
    case CommandId::clear_search:
      return SetText{};
    case CommandId::clear_period:
      return SetTime{};
    case CommandId::close_arc:
      return OpenArc{};
    case CommandId::show_filters:
      return SetFiltersOpen{!state.ui.filters_open};
    case CommandId::dismiss_notices:
      return DismissNotices{};
    case CommandId::share_with_system:
      return ShareWithSystem{};
    case CommandId::shorten_link:
      return SetShortCode{true};
    case CommandId::pin_version:
      return PinDataset{state.view.dataset_version.empty()};
    case CommandId::choose_file:
      return ChooseFile{};
    case CommandId::use_file:
      return UseFile{};
    case CommandId::leave_file:
      return LeaveFile{};
    case CommandId::step_through_basket:
      return StepThroughBasket{};
    case CommandId::export_basket:
      return ExportBasket{};
    case CommandId::cite_basket:
      return CiteBasket{};
    case CommandId::empty_basket:
      return EmptyBasket{};
    case CommandId::keep_shared_basket:
      return KeepSharedBasket{};
    case CommandId::leave_shared_basket:
      return LeaveSharedBasket{};
    case CommandId::show_tours:
      return SetScreen{state.view.screen == Screen::tours ? Screen::explore : Screen::tours};
    case CommandId::next_step:
      if (state.view.tour.empty()) return std::nullopt;
      return StepTour{1};
    case CommandId::previous_step:
      if (state.view.tour.empty() || state.view.tour_step == 1) return std::nullopt;
      return StepTour{-1};
    case CommandId::play_tour:
      if (state.view.tour.empty()) return std::nullopt;
      return SetTouring{!state.ui.touring};
    case CommandId::leave_tour:
      if (state.view.tour.empty()) return std::nullopt;
      return LeaveTour{};
    case CommandId::add_to_tour:
      if (!shows_explorer(state.view.screen) && state.view.screen != Screen::compare) {
        return std::nullopt;
      }
      return AddTourStep{};
    case CommandId::export_tour:
      if (state.own_tour.steps.size() < least_tour_steps) return std::nullopt;
      return ExportTour{};
    case CommandId::empty_tour:
      if (state.own_tour.steps.empty()) return std::nullopt;
      return EmptyTour{};
    case CommandId::start_again:
      if (!state.view.reading.kiosk) return std::nullopt;
      return StartAgain{};
    case CommandId::stay_here:
      if (!state.view.reading.kiosk || state.ui.kiosk != KioskPhase::warning) return std::nullopt;
      return StayHere{};
  }
  return std::nullopt;
}

}  // namespace rostrum
