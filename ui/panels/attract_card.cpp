#include "ui/panels/attract_card.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "messages/kiosk.hpp"
#include "messages/shell.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float attract_margin_css = 36;
constexpr float touch_button_css = 64;
constexpr float progress_css = 4;

// Words that are read from afar are larger than any of the explorer.
Theme from_afar(const Theme& theme) {
  Theme larger = theme;
  larger.scale *= 1.5F;
  return larger;
}

TextStyle caption_style(const Theme& theme) {
  return {TextSize::title, Weight::regular, theme.colors().ink};
}

}  // namespace

float attract_card_height(TourCardPanel& panel, const PanelContext& context, float width) {
  update_tour_card(panel, context);
  const Theme large = from_afar(context.theme);
  const Theme& theme = context.theme;
  float height = theme.px(28 + touch_button_css + 28);
  if (!panel.card.tour.empty()) {
    height += line_height(large, TextSize::headline) + theme.px(10) +
              wrapped_height(large, caption_style(large), width - theme.px(attract_margin_css) * 2,
                             panel.card.caption) +
              theme.px(20);
  }
  return theme.snapped(height);
}

bool attract_card_ui(const TourCardPanel& panel, const PanelContext& context, float height) {
  const Theme& theme = context.theme;
  const Theme large = from_afar(theme);
  const Palette& colors = theme.colors();
  const PaintRect& screen = context.rect;
  const Overlay overlay("attract", screen);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const PaintRect rect{screen.x, screen.bottom() - height, screen.width, height};
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);

  const float left = rect.x + theme.px(attract_margin_css);
  const float room = rect.width - theme.px(attract_margin_css) * 2;
  float y = rect.y + theme.px(28);
  const TourCard& card = panel.card;
  if (!card.tour.empty()) {
    const std::vector<const Tour*> all =
        tours_played(context.session.dataset(), context.session.venue());
    const std::string_view place = context.strings.text(
        context.language, msg::kiosk_tour_of{.count = all.size(),
                                             .place = std::ranges::find(all, card.tour, &Tour::id) -
                                                      all.begin() + 1});
    const TextStyle soft{TextSize::body, Weight::regular, colors.ink_faint};
    const float place_width = measure(theme, soft, place).x;
    draw_text(list, theme, soft, {left + room - place_width, y + theme.px(6)}, place);
    draw_text_cut(list, large, {TextSize::headline, Weight::semibold, colors.accent}, {left, y},
                  room - place_width - theme.px(24), card.title);
    y += line_height(large, TextSize::headline) + theme.px(10);
    y += draw_text_wrapped(list, large, caption_style(large), {left, y}, room, card.caption);
    y += theme.px(20);
  }
  const std::string_view touch = context.language.text(msg::kiosk_touch);
  const TextStyle style{TextSize::title, Weight::semibold, colors.on_accent};
  const float button = theme.px(touch_button_css);
  const float width = measure(large, style, touch).x + theme.px(64);
  list->AddRectFilled({left, y}, {left + width, y + button}, colors.accent, button / 2);
  draw_text_centered(list, large, style, {left, y}, {left + width, y + button}, touch);
  if (!card.tour.empty()) {
    const float x = left + width + theme.px(24);
    const float bar = y + button / 2;
    const float full = std::max(1.0F, left + room - x);
    const float share =
        static_cast<float>(context.session.view().tour_step) / static_cast<float>(card.count);
    const float half = theme.px(progress_css) / 2;
    list->AddRectFilled({x, bar - half}, {x + full, bar + half}, colors.line, half);
    list->AddRectFilled({x, bar - half}, {x + full * share, bar + half}, colors.accent, half);
  }
  return hit_area(context, "kiosk:touch", screen).clicked;
}

}  // namespace rostrum::ui
