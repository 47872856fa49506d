#include "ui/panels/filter_offers.hpp"

#include <algorithm>

#include "engine/present/count_words.hpp"
#include "messages/count.hpp"
#include "messages/instead.hpp"
#include "messages/offer.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float pad_css = 5;          // of a row, above and below
constexpr float finger_pad_css = 14;  // where fingers press
constexpr float inset_css = 18;       // of words in the panel
constexpr float name_share = 0.7F;    // of a row's words, at most

// One line: the filter, and what kind it is with its number.
float offer_ui(ImDrawList* list, const PanelContext& context, const FilterOffer& offer, float y) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const TextStyle soft{TextSize::small, Weight::regular, colors.ink_soft};
  const float padding = theme.px(theme.coarse ? finger_pad_css : pad_css);
  const PaintRect row{context.rect.x, y, context.rect.width,
                      2 * padding + line_height(theme, TextSize::small)};
  const Hit hit = hit_area(context, offer.key, row);
  if (hit.hovered) list->AddRectFilled(min_of(row), max_of(row), colors.selected);
  const float left = row.x + theme.px(inset_css);
  const float icon = theme.px(18);
  const float room = row.width - 2 * theme.px(inset_css) - icon;
  draw_icon(list, theme, Icon::filter, 12, colors.accent,
            {left + theme.px(6), row.y + row.height / 2});
  const std::string_view number = context.strings.number(context.language, offer.statements);
  const float number_width = measure(theme, soft, number).x;
  const float words = room - number_width - theme.px(10);
  const TextStyle bold{TextSize::small, Weight::semibold, colors.ink};
  const TextStyle faint{TextSize::small, Weight::regular, colors.ink_faint};
  const float name = std::min(measure(theme, bold, offer.label).x, words * name_share);
  draw_text_cut(list, theme, bold, {left + icon, y + padding}, name + 1, offer.label);
  const float kind_x = left + icon + name + theme.px(8);
  draw_text_cut(list, theme, faint, {kind_x, y + padding}, left + icon + words - kind_x,
                context.language.text(title_of(offer.facet)));
  draw_text(list, theme, soft, {left + icon + room - number_width, y + padding}, number);
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
    y += theme.px(12);
    const std::string_view unit = context.strings.text(
        context.language, msg::count_unit_name{.unit = unit_choice(CountUnit::statements)});
    const TextStyle style{TextSize::caption, Weight::regular, colors.ink_faint};
    const float unit_width = measure(theme, style, unit).x;
    draw_caption(list, theme, colors.ink_faint, {x, y}, context.language.text(msg::offer_heading),
                 width - unit_width);
    draw_text(list, theme, style, {x + width - unit_width, y}, unit);
    y += line_height(theme, TextSize::caption) + theme.px(2);
  }
  for (const FilterOffer& offer : session.filter_offers())
    y += offer_ui(list, context, offer, y);
  if (y > context.rect.y) {
    y += theme.px(pad_css);
    horizontal_line(list, theme, context.rect.x, context.rect.right(), y - theme.hairline());
  }
  return y - context.rect.y;
}

}  // namespace rostrum::ui
