// The lower part of the timeline, as plain draw records: lanes of forums and statements. The upper
// one is in timeline_histogram.
//
// A pure function of the answer, the lanes and the scale of the days that the lanes show. Only what
// is on screen is listed; lanes, forums and statements are found by binary search. Statements dated
// within their forum follow its bar in a row; others stand at their own day. What cannot be told
// apart at a zoom is folded into one record with its numbers. On a track nothing that stands for a
// forum covers another.
// Units: CSS pixels, days.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/geo/plane.hpp"
#include "engine/layout/bar_label.hpp"
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
  double fold_css = 3;       // forums of a track within one step of this width fold into one record
  double bar_gap_css = 2;    // kept free between the bars of a track
  double label_gap_css = 6;  // between a bar and its title, and around it
  double title_css = 11;     // size of text of titles
};

struct TimelineSceneInput {
  const Language& language;  // of the axis
  const Dataset& dataset;
  const Columns& columns;
  const Result& result;
  const TimelineLanes& lanes;
  TimeScale detail;
  CssRect lanes_rect;  // labels included; the detail's left and right lie within
  double scroll_y_css = 0;
  std::optional<RecordId> selection;
  std::span<const ForumId> highlighted = {};    // ascending; of the subject whose page is open
  std::span<const GroupId> wanted_groups = {};  // of the query: colours follow them
  const TextWidth& text_width;
  TitleWidths& titles;  // kept between scenes
  TimelineStyle style = {};
  TickOptions ticks = {};
};

struct LaneRow {
  std::uint32_t lane = 0;  // index into TimelineLanes::lanes
  double y_css = 0;        // top
  double height_css = 0;
  double label_y_css = 0;  // top of the label's row: it sticks while the lane is cut at the top
};

struct ForumBar {
  ForumId forum;
  CssRect rect;
  std::optional<GroupId> group;
  bool matched = false;
  bool selected = false;
  bool soft_start = false;  // the date is known to the month or year, about, uncertain or open
  bool soft_end = false;
  std::optional<double> open_from_css;  // an open start fades out towards here, an open end
  std::optional<double> open_to_css;    // towards there
  std::optional<BarLabel> label;
};

struct StatementDot {
  StatementId statement;
  CssPoint at;
  double radius_css = 0;
  std::optional<GroupId> group;
  bool matched = false;
  bool selected = false;
  double span_css = 0;  // when known to the month or year: as wide as that, with soft ends; else 0
};

// Several forums too near each other to be told apart at this zoom.
struct FoldedForums {
  ForumId first;
  CssRect rect;
  std::uint32_t count = 0;
  std::uint32_t matched = 0;
  std::uint32_t statements = 0;  // at them, in the answer
  std::optional<GroupId> group;  // of the first in the answer, else of the first
};

// Several statements too near each other to be told apart at this zoom.
struct FoldedStatements {
  StatementId first;
  CssRect rect;
  std::uint32_t count = 0;
  std::uint32_t matched = 0;
  std::optional<GroupId> group;  // of the first in the answer, else of the first
};

// What is under the pointer. Of several the numbers are told, and the record is the first.
struct TimelineHit {
  RecordId record;
  std::uint32_t forums = 0;  // more than one: a fold
  std::uint32_t matched_forums = 0;
  std::uint32_t statements = 0;  // in the answer; more than one: statements that are folded

  bool several() const { return forums > 1 || statements > 1; }
};

struct TimelineScene {
  std::vector<Tick> detail_ticks;
  std::vector<LaneRow> rows;
  std::vector<FoldedStatements> densities;  // drawn lowest
  std::vector<StatementDot> dots;           // drawn below the bars
  std::vector<FoldedForums> folds;
  std::vector<ForumBar> bars;
  double content_height_css = 0;  // of all lanes, for scrolling
};

// Makes the scene anew in the memory of the last one.
void build_timeline_scene(const TimelineSceneInput& input, TimelineScene& scene);

// What is under the point: a bar, a statement within the slack, or what is folded there.
std::optional<TimelineHit> hit_test(const TimelineScene& scene, CssPoint point,
                                    double slack_css = 3);
// The lane under the point, of those in sight.
std::optional<std::uint32_t> lane_at(const TimelineScene& scene, double y_css);

// Top of a lane within all lanes; the index behind the last gives the height of all.
double lane_top_css(const TimelineLanes& lanes, std::size_t lane, const TimelineStyle& style);

}  // namespace rostrum
