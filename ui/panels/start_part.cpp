#include "ui/panels/start_part.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

float start_part_ui(StartPart& part, const PanelContext& context) {
  const Session& session = context.session;
  const View& view = session.view();
  if (part.language != &context.language || part.query_revision != session.query_revision() ||
      part.data_revision != session.data_revision() || part.embed != view.reading.embed ||
      part.comparing == view.compare.empty()) {
    part.language = &context.language;
    part.query_revision = session.query_revision();
    part.data_revision = session.data_revision();
    part.embed = view.reading.embed;
    part.comparing = !view.compare.empty();
    part.words =
        start_words(context.language, session.dataset(), view, !session.own_data().empty());
  }
  if (part.words.about.empty()) return 0;
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float x = context.rect.x + theme.px(18);
  const float width = context.rect.width - theme.px(36);
  float y = context.rect.y + theme.px(14);
  y += draw_text_wrapped(list, theme, {TextSize::body, Weight::regular, theme.colors().ink_soft},
                         {x, y}, width, part.words.about);
  const float row = theme.coarse ? theme.px(44) : line_height(theme, TextSize::small) + theme.px(8);
  for (const StartExample& example : part.words.examples) {
    const float text_y = y + (row - line_height(theme, TextSize::small)) / 2;
    if (text_link(context, example.key, example.question, TextSize::small, {x, text_y}, width)
            .clicked) {
      context.session.dispatch(example.open);
    }
    y += row;
  }
  y += theme.px(10);
  horizontal_line(list, theme, context.rect.x, context.rect.right(), y - theme.hairline());
  return y - context.rect.y;
}

}  // namespace rostrum::ui
