#include "ui/timeline/histogram_paint.hpp"

#include <algorithm>

#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float dimmed = 0.32F;  // outside the period

void paint_handle(const PanelContext& context, const CssRect& handle, const RectCss& plot,
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

}  // namespace

void paint_histogram(const PanelContext& context, const TimelinePlaces& places,
                     const TimelineScene& scene, const TimelineHover& hover, bool own_axis) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const RectCss& plot = places.histogram;

  if (!places.compact) {
    const float left = context.rect.x + theme.px(14);
    const float room = places.histogram.x - left - theme.px(8);
    draw_caption(list, theme, colors.ink_faint, {left, plot.y + theme.px(2)}, "Records a year");
    draw_text_wrapped(list, theme, {TextSize::small, Weight::regular, colors.ink_soft},
                      {left, plot.y + theme.px(6) + line_height(theme, TextSize::caption)}, room,
                      "Drag to choose a period");
  }

  if (scene.brush) {
    list->AddRectFilled(min_of(scene.brush->body), max_of(scene.brush->body),
                        faded(colors.accent, 0.10F));
  }
  for (const HistogramRect& ghost : scene.ghosts) {
    list->AddRectFilled(min_of(ghost.rect), max_of(ghost.rect), faded(colors.ink_faint, 0.16F));
  }
  for (const HistogramRect& part : scene.stacks) {
    list->AddRectFilled(min_of(part.rect), max_of(part.rect),
                        faded(group_color(colors, part.group), part.dimmed ? dimmed : 1.0F));
  }
  horizontal_line(list, theme, plot.x, plot.right(), plot.bottom());
  if (scene.brush) {
    paint_handle(context, scene.brush->from_handle, plot, hover.brush == BrushPart::from_handle);
    paint_handle(context, scene.brush->to_handle, plot, hover.brush == BrushPart::to_handle);
  }
  if (own_axis) paint_ticks(context, scene.overview_ticks, places.overview_axis, true);
}

}  // namespace rostrum::ui
