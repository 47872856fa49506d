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
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

const FacetRows& rows_of(FacetRail& rail, const PanelContext& context, Facet facet) {
  const Session& session = context.session;
  FacetSection& section = rail.sections[facet];
  const bool expanded = session.state().ui.expanded[facet];
  if (section.query_revision != session.query_revision() || section.expanded != expanded) {
    section.query_revision = session.query_revision();
    section.expanded = expanded;
    section.rows =
        build_facet_rows(context.language, session.domains(), session.columns(), session.result(),
                         session.view().query, facet, facet_row_limit(facet, expanded));
  }
  return section.rows;
}

void choice_mark(ImDrawList* list, const Theme& theme, PaintRect box, ChoiceState choice,
                 Color color, bool filled) {
  const Palette& colors = theme.colors();
  const float rounding = theme.px(3);
  if (choice == ChoiceState::excluded) {
    outlined_rect(list, theme, box, colors.panel, colors.ink_faint, rounding);
    draw_icon(list, theme, Icon::close, 10, colors.ink,
              {box.x + box.width / 2, box.y + box.height / 2});
  } else if (choice == ChoiceState::included) {
    list->AddRectFilled(min_of(box), max_of(box), color, rounding);
    if (!filled) {
      draw_icon(list, theme, Icon::check, 9, colors.on_accent,
                {box.x + box.width / 2, box.y + box.height / 2});
    }
  } else if (filled) {
    list->AddRectFilled(min_of(box), max_of(box), faded(color, 0.55F), rounding);
  } else {
    outlined_rect(list, theme, box, colors.panel, colors.line, rounding);
  }
}

struct RowDrawer {
  FacetRail& rail;
  const PanelContext& context;
  Facet facet;
  float left;
  float right;

  // The line below a topic group: what it gives, over what the largest gives.
  void bar(ImDrawList* list, float y, const FacetRow& row, const FacetRows& rows,
           Color color) const {
    const Theme& theme = context.theme;
    const float from = left + theme.px(20);
    const float full = right - from;
    const float height = theme.px(2.5F);
    const auto share = [&](std::uint32_t count) {
      return rows.most == 0 ? 0.0F : static_cast<float>(count) / static_cast<float>(rows.most);
    };
    list->AddRectFilled({from, y}, {from + full, y + height}, theme.colors().line, height / 2);
    if (row.count > 0) {
      list->AddRectFilled({from, y}, {from + std::max(height, full * share(row.count)), y + height},
                          row.choice == ChoiceState::excluded ? faded(color, 0.35F) : color,
                          height / 2);
    }
  }

  // Of the mark and the name; a topic group has its bar below.
  float line_height_css() const {
    return context.theme.px(context.theme.coarse ? 44.0F : facet == Facet::group ? 24.0F : 22.0F);
  }
  float height() const {
    return line_height_css() + (facet == Facet::group ? context.theme.px(10) : 0);
  }

  void operator()(ImDrawList* list, float y, const FacetRow& row, const FacetRows& rows) const {
    const Theme& theme = context.theme;
    const Palette& colors = theme.colors();
    Session& session = context.session;
    const FacetValue& value = session.domains()[facet].values()[row.value];
    const std::string_view value_name =
        value_text(context.language, session.domains(), facet, row.value);
    const bool grouped = facet == Facet::group;
    const float row_height = line_height_css();
    const float height = this->height();

    const Hit hit =
        hit_area(context, context.strings.join({"facet:", key_of(facet), ":", value.id}),
                 {left - theme.px(4), y, right - left + theme.px(8), height});
    const float middle = y + row_height / 2;
    const std::string_view count = context.strings.number(context.language, row.count);
    const float count_width = measure(theme, {TextSize::small, Weight::regular, {}}, count).x;
    const float side = theme.px(18);
    const PaintRect exclude{right - count_width - theme.px(6) - side, middle - side / 2, side,
                            side};
    const bool offers_exclude = hit.hovered && !theme.coarse;
    const bool over_exclude = offers_exclude && exclude.contains(ImGui::GetIO().MousePos);
    if (hit.alternate || (hit.clicked && over_exclude)) {
      session.dispatch(ExcludeValue{facet, value.id});
    } else if (hit.clicked) {
      session.dispatch(ToggleValue{facet, value.id});
    }
    if (hit.hovered) {
      rail.focus_facet = facet;
      rail.focus_value = value.id;
      rail.focus_y_css = y;
      list->AddRectFilled({left - theme.px(6), y}, {right + theme.px(6), y + height},
                          faded(colors.selected, 0.6F), theme.px(5));
    }

    const float x = left + theme.px(16) * static_cast<float>(row.depth);
    const float box = theme.px(10);
    const Color color = grouped ? colors.groups[row.value % colors.groups.size()] : colors.accent;
    choice_mark(list, theme, {x, middle - box / 2, box, box}, row.choice, color, grouped);

    const bool dim = row.count == 0 && row.choice == ChoiceState::none;
    const bool strong = row.choice == ChoiceState::included;
    const TextStyle name{TextSize::body, strong ? Weight::semibold : Weight::regular,
                         strong ? colors.ink
                         : dim  ? colors.ink_faint
                                : colors.ink_soft};
    const TextStyle number{TextSize::small, Weight::regular,
                           dim ? faded(colors.ink_faint, 0.7F) : colors.ink_faint};
    const float text_y = middle - line_height(theme, TextSize::body) / 2;
    const float name_right =
        offers_exclude ? exclude.x - theme.px(4) : right - count_width - theme.px(10);
    if (offers_exclude) {
      draw_icon(list, theme, Icon::ban, 13, over_exclude ? colors.ink : colors.ink_faint,
                {exclude.x + side / 2, middle});
    }
    if (over_exclude) {
      const bool excluded = row.choice == ChoiceState::excluded;
      tooltip(context, exclude,
              context.language.text(excluded ? msg::filter_stop_excluding : msg::filter_exclude));
    }
    const float name_x = x + theme.px(20);
    const float drawn =
        draw_text_cut(list, theme, name, {name_x, text_y}, name_right - name_x, value_name);
    if (hit.hovered && !over_exclude && measure(theme, name, value_name).x > name_right - name_x) {
      tooltip(context, {left, y, right - left, row_height}, value_name);
    }
    if (row.choice == ChoiceState::excluded) {
      list->AddRectFilled({name_x, theme.snapped(middle)},
                          {name_x + drawn, theme.snapped(middle) + theme.hairline()},
                          colors.ink_faint);
    }
    draw_text(list, theme, number,
              {right - count_width, middle - line_height(theme, TextSize::small) / 2}, count);
    if (grouped) bar(list, y + row_height + theme.px(1), row, rows, color);
  }
};

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
  const float width = draw_caption(list, theme, style.color, {left, text_y},
                                   context.language.text(title_of(facet)));
  if (folded || hit.hovered) {
    draw_icon(list, theme, folded ? Icon::chevron_right : Icon::chevron_down, 12, style.color,
              {left + width + theme.px(12), y + height / 2});
  }
  draw_text(list, theme, style, {right - measure(theme, style, number).x, text_y}, number);
}

// What stands at the right of a facet's heading: how many of its values give something; of the
// first, which shows all of them, what the numbers count.
std::string_view heading_number(const PanelContext& context, Facet facet, const FacetRows& rows) {
  if (facet == facets_on_screen.front()) {
    const CountUnit unit = context.session.view().count;
    return context.strings.text(context.language, msg::count_unit_name{.unit = unit_choice(unit)});
  }
  if (rows.giving < rows.total) {
    return context.strings.text(context.language,
                                msg::filter_giving{.giving = rows.giving, .total = rows.total});
  }
  return context.strings.number(context.language, static_cast<std::int64_t>(rows.total));
}

enum class RailPart : std::uint8_t { heading, row, more };

// Visits what the rail has from top to bottom with its height, from the top of the content on.
// Returns where it ends.
template <typename Visit>
float lay_out(FacetRail& rail, const PanelContext& context, Visit visit) {
  const Theme& theme = context.theme;
  const UiState& ui = context.session.state().ui;
  const float heading = theme.px(theme.coarse ? 44 : 24);
  const float more = theme.px(theme.coarse ? 40 : 22);
  float y = theme.px(12);
  for (const Facet facet : facets_on_screen) {
    const FacetRows& rows = rows_of(rail, context, facet);
    if (rows.total == 0) continue;
    visit(RailPart::heading, facet, rows, std::size_t{0}, y);
    y += heading;
    if (!ui.folded[facet]) {
      const RowDrawer sized{
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

  // Chips stay in sight above what scrolls.
  float above = 0;
  if (!sheet) {
    const PanelContext place =
        context.within({left, rect.y + theme.px(12), right - left, rect.height});
    const float height = chip_row_height(rail.chips, place);
    const float room = rect.height * most_of_height_for_chips;
    if (height > 0) {
      list->PushClipRect(min_of(rect), {rect.right(), rect.y + theme.px(12) + room}, true);
      chip_row_ui(rail.chips, place);
      list->PopClipRect();
      above = theme.px(12) + std::min(height, room);
    }
  }
  const PaintRect below{rect.x, rect.y + above, rect.width, rect.height - above};
  keep_under_pointer(rail, context, below);
  if (!below.contains(ImGui::GetIO().MousePos)) {
    rail.room_above_css = 0;
    rail.room_below_css = 0;
  }
  rail.focus_facet.reset();
  rail.focus_value.clear();

  ScrollArea area(context, rail.scroll, below);
  const float top = area.top() + rail.room_above_css;
  const float end =
      lay_out(rail, context,
              [&](RailPart part, Facet facet, const FacetRows& rows, std::size_t i, float from) {
                const float y = top + from;
                const RowDrawer draw_row{
                    .rail = rail, .context = context, .facet = facet, .left = left, .right = right};
                switch (part) {
                  case RailPart::heading:
                    facet_heading(context, list, facet, left, right, y,
                                  heading_number(context, facet, rows),
                                  context.session.state().ui.folded[facet]);
                    break;
                  case RailPart::row:
                    if (area.shows(y, draw_row.height())) draw_row(list, y, rows.rows[i], rows);
                    break;
                  case RailPart::more:
                    more_ui(context, facet, rows, left, right, y);
                    break;
                }
              });
  area.end(top + end + rail.room_below_css);
  if (!sheet) vertical_line(list, theme, rect.right() - theme.hairline(), rect.y, rect.bottom());
}

}  // namespace rostrum::ui
