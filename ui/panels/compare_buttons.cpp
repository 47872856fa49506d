#include "ui/panels/compare_buttons.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"

namespace rostrum::ui {

float compare_buttons_ui(CompareButtons& buttons, const PanelContext& context,
                         const std::string& text, ImVec2 position, float width) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  if (buttons.revision != session.revision() || buttons.text != text) {
    buttons.controls = compare_controls(session.view(), text);
    buttons.text = text;
    buttons.revision = session.revision();
  }
  const float height = theme.px(theme.coarse ? 44 : 32);
  const float gap = theme.px(6);
  float x = position.x;
  float y = position.y;
  for (const CompareControl& control : buttons.controls) {
    const float wide = std::min(width, button_width(theme, control.label));
    if (x > position.x && x + wide > position.x + width) {
      x = position.x;
      y += height + gap;
    }
    if (button(context, control.key, control.label, {x, y, wide, height})) {
      session.dispatch(control.action);
    }
    x += wide + gap;
  }
  return y + height - position.y;
}

}  // namespace rostrum::ui
