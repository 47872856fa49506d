#include "ui/panels/filter_sheet.hpp"

#include <string_view>

#include "engine/present/list_tabs.hpp"
#include "messages/filter.hpp"
#include "messages/shell.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/overlay.hpp"

namespace rostrum::ui {

void filter_sheet_ui(FacetRail& rail, const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = context.rect;
  Session& session = context.session;
  const Overlay overlay("filters", context.rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);

  const float bar = theme.px(60);
  const float pad = theme.px(14);
  const float side = theme.px(44);
  draw_text(list, theme, {TextSize::title, Weight::semibold, colors.ink},
            {rect.x + pad, rect.y + (bar - line_height(theme, TextSize::title)) / 2},
            context.language.text(msg::filter_heading));
  if (icon_button(context, "filters:close", Icon::close,
                  {rect.right() - pad - side, rect.y + (bar - side) / 2, side, side},
                  context.language.text(msg::shell_close))) {
    session.dispatch(SetFiltersOpen{false});
  }
  horizontal_line(list, theme, rect.x, rect.right(), rect.y + bar);

  const std::string_view show = context.strings.text(
      context.language,
      msg::filter_show_found{.count = session.list().size(), .unit = unit_of(session.list().kind)});
  const float foot = theme.px(72);
  facet_rail_ui(rail,
                context.within({rect.x, rect.y + bar + theme.hairline(), rect.width,
                                rect.height - bar - foot}),
                true);
  horizontal_line(list, theme, rect.x, rect.right(), rect.bottom() - foot);
  if (button(context, "filters:show", show,
             {rect.x + pad, rect.bottom() - foot + (foot - theme.px(48)) / 2, rect.width - pad * 2,
              theme.px(48)},
             ButtonLook::accent)) {
    session.dispatch(SetFiltersOpen{false});
  }
}

}  // namespace rostrum::ui
