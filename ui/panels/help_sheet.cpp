#include "ui/panels/help_sheet.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/state/command.hpp"
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
using Choices = std::initializer_list<std::pair<std::string_view, Value>>;

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
  for (const auto& value : values)
    total += button_width(theme, value.first);
  const bool beside = label_width + theme.px(12) + total <= row.width;
  const float shared = (row.width - between * (count - 1)) / count;

  row.label(y, label);
  const float top = beside ? y : y + row.height;
  const float height = std::min(row.height, theme.px(theme.coarse ? 44 : 32));
  float x = beside ? row.x + row.width - total : row.x;
  for (const auto& [words, value] : values) {
    const float width = beside ? button_width(theme, words) : shared;
    if (button(row.context, std::string(key) + ":" + std::string(words), words,
               {x, top + (row.height - height) / 2, width, height},
               value == current ? ButtonLook::accent : ButtonLook::plain)) {
      row.context.session.dispatch(make_action(value));
    }
    x += width + between;
  }
  return top + row.height - y;
}

float reading_settings(const HelpRow& row, float y) {
  const View& view = row.context.session.view();
  const float top = y;
  y += choices<Appearance>(
      row, y, "Appearance", "appearance",
      {{"System", Appearance::system}, {"Dark", Appearance::dark}, {"Light", Appearance::light}},
      view.reading.appearance, [](Appearance value) { return SetAppearance{value}; });
  y += choices<int>(row, y, "Size of type", "text",
                    {{"80 %", 80}, {"100 %", 100}, {"125 %", 125}, {"150 %", 150}, {"200 %", 200}},
                    view.reading.text_percent, [](int value) { return SetTextPercent{value}; });
  y += choices<bool>(row, y, "Single keys", "single-keys", {{"On", true}, {"Off", false}},
                     view.reading.single_keys, [](bool value) { return SetSingleKeys{value}; });
  return y - top;
}

// What data this is, and the way to all that is to be said of it.
float data_ui(const HelpRow& row, float y) {
  constexpr CommandId show_about = CommandId::show_about;
  const PanelContext& context = row.context;
  const Theme& theme = context.theme;
  row.label(y, "Version " + context.session.dataset().version());
  const std::string_view title = context.language.text(command(show_about).title);
  const float width = button_width(theme, title);
  const float height = std::min(row.height, theme.px(theme.coarse ? 44 : 32));
  if (button(context, "command:" + std::string(command(show_about).name), title,
             {row.x + row.width - width, y + (row.height - height) / 2, width, height})) {
    context.session.dispatch(SetSheet{Sheet::about});
  }
  return row.height;
}

// The ways to take something away, where the top bar has no room for them, and to bring something.
float exchange_ui(const PanelContext& context, const SheetColumn& column) {
  const Action exports = SetSheet{Sheet::exports};
  const Action cite = OpenCite{};
  const std::array buttons = {
      RowButton{"command:show-exports",
                context.language.text(command(CommandId::show_exports).title), exports},
      RowButton{"command:show-cite", context.language.text(command(CommandId::show_cite).title),
                cite}};
  float height = labelled_row_ui(context, column, "To take away", buttons);
  const Action file = SetSheet{Sheet::file};
  const std::array own = {RowButton{"command:open-file", "Open a file", file}};
  height +=
      labelled_row_ui(context, {column.x, column.y + height, column.width}, "Your own data", own);
  return height;
}

float help_content_ui(const PanelContext& context, const SheetColumn& column) {
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  float y = column.y;
  const HelpRow row{context, list, column.x, column.width, theme.px(theme.coarse ? 50 : 40)};
  y += sheet_heading(theme, row.x, y, "Reading");
  y += reading_settings(row, y);
  y += sheet_heading(theme, row.x, y, "Data");
  y += data_ui(row, y);
  y += exchange_ui(context, {row.x, y, row.width});
  y += sheet_heading(theme, row.x, y, "Keys, while the canvas has the focus");
  const HelpRow line{context, list, row.x, row.width, theme.px(32)};
  const auto key_line = [&](std::string_view title, std::string_view key) {
    line.label(y, title);
    key_cap(list, theme, row.x + row.width, y + line.height / 2, key);
    y += line.height;
  };
  for (const Command& shown : commands()) {
    if (!shown.key.empty()) key_line(context.language.text(shown.title), shown.key);
  }
  key_line("Move the map", "Arrow keys");
  key_line("Leave the canvas for the page", "Tab");
  return y;
}

}  // namespace

void help_sheet_ui(HelpSheet& sheet, const PanelContext& context) {
  if (sheet_ui(context, sheet.scroll, {"help", "Keys and reading"}, help_content_ui)) {
    context.session.dispatch(SetSheet{});
  }
}

}  // namespace rostrum::ui
