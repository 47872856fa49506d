#include "ui/panels/panel_writer.hpp"

#include <algorithm>
#include <string_view>

#include "engine/search/match.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/link_flow.hpp"

namespace rostrum::ui {

PanelWriter::PanelWriter(const PanelContext& context, float top)
    : context_(context),
      theme_(context.theme),
      colors_(context.theme.colors()),
      session_(context.session),
      dataset_(context.session.dataset()),
      list_(ImGui::GetWindowDrawList()),
      x_(context.rect.x + context.theme.px(18)),
      width_(context.rect.width - context.theme.px(36)),
      top_(top),
      y_(top),
      fact_column_(context.theme.px(84)) {}

void PanelWriter::rule() {
  horizontal_line(list_, theme_, context_.rect.x, context_.rect.right(), y_);
  y_ += theme_.hairline();
}

void PanelWriter::text(const TextStyle& style, std::string_view words) {
  y_ += draw_text_wrapped(list_, theme_, style, {x_, y_}, width_, words,
                          match_ranges(words, session_.terms()));
}

void PanelWriter::body(std::string_view words) {
  text({TextSize::body, Weight::regular, colors_.ink_soft}, words);
}

void PanelWriter::title(std::string_view words) {
  text({TextSize::headline, Weight::semibold, colors_.ink}, words);
}

void PanelWriter::term(std::string_view words) {
  draw_text_cut(list_, theme_, {TextSize::body, Weight::regular, colors_.ink_faint}, {x_, y_},
                fact_column_, words);
}

void PanelWriter::make_room_for(std::string_view term) {
  constexpr float most_of_width = 0.45F;
  const float width = measure(theme_, {TextSize::body, Weight::regular, {}}, term).x + theme_.px(8);
  fact_column_ = std::max(fact_column_, std::min(width, width_ * most_of_width));
}

void PanelWriter::fact(std::string_view name, std::string_view words) {
  if (words.empty()) return;
  term(name);
  y_ += draw_text_wrapped(list_, theme_, {TextSize::body, Weight::regular, colors_.ink},
                          {x_ + fact_column_, y_}, width_ - fact_column_, words,
                          match_ranges(words, session_.terms()));
  gap(4);
}

void PanelWriter::fact(const PageFact& each) {
  if (each.place.empty()) {
    for (const LinkedPart& part : each.words)
      fact(each.label, part.words);
    return;
  }
  term(each.label);
  y_ += link_flow(context_, {TextSize::body, Weight::regular, colors_.ink}, {x_ + fact_column_, y_},
                  width_ - fact_column_, each.words, each.place);
  gap(4);
}

void PanelWriter::caption(std::string_view words, std::string_view number) {
  const TextStyle style{TextSize::caption, Weight::regular, colors_.ink_faint};
  const float number_width = measure(theme_, style, number).x;
  draw_caption(list_, theme_, colors_.ink_faint, {x_, y_}, words,
               width_ - number_width - theme_.px(8));
  draw_text(list_, theme_, style, {x_ + width_ - number_width, y_}, number);
  y_ += line_height(theme_, TextSize::caption) + theme_.px(6);
}

}  // namespace rostrum::ui
