#include "ui/panels/step_bar.hpp"

#include <utility>

#include "engine/present/basket_page.hpp"
#include "engine/state/command.hpp"
#include "messages/basket.hpp"
#include "ui/widgets/button.hpp"

namespace rostrum::ui {

namespace {

void step_ui(const PanelContext& context, CommandId id, Icon icon, PaintRect rect, Plain title) {
  const std::string_view key = context.strings.join({"command:", command(id).name});
  if (!icon_button(context, key, icon, rect, context.language.text(title))) return;
  if (auto action = action_of(id, context.session.state())) {
    context.session.dispatch(*std::move(action));
  }
}

}  // namespace

float step_bar_ui(StepBar& bar, const PanelContext& context, ImVec2 position, float width) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  if (bar.revision != session.revision()) {
    bar.position = step_position(context.language, session.dataset(), session.state());
    bar.revision = session.revision();
  }
  const float side = theme.px(theme.coarse ? 44 : 32);
  const float gap = theme.px(10);
  const auto line = [&](TextSize size) {
    return position.y + (side - line_height(theme, size)) / 2;
  };
  float x = position.x;
  step_ui(context, CommandId::previous_record, Icon::chevron_left, {x, position.y, side, side},
          msg::basket_previous);
  x += side + gap;
  x += draw_text(ImGui::GetWindowDrawList(), theme,
                 {TextSize::body, Weight::semibold, theme.colors().ink}, {x, line(TextSize::body)},
                 bar.position);
  x += gap;
  step_ui(context, CommandId::next_record, Icon::chevron_right, {x, position.y, side, side},
          msg::basket_next);
  x += side + gap;
  if (text_link(context, "basket:back", context.language.text(msg::basket_steps_back),
                TextSize::small, {x, line(TextSize::small)}, position.x + width - x)
          .clicked) {
    session.dispatch(SetScreen{Screen::basket});
  }
  return side + theme.px(8);
}

}  // namespace rostrum::ui
