// What is asked: the text, the values of facets, the period, the area.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/geo/sphere.hpp"
#include "engine/model/dataset.hpp"
#include "engine/query/facet.hpp"
#include "engine/query/query.hpp"
#include "engine/state/actions/kind.hpp"
#include "engine/time/brush.hpp"
#include "engine/time/time_range.hpp"

namespace rostrum {

struct SetText {
  static constexpr ActionKind kind{.name = "set_text", .history = HistoryWrite::replace};
  std::string text;
};

// Another text for the one that is there, offered to the reader; alone: without any filter
struct ReplaceText {
  static constexpr ActionKind kind{.name = "replace_text",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  std::string text;
  bool alone = false;
};

// Chooses a value that words of the search name, and leaves the rest of the text
struct ChooseForWords {
  static constexpr ActionKind kind{.name = "choose_for_words",
                                   .history = HistoryWrite::push,
                                   .no_command = NoCommand::is_one_of_a_list};
  Facet facet;
  std::string id;
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
  static constexpr ActionKind kind{
      .name = "set_time", .history = HistoryWrite::push, .is_period_drag = true};
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

// Only what the map shows now; taken back by a second time.
struct FilterToMap {
  static constexpr ActionKind kind{.name = "filter_to_map", .history = HistoryWrite::push};
};

}  // namespace rostrum
