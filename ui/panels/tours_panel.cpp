#include "ui/panels/tours_panel.hpp"

#include <algorithm>

#include "messages/tour.hpp"
#include "ui/panels/own_tour_part.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float max_width_css = 720;

// The whole row begins the tour.
float tour_ui(const PanelContext& context, const TourLine& line, float x, float y, float width) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const TextStyle title{TextSize::title, Weight::semibold, colors.ink};
  const TextStyle about{TextSize::body, Weight::regular, colors.ink_soft};
  const TextStyle small{TextSize::small, Weight::regular, colors.ink_faint};
  const float pad = theme.px(16);
  const float icon = theme.px(44);
  const float room = width - icon;
  const float title_height = wrapped_height(theme, title, room, line.title);
  const float about_height = wrapped_height(theme, about, room, line.about);
  const float height = pad * 2 + title_height + theme.px(4) + about_height + theme.px(6) +
                       line_height(theme, TextSize::small);
  const PaintRect row{x - theme.px(10), y, width + theme.px(20), height};
  const Hit hit = hit_area(context, context.strings.join({"tour:start:", line.id}), row);
  if (hit.hovered) list->AddRectFilled(min_of(row), max_of(row), colors.selected, theme.px(8));
  draw_icon(list, theme, Icon::play, 18, hit.hovered ? colors.ink : colors.accent,
            {x + theme.px(12), y + pad + line_height(theme, TextSize::title) / 2});
  float text_y = y + pad;
  text_y += draw_text_wrapped(list, theme, title, {x + icon, text_y}, room, line.title);
  text_y += theme.px(4);
  text_y += draw_text_wrapped(list, theme, about, {x + icon, text_y}, room, line.about);
  text_y += theme.px(6);
  draw_text(list, theme, small, {x + icon, text_y}, line.steps);
  if (hit.clicked) context.session.dispatch(OpenTour{line.id, 1});
  horizontal_line(list, theme, x, x + width, y + height);
  return height;
}

}  // namespace

void tours_panel_ui(ToursPanel& panel, const PanelContext& context) {
  const Session& session = context.session;
  if (panel.language != &context.language || panel.revision != session.revision()) {
    panel.language = &context.language;
    panel.revision = session.revision();
    panel.lines = tour_lines(context.language, session.dataset(), session.state());
    panel.own = own_tour_page(context.language, session.state());
  }
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), theme.colors().panel);
  const float margin = theme.px(rect.width < theme.px(640) ? 16 : 28);
  const float width = std::min(rect.width - margin * 2, theme.px(max_width_css));
  const float x = theme.snapped(rect.x + (rect.width - width) / 2);

  ScrollArea area(context, panel.scroll, rect);
  float y = area.top() + theme.px(20);
  y += draw_text_wrapped(list, theme, {TextSize::headline, Weight::semibold, theme.colors().ink},
                         {x, y}, width, context.language.text(msg::tour_heading));
  y += theme.px(6);
  y += paragraph_ui(context, {x, y, width},
                    context.language.text(panel.lines.empty() ? msg::tour_none : msg::tour_about),
                    theme.colors().ink_soft);
  y += theme.px(6);
  panel.caption_slot = {};
  const bool has_own = !session.view().reading.kiosk && !session.view().reading.embed;
  const auto own = [&] {
    const PaintRect slot = own_tour_ui(panel.own, context, x, y, width, y);
    // An input of the page cannot be cut off where the panel ends.
    if (slot.y >= rect.y && slot.bottom() <= rect.bottom()) panel.caption_slot = slot;
  };
  // One that is being made stands first.
  const bool own_first = has_own && !panel.own.steps.empty();
  if (own_first) own();
  if (own_first) y += theme.px(20);
  for (const TourLine& line : panel.lines)
    y += tour_ui(context, line, x, y, width);
  if (has_own && !own_first) own();
  area.end(y + theme.px(20));
}

}  // namespace rostrum::ui
