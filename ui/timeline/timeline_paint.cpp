#include "ui/timeline/timeline_paint.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/session/record_text.hpp"
#include "ui/map/map_overlays.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float dimmed = 0.32F;     // outside the period
constexpr float unmatched = 0.22F;  // outside the answer
constexpr float dot_strength = 0.8F;
constexpr float soft_end_css = 7;

ImVec2 min_of(const CssRect& rect) {
  return {static_cast<float>(rect.x), static_cast<float>(rect.y)};
}
ImVec2 max_of(const CssRect& rect) {
  return {static_cast<float>(rect.right()), static_cast<float>(rect.bottom())};
}

Color group_color(const Palette& colors, const std::optional<GroupId>& group) {
  return group ? colors.groups[group->index % colors.groups.size()] : colors.ink_faint;
}

void paint_ticks(const PanelContext& context, const std::vector<Tick>& ticks, const RectCss& axis,
                 bool quiet) {
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const TextStyle style{TextSize::caption, Weight::regular,
                        quiet ? theme.colors().ink_faint : theme.colors().ink_soft};
  const float y = axis.y + (axis.height - line_height(theme, TextSize::caption)) / 2;
  for (const Tick& tick : ticks) {
    if (tick.label.empty()) continue;
    draw_text(list, theme, style, {static_cast<float>(tick.label_left_css), y}, tick.label);
  }
}

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

void paint_bar(const PanelContext& context, const ForumBar& bar, bool hovered) {
  const Palette& colors = context.theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color color = faded(group_color(colors, bar.group), bar.matched ? 1.0F : unmatched);
  const float rounding = context.theme.px(3);
  const ImVec2 low = min_of(bar.rect);
  const ImVec2 high = max_of(bar.rect);
  // A date known to the month or year is as wide as it is known, and its ends fade out.
  const float fade = std::min(context.theme.px(soft_end_css), (high.x - low.x) / 3);
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
}

std::string lower_first(std::string_view text) {
  std::string lowered(text);
  lowered[0] = static_cast<char>(lowered[0] - 'A' + 'a');
  return lowered;
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

void paint_lanes(const PanelContext& context, const TimelinePlaces& places,
                 const TimelineScene& scene, const TimelineLanes& lanes, const TimelineHover& hover,
                 double scroll_css) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const RectCss& area = places.lanes;
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

  ImGui::PushClipRect(area.min(), area.max(), true);
  const TextStyle label{TextSize::small, Weight::regular, colors.ink_soft};
  const float label_left = area.x + theme.px(14);
  for (const LaneRow& row : scene.rows) {
    const TimelineLane& lane = lanes.lanes[row.lane];
    const auto top = static_cast<float>(row.y_css);
    const auto height = static_cast<float>(row.height_css);
    const float first_row =
        std::min(height, theme.px(lane_height_css * (theme.coarse ? coarse_lanes : 1)));
    draw_text_cut(list, theme, label,
                  {label_left, top + (first_row - line_height(theme, TextSize::small)) / 2},
                  plot_left - label_left - theme.px(8), lane.label);
    const float y = theme.snapped(top + height);
    list->AddRectFilled({plot_left, y}, {area.right(), y + theme.hairline()},
                        faded(colors.line, 0.6F));
  }
  ImGui::PopClipRect();

  ImGui::PushClipRect({plot_left, area.y}, area.max(), true);
  for (const StatementDot& dot : scene.dots) {
    const float strength = dot.matched ? dot_strength : unmatched;
    const bool hovered = hover.record == RecordId(dot.statement);
    const ImVec2 at{static_cast<float>(dot.at.x), static_cast<float>(dot.at.y)};
    const auto radius = static_cast<float>(dot.radius_css);
    list->AddCircleFilled(at, dot.selected || hovered ? radius + 1 : radius,
                          faded(group_color(colors, dot.group), strength));
    if (dot.selected) list->AddCircle(at, radius + 2.5F, colors.ink, 0, 1.5F);
  }
  for (const FoldedForums& fold : scene.folds) {
    const float share = static_cast<float>(fold.matched) / static_cast<float>(fold.count);
    list->AddRectFilled(min_of(fold.rect), max_of(fold.rect),
                        faded(group_color(colors, fold.group), std::max(unmatched, share)), 1);
  }
  for (const ForumBar& bar : scene.bars) {
    paint_bar(context, bar, hover.record == RecordId(bar.forum));
  }
  ImGui::PopClipRect();

  if (scene.content_height_css > area.height) {
    const auto content = static_cast<float>(scene.content_height_css);
    const float thumb = std::max(theme.px(16), area.height * area.height / content);
    const float share = static_cast<float>(scroll_css) / (content - area.height);
    const float y = area.y + (area.height - thumb) * std::clamp(share, 0.0F, 1.0F);
    list->AddRectFilled({area.right() - theme.px(5), y}, {area.right() - theme.px(2), y + thumb},
                        faded(colors.ink_faint, 0.5F), theme.px(2));
  }
}

void lane_choice_ui(const PanelContext& context, const TimelinePlaces& places) {
  struct Choice {
    LaneBy by;
    std::string_view words;
  };
  constexpr std::array<Choice, 6> choices = {{{LaneBy::series, "By series"},
                                              {LaneBy::organization, "By organization"},
                                              {LaneBy::host, "By host country"},
                                              {LaneBy::speaker_country, "By speaker's country"},
                                              {LaneBy::topic, "By topic"},
                                              {LaneBy::none, "One lane"}}};
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Session& session = context.session;
  std::size_t now = 0;
  while (choices[now].by != session.view().lanes)
    ++now;
  const Choice& next = choices[(now + 1) % choices.size()];

  const float left = context.rect.x + theme.px(14);
  const RectCss rect{left - theme.px(4), places.detail_axis.y, places.label_width - theme.px(14),
                     places.detail_axis.height};
  const Hit hit = hit_area(context, "lanes:by", rect);
  const TextStyle style{TextSize::caption, Weight::regular,
                        hit.hovered ? colors.ink : colors.ink_faint};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = rect.y + (rect.height - line_height(theme, TextSize::caption)) / 2;
  const float width =
      draw_text_cut(list, theme, style, {left, y}, rect.width - theme.px(18), choices[now].words);
  draw_icon(list, theme, Icon::chevron_down, 12, style.color,
            {left + width + theme.px(9), rect.y + rect.height / 2});
  if (hit.hovered && !hit.held) tooltip(context, rect, "Lanes " + lower_first(next.words));
  if (hit.clicked) {
    session.dispatch(SetLanes{next.by});
    context.scheduler.request();
  }
}

void timeline_card_ui(const PanelContext& context, const RecordId& record, ImVec2 at) {
  const Dataset& dataset = context.session.dataset();
  const Forum& forum = dataset[rostrum::forum_of(dataset, record)];
  std::string title = forum.short_title;
  std::string detail = words_from_date_span(forum.date, true);
  if (const auto* id = std::get_if<StatementId>(&record)) {
    const Statement& statement = dataset[*id];
    title = speaker_words(dataset, statement);
    detail = words_from_date_span(statement.date, true) + " · " + forum.short_title;
  } else {
    detail += " · " + place_words(dataset, forum);
  }
  hover_card_ui(context, at, context.theme.px(14), title, detail);
}

void empty_timeline_ui(const PanelContext& context, const TimelinePlaces& places) {
  const Theme& theme = context.theme;
  const RectCss& area = places.lanes;
  const RectCss middle{area.x, area.y, area.width, std::min(area.height, theme.px(72))};
  draw_text_centered(ImGui::GetWindowDrawList(), theme,
                     {TextSize::small, Weight::regular, theme.colors().ink_soft}, middle.min(),
                     middle.max(), "Nothing in this period. Widen it, or take a filter away.");
}

}  // namespace rostrum::ui
