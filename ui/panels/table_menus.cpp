#include "ui/panels/table_menus.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/present/table_controls.hpp"
#include "messages/table.hpp"

namespace rostrum::ui {

namespace {

MenuColumn sort_column(const Language& language, Plain caption, std::vector<SortChoice> choices) {
  MenuColumn column{.caption = language.text(caption), .choices = {}};
  for (SortChoice& choice : choices) {
    column.choices.push_back({.key = std::move(choice.key),
                              .name = language.text(choice.name),
                              .chosen = choice.chosen,
                              .mark = MenuMark::tick,
                              .action = choice.choose});
  }
  return column;
}

MenuColumn toggle_column(const Language& language, const Session& session) {
  MenuColumn column{.caption = language.text(msg::table_columns), .choices = {}};
  const ColumnChoice& chosen = session.view().columns;
  for (ColumnToggle& toggle : column_toggles(session.list().kind, chosen)) {
    column.choices.push_back({.key = std::move(toggle.key),
                              .name = language.text(toggle.name),
                              .chosen = toggle.shown,
                              .mark = MenuMark::box,
                              .action = toggle.choose});
  }
  if (chosen != ColumnChoice{}) {
    column.choices.push_back({.key = "table:usual-columns",
                              .name = language.text(msg::table_usual_columns),
                              .mark = MenuMark::none,
                              .action = ChooseColumns{}});
  }
  return column;
}

}  // namespace

void table_menus_ui(SettingMenu& columns_menu, SettingMenu& sort_menu, const PanelContext& context,
                    PaintRect row) {
  const Theme& theme = context.theme;
  const Language& language = context.language;
  const ResultTable& table = context.session.table();
  const std::string_view columns = language.text(msg::table_columns);
  const std::string_view order = context.strings.join({order_text(language, table)});
  const float columns_width = std::min(row.width, setting_menu_width(theme, columns));
  const float order_width = std::min(row.width - columns_width, setting_menu_width(theme, order));
  const PaintRect sort_opener{row.right() - order_width, row.y, order_width, row.height};
  if (menu_opener_ui(sort_menu, context, {"table:sort", order, sort_opener})) {
    std::vector<MenuColumn> choices;
    choices.push_back(sort_column(language, msg::table_sort_by, sort_choices(table)));
    if (table.sort) {
      choices.push_back(sort_column(language, msg::table_direction, direction_choices(table)));
    }
    menu_card_ui(sort_menu, context, choices);
  }
  const PaintRect columns_opener{sort_opener.x - columns_width, row.y, columns_width, row.height};
  if (menu_opener_ui(columns_menu, context, {"table:columns", columns, columns_opener})) {
    const std::array choices = {toggle_column(language, context.session)};
    menu_card_ui(columns_menu, context, choices);
  }
}

}  // namespace rostrum::ui
