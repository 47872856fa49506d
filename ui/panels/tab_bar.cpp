#include "ui/panels/tab_bar.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "messages/compare.hpp"
#include "messages/shell.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

void tab_bar_ui(const PanelContext& context) {
  struct TabItem {
    std::optional<Tab> tab;  // none: Compare
    std::string_view key;
    std::string_view label;
    Icon icon;
  };
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = context.rect;
  Session& session = context.session;
  const bool comparing = session.view().screen == Screen::compare;
  const std::array<TabItem, 4> items = {{
      {.tab = Tab::map,
       .key = "tab:map",
       .label = context.language.text(msg::shell_tab_map),
       .icon = Icon::map},
      {.tab = Tab::timeline,
       .key = "tab:timeline",
       .label = context.language.text(msg::shell_tab_timeline),
       .icon = Icon::calendar},
      {.tab = Tab::list,
       .key = "tab:list",
       .label = context.strings.text(
           context.language, msg::shell_tab_list_of{.count = session.list().entries.size()}),
       .icon = Icon::list},
      {.tab = std::nullopt,
       .key = "screen:compare",
       .label = context.strings.text(context.language,
                                     msg::compare_title{.columns = session.view().compare.size()}),
       .icon = Icon::layers},
  }};
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);
  const float width = rect.width / static_cast<float>(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const TabItem& item = items[i];
    const PaintRect place{rect.x + width * static_cast<float>(i), rect.y, width, rect.height};
    const Hit hit = hit_area(context, item.key, place);
    const bool current = item.tab ? !comparing && session.view().tab == item.tab : comparing;
    const Color color = current ? colors.accent : hit.hovered ? colors.ink : colors.ink_soft;
    draw_icon(list, theme, item.icon, 20, color,
              {place.x + place.width / 2, place.y + place.height * 0.36F});
    const TextStyle style{TextSize::caption, Weight::regular, color};
    const float text = measure(theme, style, item.label).x;
    draw_text(list, theme, style,
              {place.x + (place.width - text) / 2, place.y + place.height * 0.62F}, item.label);
    if (hit.clicked && item.tab) {
      if (comparing) session.dispatch(SetScreen{Screen::explore});
      if (!session.view().selection.empty()) session.dispatch(Select{});
      session.dispatch(set_field("tab", *item.tab));
    } else if (hit.clicked) {
      session.dispatch(SetScreen{Screen::compare});
    }
  }
}

}  // namespace rostrum::ui
