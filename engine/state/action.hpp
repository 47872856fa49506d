// Everything a person can do, as values. Widgets, keys, the document face, the address bar and the
// page's interface all make Actions; only reduce() turns them into a new View.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/state/ui_state.hpp"
#include "engine/time/brush.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

struct SetText {
  std::string text;
};
struct ToggleValue {  // chooses a value, or takes the choice back
  Facet facet;
  std::string id;
};
struct ExcludeValue {  // excludes a value, or takes the exclusion back
  Facet facet;
  std::string id;
};
struct ClearFacet {
  Facet facet;
};
struct ClearFilters {};
struct SetTime {
  std::optional<TimeRange> time;
  bool in_motion = false;  // still being dragged: replaces the history entry
};
struct NudgePeriod {  // an end of the period, or its body, by so many months
  BrushPart part;
  int months = 1;
};
struct SetPeriodText {  // as a person types it: "2018 to 2025-09", "since May 2019"
  std::string text;
};
struct SetArea {
  std::optional<GeoBox> area;
};
struct SetLasso {  // a ring without repetition; empty takes it back
  std::vector<GeoPoint> ring;
};
struct SetTimeMatch {
  TimeMatch match;
};
// Only what the map shows now; taken back by a second time.
struct FilterToMap {};
struct SetPosition {
  std::optional<MapPosition> position;
};
struct ZoomMap {  // about the centre; one level is a factor of two
  double levels = 0;
};
struct PanMap {  // by CSS pixels: the map moves left when dx is positive
  double dx_css = 0;
  double dy_css = 0;
};
struct ZoomToResults {};  // as near as all that was found is still in sight
struct SetProjection {
  Projection projection;
};
// A field of the view that needs no look at the data: a switch, a word of a small vocabulary, a
// number. By its key and its value as a link has them: "land", "points".
struct SetField {
  std::string key;
  std::string value;
};
struct SetArcs {
  MapArcs arcs;
};
struct SetMeasureTopic {  // a topic or a group; empty: all
  std::string id;
};
struct OpenArc {  // lists the statements behind it; none closes the list
  std::optional<MentionArc> arc;
};
struct SetMapTool {  // takes a tool to draw an area with, or puts it away
  MapTool tool;
};
struct MovePlaceCursor {  // to another place on the map, in reading order
  int step = 1;
};
struct SetWindow {
  std::optional<DayWindow> window;
};
struct Select {  // a record by its id, a subject by its text; empty goes back to the list
  std::string id;
};
struct SelectAdjacent {  // among the forums found
  int step = 1;
};
struct SetMeasure {
  MapMeasure measure;
};
struct SetLanes {
  LaneBy lanes;
};
struct SetLaneOrder {
  LaneOrder order;
};
struct SetPlaying {
  bool on;
};
struct StepPlay {  // the period to the next event, or the one before
  int step = 1;
};
struct SetPlayMode {
  PlayMode mode;
};
struct SetPlaySpeed {
  int speed;
};
struct SetScreen {
  Screen screen;
};
struct AddToCompare {
  std::string id;
};
struct RemoveFromCompare {
  std::string id;
};
struct SetTab {
  Tab tab;
};
struct SetAppearance {
  Appearance appearance;
};
struct SetTextPercent {
  int percent;
};
struct SetSplitPercent {
  int percent;
};
struct SetSingleKeys {
  bool on;
};
struct OpenAddress {  // a fragment without '#': a link, the back button, the page's interface
  std::string address;
};
struct StepOut {};  // Esc: closes what is open, else the selection, else the text
struct Undo {};
struct CopyLink {};
struct FocusSearch {};
struct FocusPanel {
  Tab panel;
};
struct OpenSource {  // of a record, in a new tab
  std::string url;
};
struct ToggleExpanded {
  Facet facet;
};
struct ToggleFolded {
  Facet facet;
};
struct SetFiltersOpen {
  bool open;
};
struct SetSheet {  // one at a time, over everything; none closes the one that is open
  Sheet sheet = Sheet::none;
};
struct ToggleSection {  // of a subject's page, "person:ali-naghiyev/forums": its first, or all
  std::string section;
};
struct DismissNotices {};
struct Notify {
  std::string text;
};
struct SearchOrOpen {  // what is typed or pasted into the search: a link is opened, else searched
  std::string text;
};
struct PinDataset {  // to the version that is shown; a link then says what changed since
  bool on;
};
struct CopyText {  // to the clipboard
  std::string text;
  std::string said;  // afterwards: "Citation copied"
};
struct ShareWithSystem {};  // the sheet of the reader's system
struct SetShortCode {       // of a view too long for a QR code: the code of the short link instead
  bool on;
};
struct OpenCite {  // of a record; empty: the view
  std::string id;
};
struct SetExportScope {
  ExportScope scope;
};
struct SetPicture {
  PictureOptions picture;
};
struct Export {  // makes a file and downloads it
  ExportFormat format;
};
struct Print {};
struct ChooseFile {};   // of the reader's own, which stays on the device
struct SetFileColumn {  // what a column of that file holds; see engine/intake
  std::size_t column;
  std::string role;
};
struct UseFile {};    // shows the file that was read instead of the collection
struct LeaveFile {};  // back to the collection

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

// Short name of an action's kind, for logs and golden texts: "toggle_value".
const char* name_of(const Action& action);

}  // namespace rostrum
