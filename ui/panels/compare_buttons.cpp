#include "ui/panels/compare_buttons.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/flow.hpp"

namespace rostrum::ui {

float compare_buttons_ui(CompareButtons& buttons, const PanelContext& context,
                         const std::string& text, ImVec2 position, float width) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  if (buttons.revision != session.revision() || buttons.text != text) {
    buttons.controls = compare_controls(context.language, session.view(), text);
    buttons.text = text;
    buttons.revision = session.revision();
  }
  const float height = theme.px(theme.coarse ? 44 : 32);
  Flow flow(position, width, theme.px(6));
  for (const CompareControl& control : buttons.controls) {
    const PaintRect rect = flow.next({button_width(theme, control.label), height});
    if (button(context, control.key, control.label, rect)) session.dispatch(control.action);
  }
  return flow.height();
}

}  // namespace rostrum::ui
