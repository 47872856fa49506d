#include "ui/panels/tab_bar.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "messages/basket.hpp"
#include "messages/compare.hpp"
#include "messages/shell.hpp"
#include "messages/tour.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

struct BottomTab {
  std::optional<Tab> tab;  // none: a screen of its own
  std::string_view key;
  std::string_view label;
  Icon icon;
  Screen screen = Screen::explore;
};

constexpr std::size_t tab_count = 6;

// All alike; where a label would not fit, each has its label's width and shares the rest.
std::array<float, tab_count> tab_widths(const PanelContext& context, float width,
                                        std::span<const BottomTab, tab_count> items) {
  const Theme& theme = context.theme;
  std::array<float, tab_count> widths{};
  float total = 0;
  float widest = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    widths[i] = measure(theme, {TextSize::caption, Weight::regular, {}}, items[i].label).x;
    total += widths[i];
    widest = std::max(widest, widths[i]);
  }
  const float each = width / static_cast<float>(items.size());
  const float spare = (width - total) / static_cast<float>(items.size());
  for (float& of_tab : widths)
    of_tab = widest <= each || spare < 0 ? each : of_tab + spare;
  return widths;
}

}  // namespace

void tab_bar_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = context.rect;
  Session& session = context.session;
  const Screen screen = session.view().screen;
  const std::array<BottomTab, tab_count> items = {{
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
       .label = context.strings.text(context.language,
                                     msg::shell_tab_list_of{.count = session.list().size()}),
       .icon = Icon::list},
      {.tab = std::nullopt,
       .key = "screen:tours",
       .label = context.language.text(msg::tour_heading),
       .icon = Icon::route,
       .screen = Screen::tours},
      {.tab = std::nullopt,
       .key = "screen:compare",
       .label = context.strings.text(context.language,
                                     msg::compare_title{.columns = session.view().compare.size()}),
       .icon = Icon::layers,
       .screen = Screen::compare},
      {.tab = std::nullopt,
       .key = "screen:basket",
       .label = context.strings.text(context.language,
                                     msg::basket_title{.count = session.state().basket.size()}),
       .icon = Icon::star,
       .screen = Screen::basket},
  }};
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);
  const std::array<float, tab_count> widths = tab_widths(context, rect.width, items);
  float x = rect.x;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const BottomTab& item = items[i];
    const PaintRect place{x, rect.y, widths[i], rect.height};
    x += widths[i];
    const Hit hit = hit_area(context, item.key, place);
    const bool current =
        item.tab ? shows_explorer(screen) && session.view().tab == item.tab : screen == item.screen;
    const Color color = current ? colors.accent : hit.hovered ? colors.ink : colors.ink_soft;
    draw_icon(list, theme, item.icon, 20, color,
              {place.x + place.width / 2, place.y + place.height * 0.36F});
    const TextStyle style{TextSize::caption, Weight::regular, color};
    const float text = std::min(measure(theme, style, item.label).x, place.width);
    draw_text_cut(list, theme, style,
                  {place.x + (place.width - text) / 2, place.y + place.height * 0.62F}, text + 0.5F,
                  item.label);
    if (hit.clicked && item.tab) {
      if (!shows_explorer(screen)) session.dispatch(SetScreen{Screen::explore});
      // Pressed again, the list's tab goes back from the record to the list.
      const bool again = current && item.tab == Tab::list;
      if (again && !session.view().selection.empty()) session.dispatch(Select{});
      session.dispatch(set_field("tab", *item.tab));
      if (item.tab == Tab::map && !session.view().selection.empty() && session.page() == nullptr) {
        session.dispatch(ShowPlace{session.view().selection});
      }
    } else if (hit.clicked) {
      session.dispatch(SetScreen{item.screen});
    }
  }
}

}  // namespace rostrum::ui
