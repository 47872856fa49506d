// The timeline: a stacked histogram with its brush above, lanes of forums and statements below, in
// a given rectangle of the current ImGui window.
//
// Owns caches and half-done movements, never anything a link would hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <imgui.h>

#include "engine/layout/timeline_scene.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/base/touch_tip.hpp"
#include "ui/input/gesture.hpp"
#include "ui/input/wheel.hpp"
#include "ui/timeline/histogram_part.hpp"
#include "ui/timeline/lane_menu.hpp"
#include "ui/timeline/lane_scroll.hpp"
#include "ui/timeline/timeline_motion.hpp"
#include "ui/timeline/timeline_paint.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

// All days there are: whole bins, and at the end room for the statements that follow the last
// forum's bar.
TimeExtent timeline_extent(const Session& session);

class TimelinePanel {
 public:
  // Whether a wheel or a finger at this point is the timeline's.
  bool owns(ImVec2 at) const { return rect_.contains(at) && !lane_menu_.contains(at); }
  // Whether it is on the lanes themselves, right of their names.
  bool lanes_contain(ImVec2 at) const {
    return places_.lanes.contains(at) && at.x >= places_.histogram.x;
  }
  void wheel(Session& session, FrameScheduler& scheduler, const WheelInput& input,
             const WheelMotion& motion, ImVec2 at);
  void gesture(Session& session, const Theme& theme, FrameScheduler& scheduler,
               const Gesture& gesture, double now_seconds);
  // By keys; positive goes down.
  void scroll_lanes(double css) { scroll_.scroll_by(css); }
  // Esc: true when there was a menu to close.
  bool close_menu() { return lane_menu_.close(); }
  void close_menu_unless_at(ImVec2 at) { lane_menu_.close_unless_at(at); }
  // Of the open menu, which may reach over the panel above.
  bool menu_contains(ImVec2 at) const { return lane_menu_.contains(at); }
  // For layouts that do not show the timeline now.
  void hide();

  const TimeScale& shown_days() const { return motion_.scale(); }
  const TimelineScene& scene() const { return scene_; }
  // Grows when the scene is made anew.
  std::uint64_t scene_revision() const { return scene_revision_; }
  // Where the page puts its <input> of the period; empty: hidden.
  const PaintRect& period_slot() const { return period_slot_; }
  const HistogramScene& histogram_scene() const { return histogram_.scene(); }

 private:
  friend void timeline_ui(TimelinePanel& panel, const PanelContext& context);

  struct PanHold {
    ImVec2 start;
    ImVec2 last;
    DragSpeed speed;
    bool moved = false;
  };
  // All that the scene depends on, beside what is selected.
  struct SceneKey {
    std::uint64_t query_revision = 0;
    std::uint64_t data_revision = 0;
    const Language* language = nullptr;
    LaneBy lanes_by = LaneBy::series;
    LaneOrder lane_order = LaneOrder::first_date;
    TimeScale detail;
    CssRect lanes;
    double scroll_css = 0;
    float text_size = 0;
    float scale = 1;
    bool coarse = false;

    bool operator==(const SceneKey&) const = default;
  };

  void follow_mouse(const PanelContext& context);
  void derive(const PanelContext& context);
  void controls_ui(const PanelContext& context);
  void add_targets(const PanelContext& context) const;

  void lanes_gesture(Session& session, const Theme& theme, const Gesture& gesture,
                     double now_seconds);
  void choose(Session& session, ImVec2 at, double slack_css);
  void let_go(const PanelContext& context, const PanHold& pan);
  TimelineHover find_hover(const PanelContext& context);
  void send_change(Session& session);

  PaintRect rect_;
  TimelinePlaces places_;
  PaintRect period_slot_;
  TimeExtent extent_;
  HistogramPart histogram_;
  TimelineMotion motion_;
  LaneScroll scroll_;
  SettingMenu lane_menu_;
  TimelineScene scene_;
  TitleWidths titles_;
  std::optional<SceneKey> scene_key_;
  std::string scene_selection_;
  std::uint64_t scene_revision_ = 0;
  std::optional<PanHold> pan_;
  bool finger_in_histogram_ = false;
  bool lanes_hovered_ = false;
  TouchTip tip_;  // for a name
};

void timeline_ui(TimelinePanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
