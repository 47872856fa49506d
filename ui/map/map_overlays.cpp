#include "ui/map/map_overlays.hpp"

#include <algorithm>

#include "engine/layout/map_values.hpp"
#include "engine/present/count_words.hpp"
#include "engine/present/map_captions.hpp"
#include "messages/map.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float overlay_margin = 14;  // from the panel's edge
constexpr float legend_padding = 12;

// Narrower than this a legend would cover the map it explains.
constexpr float min_legend_width = 460;

MeasureTopic chosen_topic(const Session& session) {
  return find_measure_topic(session.dataset(), session.view().measure_topic)
      .value_or(MeasureTopic{});
}

void update(LegendWords& words, const PanelContext& context, const ShadeLegend& legend) {
  const Session& session = context.session;
  const Language& language = context.language;
  const View& view = session.view();
  const CountUnit unit = session.result().unit;
  if (!words.title.empty() && words.legend == legend && words.measure == view.measure &&
      words.count == unit && words.language == &language && words.topic == view.measure_topic) {
    return;
  }
  words.legend = legend;
  words.language = &language;
  words.measure = view.measure;
  words.count = unit;
  words.topic = view.measure_topic;
  words.title =
      measure_text(language, view.measure, unit, name_of(session.dataset(), chosen_topic(session)));
  words.classes.clear();
  for (std::size_t i = 0; i < legend.upper_limits.size(); ++i)
    words.classes.push_back(class_text(language, shade_class(legend, i)));
  words.discs = language.text(msg::map_legend_discs{.unit = unit_choice(unit)});
  if (words.classes.empty()) words.classes.emplace_back(language.text(msg::map_legend_none));
}

}  // namespace

bool has_legend(const PanelContext& context) {
  return context.rect.width >= context.theme.px(min_legend_width);
}

LegendResult legend_ui(const PanelContext& context, const ShadeLegend& legend, LegendWords& words,
                       float right_css) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  if (!has_legend(context)) return {};
  update(words, context, legend);

  const TextStyle soft{TextSize::small, Weight::regular, colors.ink_soft};
  const float pad = theme.px(legend_padding);
  const float room = right_css - context.rect.x - theme.px(overlay_margin) * 2 - pad * 2;
  float swatch = theme.px(18);
  float gap = theme.px(6);         // between a swatch and its numbers
  float class_gap = theme.px(14);  // between two classes
  const auto row_width = [&] {
    float width = -class_gap;
    for (const std::string& numbers : words.classes)
      width += swatch + gap + measure(theme, soft, numbers).x + class_gap;
    return width;
  };
  // Beside the buttons there may be little room.
  if (row_width() > room) {
    swatch = theme.px(10);
    gap = theme.px(4);
    class_gap = theme.px(8);
  }
  const float classes_width = row_width();

  const float line = line_height(theme, TextSize::small);
  const float height = pad + line * 3 + theme.px(8) + pad - theme.px(4);
  const float wanted = std::max({measure(theme, soft, words.title).x, classes_width,
                                 swatch + gap + measure(theme, soft, words.discs).x});
  const float inner = std::min(wanted, std::max(room, classes_width));
  const float width = inner + pad * 2;
  const PaintRect rect{context.rect.x + theme.px(overlay_margin),
                       context.rect.bottom() - theme.px(overlay_margin) - height, width, height};

  const Hit hit = hit_area(context, "map:measures", rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  float x = rect.x + pad;
  float y = rect.y + pad - theme.px(2);
  draw_text_cut(list, theme, {soft.size, soft.weight, hit.hovered ? colors.ink : soft.color},
                {x, y}, inner + 1, words.title);
  y += line + theme.px(4);
  const float swatch_height = theme.px(9);
  const float swatch_y = theme.snapped(y + (line - swatch_height) / 2);
  for (std::size_t i = 0; i < words.classes.size(); ++i) {
    const int shade = words.legend.most == 0 ? 0 : static_cast<int>(i) + 1;
    list->AddRectFilled({x, swatch_y}, {x + swatch, swatch_y + swatch_height},
                        shade_color(colors, shade));
    x += swatch + gap;
    x += draw_text(list, theme, soft, {x, y}, words.classes[i]) + class_gap;
  }
  x = rect.x + pad;
  y += line + theme.px(4);
  const ImVec2 disc{x + swatch / 2, y + line / 2};
  list->AddCircleFilled(disc, theme.px(4), colors.accent);
  list->AddCircle(disc, theme.px(6), colors.groups.front(), 0, theme.px(2));
  draw_text_cut(list, theme, soft, {x + swatch + gap, y}, inner - swatch - gap + 1, words.discs);

  if (hit.hovered && !hit.held) {
    tooltip(context, rect, context.language.text(msg::map_settings_hint));
  }
  return {rect, hit.clicked};
}

PaintRect empty_map_ui(const PanelContext& context, std::string_view title, std::string_view detail,
                       std::span<const FoundInstead> offers) {
  constexpr std::size_t most_offers = 3;
  const Theme& theme = context.theme;
  const TextStyle bold{TextSize::body, Weight::semibold, theme.colors().ink};
  const TextStyle soft{TextSize::small, Weight::regular, theme.colors().ink_soft};
  const float pad = theme.px(16);
  const float gap = theme.px(12);  // between what is offered and its number
  const float row = theme.px(theme.coarse ? 44 : 24);
  const float room = std::max(theme.px(80), context.rect.width - theme.px(32) - pad * 2);
  const auto shown = offers.first(std::min(offers.size(), most_offers));
  float wanted = measure(theme, bold, title).x;
  if (shown.empty()) wanted = std::max(wanted, measure(theme, soft, detail).x);
  for (const FoundInstead& offer : shown)
    wanted = std::max(wanted, link_width(theme, TextSize::body, offer.label) + gap +
                                  measure(theme, soft, offer.count).x);
  const float width = std::min(room, wanted + 1);
  const float title_height = wrapped_height(theme, bold, width, title);
  const float below = shown.empty() ? wrapped_height(theme, soft, width, detail)
                                    : row * static_cast<float>(shown.size());
  const float height = title_height + theme.px(4) + below + pad * 2;
  const PaintRect& panel = context.rect;
  const PaintRect rect{theme.snapped(panel.x + (panel.width - width) / 2 - pad),
                       theme.snapped(panel.y + (panel.height - height) / 2), width + pad * 2,
                       height};
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  const float x = rect.x + pad;
  draw_text_wrapped(list, theme, bold, {x, rect.y + pad}, width, title);
  float y = rect.y + pad + title_height + theme.px(4);
  if (shown.empty()) draw_text_wrapped(list, theme, soft, {x, y}, width, detail);
  for (const FoundInstead& offer : shown) {
    const float line = y + (row - line_height(theme, TextSize::body)) / 2;
    const float count = measure(theme, soft, offer.count).x;
    if (text_link(context, context.strings.join({"map:", offer.key}), offer.label, TextSize::body,
                  {x, line}, width - gap - count)
            .clicked) {
      context.session.dispatch(offer.action);
    }
    draw_text(list, theme, soft, {x + width - count, line}, offer.count);
    y += row;
  }
  return rect;
}

}  // namespace rostrum::ui
