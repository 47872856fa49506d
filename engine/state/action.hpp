// Everything a person can do, as values. Widgets, keys, the document face, the address bar and the
// page's interface all make Actions; only reduce() turns them into a new View.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/state/ui_state.hpp"
#include "engine/text/message.hpp"
#include "engine/time/brush.hpp"
#include "engine/view/history_write.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

// Why an action of a reader is no Command, which has no arguments and stands by itself.
enum class NoCommand : std::uint8_t {
  has_one,
  names_its_object,       // a facet's value, a record, a section: its control stands beside that
  is_typed,               // a text in an input
  is_a_gesture,           // where a pointer or a finger went
  is_one_of_a_list,       // chosen among others that stand together
  answers_what_is_shown,  // a button of the sheet or notice that asks for it
  is_the_programs,        // no reader does it
};

// What is so of every action of a kind.
struct ActionKind {
  const char* name;  // for logs and golden texts: "toggle_value"
  // Of an action that changes the View; see history_write().
  HistoryWrite history = HistoryWrite::none;
  // It may be one of many steps of one motion of the period, which is one entry of the history.
  bool is_period_drag = false;
  bool keeps_playing = false;  // whatever else a reader does ends a run
  NoCommand no_command = NoCommand::has_one;
};

struct SetText {
  static constexpr ActionKind kind{
      .name = "set_text", .history = HistoryWrite::replace, .no_command = NoCommand::is_typed};
  std::string text;
};

// Chooses a value, or takes the choice back
struct ToggleValue {
  static constexpr ActionKind kind{.name = "toggle_value",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  Facet facet;
  std::string id;
};

// Excludes a value, or takes the exclusion back
struct ExcludeValue {
  static constexpr ActionKind kind{.name = "exclude_value", .history = HistoryWrite::push};
  Facet facet;
  std::string id;
};

struct ClearFacet {
  static constexpr ActionKind kind{.name = "clear_facet",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  Facet facet;
};

struct ClearFilters {
  static constexpr ActionKind kind{.name = "clear_filters", .history = HistoryWrite::push};
};

struct SetTime {
  static constexpr ActionKind kind{.name = "set_time",
                                   .history = HistoryWrite::push,
                                   .is_period_drag = true,
                                   .no_command = NoCommand::is_a_gesture};
  std::optional<TimeRange> time;
  bool in_motion = false;  // still being dragged: replaces the history entry
};

// An end of the period, or its body, by so many months
struct NudgePeriod {
  static constexpr ActionKind kind{
      .name = "nudge_period", .history = HistoryWrite::replace, .is_period_drag = true};
  BrushPart part;
  int months = 1;
};

// As a person types it: "2018 to 2025-09", "since May 2019"
struct SetPeriodText {
  static constexpr ActionKind kind{
      .name = "set_period_text", .history = HistoryWrite::push, .no_command = NoCommand::is_typed};
  std::string text;
};

struct SetArea {
  static constexpr ActionKind kind{
      .name = "set_area", .history = HistoryWrite::push, .no_command = NoCommand::is_a_gesture};
  std::optional<GeoBox> area;
};

// A ring without repetition; empty takes it back
struct SetLasso {
  static constexpr ActionKind kind{
      .name = "set_lasso", .history = HistoryWrite::push, .no_command = NoCommand::is_a_gesture};
  std::vector<GeoPoint> ring;
};

struct SetTimeMatch {
  static constexpr ActionKind kind{.name = "set_time_match",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  TimeMatch match;
};

// Only what the map shows now; taken back by a second time.
struct FilterToMap {
  static constexpr ActionKind kind{.name = "filter_to_map", .history = HistoryWrite::push};
};

struct SetPosition {
  static constexpr ActionKind kind{.name = "set_position", .history = HistoryWrite::replace};
  std::optional<MapPosition> position;
};

// About the centre; one level is a factor of two
struct ZoomMap {
  static constexpr ActionKind kind{.name = "zoom_map", .history = HistoryWrite::replace};
  double levels = 0;
};

// By CSS pixels: the map moves left when dx is positive
struct PanMap {
  static constexpr ActionKind kind{
      .name = "pan_map", .history = HistoryWrite::replace, .no_command = NoCommand::is_a_gesture};
  double dx_css = 0;
  double dy_css = 0;
};

// As near as all that was found is still in sight
struct ZoomToResults {
  static constexpr ActionKind kind{.name = "zoom_to_results", .history = HistoryWrite::replace};
};

struct SetProjection {
  static constexpr ActionKind kind{.name = "set_projection",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  Projection projection;
};

// A field of the view that needs no look at the data: a switch, a word of a small vocabulary, a
// number. By its key and its value as a link has them: "land", "points".
struct SetField {
  static constexpr ActionKind kind{.name = "set_field", .no_command = NoCommand::is_one_of_a_list};
  std::string key;
  std::string value;
};

struct SetArcs {
  static constexpr ActionKind kind{
      .name = "set_arcs", .history = HistoryWrite::push, .no_command = NoCommand::is_one_of_a_list};
  MapArcs arcs;
};

// A topic or a group; empty: all
struct SetMeasureTopic {
  static constexpr ActionKind kind{.name = "set_measure_topic",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

// Lists the statements behind it; none closes the list
struct OpenArc {
  static constexpr ActionKind kind{.name = "open_arc", .no_command = NoCommand::names_its_object};
  std::optional<MentionArc> arc;
};

// Takes a tool to draw an area with, or puts it away
struct SetMapTool {
  static constexpr ActionKind kind{.name = "set_map_tool"};
  MapTool tool;
};

// To another place on the map, in reading order
struct MovePlaceCursor {
  static constexpr ActionKind kind{.name = "move_place_cursor", .history = HistoryWrite::replace};
  int step = 1;
};

struct SetWindow {
  static constexpr ActionKind kind{.name = "set_window",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_a_gesture};
  std::optional<DayWindow> window;
};

// A record by its id, a subject by its text; empty goes back to the list
struct Select {
  static constexpr ActionKind kind{
      .name = "select", .history = HistoryWrite::push, .no_command = NoCommand::names_its_object};
  std::string id;
};

// Among the forums found
struct SelectAdjacent {
  static constexpr ActionKind kind{.name = "select_adjacent", .history = HistoryWrite::push};
  int step = 1;
};

struct SetMeasure {
  static constexpr ActionKind kind{.name = "set_measure",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  MapMeasure measure;
};

struct SetLanes {
  static constexpr ActionKind kind{.name = "set_lanes",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  LaneBy lanes;
};

struct SetLaneOrder {
  static constexpr ActionKind kind{.name = "set_lane_order",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  LaneOrder order;
};

struct SetPlaying {
  static constexpr ActionKind kind{.name = "set_playing", .keeps_playing = true};
  bool on;
};

// The period to the next event, or the one before
struct StepPlay {
  static constexpr ActionKind kind{.name = "step_play",
                                   .history = HistoryWrite::replace,
                                   .is_period_drag = true,
                                   .keeps_playing = true};
  int step = 1;
};

struct SetPlayMode {
  static constexpr ActionKind kind{.name = "set_play_mode",
                                   .history = HistoryWrite::replace,
                                   .keeps_playing = true,
                                   .no_command = NoCommand::is_one_of_a_list};
  PlayMode mode;
};

struct SetPlaySpeed {
  static constexpr ActionKind kind{.name = "set_play_speed",
                                   .history = HistoryWrite::replace,
                                   .is_period_drag = true,
                                   .keeps_playing = true,
                                   .no_command = NoCommand::is_one_of_a_list};
  int speed;
};

struct SetScreen {
  static constexpr ActionKind kind{.name = "set_screen", .history = HistoryWrite::push};
  Screen screen;
};

struct AddToCompare {
  static constexpr ActionKind kind{.name = "add_to_compare",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

struct RemoveFromCompare {
  static constexpr ActionKind kind{.name = "remove_from_compare",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

struct SetTab {
  static constexpr ActionKind kind{.name = "set_tab",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_one_of_a_list};
  Tab tab;
};

struct SetAppearance {
  static constexpr ActionKind kind{.name = "set_appearance", .history = HistoryWrite::replace};
  Appearance appearance;
};

struct SetTextPercent {
  static constexpr ActionKind kind{.name = "set_text_percent", .history = HistoryWrite::replace};
  int percent;
};

struct SetSplitPercent {
  static constexpr ActionKind kind{.name = "set_split_percent",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_one_of_a_list};
  int percent;
};

struct SetSingleKeys {
  static constexpr ActionKind kind{.name = "set_single_keys",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_one_of_a_list};
  bool on;
};

// A fragment without '#': a link, the back button, the page's interface
struct OpenAddress {
  static constexpr ActionKind kind{.name = "open_address",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_the_programs};
  std::string address;
};

// Esc: closes what is open, else the selection, else the text
struct StepOut {
  static constexpr ActionKind kind{.name = "step_out", .history = HistoryWrite::push};
};

struct Undo {
  static constexpr ActionKind kind{.name = "undo"};
};

struct CopyLink {
  static constexpr ActionKind kind{.name = "copy_link"};
};

struct FocusSearch {
  static constexpr ActionKind kind{.name = "focus_search"};
};

struct FocusPanel {
  static constexpr ActionKind kind{.name = "focus_panel", .history = HistoryWrite::replace};
  Tab panel;
};

// Of a record, in a new tab; or a letter to the contact
struct OpenSource {
  static constexpr ActionKind kind{.name = "open_source",
                                   .no_command = NoCommand::names_its_object};
  std::string url;
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

struct SetFiltersOpen {
  static constexpr ActionKind kind{.name = "set_filters_open",
                                   .no_command = NoCommand::is_one_of_a_list};
  bool open;
};

// One at a time, over everything; none closes the one that is open
struct SetSheet {
  static constexpr ActionKind kind{.name = "set_sheet"};
  Sheet sheet = Sheet::none;
};

// Of a subject's page, "person:ali-naghiyev/forums": its first, or all
struct ToggleSection {
  static constexpr ActionKind kind{.name = "toggle_section",
                                   .no_command = NoCommand::names_its_object};
  std::string section;
};

struct DismissNotices {
  static constexpr ActionKind kind{.name = "dismiss_notices",
                                   .no_command = NoCommand::answers_what_is_shown};
};

struct Notify {
  static constexpr ActionKind kind{
      .name = "notify", .keeps_playing = true, .no_command = NoCommand::is_the_programs};
  Argument text;
};

// What is typed or pasted into the search: a link is opened, else searched
struct SearchOrOpen {
  static constexpr ActionKind kind{.name = "search_or_open",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_typed};
  std::string text;
};

// To the version that is shown; a link then says what changed since
struct PinDataset {
  static constexpr ActionKind kind{.name = "pin_dataset",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::is_one_of_a_list};
  bool on;
};

// To the clipboard
struct CopyText {
  static constexpr ActionKind kind{.name = "copy_text",
                                   .no_command = NoCommand::answers_what_is_shown};
  std::string text;
  Message said;  // afterwards: "Citation copied"
};

// The sheet of the reader's system
struct ShareWithSystem {
  static constexpr ActionKind kind{.name = "share_with_system",
                                   .no_command = NoCommand::answers_what_is_shown};
};

// Of a view too long for a QR code: the code of the short link instead
struct SetShortCode {
  static constexpr ActionKind kind{.name = "set_short_code",
                                   .no_command = NoCommand::is_one_of_a_list};
  bool on;
};

// Of a record; empty: the view
struct OpenCite {
  static constexpr ActionKind kind{.name = "open_cite"};
  std::string id;
};

struct SetExportScope {
  static constexpr ActionKind kind{.name = "set_export_scope",
                                   .no_command = NoCommand::is_one_of_a_list};
  ExportScope scope;
};

struct SetPicture {
  static constexpr ActionKind kind{.name = "set_picture",
                                   .no_command = NoCommand::is_one_of_a_list};
  PictureOptions picture;
};

// Makes a file and downloads it
struct Export {
  static constexpr ActionKind kind{.name = "export_view",
                                   .no_command = NoCommand::is_one_of_a_list};
  ExportFormat format;
};

struct Print {
  static constexpr ActionKind kind{.name = "print"};
};

// Of the reader's own, which stays on the device
struct ChooseFile {
  static constexpr ActionKind kind{.name = "choose_file",
                                   .no_command = NoCommand::answers_what_is_shown};
};

// What a column of that file holds; see engine/intake
struct SetFileColumn {
  static constexpr ActionKind kind{.name = "set_file_column",
                                   .no_command = NoCommand::is_one_of_a_list};
  std::size_t column;
  std::string role;
};

// Shows the file that was read instead of the collection
struct UseFile {
  static constexpr ActionKind kind{.name = "use_file",
                                   .no_command = NoCommand::answers_what_is_shown};
};

// Back to the collection
struct LeaveFile {
  static constexpr ActionKind kind{.name = "leave_file",
                                   .no_command = NoCommand::answers_what_is_shown};
};

using Action =
    std::variant<SetText, ToggleValue, ExcludeValue, ClearFacet, ClearFilters, SetTime, NudgePeriod,
                 SetPeriodText, SetArea, SetLasso, SetTimeMatch, FilterToMap, SetPosition, ZoomMap,
                 PanMap, ZoomToResults, SetProjection, SetField, SetArcs, SetMeasureTopic, OpenArc,
                 SetMapTool, MovePlaceCursor, SetWindow, Select, SelectAdjacent, SetMeasure,
                 SetLanes, SetLaneOrder, SetPlaying, StepPlay, SetPlayMode, SetPlaySpeed, SetScreen,
                 AddToCompare, RemoveFromCompare, SetTab, SetAppearance, SetTextPercent,
                 SetSplitPercent, SetSingleKeys, OpenAddress, StepOut, Undo, CopyLink, FocusSearch,
                 FocusPanel, OpenSource, ToggleExpanded, ToggleFolded, ToggleSection,
                 SetFiltersOpen, SetSheet, DismissNotices, Notify, SearchOrOpen, PinDataset,
                 CopyText, ShareWithSystem, SetShortCode, OpenCite, SetExportScope, SetPicture,
                 Export, Print, ChooseFile, SetFileColumn, UseFile, LeaveFile>;

inline const ActionKind& kind_of(const Action& action) {
  return std::visit([](const auto& one) -> const ActionKind& { return one.kind; }, action);
}

inline const char* name_of(const Action& action) {
  return kind_of(action).name;
}

}  // namespace rostrum
