#include "ui/panels/facet_row.hpp"

#include <algorithm>
#include <string_view>

#include "engine/present/facet_text.hpp"
#include "messages/filter.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

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

}  // namespace

// The line below a topic group: what it gives, over what the largest gives.
void FacetRowPaint::bar(ImDrawList* list, float y, const FacetRow& row, const FacetRows& rows,
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
float FacetRowPaint::line_height_css() const {
  return context.theme.px(context.theme.coarse ? 44.0F : facet == Facet::group ? 24.0F : 22.0F);
}

float FacetRowPaint::height() const {
  return line_height_css() + (facet == Facet::group ? context.theme.px(10) : 0);
}

void FacetRowPaint::draw(ImDrawList* list, float y, const FacetRow& row,
                         const FacetRows& rows) const {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  Session& session = context.session;
  const FacetValue& value = session.domains()[facet].values()[row.value];
  const std::string_view value_name =
      value_text(context.language, session.domains(), facet, row.value);
  const bool grouped = facet == Facet::group;
  const float row_height = line_height_css();
  const float height = this->height();

  const Hit hit = hit_area(context, context.strings.join({"facet:", key_of(facet), ":", value.id}),
                           {left - theme.px(4), y, right - left + theme.px(8), height});
  const float middle = y + row_height / 2;
  const std::string_view count = context.strings.number(context.language, row.count);
  const float count_width = measure(theme, {TextSize::small, Weight::regular, {}}, count).x;
  const float side = theme.px(18);
  const PaintRect exclude{right - count_width - theme.px(6) - side, middle - side / 2, side, side};
  const bool offers_exclude = hit.hovered && !theme.coarse;
  const bool over_exclude = offers_exclude && exclude.contains(ImGui::GetIO().MousePos);
  if (hit.alternate || (hit.clicked && over_exclude)) {
    session.dispatch(ExcludeValue{facet, value.id});
  } else if (hit.clicked) {
    session.dispatch(ToggleValue{facet, value.id});
  } else if (hit.rested_on) {
    rail.menu.open(facet, value.id, {left, y, right - left, height}, rail.scroll);
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
  if (row.choice == ChoiceState::excluded) {
    list->AddRectFilled({name_x, theme.snapped(middle)},
                        {name_x + drawn, theme.snapped(middle) + theme.hairline()},
                        colors.ink_faint);
  }
  draw_text(list, theme, number,
            {right - count_width, middle - line_height(theme, TextSize::small) / 2}, count);
  if (grouped) bar(list, y + row_height + theme.px(1), row, rows, color);
}

}  // namespace rostrum::ui
