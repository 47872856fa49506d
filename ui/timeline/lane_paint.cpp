#include "ui/timeline/lane_paint.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "engine/layout/timeline_look.hpp"
#include "engine/present/nothing_found.hpp"
#include "messages/timeline.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

float strength_of(bool matched) {
  return matched ? 1.0F : unmatched_opacity;
}

// An open end goes on as a line that fades out, with a head where it leaves.
void paint_open_end(const PanelContext& context, Color color, float from, float to, float middle) {
  const float thick = context.theme.px(3);
  const float head = context.theme.px(5);
  if (std::abs(to - from) < head) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color faint = faded(color, 0.25F);
  const bool right = to > from;
  const float tip = right ? to - head : to + head;
  const ImVec2 low{std::min(from, tip), middle - thick / 2};
  const ImVec2 high{std::max(from, tip), middle + thick / 2};
  const Color at_left = right ? color : faint;
  const Color at_right = right ? faint : color;
  list->AddRectFilledMultiColor(low, high, at_left, at_right, at_right, at_left);
  list->AddTriangleFilled({tip, middle - head}, {to, middle}, {tip, middle + head}, faint);
}

void paint_label(const PanelContext& context, const ForumBar& bar) {
  if (!bar.label) return;
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Color ink = colors.ink_faint;
  if (bar.label->inside && bar.matched) ink = bar.group ? dark_palette().on_accent : colors.panel;
  const float y =
      static_cast<float>(bar.rect.center().y) - line_height(theme, TextSize::caption) / 2;
  draw_text_cut(ImGui::GetWindowDrawList(), theme, {TextSize::caption, Weight::regular, ink},
                {static_cast<float>(bar.label->left_css), y},
                static_cast<float>(bar.label->width_css),
                context.session.dataset()[bar.forum].short_title);
}

void paint_bar(const PanelContext& context, const ForumBar& bar, bool hovered) {
  const Palette& colors = context.theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color color = faded(group_color(colors, bar.group), strength_of(bar.matched));
  const float rounding = context.theme.px(3);
  const ImVec2 low = min_of(bar.rect);
  const ImVec2 high = max_of(bar.rect);
  const float middle = (low.y + high.y) / 2;
  if (bar.open_from_css) {
    paint_open_end(context, color, low.x, static_cast<float>(*bar.open_from_css), middle);
  }
  if (bar.open_to_css) {
    paint_open_end(context, color, high.x, static_cast<float>(*bar.open_to_css), middle);
  }
  // A date known to the month or year is as wide as it is known, and its ends fade out.
  const float fade =
      std::min(context.theme.px(static_cast<float>(soft_end_css)), (high.x - low.x) / 3);
  const float left = bar.soft_start ? low.x + fade : low.x;
  const float right = bar.soft_end ? high.x - fade : high.x;
  ImDrawFlags corners = ImDrawFlags_RoundCornersAll;
  if (bar.soft_start) corners &= ~ImDrawFlags_RoundCornersLeft;
  if (bar.soft_end) corners &= ~ImDrawFlags_RoundCornersRight;
  if ((corners & ImDrawFlags_RoundCornersAll) == 0) corners = ImDrawFlags_RoundCornersNone;
  list->AddRectFilled({left, low.y}, {right, high.y}, color, rounding, corners);
  const Color edge = faded(color, 0.12F);
  if (bar.soft_start) {
    list->AddRectFilledMultiColor({low.x, low.y}, {left, high.y}, edge, color, color, edge);
  }
  if (bar.soft_end) {
    list->AddRectFilledMultiColor({right, low.y}, {high.x, high.y}, color, edge, edge, color);
  }
  if (bar.selected || hovered) {
    const float grow = 1.5F;
    list->AddRect({low.x - grow, low.y - grow}, {high.x + grow, high.y + grow},
                  bar.selected ? colors.ink : colors.ink_soft, rounding + grow, 0, 1.5F);
  }
  paint_label(context, bar);
}

void paint_dot(const PanelContext& context, const StatementDot& dot, bool hovered) {
  const Palette& colors = context.theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color color =
      faded(group_color(colors, dot.group), dot.matched ? dot_opacity : unmatched_opacity);
  const ImVec2 at = paint_point(dot.at);
  const auto radius = static_cast<float>(dot.radius_css);
  if (dot.span_css > 0) {
    const float half = static_cast<float>(dot.span_css) / 2;
    const Color edge = faded(color, 0.12F);
    const float high = at.y - radius;
    const float low = at.y + radius;
    list->AddRectFilledMultiColor({at.x - half, high}, {at.x, low}, edge, color, color, edge);
    list->AddRectFilledMultiColor({at.x, high}, {at.x + half, low}, color, edge, edge, color);
  } else {
    list->AddCircleFilled(at, dot.selected || hovered ? radius + 1 : radius, color);
  }
  if (dot.selected) list->AddCircle(at, radius + 2.5F, colors.ink, 0, 1.5F);
}

// The more of them in the room of one, the stronger.
void paint_density(const PanelContext& context, const FoldedStatements& fold) {
  const Palette& colors = context.theme.colors();
  constexpr double strongest = 1;  // statements for each pixel of its width
  const double dense = std::min(1.0, fold.count / std::max(1.0, fold.rect.width) / strongest);
  const float least = 0.35F;
  const float strength = least + (1 - least) * static_cast<float>(dense);
  ImGui::GetWindowDrawList()->AddRectFilled(
      min_of(fold.rect), max_of(fold.rect),
      faded(group_color(colors, fold.group),
            fold.matched > 0 ? strength * dot_opacity : unmatched_opacity),
      static_cast<float>(fold.rect.height / 2));
}

// The more forums, the higher: a few are half as high as a bar, thirty are as high.
void paint_fold(const PanelContext& context, const FoldedForums& fold, bool hovered) {
  const Palette& colors = context.theme.colors();
  constexpr float most = 5;  // doublings
  const float share = static_cast<float>(fold.matched) / static_cast<float>(fold.count);
  const float part = std::min(1.0F, std::log2(static_cast<float>(fold.count)) / most);
  const float height = static_cast<float>(fold.rect.height) * (0.5F + part / 2);
  const auto middle = static_cast<float>(fold.rect.center().y);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 low{static_cast<float>(fold.rect.x), middle - height / 2};
  const ImVec2 high{static_cast<float>(fold.rect.right()), middle + height / 2};
  list->AddRectFilled(
      low, high, faded(group_color(colors, fold.group), std::max(unmatched_opacity, share)), 1);
  if (hovered) list->AddRect(low, high, colors.ink_soft, 1, 0, 1.5F);
}

void paint_lane_name(const PanelContext& context, const LaneRow& row, const TimelineLane& lane,
                     float plot_left) {
  const Theme& theme = context.theme;
  const float left = context.rect.x + theme.px(14);
  constexpr auto design_height = static_cast<float>(timeline_style.lane_height_css);
  const float height = std::min(static_cast<float>(row.height_css),
                                theme.px(design_height * (theme.coarse ? coarse_lanes : 1)));
  const float y =
      static_cast<float>(row.label_y_css) + (height - line_height(theme, TextSize::small)) / 2;
  draw_text_cut(ImGui::GetWindowDrawList(), theme,
                {TextSize::small, Weight::regular, theme.colors().ink_soft}, {left, y},
                plot_left - left - theme.px(8), context.strings.text(context.language, lane.label));
}

// How far the lanes are scrolled.
void paint_scroll(const PanelContext& context, const PaintRect& area, double content_css,
                  double scroll_css) {
  const Theme& theme = context.theme;
  const auto content = static_cast<float>(content_css);
  if (content <= area.height) return;
  const float thumb = std::max(theme.px(16), area.height * area.height / content);
  const float share = static_cast<float>(scroll_css) / (content - area.height);
  const float y = area.y + (area.height - thumb) * std::clamp(share, 0.0F, 1.0F);
  ImGui::GetWindowDrawList()->AddRectFilled({area.right() - theme.px(5), y},
                                            {area.right() - theme.px(2), y + thumb},
                                            faded(theme.colors().ink_faint, 0.5F), theme.px(2));
}

}  // namespace

void paint_lanes(const PanelContext& context, const TimelinePlaces& places,
                 const TimelineScene& scene, const TimelineLanes& lanes, const TimelineHover& hover,
                 double scroll_css) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const PaintRect& area = places.lanes;
  const float plot_left = area.x + places.label_width;

  paint_ticks(context, scene.detail_ticks, places.detail_axis, false);
  // Lines end with the lanes: below the last there is nothing to date.
  float bottom = places.detail_axis.bottom();
  if (!scene.rows.empty()) {
    const LaneRow& last = scene.rows.back();
    bottom = std::min(area.bottom(), static_cast<float>(last.y_css + last.height_css));
  }
  for (const Tick& tick : scene.detail_ticks) {
    if (!tick.line) continue;
    const auto x = theme.snapped(static_cast<float>(tick.px));
    const bool strong = tick.major || !tick.label.empty();
    list->AddRectFilled({x, places.detail_axis.y}, {x + theme.hairline(), bottom},
                        faded(colors.line, strong ? 0.75F : 0.35F));
  }

  ImGui::PushClipRect(min_of(area), max_of(area), true);
  for (const LaneRow& row : scene.rows) {
    paint_lane_name(context, row, lanes.lanes[row.lane], plot_left);
    const float y = theme.snapped(static_cast<float>(row.y_css + row.height_css));
    list->AddRectFilled({plot_left, y}, {area.right(), y + theme.hairline()},
                        faded(colors.line, 0.6F));
  }
  ImGui::PopClipRect();

  ImGui::PushClipRect({plot_left, area.y}, max_of(area), true);
  for (const FoldedStatements& fold : scene.densities)
    paint_density(context, fold);
  for (const StatementDot& dot : scene.dots)
    paint_dot(context, dot, hover.on(dot.statement));
  for (const FoldedForums& fold : scene.folds) {
    paint_fold(context, fold,
               hover.hit && hover.hit->forums > 1 && hover.hit->record == RecordId(fold.first));
  }
  for (const ForumBar& bar : scene.bars)
    paint_bar(context, bar, hover.on(bar.forum) || context.highlight.has(bar.forum));
  ImGui::PopClipRect();

  paint_scroll(context, area, scene.content_height_css, scroll_css);
}

void empty_timeline_ui(const PanelContext& context, const TimelinePlaces& places) {
  const Theme& theme = context.theme;
  const PaintRect& area = places.lanes;
  const PaintRect middle{area.x, area.y, area.width, std::min(area.height, theme.px(72))};
  const Query& query = context.session.view().query;
  const std::string_view words = context.language.text(
      context.session.asked().time ? msg::timeline_nothing_in_period : nothing_found(query).title);
  draw_text_centered(ImGui::GetWindowDrawList(), theme,
                     {TextSize::small, Weight::regular, theme.colors().ink_soft}, min_of(middle),
                     max_of(middle), words);
}

}  // namespace rostrum::ui
