#include "ui/timeline/lane_menu.hpp"

#include "engine/layout/lane_kinds.hpp"

namespace rostrum::ui {

void lane_menu_ui(SettingMenu& menu, const PanelContext& context, const TimelinePlaces& places) {
  const Theme& theme = context.theme;
  setting_menu_ui(menu, context,
                  {.key = "lanes:by",
                   .label = context.language.text(lane_kind(context.session.lanes().by).short_name),
                   .opener = {context.rect.x + theme.px(10), places.detail_axis.y,
                              places.label_width - theme.px(14), places.detail_axis.height},
                   .settings = lane_settings()});
}

}  // namespace rostrum::ui
