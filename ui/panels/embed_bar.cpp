#include "ui/panels/embed_bar.hpp"

#include <algorithm>
#include <string_view>

#include "engine/present/record_text.hpp"
#include "engine/present/result_counts.hpp"
#include "engine/present/share_words.hpp"
#include "messages/share.hpp"
#include "messages/shell.hpp"
#include "ui/base/breakpoint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

struct TabItem {
  Tab tab;
  std::string_view key;
  Plain title;
  Icon icon;
};
constexpr TabItem tab_items[] = {
    {.tab = Tab::map, .key = "tab:map", .title = msg::shell_tab_map, .icon = Icon::map},
    {.tab = Tab::timeline,
     .key = "tab:timeline",
     .title = msg::shell_tab_timeline,
     .icon = Icon::calendar},
    {.tab = Tab::list, .key = "tab:list", .title = msg::shell_tab_list, .icon = Icon::list}};

// From the right edge to the left, each as wide as side; returns where they begin.
float tabs_ui(const PanelContext& context, float right, float side) {
  Session& session = context.session;
  const float y = context.rect.y + (context.rect.height - side) / 2;
  const bool record = !session.view().selection.empty();
  for (std::size_t i = std::size(tab_items); i-- > 0;) {
    const TabItem& item = tab_items[i];
    right -= side;
    const bool on = !record && session.view().tab == item.tab;
    if (icon_button(context, item.key, item.icon, {right, y, side, side},
                    context.language.text(item.title),
                    on ? IconButtonState::on : IconButtonState::plain)) {
      if (record) session.dispatch(Select{});
      session.dispatch(set_field("tab", item.tab));
    }
  }
  return right - context.theme.px(8);
}

}  // namespace

void embed_bar_ui(EmbedBar& bar, const PanelContext& context, bool with_tabs) {
  Session& session = context.session;
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (bar.revision != session.revision()) {
    bar.words = filter_words(context.language, session.domains(), session.asked());
    append_part(context.language, bar.words, found_counts_text(context.language, session.result()));
    bar.link = session.link();
    bar.revision = session.revision();
  }
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);

  // Large type in a narrow frame: the buttons share what there is.
  const float edge = theme.px(theme.coarse ? 4 : 8);
  const float side =
      std::min(theme.px(theme.coarse ? 44 : 28),
               (rect.width - edge * 2) / static_cast<float>(1 + std::size(tab_items)));
  const float middle = rect.y + rect.height / 2;
  const std::string_view open_full = context.language.text(msg::share_open_full);
  float right = rect.right() - edge;
  bool open = false;
  if (rect.width / theme.scale < narrow_below_css) {
    right -= side;
    open = icon_button(context, "embed:open", Icon::external_link,
                       {right, middle - side / 2, side, side}, open_full);
  } else if (theme.coarse) {
    const float wide = button_width(theme, open_full);
    right -= wide;
    open = button(context, "embed:open", open_full, {right, middle - side / 2, wide, side});
  } else {
    const float words_width = link_width(theme, TextSize::small, open_full, Icon::external_link);
    right -= words_width + theme.px(4);
    open = text_link(context, "embed:open", open_full, TextSize::small,
                     {right, middle - line_height(theme, TextSize::small) / 2}, words_width,
                     Icon::external_link)
               .clicked;
  }
  if (open) session.dispatch(OpenSource{bar.link});
  right -= theme.px(8);
  if (with_tabs) right = tabs_ui(context, right, side);

  const TextStyle name{TextSize::small, Weight::semibold, colors.ink};
  const float line = middle - line_height(theme, TextSize::small) / 2;
  float x = rect.x + theme.px(10);
  if (right - x < measure(theme, name, "Rostrum").x) return;
  x += draw_text(list, theme, name, {x, line}, "Rostrum") + theme.px(10);
  if (right - x < theme.px(40)) return;
  draw_text_cut(list, theme, {TextSize::small, Weight::regular, colors.ink_soft}, {x, line},
                right - x, bar.words);
}

}  // namespace rostrum::ui
