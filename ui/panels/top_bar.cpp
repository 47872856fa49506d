#include "ui/panels/top_bar.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/state/command.hpp"
#include "messages/basket.hpp"
#include "messages/count.hpp"
#include "messages/file.hpp"
#include "messages/filter.hpp"
#include "ui/panels/screen_switch.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/input_slot.hpp"

namespace rostrum::ui {

namespace {

constexpr float least_width_for_words = 1200;  // on every button
constexpr float least_search_css = 200;
constexpr float narrow_search_css = 140;  // where nothing else can give way any more

void dispatch_command(const PanelContext& context, CommandId id) {
  if (auto action = action_of(id, context.session.state())) {
    context.session.dispatch(std::move(*action));
  }
}

std::string_view key_of_command(const PanelContext& context, CommandId id) {
  return context.strings.join({"command:", command(id).name});
}

// The name, one letter of it in the accent.
float wordmark(ImDrawList* list, const Theme& theme, ImVec2 at) {
  const Palette& colors = theme.colors();
  const TextStyle ink{TextSize::title, Weight::semibold, colors.ink};
  const TextStyle accent{TextSize::title, Weight::semibold, colors.accent};
  float x = at.x;
  x += draw_text(list, theme, ink, {x, at.y}, "Rostr");
  x += draw_text(list, theme, accent, {x, at.y}, "u");
  x += draw_text(list, theme, ink, {x, at.y}, "m");
  return x - at.x;
}

float wordmark_width(const Theme& theme) {
  return measure(theme, {TextSize::title, Weight::semibold, {}}, "Rostrum").x;
}

void search_slot(ImDrawList* list, const PanelContext& context, PaintRect rect, bool narrow) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  input_slot(context, "search", rect, theme.px(8), theme.px(12), context.session.view().query.text);
  if (narrow || !context.session.view().reading.single_keys) return;
  const float side = theme.px(18);
  const PaintRect cap{rect.right() - side - theme.px(9), rect.y + (rect.height - side) / 2, side,
                      side};
  outlined_rect(list, theme, cap, colors.raised, colors.line, theme.px(4));
  draw_text_centered(list, theme, {TextSize::caption, Weight::regular, colors.ink_faint},
                     min_of(cap), max_of(cap), "/");
}

// Around the number that is bold; no text has them.
constexpr std::string_view bold_start = "\x11";
constexpr std::string_view bold_end = "\x12";

// Cuts a text into what stands before, in and after the bold number.
std::array<std::string_view, 3> bold_parts(std::string_view text) {
  const std::size_t start = text.find(bold_start);
  const std::size_t end = text.find(bold_end);
  if (start == std::string_view::npos || end == std::string_view::npos || end < start) {
    return {text, {}, {}};
  }
  return {text.substr(0, start), text.substr(start + 1, end - start - 1), text.substr(end + 1)};
}

// "46 of 148 forums · 212 of 655 statements", the found numbers bold; drops its tail if there is
// no room.
float found_counts(ImDrawList* list, const PanelContext& context, ImVec2 at, float max_width) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Language& language = context.language;
  FrameStrings& frame = context.strings;
  const Result& result = context.session.result();
  const TextStyle number{TextSize::body, Weight::semibold, colors.ink};
  const TextStyle words{TextSize::body, Weight::regular, colors.ink_soft};
  const auto bold = [&](std::uint32_t found) {
    return frame.join({bold_start, frame.number(language, found), bold_end});
  };
  const Totals& found = result.found;
  const Totals& total = result.total;
  const std::array<std::string_view, 3> counts = {
      frame.text(language,
                 msg::count_found_forums{.found = bold(found.forums), .total = total.forums}),
      frame.text(language, msg::count_found_statements{.found = bold(found.statements),
                                                       .total = total.statements}),
      frame.text(language, msg::count_found_outcomes{.found = bold(found.outcomes),
                                                     .total = total.outcomes})};
  float x = at.x;
  for (const std::string_view count : counts) {
    const auto [before, figure, after] = bold_parts(count);
    const std::string_view dot = x > at.x ? "  ·  " : "";
    const float width = measure(theme, words, dot).x + measure(theme, words, before).x +
                        measure(theme, number, figure).x + measure(theme, words, after).x;
    if (x + width > at.x + max_width) break;
    x += draw_text(list, theme, words, {x, at.y}, dot);
    x += draw_text(list, theme, words, {x, at.y}, before);
    x += draw_text(list, theme, number, {x, at.y}, figure);
    x += draw_text(list, theme, words, {x, at.y}, after);
  }
  return x - at.x;
}

Icon appearance_icon(Appearance appearance) {
  switch (appearance) {
    case Appearance::dark:
      return Icon::moon;
    case Appearance::light:
      return Icon::sun;
    case Appearance::system:
      break;
  }
  return Icon::contrast;
}

PaintRect narrow_bar(const PanelContext& context) {
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float height = theme.px(44);
  const float gap = theme.px(8);
  const float y = context.rect.y + (context.rect.height - height) / 2;
  float right = context.rect.right() - theme.px(12);

  right -= height;
  if (icon_button(context, key_of_command(context, CommandId::show_help), Icon::help,
                  {right, y, height, height},
                  context.language.text(command(CommandId::show_help).title))) {
    dispatch_command(context, CommandId::show_help);
  }
  right -= gap + height;
  if (icon_button(context, key_of_command(context, CommandId::show_share), Icon::share,
                  {right, y, height, height},
                  context.language.text(command(CommandId::show_share).title))) {
    dispatch_command(context, CommandId::show_share);
  }
  right -= gap + height;
  if (icon_button(context, "filters:open", Icon::filter, {right, y, height, height},
                  context.language.text(msg::filter_open))) {
    context.session.dispatch(SetFiltersOpen{true});
  }
  const float left = context.rect.x + theme.px(12);
  const PaintRect slot{left, y, right - gap - left, height};
  search_slot(list, context, slot, true);
  return slot;
}

// The basket with its number, or where the bar has no room for that as a star. Returns its left.
float basket_button(const PanelContext& context, PaintRect place, float room) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  const std::string_view label = context.strings.text(
      context.language, msg::basket_title{.count = session.state().basket.size()});
  const bool open = session.view().screen == Screen::basket;
  const float width = button_width(theme, label);
  bool pressed = false;
  if (width <= room) {
    place = {place.x - width, place.y, width, place.height};
    pressed = button(context, "screen:basket", label, place);
  } else {
    place = {place.x - place.height, place.y, place.height, place.height};
    pressed = icon_button(context, "screen:basket", Icon::star, place, label,
                          open ? IconButtonState::on : IconButtonState::plain);
  }
  if (pressed) session.dispatch(SetScreen{open ? Screen::explore : Screen::basket});
  return place.x;
}

PaintRect wide_bar(const PanelContext& context) {
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float height = theme.px(34);
  const float gap = theme.px(12);
  const float y = context.rect.y + (context.rect.height - height) / 2;
  const float middle = context.rect.y + context.rect.height / 2;
  float right = context.rect.right() - theme.px(16);

  right -= height;
  if (icon_button(context, key_of_command(context, CommandId::show_help), Icon::help,
                  {right, y, height, height},
                  context.language.text(command(CommandId::show_help).title))) {
    dispatch_command(context, CommandId::show_help);
  }
  right -= gap + height;
  if (icon_button(context, key_of_command(context, CommandId::switch_appearance),
                  appearance_icon(context.session.view().reading.appearance),
                  {right, y, height, height},
                  context.language.text(command(CommandId::switch_appearance).title))) {
    dispatch_command(context, CommandId::switch_appearance);
  }
  const std::string_view share_label = context.language.text(command(CommandId::show_share).title);
  const float share_width = button_width(theme, share_label);
  right -= gap + share_width;
  if (button(context, key_of_command(context, CommandId::show_share), share_label,
             {right, y, share_width, height}, ButtonLook::accent)) {
    dispatch_command(context, CommandId::show_share);
  }
  const std::string_view export_label =
      context.language.text(command(CommandId::show_exports).title);
  const bool has_room = context.rect.width >= theme.px(least_width_for_words);
  const float export_width = has_room ? button_width(theme, export_label) : height;
  right -= theme.px(8) + export_width;
  const std::string_view export_key = key_of_command(context, CommandId::show_exports);
  const PaintRect export_place{right, y, export_width, height};
  if (has_room ? button(context, export_key, export_label, export_place)
               : icon_button(context, export_key, Icon::download, export_place, export_label)) {
    dispatch_command(context, CommandId::show_exports);
  }
  const std::string_view data_label = context.language.text(msg::file_your_data);
  const float data_width = button_width(theme, data_label);
  const float name = wordmark_width(theme) + theme.px(32);
  const float others = gap + height + gap + screen_switch_width(context) + gap + theme.px(8) +
                       (has_room ? data_width : height);
  right = basket_button(
      context, {right - theme.px(8), y, height, height},
      right - theme.px(8) - others - name - theme.px(least_search_css) - context.rect.x);
  right -= theme.px(8) + (has_room ? data_width : height);
  const std::string_view data_key = key_of_command(context, CommandId::open_file);
  if (has_room ? button(context, data_key, data_label, {right, y, data_width, height})
               : icon_button(context, data_key, Icon::file_text, {right, y, height, height},
                             context.language.text(command(CommandId::open_file).title))) {
    dispatch_command(context, CommandId::open_file);
  }
  // In a bar with little room Undo gives way first: the browser goes back as well.
  const float beside_undo = gap + height + gap + screen_switch_width(context) + gap;
  if (right - beside_undo - context.rect.x - name >= theme.px(narrow_search_css)) {
    right -= gap + height;
    if (icon_button(context, key_of_command(context, CommandId::undo), Icon::undo,
                    {right, y, height, height},
                    context.language.text(command(CommandId::undo).title))) {
      dispatch_command(context, CommandId::undo);
    }
  }

  right -= gap + screen_switch_width(context);
  screen_switch_ui(context, {right, y, screen_switch_width(context), height});

  float x = context.rect.x + theme.px(16);
  const float left = x;
  x += wordmark(list, theme, {x, middle - line_height(theme, TextSize::title) / 2});
  const PaintRect home{left - theme.px(8), y, x - left + theme.px(16), height};
  const Hit start = hit_area(context, key_of_command(context, CommandId::start_over), home);
  if (start.hovered && !start.held) {
    tooltip(context, home, context.language.text(command(CommandId::start_over).title));
  }
  if (start.clicked) dispatch_command(context, CommandId::start_over);
  x += theme.px(16);
  const float slot_width =
      std::clamp(context.rect.width * 0.27F, theme.px(least_search_css), theme.px(420));
  const PaintRect slot{x, y, std::min(slot_width, right - x - gap), height};
  search_slot(list, context, slot, false);
  x = slot.right() + theme.px(16);
  found_counts(list, context, {x, middle - line_height(theme, TextSize::body) / 2},
               right - theme.px(16) - x);
  return slot;
}

}  // namespace

PaintRect top_bar_ui(const PanelContext& context, bool narrow) {
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), context.theme.colors().panel);
  const PaintRect slot = narrow ? narrow_bar(context) : wide_bar(context);
  horizontal_line(list, context.theme, rect.x, rect.right(),
                  rect.bottom() - context.theme.hairline());
  return slot;
}

}  // namespace rostrum::ui
