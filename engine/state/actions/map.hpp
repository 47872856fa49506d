// Where the map looks and what it shows.
#pragma once

#include <optional>
#include <string>

#include "engine/geo/map_position.hpp"
#include "engine/state/actions/kind.hpp"
#include "engine/state/ui_state.hpp"

namespace rostrum {

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

// The map turns to where a record's forum was, and comes nearer where all the world was in sight
struct ShowPlace {
  static constexpr ActionKind kind{.name = "show_place",
                                   .history = HistoryWrite::replace,
                                   .no_command = NoCommand::names_its_object};
  std::string id;
};

// As near as all that was found is still in sight
struct ZoomToResults {
  static constexpr ActionKind kind{.name = "zoom_to_results", .history = HistoryWrite::replace};
};

// Once the map's size is known, to what an opened link found, where the link has no position
struct FitToLink {
  static constexpr ActionKind kind{
      .name = "fit_to_link", .keeps_playing = true, .no_command = NoCommand::is_the_programs};
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
  static constexpr ActionKind kind{.name = "open_arc"};
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

}  // namespace rostrum
