#include "ui/panels/filter_offers.hpp"

#include "messages/instead.hpp"
#include "messages/offer.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float pad_css = 6;     // of a row, above and below
constexpr float inset_css = 18;  // of words in the panel

float offer_ui(ImDrawList* list, const PanelContext& context, const FilterOffer& offer, float y) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const float line = line_height(theme, TextSize::body);
  const float caption = line_height(theme, TextSize::small);
  const float padding = theme.px(theme.coarse ? pad_css * 1.5F : pad_css);
  const PaintRect row{context.rect.x, y, context.rect.width, 2 * padding + line + caption};
  const Hit hit = hit_area(context, offer.key, row);
  if (hit.hovered) list->AddRectFilled(min_of(row), max_of(row), colors.selected);
  const float x = row.x + theme.px(inset_css);
  const float icon = theme.px(20);
  const float width = row.width - 2 * theme.px(inset_css) - icon;
  draw_icon(list, theme, Icon::filter, 14, colors.accent,
            {x + theme.px(7), row.y + row.height / 2});
  draw_text_cut(list, theme, {TextSize::body, Weight::semibold, colors.ink},
                {x + icon, y + padding}, width, offer.label);
  draw_text_cut(list, theme, {TextSize::small, Weight::regular, colors.ink_soft},
                {x + icon, y + padding + line}, width, offer.caption);
  horizontal_line(list, theme, row.x, row.right(), row.bottom() - theme.hairline());
  if (hit.clicked) context.session.dispatch(offer.action);
  return row.height;
}

}  // namespace

float filter_offers_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Session& session = context.session;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float x = context.rect.x + theme.px(inset_css);
  const float width = context.rect.width - 2 * theme.px(inset_css);
  float y = context.rect.y;
  for (const ForgivenWord& word : session.forgiven()) {
    y += theme.px(pad_css);
    const std::string_view words = context.strings.text(
        context.language, msg::instead_forgiven{.shown = word.shown, .typed = word.typed});
    y += draw_text_wrapped(list, theme, {TextSize::small, Weight::regular, colors.ink_soft}, {x, y},
                           width, words);
    y += theme.px(pad_css);
  }
  if (!session.filter_offers().empty()) {
    y += theme.px(pad_css);
    draw_caption(list, theme, colors.ink_faint, {x, y}, context.language.text(msg::offer_heading),
                 width);
    y += line_height(theme, TextSize::caption);
  }
  // A click changes the offers, so that they are read to the end before the next frame.
  for (const FilterOffer& offer : session.filter_offers())
    y += offer_ui(list, context, offer, y);
  return y - context.rect.y;
}

}  // namespace rostrum::ui
