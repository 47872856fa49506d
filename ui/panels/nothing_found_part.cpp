#include "ui/panels/nothing_found_part.hpp"

#include <string>
#include <string_view>

#include "engine/present/nothing_found.hpp"
#include "engine/state/command.hpp"
#include "messages/command.hpp"
#include "messages/instead.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

float offer_ui(ImDrawList* list, const PanelContext& context, const FoundInstead& offer, float y) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const float line = line_height(theme, TextSize::body);
  const float padding = theme.coarse ? (theme.px(44) - line) / 2 : theme.px(6);
  const PaintRect row{context.rect.x, y, context.rect.width,
                      2 * padding + line_height(theme, TextSize::body)};
  const Hit hit = hit_area(context, offer.key, row);
  if (hit.hovered) list->AddRectFilled(min_of(row), max_of(row), colors.selected);
  const TextStyle soft{TextSize::body, Weight::regular, colors.ink_soft};
  const float count = measure(theme, soft, offer.count).x;
  draw_text_cut(list, theme, {TextSize::body, Weight::regular, colors.accent}, {row.x, y + padding},
                row.width - count - theme.px(12), offer.label);
  draw_text(list, theme, soft, {row.right() - count, y + padding}, offer.count);
  horizontal_line(list, theme, row.x, row.right(), row.bottom() - theme.hairline());
  if (hit.clicked) context.session.dispatch(offer.action);
  return row.height;
}

}  // namespace

float nothing_found_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Language& language = context.language;
  const Session& session = context.session;
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const TextStyle words{TextSize::body, Weight::regular, colors.ink_soft};
  const NothingFound nothing = nothing_found(session.view().query);
  float y = rect.y;
  y += draw_text_wrapped(list, theme, {TextSize::title, Weight::semibold, colors.ink}, {rect.x, y},
                         rect.width, language.text(nothing.title));
  y += theme.px(4);
  const NothingAdvice& advice = session.nothing_advice();
  for (const std::string& unknown : advice.unknown)
    y += draw_text_wrapped(list, theme, words, {rect.x, y}, rect.width, unknown);
  if (advice.offers.empty()) {
    y += draw_text_wrapped(list, theme, words, {rect.x, y}, rect.width,
                           language.text(nothing.advice));
  } else {
    y += theme.px(8);
    draw_caption(list, theme, colors.ink_faint, {rect.x, y}, language.text(msg::instead_heading),
                 rect.width);
    y += line_height(theme, TextSize::caption);
    for (const FoundInstead& offer : advice.offers)
      y += offer_ui(list, context, offer, y);
  }
  const CommandId way_out =
      has_filters(session.view().query) ? CommandId::clear_filters : CommandId::clear_search;
  const std::string_view label = language.text(command(way_out).title);
  const float button_height = theme.px(theme.coarse ? 44 : 36);
  y += theme.px(10);
  if (button(context, context.strings.join({control_of(way_out)}), label,
             {rect.x, y, button_width(theme, label), button_height})) {
    if (auto action = action_of(way_out, session.state())) {
      context.session.dispatch(*std::move(action));
    }
  }
  return y + button_height - rect.y;
}

}  // namespace rostrum::ui
