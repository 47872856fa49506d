#include "ui/map/map_area_tool.hpp"

#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

#include "engine/layout/drawn_area.hpp"
#include "messages/map.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float area_line_css = 1.75F;
constexpr float fill_opacity = 0.14F;
constexpr double min_step_css = 3;  // a hand's path is no finer
constexpr double min_box_css = 6;
constexpr std::size_t max_points = 512;
constexpr std::size_t box_sides = 4;  // of one that the map does not cut

void append_screen_points(const WorldLine& line, const Camera& camera, const MapViewport& viewport,
                          std::vector<ImVec2>& points) {
  for (const WorldPoint point : line) {
    const CssPoint at = screen_from_world(camera, viewport, point);
    points.emplace_back(static_cast<float>(at.x), static_cast<float>(at.y));
  }
}

void draw_lines(const PanelContext& context, const std::vector<WorldLine>& lines,
                const Camera& camera, const MapViewport& viewport, std::vector<ImVec2>& points) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const WorldLine& line : lines) {
    points.clear();
    append_screen_points(line, camera, viewport, points);
    list->AddPolyline(points.data(), static_cast<int>(points.size()), context.theme.colors().accent,
                      ImDrawFlags_None, context.theme.px(area_line_css));
  }
}

}  // namespace

void MapAreaTool::begin(MapTool tool, CssPoint at) {
  tool_ = tool;
  path_.assign(1, at);
}

void MapAreaTool::move(CssPoint at) {
  if (tool_ == MapTool::box) {
    path_.resize(1);
    path_.push_back(at);
  } else if (tool_ == MapTool::lasso) {
    const CssPoint last = path_.back();
    if (std::hypot(at.x - last.x, at.y - last.y) < min_step_css) return;
    path_.push_back(at);
    if (path_.size() > max_points) thin_out();
  }
}

// Every second point of a very long path is enough.
void MapAreaTool::thin_out() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < path_.size(); i += 2)
    path_[kept++] = path_[i];
  path_.resize(kept);
}

void MapAreaTool::cancel() {
  tool_ = MapTool::none;
  path_.clear();
}

std::optional<Action> MapAreaTool::finish(const Camera& camera, const MapViewport& viewport) {
  const MapTool tool = std::exchange(tool_, MapTool::none);
  if (tool == MapTool::lasso) {
    std::vector<GeoPoint> ring = ring_of_path(path_, camera, viewport);
    if (ring.empty()) return std::nullopt;
    return SetLasso{std::move(ring)};
  }
  if (tool != MapTool::box || path_.size() < 2) return std::nullopt;
  const CssPoint from = path_.front();
  const CssPoint to = path_.back();
  if (std::abs(to.x - from.x) < min_box_css || std::abs(to.y - from.y) < min_box_css) {
    return std::nullopt;
  }
  return SetArea{box_between(camera, viewport, from, to)};
}

void MapAreaTool::draw(const PanelContext& context, const Camera& camera,
                       const MapViewport& viewport) {
  if (!drawing() || path_.size() < 2) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color accent = context.theme.colors().accent;
  const Color fill = faded(accent, fill_opacity);
  if (tool_ == MapTool::box) {
    lines_.clear();
    append_outline(box_between(camera, viewport, path_.front(), path_.back()), camera.projection,
                   lines_);
    points_.clear();
    for (const WorldLine& line : lines_)
      append_screen_points(line, camera, viewport, points_);
    if (lines_.size() == box_sides) {
      list->AddConcavePolyFilled(points_.data(), static_cast<int>(points_.size()), fill);
    }
    draw_lines(context, lines_, camera, viewport, points_);
    return;
  }
  points_.clear();
  for (const CssPoint at : path_)
    points_.emplace_back(static_cast<float>(at.x), static_cast<float>(at.y));
  list->AddConcavePolyFilled(points_.data(), static_cast<int>(points_.size()), fill);
  list->AddPolyline(points_.data(), static_cast<int>(points_.size()), accent, ImDrawFlags_Closed,
                    context.theme.px(area_line_css));
}

void area_hint_ui(const PanelContext& context, MapTool tool) {
  if (tool == MapTool::none) return;
  const Theme& theme = context.theme;
  const std::string_view words =
      context.language.text(tool == MapTool::box ? msg::map_box_hint : msg::map_lasso_hint);
  const TextStyle style{TextSize::small, Weight::regular, theme.colors().ink};
  const float pad_x = theme.px(12);
  const float pad_y = theme.px(7);
  const ImVec2 extent = measure(theme, style, words);
  const PaintRect& panel = context.rect;
  const PaintRect rect{theme.snapped(panel.x + (panel.width - extent.x) / 2 - pad_x),
                       panel.y + theme.px(14), extent.x + pad_x * 2, extent.y + pad_y * 2};
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  draw_text(list, theme, style, {rect.x + pad_x, rect.y + pad_y}, words);
}

void MapAreaOutline::draw(const PanelContext& context, const Camera& camera,
                          const MapViewport& viewport) {
  const Query& query = context.session.view().query;
  if (!query.area && query.lasso.empty()) return;
  if (query.area != area_ || query.lasso != lasso_ || projection_ != camera.projection) {
    area_ = query.area;
    lasso_ = query.lasso;
    projection_ = camera.projection;
    lines_.clear();
    if (area_) {
      append_outline(*area_, camera.projection, lines_);
    } else {
      append_outline(lasso_, camera.projection, lines_);
    }
  }
  draw_lines(context, lines_, camera, viewport, points_);
}

}  // namespace rostrum::ui
