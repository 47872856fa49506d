// The lower part of the timeline, as plain draw records: lanes of forums and statements. The upper
// one is in timeline_histogram.
//
// A pure function of the answer, the lanes and the scale of the days that the lanes show. Only what is on screen is listed; forums are found by binary search.
// Statements dated within their forum follow its bar in a row; others stand at their own day.
// Units: CSS pixels, days.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/plane.hpp"
#include "engine/layout/timeline_lanes.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/time/ticks.hpp"
#include "engine/time/time_scale.hpp"

namespace rostrum {

struct TimelineStyle {
  double lane_height_css = 24;
  double track_height_css = 15;  // added for every further track of a lane
  double bar_css = 11;           // least width and the height of a forum
  double dot_radius_css = 2;
  double dot_step_css = 5;
  double fold_css = 3;  // forums of a track within one step of this width fold into one record
};

struct TimelineSceneInput {
  const Dataset& dataset;
  const Columns& columns;
  const Result& result;
  const TimelineLanes& lanes;
  TimeScale detail;
  CssRect lanes_rect;  // labels included; the detail's left and right lie within
  double scroll_y_css = 0;
  std::optional<RecordId> selection;
  std::span<const ForumId> highlighted = {};  // ascending; of the subject whose page is open
  const TextWidth& text_width;
  TimelineStyle style = {};
  TickOptions ticks = {};
};

struct LaneRow {
  std::uint32_t lane = 0;  // index into TimelineLanes::lanes
  double y_css = 0;        // top
  double height_css = 0;
};

struct ForumBar {
  ForumId forum;
  CssRect rect;
  std::optional<GroupId> group;
  bool matched = false;
  bool selected = false;
  bool soft_start = false;  // the date is known to the month or year, about, uncertain or open
  bool soft_end = false;
};

struct StatementDot {
  StatementId statement;
  CssPoint at;
  double radius_css = 0;
  std::optional<GroupId> group;
  bool matched = false;
  bool selected = false;
};

// Several forums too near each other to be told apart at this zoom.
struct FoldedForums {
  ForumId first;
  CssRect rect;
  std::uint32_t count = 0;
  std::uint32_t matched = 0;
  std::optional<GroupId> group;  // of the first in the answer, else of the first
};

struct TimelineScene {
  std::vector<Tick> detail_ticks;
  std::vector<LaneRow> rows;
  std::vector<StatementDot> dots;  // drawn below the bars
  std::vector<FoldedForums> folds;
  std::vector<ForumBar> bars;
  double content_height_css = 0;  // of all lanes, for scrolling
};

TimelineScene build_timeline_scene(const TimelineSceneInput& input);

// The record under the point: a bar, a dot within the slack, or the first of a fold.
std::optional<RecordId> hit_test(const TimelineScene& scene, CssPoint point, double slack_css = 3);

}  // namespace rostrum
