#include "ui/panels/kiosk_bar.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/present/kiosk_languages.hpp"
#include "engine/state/command.hpp"
#include "messages/filter.hpp"
#include "messages/kiosk.hpp"
#include "messages/shell.hpp"
#include "messages/tour.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/flow.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float kiosk_button_css = 48;
constexpr float kiosk_pad_css = 14;
constexpr float kiosk_gap_css = 10;

struct KioskButton {
  std::string_view key;
  std::string_view label;
  Action action;
  ButtonLook look = ButtonLook::plain;
};

// From the start of the line; the last one stands at its end.
std::vector<KioskButton> buttons_of(const PanelContext& context) {
  const Language& language = context.language;
  const State& state = context.session.state();
  const Screen screen = state.view.screen;
  std::vector<KioskButton> buttons;
  if (shows_explorer(screen)) {
    buttons.push_back({"filters:open", language.text(msg::filter_open), SetFiltersOpen{true}});
  } else {
    buttons.push_back(
        {"screen:explore", language.text(msg::shell_explore), SetScreen{Screen::explore}});
  }
  if (has_filters(state.view.query)) {
    buttons.push_back({"command:clear-filters",
                       language.text(command(CommandId::clear_filters).title), ClearFilters{}});
  }
  buttons.push_back({"screen:tours", language.text(msg::tour_heading), SetScreen{Screen::tours}});
  // Not where more makes no difference: the screen's size bounds it (app.cpp).
  const auto larger = action_of(CommandId::larger_text, state);
  constexpr float standing = 1.4F;
  if (larger &&
      context.theme.scale >=
          static_cast<float>(state.view.reading.text_percent) / 100.0F * standing - 0.01F) {
    buttons.push_back({"command:larger-text", language.text(msg::kiosk_larger_text), *larger});
  }
  if (state.view.reading.text_percent > 100) {
    buttons.push_back({"command:smaller-text", language.text(msg::kiosk_smaller_text),
                       *action_of(CommandId::smaller_text, state)});
  }
  const bool dark = context.theme.colors().dark;
  buttons.push_back({"command:switch-appearance",
                     language.text(dark ? msg::kiosk_light : msg::kiosk_dark),
                     SetField{"theme", dark ? "light" : "dark"}});
  for (const VenueLanguage* of : languages_offered(context.session.venue(), state.view)) {
    buttons.push_back(
        {context.strings.join({"language:", of->tag}), of->name, SetField{"lang", of->tag}});
  }
  const bool more = state.view.reading.more_contrast;
  buttons.push_back({"command:switch-contrast",
                     language.text(more ? msg::kiosk_usual_contrast : msg::kiosk_more_contrast),
                     *action_of(CommandId::switch_contrast, state)});
  // A copy without an address has none to take along.
  if (!context.session.base_url().empty()) {
    buttons.push_back({"command:show-share", language.text(msg::kiosk_take_view),
                       *action_of(CommandId::show_share, state)});
  }
  if (const auto stay = action_of(CommandId::stay_here, state)) {
    buttons.push_back({"kiosk:stay", language.text(msg::kiosk_stay), *stay, ButtonLook::accent});
  } else {
    buttons.push_back({"kiosk:start-again", language.text(msg::kiosk_start_again), StartAgain{},
                       ButtonLook::accent});
  }
  return buttons;
}

std::string_view kiosk_title(const PanelContext& context) {
  const std::string& own = context.session.venue().title;
  return own.empty() ? context.language.text(msg::shell_product) : std::string_view(own);
}

float width_of(const Theme& theme, const KioskButton& of) {
  return std::max(button_width(theme, of.label), theme.px(kiosk_button_css));
}

// How long a screen that nobody touches will stay as it is.
std::string_view warning_of(const PanelContext& context) {
  const UiState& ui = context.session.state().ui;
  if (ui.kiosk != KioskPhase::warning) return {};
  return context.strings.text(context.language,
                              msg::kiosk_starts_again_in{.seconds = ui.kiosk_seconds});
}

template <typename Place>
float lay_out(const PanelContext& context, const std::vector<KioskButton>& buttons, ImVec2 from,
              float width, Place place) {
  const Theme& theme = context.theme;
  const float height = theme.px(kiosk_button_css);
  Flow flow(from, width, theme.px(kiosk_gap_css));
  for (const KioskButton& of : buttons)
    place(of, flow.next({width_of(theme, of), height}));
  return flow.height();
}

float warning_height(const PanelContext& context) {
  const Theme& theme = context.theme;
  if (context.session.state().ui.kiosk != KioskPhase::warning) return 0;
  return line_height(theme, TextSize::title) + theme.px(kiosk_gap_css);
}

}  // namespace

float kiosk_bar_height(const PanelContext& context, float width) {
  const Theme& theme = context.theme;
  const float room = width - theme.px(kiosk_pad_css) * 2;
  const auto nowhere = [](const KioskButton&, PaintRect) {};
  return theme.px(kiosk_pad_css) * 2 + warning_height(context) +
         lay_out(context, buttons_of(context), {0, 0}, room, nowhere);
}

void kiosk_bar_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y);
  const float left = rect.x + theme.px(kiosk_pad_css);
  const float room = rect.width - theme.px(kiosk_pad_css) * 2;
  float y = rect.y + theme.px(kiosk_pad_css);
  if (const std::string_view warning = warning_of(context); !warning.empty()) {
    draw_text_cut(list, theme, {TextSize::title, Weight::semibold, colors.ink}, {left, y}, room,
                  warning);
    y += warning_height(context);
  }
  lay_out(context, buttons_of(context), {left, y}, room,
          [&](const KioskButton& of, PaintRect place) {
            // The one that leads back stands at the end, where it has room there.
            if (of.look == ButtonLook::accent) place.x = left + room - place.width;
            if (button(context, of.key, of.label, place, of.look)) {
              context.session.dispatch(of.action);
            }
          });
}

void kiosk_head_ui(const PanelContext& context) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), colors.panel);
  horizontal_line(list, theme, rect.x, rect.right(), rect.bottom() - theme.hairline());
  const float middle = rect.y + rect.height / 2;
  float x = rect.x + theme.px(kiosk_pad_css + 4);
  x += draw_text(list, theme, {TextSize::headline, Weight::semibold, colors.ink},
                 {x, middle - line_height(theme, TextSize::headline) / 2}, kiosk_title(context));
  // The words are about the collection; a venue's own title stands for itself, and has its logo.
  if (!context.session.venue().title.empty()) return;
  x += theme.px(16);
  draw_text_cut(list, theme, {TextSize::body, Weight::regular, colors.ink_soft},
                {x, middle - line_height(theme, TextSize::body) / 2}, rect.right() - x,
                context.language.text(msg::kiosk_tagline));
}

}  // namespace rostrum::ui
