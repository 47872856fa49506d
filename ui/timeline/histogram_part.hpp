// The upper part of the timeline: the stacked histogram with the brush that chooses a period, and,
// while the reader has zoomed, a strip of the whole extent with the days in sight as a frame.
//
// Without a window in the View the histogram shows the whole extent; with one it shows the same
// days as the lanes, in bins as fine as the zoom allows. Histograms are counted again when the
// query or the width of the bins changed, never while panning.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <imgui.h>

#include "engine/layout/timeline_histogram.hpp"
#include "engine/time/brush.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/input/gesture.hpp"
#include "ui/timeline/timeline_motion.hpp"
#include "ui/timeline/timeline_paint.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

class HistogramPart {
 public:
  // Where it is this frame and which days it shows; before the rest.
  void place(const PanelContext& context, const TimelinePlaces& places, const TimeExtent& extent,
             const TimeScale& detail);
  // Takes the mouse. The strip pans what the motion shows.
  void controls_ui(const PanelContext& context, TimelineMotion& motion);
  // A finger that came down in it.
  void gesture(Session& session, const Theme& theme, const Gesture& gesture,
               TimelineMotion& motion);
  void derive(const PanelContext& context);
  void paint(const PanelContext& context, const TimeScale& detail);
  // For layouts that do not show the timeline now.
  void let_go();

  bool contains(ImVec2 at) const;
  const TimeScale& scale() const { return scale_; }
  BinWidth bin_width() const { return shown_ ? shown_->width : BinWidth::year; }
  const HistogramScene& scene() const { return scene_; }
  // The period as it is being dragged, else the View's.
  std::optional<TimeRange> shown_period(const Session& session) const;

 private:
  // A press: the brush's own, until it lets go.
  struct DragState {
    BrushDrag drag;
    float start_x = 0;
    float x = 0;
    bool moved = false;
  };
  struct Counted {
    Histogram histogram;
    std::optional<std::pair<std::uint64_t, BinWidth>> made_for;  // query revision and width

    const Histogram& of(const Session& session, double px_per_day);
  };
  struct SceneKey {
    std::uint64_t query_revision = 0;
    TimeScale scale;
    TimeScale whole;
    CssRect plot;
    CssRect strip;
    std::optional<TimeRange> brush;
    float text_size = 0;

    bool operator==(const SceneKey&) const = default;
  };
  struct BinWords {
    std::string title;
    std::string detail;
    std::optional<HistogramBin> made_for;
    const Language* language = nullptr;  // and made in
  };

  DragState grab(const Session& session, float x, float grip_css) const;
  void move(Session& session, float x);
  void end(Session& session, bool cleared);
  BinWidth snap() const;
  void press_strip(float x, TimelineMotion& motion);
  void drag_strip(float x, TimelineMotion& motion);
  void add_targets(const PanelContext& context) const;
  void bin_card_ui(const PanelContext& context);

  TimelinePlaces places_;
  PaintRect strip_;  // empty unless zoomed
  CssRect window_;   // on the strip: the days in sight
  TimeExtent extent_;
  TimeScale whole_;
  TimeScale scale_;
  Counted overview_;
  Counted zoomed_;
  const Histogram* shown_ = nullptr;  // one of the two
  HistogramScene scene_;
  HistogramScene strip_scene_;
  std::optional<SceneKey> scene_key_;
  BinWords bin_words_;
  std::optional<DragState> drag_;
  std::optional<float> strip_x_;  // where the strip is held
  bool strip_hovered_ = false;
  bool finger_on_strip_ = false;
  bool hovered_ = false;
};

}  // namespace rostrum::ui
