#include "ui/panels/tour_card.hpp"

#include <algorithm>
#include <utility>

#include "engine/state/command.hpp"
#include "messages/command.hpp"
#include "messages/tour.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float margin_css = 18;

}  // namespace

void update_tour_card(TourCardPanel& panel, const PanelContext& context) {
  const Session& session = context.session;
  if (panel.revision == session.revision() && panel.language == &context.language &&
      panel.data_revision == session.data_revision()) {
    return;
  }
  panel.revision = session.revision();
  panel.data_revision = session.data_revision();
  panel.language = &context.language;
  panel.card = tour_card(context.language, session.dataset(), session.state());
}

namespace {

TextStyle caption_style(const Theme& theme) {
  return {TextSize::title, Weight::regular, theme.colors().ink};
}

float side(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 32);
}

float controls_height(const Theme& theme) {
  return side(theme) + theme.px(4);
}

void command_ui(const PanelContext& context, CommandId id, Icon icon, PaintRect rect,
                std::string_view title, bool possible = true) {
  const bool pressed = icon_button(context, control_of(id), icon, rect, title,
                                   possible ? IconButtonState::plain : IconButtonState::disabled);
  if (!pressed || !possible) return;
  if (auto action = action_of(id, context.session.state())) {
    context.session.dispatch(*std::move(action));
  }
}

// One mark for each step, those that were shown filled.
void progress_ui(const PanelContext& context, const TourCard& card, PaintRect rect) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const std::size_t count = card.count;
  const float gap = theme.px(3);
  const float width =
      (rect.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const float x = rect.x + (width + gap) * static_cast<float>(i);
    const bool shown = static_cast<int>(i) < context.session.view().tour_step;
    list->AddRectFilled({x, rect.y}, {x + width, rect.bottom()},
                        shown ? colors.accent : colors.line, rect.height / 2);
  }
}

}  // namespace

float tour_card_height(TourCardPanel& panel, const PanelContext& context, float width) {
  if (!shows_explorer(context.session.view().screen)) return 0;
  update_tour_card(panel, context);
  if (panel.card.tour.empty()) return 0;
  const Theme& theme = context.theme;
  const float room = width - theme.px(margin_css) * 2;
  return theme.snapped(theme.px(10) + controls_height(theme) + theme.px(4) +
                       wrapped_height(theme, caption_style(theme), room, panel.card.caption) +
                       theme.px(14));
}

void tour_card_ui(TourCardPanel& panel, const PanelContext& context) {
  const TourCard& card = panel.card;
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Language& language = context.language;
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);
  horizontal_line(list, theme, rect.x, rect.right(), rect.bottom() - theme.hairline());

  const float button = side(theme);
  const float gap = theme.px(6);
  const float left = rect.x + theme.px(margin_css);
  const float right = rect.right() - theme.px(margin_css);
  const float y = rect.y + theme.px(10);
  float x = right - button;
  command_ui(context, CommandId::leave_tour, Icon::close, {x, y, button, button},
             language.text(msg::command_leave_tour));
  x -= button + gap * 2;
  command_ui(context, CommandId::next_step, Icon::chevron_right, {x, y, button, button},
             language.text(card.last ? msg::tour_end : msg::command_next_step), !card.last);
  x -= button + gap;
  const bool touring = context.session.state().ui.touring;
  command_ui(context, CommandId::play_tour, touring ? Icon::pause : Icon::play,
             {x, y, button, button}, language.text(touring ? msg::tour_pause : msg::tour_play),
             !card.last);
  x -= button + gap;
  command_ui(context, CommandId::previous_step, Icon::chevron_left, {x, y, button, button},
             language.text(msg::command_previous_step), !card.first);

  const TextStyle small{TextSize::small, Weight::regular, colors.ink_faint};
  const float position = measure(theme, small, card.position).x;
  x -= position + gap * 2;
  const float text_y = y + (button - line_height(theme, TextSize::small)) / 2 - theme.px(3);
  draw_text(list, theme, small, {x, text_y}, card.position);
  const TextStyle title{TextSize::small, Weight::semibold, colors.accent};
  draw_text_cut(list, theme, title, {left, text_y}, std::max(0.0F, x - gap * 2 - left), card.title);
  const float bar = text_y + line_height(theme, TextSize::small) + theme.px(5);
  progress_ui(context, card, {left, bar, std::max(1.0F, x + position - left), theme.px(3)});

  draw_text_wrapped(list, theme, caption_style(theme),
                    {left, y + controls_height(theme) + theme.px(4)}, right - left, card.caption);
}

}  // namespace rostrum::ui
