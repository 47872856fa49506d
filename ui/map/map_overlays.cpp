#include "ui/map/map_overlays.hpp"

#include <algorithm>
#include <array>

#include "engine/layout/map_values.hpp"
#include "engine/session/map_words.hpp"
#include "engine/session/record_text.hpp"
#include "engine/state/command.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float margin = 14;  // from the panel's edge
constexpr float padding = 12;

// Narrower than this a legend would cover the map it explains.
constexpr float least_legend_room = 460;

// A card of this size beside a spot: right of it, else left, always within the panel.
RectCss beside(const PanelContext& context, ImVec2 spot, float gap_css, ImVec2 size) {
  const RectCss& panel = context.rect;
  const float edge = context.theme.px(4);
  float x = spot.x + gap_css;
  if (x + size.x > panel.right() - edge) x = spot.x - gap_css - size.x;
  const float most_x = std::max(panel.x + edge, panel.right() - edge - size.x);
  const float most_y = std::max(panel.y + edge, panel.bottom() - edge - size.y);
  return {context.theme.snapped(std::clamp(x, panel.x + edge, most_x)),
          context.theme.snapped(std::clamp(spot.y - size.y / 2, panel.y + edge, most_y)), size.x,
          size.y};
}

MeasureTopic chosen_topic(const Session& session) {
  return find_measure_topic(session.dataset(), session.view().measure_topic)
      .value_or(MeasureTopic{});
}

void update(LegendWords& words, const Session& session, const ShadeLegend& legend) {
  const View& view = session.view();
  if (!words.title.empty() && words.legend == legend && words.measure == view.measure &&
      words.topic == view.measure_topic) {
    return;
  }
  words.legend = legend;
  words.measure = view.measure;
  words.topic = view.measure_topic;
  words.title = measure_words(view.measure, name_of(session.dataset(), chosen_topic(session)));
  words.classes.clear();
  for (std::size_t i = 0; i < legend.upper_limits.size(); ++i)
    words.classes.push_back(class_words(shade_class(legend, i)));
  if (words.classes.empty()) words.classes.push_back("None");
}

// What a click on the legend shows next.
MapMeasure next_measure(MapMeasure measure) {
  switch (measure) {
    case MapMeasure::forums_hosted:
      return MapMeasure::statements_by;
    case MapMeasure::statements_by:
      return MapMeasure::mentions_of;
    case MapMeasure::mentions_of:
      break;
  }
  return MapMeasure::forums_hosted;
}

}  // namespace

RectCss zoom_buttons_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const float size = theme.px(theme.coarse ? 44 : 34);
  const float gap = theme.px(2);
  const float left = context.rect.right() - theme.px(margin) - size;
  const float top = context.rect.y + theme.px(margin);
  struct Entry {
    CommandId id;
    Icon icon;
  };
  constexpr std::array entries = {
      Entry{CommandId::zoom_in, Icon::plus}, Entry{CommandId::zoom_out, Icon::minus},
      Entry{CommandId::whole_world, Icon::home}, Entry{CommandId::filter_to_map, Icon::scan}};
  float y = top;
  for (const Entry& entry : entries) {
    const Command& verb = command(entry.id);
    const std::string key = "command:" + std::string(verb.name);
    if (icon_button(context, key, entry.icon, {left, y, size, size}, verb.title)) {
      if (const auto action = action_of(entry.id, context.session.state())) {
        context.session.dispatch(*action);
        context.scheduler.request();
      }
    }
    y += size + gap;
  }
  return {left, top, size, y - gap - top};
}

RectCss legend_ui(const PanelContext& context, const ShadeLegend& legend, LegendWords& words) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  if (context.rect.width < theme.px(least_legend_room)) return {};
  update(words, context.session, legend);

  const TextStyle soft{TextSize::small, Weight::regular, colors.ink_soft};
  const float swatch = theme.px(18);
  const float gap = theme.px(6);         // between a swatch and its numbers
  const float class_gap = theme.px(14);  // between two classes
  float classes_width = 0;
  for (const std::string& numbers : words.classes)
    classes_width += swatch + gap + measure(theme, soft, numbers).x + class_gap;
  classes_width -= class_gap;

  const float pad = theme.px(padding);
  const float line = line_height(theme, TextSize::small);
  const float height = pad + line * 2 + theme.px(4) + pad - theme.px(4);
  const float width = std::max(measure(theme, soft, words.title).x, classes_width) + pad * 2;
  const RectCss rect{context.rect.x + theme.px(margin),
                     context.rect.bottom() - theme.px(margin) - height, width, height};

  const Hit hit = hit_area(context, "map:measures", rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  float x = rect.x + pad;
  float y = rect.y + pad - theme.px(2);
  draw_text(list, theme, {soft.size, soft.weight, hit.hovered ? colors.ink : soft.color}, {x, y},
            words.title);
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

  const MapMeasure next = next_measure(words.measure);
  if (hit.hovered && !hit.held) {
    const MeasureTopic topic = chosen_topic(context.session);
    tooltip(context, rect,
            "Show " + lower_first(measure_words(next, name_of(context.session.dataset(), topic))));
  }
  if (hit.clicked) {
    context.session.dispatch(SetMeasure{next});
    context.scheduler.request();
  }
  return rect;
}

void hover_card_ui(const PanelContext& context, ImVec2 spot, float gap_css, std::string_view title,
                   std::string_view detail) {
  const Theme& theme = context.theme;
  const TextStyle bold{TextSize::small, Weight::semibold, theme.colors().ink};
  const TextStyle soft{TextSize::small, Weight::regular, theme.colors().ink_soft};
  const float pad_x = theme.px(padding);
  const float pad_y = theme.px(8);
  const float row = line_height(theme, TextSize::small);
  const float most = std::max(theme.px(80), context.rect.width - theme.px(32));
  const float width = std::min(
      most, std::max(measure(theme, bold, title).x, measure(theme, soft, detail).x) + pad_x * 2);
  const float rows = detail.empty() ? 1 : 2;
  const RectCss rect =
      beside(context, spot, gap_css, {width, row * rows + theme.px(2) * (rows - 1) + pad_y * 2});
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  const float room = width - pad_x * 2 + 1;
  draw_text_cut(list, theme, bold, {rect.x + pad_x, rect.y + pad_y}, room, title);
  if (!detail.empty()) {
    draw_text_cut(list, theme, soft, {rect.x + pad_x, rect.y + pad_y + row + theme.px(2)}, room,
                  detail);
  }
}

void empty_map_ui(const PanelContext& context, std::string_view title, std::string_view detail) {
  const Theme& theme = context.theme;
  const TextStyle bold{TextSize::body, Weight::semibold, theme.colors().ink};
  const TextStyle soft{TextSize::small, Weight::regular, theme.colors().ink_soft};
  const float pad = theme.px(16);
  const float room = std::max(theme.px(80), context.rect.width - theme.px(32) - pad * 2);
  const float width =
      std::min(room, std::max(measure(theme, bold, title).x, measure(theme, soft, detail).x) + 1);
  const float title_height = wrapped_height(theme, bold, width, title);
  const float height =
      title_height + theme.px(4) + wrapped_height(theme, soft, width, detail) + pad * 2;
  const RectCss& panel = context.rect;
  const RectCss rect{theme.snapped(panel.x + (panel.width - width) / 2 - pad),
                     theme.snapped(panel.y + (panel.height - height) / 2), width + pad * 2, height};
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  draw_text_wrapped(list, theme, bold, {rect.x + pad, rect.y + pad}, width, title);
  draw_text_wrapped(list, theme, soft, {rect.x + pad, rect.y + pad + title_height + theme.px(4)},
                    width, detail);
}

PlaceCardResult place_list_ui(const PanelContext& context, ImVec2 spot, ScrollState& scroll,
                              std::string_view title, std::span<const ForumId> forums) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Dataset& dataset = context.session.dataset();
  const float pad = theme.px(padding);
  const float header = theme.px(theme.coarse ? 48 : 40);
  const float row = theme.px(theme.coarse ? 52 : 44);
  constexpr float most_rows = 5.5F;  // the half row says that there is more
  const float rows = std::min(static_cast<float>(forums.size()), most_rows);
  const float width = std::min(theme.px(300), context.rect.width - theme.px(16));
  const float height = std::min(header + row * rows + theme.px(6),
                                std::max(header + row, context.rect.height - theme.px(16)));

  PlaceCardResult result;
  result.rect = beside(context, spot, theme.px(16), {width, height});
  const RectCss& rect = result.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  const float close_size = theme.px(theme.coarse ? 44 : 28);
  const RectCss close{rect.right() - close_size - theme.px(6), rect.y + (header - close_size) / 2,
                      close_size, close_size};
  const Hit cross = hit_area(context, "map:close-list", close);
  draw_icon(list, theme, Icon::close, 14, cross.hovered ? colors.ink : colors.ink_soft,
            {close.x + close.width / 2, close.y + close.height / 2});
  result.close = cross.clicked;
  draw_text_cut(list, theme, {TextSize::body, Weight::semibold, colors.ink},
                {rect.x + pad, rect.y + (header - line_height(theme, TextSize::body)) / 2},
                close.x - rect.x - pad, title);

  const RectCss body{rect.x + 1, rect.y + header, rect.width - 2,
                     rect.height - header - theme.px(6)};
  {
    ScrollArea area(context, scroll, body);
    float y = area.top();
    for (const ForumId id : forums) {
      if (area.shows(y, row)) {
        const Forum& forum = dataset[id];
        const RectCss line{body.x, y, body.width, row};
        const Hit hit = hit_area(context, "place-forum:" + forum.id, line);
        if (hit.hovered) list->AddRectFilled(line.min(), line.max(), colors.selected);
        if (hit.clicked) result.chosen = id;
        const float text_x = body.x + pad - 1;
        const float room = body.width - pad * 2;
        const float title_y = y + theme.px(theme.coarse ? 8 : 5);
        draw_text_cut(list, theme, {TextSize::small, Weight::regular, colors.ink},
                      {text_x, title_y}, room, forum.short_title);
        draw_text_cut(list, theme, {TextSize::caption, Weight::regular, colors.ink_faint},
                      {text_x, title_y + line_height(theme, TextSize::small) + theme.px(1)}, room,
                      words_from_date_span(forum.date, true));
      }
      y += row;
    }
    area.end(y);
  }
  // The card takes what its rows leave over, so that a press between them is not the map's.
  ImGui::SetCursorScreenPos(rect.min());
  ImGui::InvisibleButton("##place-list", {rect.width, rect.height});
  return result;
}

}  // namespace rostrum::ui
