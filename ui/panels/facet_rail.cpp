#include "ui/panels/facet_rail.hpp"

#include <algorithm>
#include <string_view>

#include "engine/present/facet_text.hpp"
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

float facet_heading(const PanelContext& context, ImDrawList* list, Facet facet, float left,
                    float right, float y, std::size_t total, bool folded) {
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
  const std::string_view number =
      context.strings.number(context.language, static_cast<std::int64_t>(total));
  draw_text(list, theme, style, {right - measure(theme, style, number).x, text_y}, number);
  return height;
}

}  // namespace

void facet_rail_ui(FacetRail& rail, const PanelContext& context, bool sheet) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), theme.colors().panel);
  rail.focus_facet.reset();
  rail.focus_value.clear();

  ScrollArea area(context, rail.scroll, rect);
  const float left = rect.x + theme.px(14);
  const float right = rect.right() - theme.px(16);
  float y = area.top() + theme.px(12);

  if (!sheet) {
    const float chips =
        chip_row_ui(rail.chips, context.within({left, y, right - left, rect.height}));
    if (chips > 0) y += chips + theme.px(8);
  }
  for (const Facet facet : facets_on_screen) {
    const bool expanded = session.state().ui.expanded[facet];
    const bool folded = session.state().ui.folded[facet];
    const FacetRows& rows = rows_of(rail, context, facet);
    if (rows.total == 0) continue;
    y += facet_heading(context, list, facet, left, right, y, rows.total, folded);
    if (!folded) {
      const RowDrawer draw_row{
          .rail = rail, .context = context, .facet = facet, .left = left, .right = right};
      const float height = draw_row.height();
      for (const FacetRow& row : rows.rows) {
        if (area.shows(y, height)) draw_row(list, y, row, rows);
        y += height;
      }
      if (offers_more(facet, rows, expanded)) {
        const std::string_view label =
            expanded ? context.language.text(msg::subject_show_fewer)
                     : context.strings.text(context.language,
                                            msg::subject_show_all{.count = rows.total});
        const float line = theme.px(theme.coarse ? 40 : 22);
        if (text_link(context, context.strings.join({"more:", key_of(facet)}), label,
                      TextSize::small,
                      {left + theme.px(20), y + (line - line_height(theme, TextSize::small)) / 2},
                      right - left)
                .clicked) {
          session.dispatch(ToggleExpanded{facet});
        }
        y += line;
      }
    }
    y += theme.px(10);
  }
  area.end(y + theme.px(8));
  if (!sheet) vertical_line(list, theme, rect.right() - theme.hairline(), rect.y, rect.bottom());
}

}  // namespace rostrum::ui
