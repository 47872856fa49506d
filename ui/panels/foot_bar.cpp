#include "ui/panels/foot_bar.hpp"

#include <algorithm>
#include <string_view>

#include "engine/present/about_text.hpp"
#include "engine/state/command.hpp"
#include "messages/shell.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

void foot_bar_ui(FootBar& bar, const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);

  if (bar.facts.empty() || bar.query_revision != context.session.query_revision()) {
    bar.query_revision = context.session.query_revision();
    bar.facts =
        dataset_facts(context.language, context.session.dataset(), context.session.own_data());
  }
  const std::string_view facts = bar.facts;
  const TextStyle style{TextSize::caption, Weight::regular, colors.ink_faint};
  const float y = rect.y + (rect.height - line_height(theme, TextSize::caption)) / 2;
  float x = rect.x + theme.px(16);

  const std::string_view keys = context.language.text(msg::shell_keyboard);
  const float keys_width = measure(theme, style, keys).x;
  const float keys_x = rect.right() - theme.px(16) - keys_width;
  const Hit hit = hit_area(context, "command:show-help",
                           {keys_x - theme.px(6), rect.y, keys_width + theme.px(12), rect.height});
  draw_text(list, theme,
            {TextSize::caption, Weight::regular, hit.hovered ? colors.ink : colors.ink_faint},
            {keys_x, y}, keys);
  if (hit.clicked) context.session.dispatch(SetSheet{Sheet::help});

  const std::string_view read = context.language.text(command(CommandId::read_page).title);
  const float read_width = measure(theme, style, read).x;
  const float read_x = keys_x - theme.px(20) - read_width;
  const Hit reads =
      hit_area(context, "command:read-page",
               {read_x - theme.px(6), rect.y, read_width + theme.px(12), rect.height});
  draw_text(list, theme,
            {TextSize::caption, Weight::regular, reads.hovered ? colors.ink : colors.ink_faint},
            {read_x, y}, read);
  if (reads.clicked) context.session.dispatch(ReadPage{});

  const float facts_width = std::min(measure(theme, style, facts).x, read_x - x - theme.px(12));
  const Hit about = hit_area(context, "command:show-about",
                             {x - theme.px(6), rect.y, facts_width + theme.px(12), rect.height});
  draw_text_cut(list, theme,
                {TextSize::caption, Weight::regular, about.hovered ? colors.ink : colors.ink_faint},
                {x, y}, facts_width + 0.5F, facts);
  if (about.hovered && !about.held) {
    tooltip(context, {x, rect.y, facts_width, rect.height},
            context.language.text(command(CommandId::show_about).title));
  }
  if (about.clicked) context.session.dispatch(SetSheet{Sheet::about});
  x += facts_width;
  x += theme.px(18);
  const std::string_view map_policy = context.language.text(msg::shell_map_policy);
  if (x + measure(theme, style, map_policy).x < read_x - theme.px(12)) {
    draw_text(list, theme, style, {x, y}, map_policy);
  }
}

}  // namespace rostrum::ui
