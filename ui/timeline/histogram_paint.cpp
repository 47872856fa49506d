#include "ui/timeline/histogram_paint.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/layout/timeline_look.hpp"
#include "messages/timeline.hpp"
#include "ui/timeline/timeline_paint.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

void paint_handle(const PanelContext& context, const CssRect& handle, const PaintRect& plot,
                  bool lively) {
  const Theme& theme = context.theme;
  const Color accent =
      lively ? mixed(theme.colors().accent, theme.colors().ink, 0.25F) : theme.colors().accent;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float line = std::max(theme.hairline(), theme.snapped(1.5F));
  const float middle = theme.snapped(static_cast<float>(handle.center().x) - line / 2);
  list->AddRectFilled({middle, plot.y}, {middle + line, plot.bottom()}, accent);
  list->AddRectFilled(min_of(handle), max_of(handle), accent, theme.px(4));
}

void paint_bins(const PanelContext& context, const HistogramScene& scene) {
  const Palette& colors = context.theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const HistogramRect& part : scene.stacks) {
    list->AddRectFilled(
        min_of(part.rect), max_of(part.rect),
        faded(group_color(colors, part.group), part.dimmed ? dimmed_opacity : 1.0F));
  }
}

// The dashes go on from point to point.
void paint_dashes(const PanelContext& context, const std::vector<CssPoint>& points) {
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const double dash = theme.px(4);
  const double period = theme.px(7);
  const float width = std::max(theme.hairline(), theme.snapped(1));
  double along = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const CssPoint from = points[i - 1];
    const CssPoint to = points[i];
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (length == 0) continue;
    const auto at = [&](double distance) {
      const double share = distance / length;
      return ImVec2{static_cast<float>(std::lerp(from.x, to.x, share)),
                    static_cast<float>(std::lerp(from.y, to.y, share))};
    };
    for (double start = -along; start < length; start += period) {
      const double end = std::min(start + dash, length);
      if (end > 0)
        list->AddLine(at(std::max(start, 0.0)), at(end), theme.colors().ink_faint, width);
    }
    along = std::fmod(along + length, period);
  }
}

}  // namespace

void paint_histogram(const PanelContext& context, const TimelinePlaces& places,
                     const HistogramScene& scene, BrushPart lively) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const PaintRect& plot = places.histogram;
  if (scene.brush) {
    list->AddRectFilled(min_of(scene.brush->body), max_of(scene.brush->body),
                        faded(colors.accent, 0.10F));
  }
  paint_bins(context, scene);
  paint_dashes(context, scene.whole);
  if (!scene.whole.empty()) {
    const TextStyle faint{TextSize::caption, Weight::regular, colors.ink_faint};
    const std::string_view words = context.language.text(msg::timeline_scaled);
    const float pad = theme.px(4);
    const float width = std::min(plot.width - pad * 2, measure(theme, faint, words).x);
    // Legible over columns that reach so far up.
    list->AddRectFilled(
        {plot.x, plot.y},
        {plot.x + width + pad * 2, plot.y + line_height(theme, TextSize::caption) + theme.px(1)},
        faded(colors.panel, 0.85F));
    draw_text_cut(list, theme, faint, {plot.x + pad, plot.y}, width + 1, words);
  }
  horizontal_line(list, theme, plot.x, plot.right(), plot.bottom());
  if (!scene.brush) return;
  if (scene.brush->from_handle) {
    paint_handle(context, *scene.brush->from_handle, plot, lively == BrushPart::from_handle);
  }
  if (scene.brush->to_handle) {
    paint_handle(context, *scene.brush->to_handle, plot, lively == BrushPart::to_handle);
  }
}

void paint_overview_strip(const PanelContext& context, const PaintRect& strip,
                          const HistogramScene& scene, const CssRect& frame, bool lively) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  paint_bins(context, scene);
  // What is out of sight stands back; the frame is there without its colour.
  const ImVec2 low{theme.snapped(static_cast<float>(frame.x)), strip.y};
  const ImVec2 high{theme.snapped(static_cast<float>(frame.right())), strip.bottom()};
  const Color veil = faded(colors.panel, 0.6F);
  list->AddRectFilled(min_of(strip), {low.x, strip.bottom()}, veil);
  list->AddRectFilled({high.x, strip.y}, max_of(strip), veil);
  list->AddRect(low, high, lively ? colors.ink : colors.ink_soft, theme.px(2), 0,
                std::max(theme.hairline(), theme.snapped(1.5F)));
}

}  // namespace rostrum::ui
