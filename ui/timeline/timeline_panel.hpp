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
#include "engine/time/brush.hpp"
#include "ui/input/gesture.hpp"
#include "ui/input/wheel.hpp"
#include "ui/panel_context.hpp"
#include "ui/timeline/lane_menu.hpp"
#include "ui/timeline/lane_scroll.hpp"
#include "ui/timeline/timeline_motion.hpp"
#include "ui/timeline/timeline_paint.hpp"
#include "ui/timeline/timeline_places.hpp"

namespace rostrum::ui {

class TimelinePanel {
 public:
  // Whether a wheel or a finger at this point is the timeline's.
  bool takes(ImVec2 at) const { return rect_.contains(at); }
  void wheel(Session& session, FrameScheduler& scheduler, const WheelInput& input,
             const WheelMotion& motion, ImVec2 at);
  void gesture(Session& session, const Theme& theme, FrameScheduler& scheduler,
               const Gesture& gesture, double now_seconds);
  // Esc: true when there was a menu to close.
  bool close_menu() { return lane_menu_.close(); }
  // For layouts that do not show the timeline now.
  void hide();

  const TimelineScene& scene() const { return scene_; }

 private:
  friend void timeline_ui(TimelinePanel& panel, const PanelContext& context);

  // A press in the histogram: the brush's own, until it lets go.
  struct BrushHold {
    BrushDrag drag;
    float start_x = 0;
    float x = 0;
    bool moved = false;
  };
  struct PanHold {
    ImVec2 start;
    ImVec2 last;
    DragSpeed speed;
    bool moved = false;
  };
  // A press on the line that frames the lanes' days on the overview.
  struct WindowHold {
    float last_x = 0;
  };
  struct SceneKey {
    std::uint64_t revision = 0;
    TimeScale overview;
    TimeScale detail;
    CssRect histogram;
    CssRect lanes;
    double scroll_css = 0;
    std::optional<TimeRange> brush;
    float text_size = 0;

    bool operator==(const SceneKey&) const = default;
  };

  void follow_mouse(const PanelContext& context);
  void derive(const PanelContext& context);
  void controls_ui(const PanelContext& context);
  void add_targets(const PanelContext& context) const;

  BrushHold hold_brush(const Session& session, float x, float grip_css) const;
  void move_brush(Session& session, float x);
  void end_brush(Session& session, bool cleared);
  void choose(Session& session, ImVec2 at, double slack_css);
  void let_go(const PanelContext& context, const PanHold& pan);
  void drag_window(float x);
  void window_control_ui(const PanelContext& context);
  TimelineHover find_hover(const PanelContext& context) const;
  void send_change(Session& session);
  // The period as it is being dragged, else the View's.
  std::optional<TimeRange> shown_period(const Session& session) const;

  RectCss rect_;
  TimelinePlaces places_;
  TimeExtent extent_;
  TimeScale overview_;
  TimelineMotion motion_;
  LaneScroll scroll_;
  LaneMenu lane_menu_;
  TimelineScene scene_;
  TitleWidths titles_;
  std::optional<SceneKey> scene_key_;
  std::optional<BrushHold> brush_;
  std::optional<PanHold> pan_;
  std::optional<WindowHold> window_;
  bool finger_in_histogram_ = false;
  bool histogram_hovered_ = false;
  bool lanes_hovered_ = false;
  bool window_hovered_ = false;
  std::optional<ImVec2> tip_;  // where a finger asked for a name
};

void timeline_ui(TimelinePanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
