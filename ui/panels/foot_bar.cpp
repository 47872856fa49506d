#include "ui/panels/foot_bar.hpp"

#include <string>

#include "engine/state/command.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

float foot_bar_height(const Theme& theme) {
  return theme.px(26);
}

void foot_bar_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const RectCss& rect = context.rect;
  const Dataset& dataset = context.session.dataset();
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(rect.min(), rect.max(), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);

  std::size_t sources = 0;
  for (const Forum& forum : dataset.forums())
    sources += forum.sources.size();
  const std::string facts = "Dataset " + dataset.version() + " · " +
                            std::to_string(dataset.forums().size()) + " forums · " +
                            std::to_string(dataset.statements().size()) + " statements · " +
                            std::to_string(sources) + " sources";
  const TextStyle style{TextSize::caption, Weight::regular, colors.ink_faint};
  const float y = rect.y + (rect.height - line_height(theme, TextSize::caption)) / 2;
  float x = rect.x + theme.px(16);

  constexpr std::string_view keys = "Keyboard: ?";
  const float keys_width = measure(theme, style, keys).x;
  const float keys_x = rect.right() - theme.px(16) - keys_width;
  const Hit hit = hit_area(context, "command:show-help",
                           {keys_x - theme.px(6), rect.y, keys_width + theme.px(12), rect.height});
  draw_text(list, theme,
            {TextSize::caption, Weight::regular, hit.hovered ? colors.ink : colors.ink_faint},
            {keys_x, y}, keys);
  if (hit.clicked) context.session.dispatch(SetHelpOpen{true});

  x += draw_text_cut(list, theme, style, {x, y}, keys_x - x - theme.px(12), facts);
  x += theme.px(18);
  constexpr std::string_view map_policy = "Map: Natural Earth, de facto boundaries";
  if (x + measure(theme, style, map_policy).x < keys_x - theme.px(12)) {
    draw_text(list, theme, style, {x, y}, map_policy);
  }
}

}  // namespace rostrum::ui
