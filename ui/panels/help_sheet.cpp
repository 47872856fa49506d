#include "ui/panels/help_sheet.hpp"

#include <algorithm>
#include <array>
#include <string>

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
  const RectCss cap{right - width, middle - height / 2, width, height};
  outlined_rect(list, theme, cap, theme.colors().raised, theme.colors().line, theme.px(5));
  draw_text_centered(list, theme, style, cap.min(), cap.max(), key);
}

template <typename Value>
struct ChoiceItem {
  std::string_view id;  // of its key: "dark" of "appearance:dark"
  std::string_view text;
  Value value;
};

template <typename Value>
using Choices = std::initializer_list<ChoiceItem<Value>>;

// A few values of which one is in force, at the right of their label; where they have no room
// there, below it, sharing the width. Returns the height.
template <typename Value>
float choices(const HelpRow& row, float y, std::string_view label, std::string_view key,
              Choices<Value> values, Value current, auto&& make_action) {
  const Theme& theme = row.context.theme;
  const auto count = static_cast<float>(values.size());
  const float between = theme.px(6);
  const float label_width = measure(theme, {TextSize::body, Weight::regular, {}}, label).x;
  float total = between * (count - 1);
  for (const auto& item : values)
    total += button_width(theme, item.text);
  const bool beside = label_width + theme.px(12) + total <= row.width;
  const float shared = (row.width - between * (count - 1)) / count;

  row.label(y, label);
  const float top = beside ? y : y + row.height;
  const float height = std::min(row.height, theme.px(theme.coarse ? 44 : 32));
  float x = beside ? row.x + row.width - total : row.x;
  for (const auto& [id, text, value] : values) {
    const float width = beside ? button_width(theme, text) : shared;
    if (button(row.context, row.context.strings.join({key, ":", id}), text,
               {x, top + (row.height - height) / 2, width, height},
               value == current ? ButtonLook::accent : ButtonLook::plain)) {
      row.context.session.dispatch(make_action(value));
    }
    x += width + between;
  }
  return top + row.height - y;
}

float reading_settings(const HelpRow& row, float y) {
  const Language& language = row.context.language;
  const View& view = row.context.session.view();
  const auto percent = [&](int value) {
    return row.context.strings.text(language, msg::settings_percent{.percent = value});
  };
  const float top = y;
  y += choices<Appearance>(row, y, language.text(msg::settings_appearance), "appearance",
                           {{"system", language.text(msg::settings_system), Appearance::system},
                            {"dark", language.text(msg::settings_dark), Appearance::dark},
                            {"light", language.text(msg::settings_light), Appearance::light}},
                           view.reading.appearance,
                           [](Appearance value) { return SetAppearance{value}; });
  y += choices<int>(row, y, language.text(msg::settings_text_size), "text",
                    {{"80", percent(80), 80},
                     {"100", percent(100), 100},
                     {"125", percent(125), 125},
                     {"150", percent(150), 150},
                     {"200", percent(200), 200}},
                    view.reading.text_percent, [](int value) { return SetTextPercent{value}; });
  y += choices<bool>(row, y, language.text(msg::settings_single_keys), "single-keys",
                     {{"on", language.text(msg::settings_on), true},
                      {"off", language.text(msg::settings_off), false}},
                     view.reading.single_keys, [](bool value) { return SetSingleKeys{value}; });
  return y - top;
}

// What data this is, and the way to all that is to be said of it.
float data_ui(const HelpRow& row, float y) {
  constexpr CommandId show_about = CommandId::show_about;
  const PanelContext& context = row.context;
  const Theme& theme = context.theme;
  row.label(
      y, context.strings.text(context.language,
                              msg::about_version{.version = context.session.dataset().version()}));
  const std::string_view title = context.language.text(command(show_about).title);
  const float width = button_width(theme, title);
  const float height = std::min(row.height, theme.px(theme.coarse ? 44 : 32));
  if (button(context, "command:" + std::string(command(show_about).name), title,
             {row.x + row.width - width, y + (row.height - height) / 2, width, height})) {
    context.session.dispatch(SetSheet{Sheet::about});
  }
  return row.height;
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
  const HelpRow row{context, list, column.x, column.width, theme.px(theme.coarse ? 50 : 40)};
  y += sheet_heading(theme, row.x, y, language.text(msg::help_reading));
  y += reading_settings(row, y);
  y += sheet_heading(theme, row.x, y, language.text(msg::help_data));
  y += data_ui(row, y);
  y += exchange_ui(context, {row.x, y, row.width});
  y += sheet_heading(theme, row.x, y, language.text(msg::help_keys));
  const HelpRow line{context, list, row.x, row.width, theme.px(32)};
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
