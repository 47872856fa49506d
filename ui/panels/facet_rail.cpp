#include "ui/panels/facet_rail.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/present/count_words.hpp"
#include "engine/present/facet_text.hpp"
#include "messages/count.hpp"
#include "messages/filter.hpp"
#include "messages/subject.hpp"
#include "ui/panels/facet_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

const FacetRows& rows_of(FacetRail& rail, const PanelContext& context, Facet facet) {
  const Session& session = context.session;
  FacetSection& section = rail.sections[facet];
  const UiState& ui = session.state().ui;
  const bool expanded = ui.expanded[facet];
  const std::string_view find = ui.finding == facet ? std::string_view(ui.find_text) : "";
  if (section.query_revision != session.query_revision() || section.expanded != expanded ||
      section.find != find) {
    section.query_revision = session.query_revision();
    section.expanded = expanded;
    section.find = find;
    section.rows =
        build_facet_rows(context.language, session.domains(), session.columns(), session.result(),
                         session.view().query, facet, facet_row_limit(facet, expanded), find);
  }
  return section.rows;
}

void facet_heading(const PanelContext& context, ImDrawList* list, Facet facet, float left,
                   float right, float y, std::string_view number, bool folded) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const float height = theme.px(theme.coarse ? 44 : 24);
  const Hit hit = hit_area(context, context.strings.join({"fold:", key_of(facet)}),
                           {left - theme.px(4), y, right - left + theme.px(8), height});
  if (hit.clicked) context.session.dispatch(ToggleFolded{facet});
  const float text_y = y + (height - line_height(theme, TextSize::caption)) / 2;
  const TextStyle style{TextSize::caption, Weight::semibold,
                        hit.hovered ? colors.ink_soft : colors.ink_faint};
  const float number_width = measure(theme, style, number).x;
  const float room = right - left - number_width - theme.px(22);
  const float width = draw_caption(list, theme, style.color, {left, text_y},
                                   context.language.text(title_of(facet)), room);
  if (folded || hit.hovered) {
    draw_icon(list, theme, folded ? Icon::chevron_right : Icon::chevron_down, 12, style.color,
              {left + width + theme.px(12), y + height / 2});
  }
  draw_text(list, theme, style, {right - number_width, text_y}, number);
}

// What stands at the right of a facet's heading: how many of its values give something; of the
// first, which shows all of them, what the numbers count.
std::string_view heading_number(const PanelContext& context, Facet facet, const FacetRows& rows) {
  if (facet == facets_on_screen.front()) {
    const CountUnit unit = context.session.result().unit;
    return context.strings.text(context.language, msg::count_unit_name{.unit = unit_choice(unit)});
  }
  if (rows.giving < rows.total) {
    return context.strings.text(context.language,
                                msg::filter_giving{.giving = rows.giving, .total = rows.total});
  }
  return context.strings.number(context.language, static_cast<std::int64_t>(rows.total));
}

float find_height(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 30);
}

// A box for letters of a name. The page lays its input over the one that is written in.
void find_ui(FacetRail& rail, const PanelContext& context, const ScrollArea& area, Facet facet,
             PaintRect rect) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const UiState& ui = context.session.state().ui;
  ImDrawList* list = ImGui::GetWindowDrawList();
  outlined_rect(list, theme, rect, colors.raised, colors.line, theme.px(6));
  const Hit hit = hit_area(context, context.strings.join({"find:", key_of(facet)}), rect);
  if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  const bool finding = ui.finding == facet;
  if (finding && area.shows_whole(rect.y, rect.height) && ui.sheet == Sheet::none) {
    rail.find_slot = rect;
    return;
  }
  if (hit.clicked && !finding) context.session.dispatch(FindInFacet{facet, {}});
  // While the page's input is not there its words are.
  const bool has_words = finding && !ui.find_text.empty();
  draw_text_cut(
      list, theme, {TextSize::small, Weight::regular, has_words ? colors.ink : colors.ink_faint},
      {rect.x + theme.px(8), rect.y + (rect.height - line_height(theme, TextSize::small)) / 2},
      rect.width - theme.px(16),
      has_words ? std::string_view(ui.find_text) : context.language.text(msg::filter_find));
}

enum class RailPart : std::uint8_t { heading, find, none, row, more };

// Visits what the rail has from top to bottom with its height, from the top of the content on.
// Returns where it ends.
template <typename Visit>
float lay_out(FacetRail& rail, const PanelContext& context, Visit visit) {
  const Theme& theme = context.theme;
  const UiState& ui = context.session.state().ui;
  const float heading = theme.px(theme.coarse ? 44 : 24);
  const float more = theme.px(theme.coarse ? 40 : 22);
  float y = rail.chips_css + theme.px(12);
  for (const Facet facet : facets_on_screen) {
    const FacetRows& rows = rows_of(rail, context, facet);
    if (rows.total == 0) continue;
    visit(RailPart::heading, facet, rows, std::size_t{0}, y);
    y += heading;
    if (!ui.folded[facet]) {
      // A screen in a public place has no keyboard.
      const bool can_type = !context.session.view().reading.kiosk;
      if (can_type && offers_find(facet, rows, ui.expanded[facet])) {
        visit(RailPart::find, facet, rows, std::size_t{0}, y);
        y += find_height(theme) + theme.px(6);
        if (rows.rows.empty()) {
          visit(RailPart::none, facet, rows, std::size_t{0}, y);
          y += more;
        }
      }
      const FacetRowPaint sized{
          .rail = rail, .context = context, .facet = facet, .left = 0, .right = 0};
      const float height = sized.height();
      for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        visit(RailPart::row, facet, rows, i, y);
        y += height;
      }
      if (offers_more(facet, rows, ui.expanded[facet])) {
        visit(RailPart::more, facet, rows, std::size_t{0}, y);
        y += more;
      }
    }
    y += theme.px(10);
  }
  return y + theme.px(8);
}

// A choice gives other rows: the one under the pointer stays where it is, with room above or below
// it where that is needed.
void keep_under_pointer(FacetRail& rail, const PanelContext& context, const PaintRect& area) {
  const std::uint64_t revision = context.session.query_revision();
  if (std::exchange(rail.laid_out_revision, revision) == revision || !rail.focus_facet) return;
  std::optional<float> now;
  const float end = lay_out(
      rail, context,
      [&](RailPart part, Facet facet, const FacetRows& rows, std::size_t i, float y) {
        if (part != RailPart::row || facet != *rail.focus_facet) return;
        const FacetValue& value = context.session.domains()[facet].values()[rows.rows[i].value];
        if (value.id == rail.focus_value) now = y;
      });
  if (!now) return;
  const float offset = area.y + *now - rail.focus_y_css;
  rail.room_above_css = std::max(0.0F, -offset);
  rail.scroll.offset_css = std::max(0.0F, offset);
  rail.room_below_css =
      std::max(0.0F, rail.scroll.offset_css + area.height - end - rail.room_above_css);
  rail.scroll.content_css = rail.room_above_css + end + rail.room_below_css;
}

void more_ui(const PanelContext& context, Facet facet, const FacetRows& rows, float left,
             float right, float y) {
  const Theme& theme = context.theme;
  const bool expanded = context.session.state().ui.expanded[facet];
  const std::string_view label =
      expanded
          ? context.language.text(msg::subject_show_fewer)
          : context.strings.text(context.language, msg::subject_show_all{.count = rows.listed});
  const float line = theme.px(theme.coarse ? 40 : 22);
  if (text_link(context, context.strings.join({"more:", key_of(facet)}), label, TextSize::small,
                {left + theme.px(20), y + (line - line_height(theme, TextSize::small)) / 2},
                right - left)
          .clicked) {
    context.session.dispatch(ToggleExpanded{facet});
    // A keyboard is at hand: the box has it at once. A phone's would cover the list.
    if (!expanded && !theme.coarse && rows.listed >= facet_rows_to_find_in) {
      context.session.dispatch(FindInFacet{facet, {}});
    }
  }
}

}  // namespace

void facet_rail_ui(FacetRail& rail, const PanelContext& context, bool sheet) {
  constexpr float most_of_height_for_chips = 0.45F;
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), theme.colors().panel);
  const float left = rect.x + theme.px(14);
  const float right = rect.right() - theme.px(16);

  // Chips stay in sight above what scrolls, unless they would leave it little room.
  const PanelContext place =
      context.within({left, rect.y + theme.px(12), right - left, rect.height});
  const float chips = sheet ? 0 : chip_row_height(rail.chips, place);
  const bool stay = chips <= rect.height * most_of_height_for_chips;
  const float above = chips > 0 && stay ? theme.px(12) + chips : 0;
  rail.chips_css = stay ? 0 : theme.px(12) + chips;
  if (above > 0) chip_row_ui(rail.chips, place);
  const PaintRect below{rect.x, rect.y + above, rect.width, rect.height - above};
  keep_under_pointer(rail, context, below);
  if (!below.contains(ImGui::GetIO().MousePos)) {
    rail.room_above_css = 0;
    rail.room_below_css = 0;
  }
  rail.focus_facet.reset();
  rail.focus_value.clear();
  rail.find_slot = {};

  ScrollArea area(context, rail.scroll, below);
  const float top = area.top() + rail.room_above_css;
  if (!stay) {
    chip_row_ui(rail.chips, context.within({left, top + theme.px(12), right - left, rect.height}));
  }
  const float end = lay_out(
      rail, context,
      [&](RailPart part, Facet facet, const FacetRows& rows, std::size_t i, float from) {
        const float y = top + from;
        const FacetRowPaint row{
            .rail = rail, .context = context, .facet = facet, .left = left, .right = right};
        switch (part) {
          case RailPart::heading:
            facet_heading(context, list, facet, left, right, y,
                          heading_number(context, facet, rows),
                          context.session.state().ui.folded[facet]);
            break;
          case RailPart::find:
            find_ui(rail, context, area, facet, {left, y, right - left, find_height(theme)});
            break;
          case RailPart::none:
            draw_text_wrapped(
                list, theme, {TextSize::small, Weight::regular, theme.colors().ink_faint},
                {left, y}, right - left, context.language.text(msg::filter_find_none));
            break;
          case RailPart::row:
            if (area.shows(y, row.height())) row.draw(list, y, rows.rows[i], rows);
            break;
          case RailPart::more:
            more_ui(context, facet, rows, left, right, y);
            break;
        }
      });
  area.end(top + end + rail.room_below_css);
  if (!sheet) vertical_line(list, theme, rect.right() - theme.hairline(), rect.y, rect.bottom());
  value_menu_ui(rail.menu, context, rail.scroll);
}

}  // namespace rostrum::ui
