#include "ui/panels/help_sheet.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "engine/present/settings.hpp"
#include "engine/state/command.hpp"
#include "messages/about.hpp"
#include "messages/file.hpp"
#include "messages/help.hpp"
#include "messages/settings.hpp"
#include "messages/share.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

struct HelpRow {
  const PanelContext& context;
  ImDrawList* list;
  float x;
  float width;
  float height;

  void label(float y, std::string_view text) const {
    const Theme& theme = context.theme;
    draw_text_cut(list, theme, {TextSize::body, Weight::regular, theme.colors().ink_soft},
                  {x, y + (height - line_height(theme, TextSize::body)) / 2}, width * 0.62F, text);
  }
};

void key_cap(ImDrawList* list, const Theme& theme, float right, float middle,
             std::string_view key) {
  const TextStyle style{TextSize::small, Weight::regular, theme.colors().ink};
  const float width = std::max(theme.px(24), measure(theme, style, key).x + theme.px(14));
  const float height = theme.px(24);
  const PaintRect cap{right - width, middle - height / 2, width, height};
  outlined_rect(list, theme, cap, theme.colors().raised, theme.colors().line, theme.px(5));
  draw_text_centered(list, theme, style, min_of(cap), max_of(cap), key);
}

struct ChoiceItem {
  std::string_view key;  // of its control
  std::string_view text;
};

// A few values of which one is in force, at the right of their label; where they have no room
// there, below it, sharing the width. Takes item(i) and action(i). Returns the height.
template <typename Item, typename MakeAction>
float choices(const HelpRow& row, float y, std::string_view label, std::size_t count,
              std::size_t chosen, Item item, MakeAction action) {
  const Theme& theme = row.context.theme;
  const float between = theme.px(6);
  const float all_between = between * (static_cast<float>(count) - 1);
  const float label_width = measure(theme, {TextSize::body, Weight::regular, {}}, label).x;
  float total = all_between;
  for (std::size_t i = 0; i < count; ++i)
    total += button_width(theme, item(i).text);
  const bool beside = label_width + theme.px(12) + total <= row.width;
  const float shared = (row.width - all_between) / static_cast<float>(count);
  bool can_share = true;
  for (std::size_t i = 0; i < count; ++i)
    can_share = can_share &&
                measure(theme, {TextSize::body, Weight::semibold, {}}, item(i).text).x <= shared;

  row.label(y, label);
  float top = beside ? y : y + row.height;
  const float height = std::min(row.height, theme.px(theme.coarse ? 44 : 32));
  float x = beside ? row.x + row.width - total : row.x;
  for (std::size_t i = 0; i < count; ++i) {
    const auto [key, text] = item(i);
    const float width = beside || !can_share ? button_width(theme, text) : shared;
    if (x > row.x && x + width > row.x + row.width + 1) {
      x = row.x;
      top += row.height;
    }
    if (button(row.context, key, text, {x, top + (row.height - height) / 2, width, height},
               i == chosen ? ButtonLook::accent : ButtonLook::plain)) {
      row.context.session.dispatch(action(i));
    }
    x += width + between;
  }
  return top + row.height - y;
}

float setting_ui(const HelpRow& row, float y, const Setting& setting) {
  const Language& language = row.context.language;
  return choices(
      row, y, language.text(setting.caption), setting.size(),
      setting.chosen(row.context.session.view()),
      [&](std::size_t i) {
        const auto [key, name] = setting.value(i);
        return ChoiceItem{key, language.text(name)};
      },
      [&](std::size_t i) { return setting.set(i); });
}

float text_size_ui(const HelpRow& row, float y) {
  constexpr std::array percents = {80, 100, 125, 150, 200};
  constexpr std::array<std::string_view, percents.size()> keys = {"text:80", "text:100", "text:125",
                                                                  "text:150", "text:200"};
  const Language& language = row.context.language;
  const auto chosen = std::ranges::find(percents, row.context.session.view().reading.text_percent);
  return choices(
      row, y, language.text(msg::settings_text_size), percents.size(),
      static_cast<std::size_t>(chosen - percents.begin()),
      [&](std::size_t i) {
        return ChoiceItem{keys[i], row.context.strings.text(
                                       language, msg::settings_percent{.percent = percents[i]})};
      },
      [&](std::size_t i) { return SetTextPercent{percents[i]}; });
}

// The size of the text stands second, beside the appearance.
float reading_settings_ui(const HelpRow& row, float y) {
  const float top = y;
  for (const Setting& setting : reading_settings()) {
    y += setting_ui(row, y, setting);
    if (setting.field == appearance_field) y += text_size_ui(row, y);
  }
  return y - top;
}

// What data this is, and the way to all that is to be said of it.
float data_ui(const HelpRow& row, float y) {
  constexpr CommandId show_about = CommandId::show_about;
  const PanelContext& context = row.context;
  const Theme& theme = context.theme;
  const std::string_view version = context.strings.text(
      context.language, msg::about_version{.version = context.session.dataset().version()});
  row.label(y, version);
  const std::string_view title = context.language.text(command(show_about).title);
  const float width = button_width(theme, title);
  const float height = std::min(row.height, theme.px(theme.coarse ? 44 : 32));
  const float label_width = measure(theme, {TextSize::body, Weight::regular, {}}, version).x;
  const float top = y;
  if (label_width + theme.px(12) + width > row.width) y += row.height;
  if (button(context, "command:" + std::string(command(show_about).name), title,
             {row.x + row.width - width, y + (row.height - height) / 2, width, height})) {
    context.session.dispatch(SetSheet{Sheet::about});
  }
  return y + row.height - top;
}

// The ways to export and to cite, where the top bar has no room for them, and to bring something.
float exchange_ui(const PanelContext& context, const SheetColumn& column) {
  const Action exports = SetSheet{Sheet::exports};
  const Action cite = OpenCite{};
  const std::array buttons = {
      RowButton{"command:show-exports",
                context.language.text(command(CommandId::show_exports).title), exports},
      RowButton{"command:show-cite", context.language.text(command(CommandId::show_cite).title),
                cite}};
  float height = labelled_row_ui(context, column, context.language.text(msg::share_take), buttons);
  const Action file = SetSheet{Sheet::file};
  const std::array own = {
      RowButton{"command:open-file", context.language.text(msg::file_open), file}};
  height += labelled_row_ui(context, {column.x, column.y + height, column.width},
                            context.language.text(msg::file_own_data), own);
  return height;
}

float help_content_ui(const PanelContext& context, const SheetColumn& column) {
  const Theme& theme = context.theme;
  const Language& language = context.language;
  ImDrawList* list = ImGui::GetWindowDrawList();
  float y = column.y;
  const HelpRow row{.context = context,
                    .list = list,
                    .x = column.x,
                    .width = column.width,
                    .height = theme.px(theme.coarse ? 50 : 40)};
  y += sheet_heading(theme, row.x, y, row.width, language.text(msg::help_reading));
  y += reading_settings_ui(row, y);
  y += sheet_heading(theme, row.x, y, row.width, language.text(msg::help_data));
  y += data_ui(row, y);
  y += exchange_ui(context, {row.x, y, row.width});
  y += sheet_heading(theme, row.x, y, row.width, language.text(msg::help_keys));
  const HelpRow line{
      .context = context, .list = list, .x = row.x, .width = row.width, .height = theme.px(32)};
  const auto key_line = [&](std::string_view title, std::string_view key) {
    line.label(y, title);
    key_cap(list, theme, row.x + row.width, y + line.height / 2, key);
    y += line.height;
  };
  for (const Command& shown : commands()) {
    if (!shown.key.empty()) key_line(context.language.text(shown.title), shown.key);
  }
  key_line(language.text(msg::help_move_map), language.text(msg::help_arrow_keys));
  key_line(language.text(msg::help_leave_canvas), language.text(msg::help_tab_key));
  return y;
}

}  // namespace

void help_sheet_ui(HelpSheet& sheet, const PanelContext& context) {
  if (sheet_ui(context, sheet.scroll, {"help", context.language.text(msg::help_sheet)},
               help_content_ui)) {
    context.session.dispatch(SetSheet{});
  }
}

}  // namespace rostrum::ui
