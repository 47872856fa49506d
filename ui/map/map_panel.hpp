// The map: land, shaded countries, discs with numbers, arcs, hover cards, zoom buttons and legend,
// in a given rectangle. What the GPU paints is left in frame() as values; text and controls go to
// the current ImGui window.
//
// Owns caches and half-done movements, never anything a link would hold.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "engine/geo/basemap.hpp"
#include "engine/layout/map_scene_builder.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/base/touch_tip.hpp"
#include "ui/gpu/map_renderer.hpp"
#include "ui/input/gesture.hpp"
#include "ui/input/wheel.hpp"
#include "ui/map/map_area_tool.hpp"
#include "ui/map/map_highlight.hpp"
#include "ui/map/map_land.hpp"
#include "ui/map/map_lists.hpp"
#include "ui/map/map_motion.hpp"
#include "ui/map/map_overlays.hpp"
#include "ui/map/map_settings.hpp"

namespace rostrum::ui {

class MapPanel {
 public:
  MapPanel() = default;
  MapPanel(const MapPanel&) = delete;  // its scene lives in its builder
  MapPanel& operator=(const MapPanel&) = delete;

  void set_basemap(const Dataset& dataset, Basemap basemap);
  // Another dataset is shown: nothing that was derived from the one before is kept.
  void set_dataset(const Dataset& dataset);
  const MapLand& land() const { return land_; }

  // Whether a point is the map's own, and not of the cards and buttons that float on it.
  bool owns(ImVec2 at) const;
  void wheel(Session& session, FrameScheduler& scheduler, const WheelMotion& motion, ImVec2 at);
  void gesture(Session& session, const Theme& theme, FrameScheduler& scheduler,
               const Gesture& gesture, double now_seconds);
  // Arrow keys and Enter in an open list, Enter for the place under the keyboard cursor. True when
  // the key was used.
  bool key(Session& session, std::string_view dom_key);
  // Esc: true when there was a half-drawn area to drop or a card to close.
  bool step_out(Session& session);
  // Cards that a reader has opened are closed.
  void close_cards();
  // What a wheel or a finger scrolls at this point: a list, the settings.
  ScrollState* scroll_at(ImVec2 point);

  // What to paint under ImGui this frame; its rectangle is empty while the map is not shown.
  const MapFrame& frame() const { return frame_; }
  // On a narrow screen, over all other panels: the list of a disc or an arc. The context has the
  // room for it.
  void list_sheet_ui(const PanelContext& context);
  // Whether lists have that form; else they stand as cards beside what they are about.
  void show_lists_as_sheet(bool as_sheet) { lists_as_sheet_ = as_sheet; }
  // At rest the map is a picture: without buttons and legend.
  void rest(bool rests) { rests_ = rests; }
  // For layouts that do not show the map now.
  void hide();

  const MapScene& scene() const { return scene_; }

 private:
  friend void map_ui(MapPanel& panel, const PanelContext& context);

  struct Drag {
    ImVec2 start;
    ImVec2 last;
    float vx = 0;
    float vy = 0;
    double last_seconds = 0;
    bool moved = false;
  };
  static constexpr double mouse_slack_css = 4;  // so far beside a disc or an arc it is still meant
  // What the pointer or a finger that is down draws with.
  enum class DrawnBy : std::uint8_t { mouse, finger };

  MapViewport viewport() const;
  void track_drag(const PanelContext& context);
  void derive_scene(const PanelContext& context);
  void track_drawing(const PanelContext& context);
  void begin_drawing(MapTool tool, CssPoint at, DrawnBy by);
  void end_drawing(Session& session);
  // Whether anything was opened or closed.
  bool choose(Session& session, CssPoint at, double slack_css);
  void publish_stops(const PanelContext& context);
  std::optional<std::size_t> disc_under_cursor(const Session& session) const;
  void find_hover(const PanelContext& context);
  void prepare_land(const PanelContext& context);
  void compose_land(const PanelContext& context);
  void compose_frame(const PanelContext& context);
  void add_targets(const PanelContext& context) const;
  void draw_numbers(const PanelContext& context) const;
  void draw_labels(const PanelContext& context) const;
  void cursor_ui(const PanelContext& context);
  void settings_ui(const PanelContext& context);
  PanelContext beside_toolbar(const PanelContext& context) const;
  void plot_ui(const PanelContext& context);
  void send_change(Session& session);
  PaintRect nothing_ui(const PanelContext& context) const;
  PaintRect add_floating(PaintRect rect);

  MapLand land_;

  PaintRect rect_;
  bool rests_ = false;
  bool lists_as_sheet_ = false;
  PaintRect sheet_rect_;          // of an open list on a narrow screen
  float covered_right_css_ = 0;   // by the buttons
  float covered_bottom_css_ = 0;  // by the legend
  MapMotion motion_;
  MapSceneBuilder builder_;
  const MapScene& scene_ = builder_.scene();
  LegendWords legend_words_;
  MapFrame frame_;

  std::optional<Drag> drag_;
  bool plot_hovered_ = false;
  ImVec2 hover_at_{};
  TouchTip tip_;  // for a name
  std::optional<std::size_t> hovered_disc_;
  std::optional<std::size_t> hovered_arc_;
  MapHighlight highlight_;
  std::optional<MapLand::LandHit> hovered_land_;
  std::vector<PaintRect> floating_;  // cards and buttons on the map, as last drawn
  MapLists lists_;
  MapSettings settings_;
  PaintRect toolbar_rect_;
  MapAreaTool area_tool_;
  DrawnBy drawn_by_ = DrawnBy::mouse;
  MapAreaOutline area_outline_;
  std::uint64_t stops_revision_ = 0;  // of the clusters that the session was told of
  double stops_scale_ = 0;            // of the camera when stops were last asked for
};

void map_ui(MapPanel& panel, const PanelContext& context);

}  // namespace rostrum::ui
