#include "ui/panels/own_note.hpp"

#include "engine/intake/intake_words.hpp"
#include "messages/file.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

float own_note_height(const Theme& theme, const Session& session) {
  if (session.own_data().empty()) return 0;
  return theme.px(theme.coarse ? 52 : 40);
}

void own_note_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), theme.colors().raised);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);

  const float height = theme.px(theme.coarse ? 44 : 30);
  const float y = rect.y + (rect.height - height) / 2;
  float right = rect.right() - theme.px(8);
  const auto add = [&](std::string_view key, std::string_view words, ButtonLook look) {
    const float width = button_width(theme, words);
    right -= width;
    const bool pressed = button(context, key, words, {right, y, width, height}, look);
    right -= theme.px(8);
    return pressed;
  };
  if (add("own:leave", context.language.text(msg::file_leave_short), ButtonLook::accent))
    context.session.dispatch(LeaveFile{});
  if (add("own:open", context.language.text(msg::file_about_short), ButtonLook::plain)) {
    context.session.dispatch(SetSheet{Sheet::file});
  }
  const float x = rect.x + theme.px(16);
  const float room = right - theme.px(4) - x;
  // Large type in a small window: the sheet behind the buttons says the file's name.
  if (room >= theme.px(48)) {
    draw_text_cut(list, theme, {TextSize::body, Weight::regular, theme.colors().ink},
                  {x, rect.y + (rect.height - line_height(theme, TextSize::body)) / 2}, room,
                  context.language.text(own_data_words(context.session.own_data())));
  }
  context.targets.add("own:note", rect);
}

}  // namespace rostrum::ui
