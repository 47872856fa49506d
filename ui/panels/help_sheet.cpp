#include "ui/panels/help_sheet.hpp"

#include <algorithm>
#include <string>

#include "engine/state/command.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/overlay.hpp"

namespace rostrum::ui {

namespace {

struct Row {
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

float heading(ImDrawList* list, const Theme& theme, float x, float y, std::string_view text) {
  draw_caption(list, theme, theme.colors().ink_faint, {x, y + theme.px(14)}, text);
  return theme.px(14) + line_height(theme, TextSize::caption) + theme.px(6);
}

// Two or three values of which one is in force.
template <typename Value>
void choices(const Row& row, float y, std::string_view key,
             std::initializer_list<std::pair<std::string_view, Value>> values, Value current,
             auto&& make_action) {
  const Theme& theme = row.context.theme;
  float right = row.x + row.width;
  for (auto value = std::rbegin(values); value != std::rend(values); ++value) {
    const float width = button_width(theme, value->first);
    right -= width;
    const float height = std::min(row.height, theme.px(theme.coarse ? 44 : 32));
    if (button(row.context, std::string(key) + ":" + std::string(value->first), value->first,
               {right, y + (row.height - height) / 2, width, height},
               value->second == current ? ButtonLook::accent : ButtonLook::plain)) {
      row.context.session.dispatch(make_action(value->second));
    }
    right -= theme.px(6);
  }
}

float reading_settings(const Row& row, float y) {
  const View& view = row.context.session.view();
  const float top = y;
  row.label(y, "Appearance");
  choices<Appearance>(
      row, y, "appearance",
      {{"System", Appearance::system}, {"Dark", Appearance::dark}, {"Light", Appearance::light}},
      view.appearance, [](Appearance value) { return SetAppearance{value}; });
  y += row.height;
  row.label(y, "Size of type");
  choices<int>(row, y, "text",
               {{"80 %", 80}, {"100 %", 100}, {"125 %", 125}, {"150 %", 150}, {"200 %", 200}},
               view.text_percent, [](int value) { return SetTextPercent{value}; });
  y += row.height;
  row.label(y, "Single keys");
  choices<bool>(row, y, "single-keys", {{"On", true}, {"Off", false}}, view.single_keys,
                [](bool value) { return SetSingleKeys{value}; });
  return y + row.height - top;
}

}  // namespace

void help_sheet_ui(HelpSheet& sheet, const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const RectCss& screen = context.rect;
  const Overlay overlay("help", context.rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(screen.min(), screen.max(), faded(rgb(0x000000), 0.45F));

  const float width = std::min(theme.px(560), screen.width - theme.px(24));
  const float height = std::min(theme.px(720), screen.height - theme.px(24));
  const RectCss rect{theme.snapped(screen.x + (screen.width - width) / 2),
                     theme.snapped(screen.y + (screen.height - height) / 2), width, height};
  card(list, theme, rect);

  const float pad = theme.px(20);
  const float head = theme.px(56);
  draw_text(list, theme, {TextSize::title, Weight::semibold, colors.ink},
            {rect.x + pad, rect.y + (head - line_height(theme, TextSize::title)) / 2},
            "Keys and reading");
  const float side = theme.px(theme.coarse ? 44 : 32);
  if (icon_button(context, "help:close", Icon::close,
                  {rect.right() - pad - side, rect.y + (head - side) / 2, side, side}, "Close")) {
    context.session.dispatch(SetHelpOpen{false});
  }
  horizontal_line(list, theme, rect.x, rect.right(), rect.y + head);

  const RectCss inner{rect.x, rect.y + head + theme.hairline(), rect.width,
                      rect.height - head - theme.px(8)};
  {
    ScrollArea area(context, sheet.scroll, inner);
    float y = area.top();
    const Row row{context, list, rect.x + pad, rect.width - pad * 2,
                  theme.px(theme.coarse ? 50 : 40)};
    y += heading(list, theme, row.x, y, "Reading");
    y += reading_settings(row, y);
    y += heading(list, theme, row.x, y, "Keys, while the canvas has the focus");
    const Row line{context, list, row.x, row.width, theme.px(32)};
    const auto key_line = [&](std::string_view title, std::string_view key) {
      line.label(y, title);
      key_cap(list, theme, row.x + row.width, y + line.height / 2, key);
      y += line.height;
    };
    for (const Command& shown : commands()) {
      if (!shown.key.empty()) key_line(shown.title, shown.key);
    }
    key_line("Move the map", "Arrow keys");
    key_line("Leave the canvas for the page", "Tab");
    area.end(y + theme.px(12));
  }

  const bool beside = ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
                      !rect.contains(ImGui::GetIO().MousePos) &&
                      !rect.contains(ImGui::GetIO().MouseClickedPos[0]);
  if (beside) context.session.dispatch(SetHelpOpen{false});
}

}  // namespace rostrum::ui
