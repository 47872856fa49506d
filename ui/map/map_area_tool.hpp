// Draws an area on the map with the pointer or a finger: a box between two corners, or a lasso
// around what the hand encircles. Holds the half-drawn shape; what comes of it is an Action.
//
// Positions are CSS pixels on screen: the map holds still while something is drawn on it.
#pragma once

#include <optional>
#include <vector>

#include "engine/geo/arc.hpp"
#include "engine/state/action.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

class MapAreaTool {
 public:
  bool drawing() const { return tool_ != MapTool::none; }
  void begin(MapTool tool, CssPoint at);
  void move(CssPoint at);
  void cancel();
  // Ends the drawing. Nothing when the shape is too small to be meant.
  std::optional<Action> finish(const Camera& camera, const MapViewport& viewport);

  // The shape as it is now.
  void draw(const PanelContext& context, const Camera& camera, const MapViewport& viewport);

 private:
  void thin_out();

  MapTool tool_ = MapTool::none;
  std::vector<CssPoint> path_;  // of a box: its first and its latest corner
  std::vector<ImVec2> points_;  // of draw(), kept for its memory
  std::vector<WorldLine> lines_;
};

// At the top of the map: what the tool that was taken waits for. Nothing without a tool.
void area_hint_ui(const PanelContext& context, MapTool tool);

// The area that is asked for now, as lines on the map; made again when the area or the map's turn
// changes.
class MapAreaOutline {
 public:
  void draw(const PanelContext& context, const Camera& camera, const MapViewport& viewport);

 private:
  std::optional<GeoBox> area_;
  std::vector<GeoPoint> lasso_;
  std::optional<MapProjection> projection_;
  std::vector<WorldLine> lines_;
  std::vector<ImVec2> points_;
};

}  // namespace rostrum::ui
