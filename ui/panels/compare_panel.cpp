#include "ui/panels/compare_panel.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/present/compare/compare_said.hpp"
#include "messages/compare.hpp"
#include "ui/panels/compare_heads.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float max_width_css = 1180;
constexpr float bar_css = 6;

class ComparePainter {
 public:
  ComparePainter(const PanelContext& context, const CompareLines& lines, PaintRect content)
      : context_(context),
        theme_(context.theme),
        colors_(context.theme.colors()),
        session_(context.session),
        page_(*context.session.compare()),
        columns_(lines.columns),
        said_(lines.said),
        list_(ImGui::GetWindowDrawList()),
        x_(content.x),
        width_(content.width) {}

  void paint(const CompareLine& line, float y) {
    switch (line.kind) {
      case CompareLineKind::headline:
        draw_text(list_, theme_, {TextSize::headline, Weight::semibold, colors_.ink},
                  {x_, y + theme_.px(20)}, context_.language.text(msg::compare_region));
        break;
      case CompareLineKind::advice:
        draw_text_wrapped(list_, theme_, soft(), {x_, y + theme_.px(14)}, width_,
                          compare_advice(context_.language, page_));
        break;
      case CompareLineKind::offers_title:
        title(y, line.height, context_.language.text(msg::compare_offers), {});
        break;
      case CompareLineKind::offers:
        offers(line.item, y, line.height);
        break;
      case CompareLineKind::fact:
        fact(page_.facts[line.item], y, line.height);
        break;
      case CompareLineKind::overlap_title:
        title(y, line.height, context_.language.text(msg::compare_overlaps), {});
        break;
      case CompareLineKind::overlap:
        overlap(page_.overlaps[line.item], y);
        break;
      case CompareLineKind::said_title:
        title(y, line.height, page_.said->heading, {});
        break;
      case CompareLineKind::said_topics:
        said_topics_ui(context_, *page_.said, {x_, y}, width_);
        break;
      case CompareLineKind::said_heads:
        said_heads(line.section, y);
        break;
      case CompareLineKind::said_cards:
        said_row(line.section, line.item, y);
        break;
      case CompareLineKind::said_more:
        show_all(page_.said->toggle_key, said_section,
                 more_text(context_.language, *page_.said, session_.state().ui), y, line.height);
        break;
      case CompareLineKind::section_title: {
        const CompareSection& section = page_.sections[line.section];
        title(y, line.height, section.title, section.unit);
        break;
      }
      case CompareLineKind::row:
        row(page_.sections[line.section], line.item, y, line.height);
        break;
      case CompareLineKind::more:
        more(page_.sections[line.section], y, line.height);
        break;
    }
  }

 private:
  TextStyle ink() const { return {TextSize::body, Weight::regular, colors_.ink}; }
  TextStyle soft() const { return {TextSize::body, Weight::regular, colors_.ink_soft}; }
  TextStyle faint() const { return {TextSize::small, Weight::regular, colors_.ink_faint}; }

  // A heading at the foot of its line, with what the numbers below it count at the right.
  void title(float y, float height, std::string_view words, std::string_view unit) {
    const float line = y + height - line_height(theme_, TextSize::caption) - theme_.px(8);
    draw_caption(list_, theme_, colors_.ink_faint, {x_, line}, words);
    const TextStyle style{TextSize::caption, Weight::regular, colors_.ink_faint};
    draw_text(list_, theme_, style, {x_ + width_ - measure(theme_, style, unit).x, line}, unit);
    horizontal_line(list_, theme_, x_, x_ + width_, y + height - theme_.px(3));
  }

  void offers(std::size_t first, float y, float height) {
    const auto& offers = session_.compare_offers();
    const float gap = theme_.px(8);
    const float width = (width_ - gap * static_cast<float>(columns_.offers - 1)) /
                        static_cast<float>(columns_.offers);
    for (std::size_t i = 0; i < columns_.offers && first + i < offers.size(); ++i) {
      offer(offers[first + i],
            {x_ + (width + gap) * static_cast<float>(i), y, width, height - gap});
    }
  }

  void offer(const CompareOffer& offer, PaintRect rect) {
    const Hit hit = hit_area(context_, offer.key, rect);
    outlined_rect(list_, theme_, rect, hit.hovered ? colors_.selected : colors_.raised,
                  colors_.line, theme_.px(8));
    const float text_x = rect.x + theme_.px(34);
    const float room = rect.right() - theme_.px(8) - text_x;
    const float lines = line_height(theme_, TextSize::body) + line_height(theme_, TextSize::small);
    const float top = rect.y + (rect.height - lines) / 2;
    draw_icon(list_, theme_, Icon::plus, 14, colors_.accent,
              {rect.x + theme_.px(18), rect.y + rect.height / 2});
    draw_text_cut(list_, theme_, ink(), {text_x, top}, room, offer.title);
    draw_text_cut(list_, theme_, faint(), {text_x, top + line_height(theme_, TextSize::body)}, room,
                  offer.caption);
    if (hit.clicked) session_.dispatch(AddToCompare{offer.text});
  }

  void fact(const CompareFact& fact, float y, float height) {
    draw_text_cut(list_, theme_, columns_.stacked ? faint() : soft(), {x_, y},
                  columns_.label - theme_.px(compare_cell_gap_css), fact.label);
    const float top = columns_.stacked ? y + line_height(theme_, TextSize::small) : y;
    for (std::size_t i = 0; i < fact.words.size(); ++i) {
      draw_text_wrapped(list_, theme_, ink(), {x_ + columns_.left(i), top},
                        columns_.width - theme_.px(compare_cell_gap_css), fact.words[i]);
    }
    horizontal_line(list_, theme_, x_, x_ + width_, y + height - theme_.px(5));
  }

  void overlap(const CompareOverlap& overlap, float y) {
    y += draw_text_wrapped(list_, theme_, {TextSize::body, Weight::semibold, colors_.ink}, {x_, y},
                           width_, overlap.between);
    draw_text_wrapped(list_, theme_, soft(), {x_, y}, width_, overlap.words);
  }

  void row(const CompareSection& section, std::size_t index, float y, float height) {
    const CompareRow& value = section.rows[index];
    const float name_height = columns_.stacked ? height - theme_.px(22) : height;
    const PaintRect name{x_, y, columns_.label - theme_.px(compare_cell_gap_css), name_height};
    bool hovered = false;
    if (!value.selection.empty()) {
      const Hit hit = hit_area(context_, value.key, name);
      hovered = hit.hovered;
      if (hit.clicked) session_.dispatch(Select{value.selection});
    }
    if (hovered) {
      list_->AddRectFilled({name.x - theme_.px(8), name.y}, {name.right(), name.bottom()},
                           faded(colors_.selected, 0.5F), theme_.px(4));
    }
    const float line = y + (name_height - line_height(theme_, TextSize::body)) / 2;
    const float mark = value.mark.empty() ? 0 : measure(theme_, faint(), value.mark).x;
    draw_text_cut(list_, theme_, ink(), {x_, line}, name.width - mark - theme_.px(8), value.name);
    draw_text(list_, theme_, faint(), {name.right() - mark, line}, value.mark);
    const PaintRect cells{x_, columns_.stacked ? y + name_height - theme_.px(4) : y, width_,
                          columns_.stacked ? theme_.px(22) : height};
    for (std::size_t i = 0; i < value.cells.size(); ++i)
      cell(value.cells[i], section.most, x_ + columns_.left(i), cells.y, cells.height);
  }

  // A number, and a bar as long as its share of the section's largest, where there is room.
  void cell(const CompareCell& cell, std::uint32_t most, float x, float y, float height) {
    const float number_room = theme_.px(44);
    const TextStyle style = cell.count > 0 ? ink() : faint();
    const float number = measure(theme_, style, cell.words).x;
    const float indent = columns_.stacked ? 0 : std::max(0.0F, number_room - number);
    draw_text(list_, theme_, style,
              {x + indent, y + (height - line_height(theme_, TextSize::body)) / 2}, cell.words);
    const float from = x + std::max(number_room, number) + theme_.px(8);
    const float room = x + columns_.width - theme_.px(compare_cell_gap_css) - from;
    if (cell.count == 0 || room < theme_.px(16)) return;
    const float length =
        std::max(theme_.px(2), room * static_cast<float>(cell.count) / static_cast<float>(most));
    const float bar = theme_.px(bar_css);
    const float top = y + (height - bar) / 2;
    list_->AddRectFilled({from, top}, {from + length, top + bar}, colors_.accent, bar / 2);
  }

  void said_heads(std::size_t side, float y) {
    const TextStyle style{TextSize::body, Weight::semibold, colors_.ink};
    if (columns_.stacked) {
      draw_text_wrapped(list_, theme_, style, {x_, y + theme_.px(8)}, width_,
                        page_.said->sides[side].heading);
      return;
    }
    for (std::size_t i = 0; i < said_.sides.size(); ++i) {
      draw_text_wrapped(list_, theme_, style, {x_ + said_.left(i), y}, said_.width,
                        page_.said->sides[i].heading);
    }
  }

  void said_row(std::size_t side, std::size_t item, float y) {
    const auto card = [&](std::size_t at, float x) {
      if (item >= said_.sides[at].size()) return;
      const SaidCard& made = said_.sides[at][item];
      said_card_ui(context_, made, said_.note, {x, y, said_.width, made.height});
    };
    if (columns_.stacked) {
      card(side, x_);
      return;
    }
    for (std::size_t i = 0; i < said_.sides.size(); ++i)
      card(i, x_ + said_.left(i));
  }

  void more(const CompareSection& section, float y, float height) {
    show_all(section.toggle_key, section.key,
             more_text(context_.language, section, session_.state().ui), y, height);
  }

  void show_all(std::string_view key, std::string_view section, std::string_view words, float y,
                float height) {
    const float line = y + (height - line_height(theme_, TextSize::small)) / 2;
    if (text_link(context_, key, words, TextSize::small, {x_, line}, width_).clicked) {
      session_.dispatch(ToggleSection{std::string(section)});
    }
  }

  const PanelContext& context_;
  const Theme& theme_;
  const Palette& colors_;
  Session& session_;
  const ComparePage& page_;
  const CompareColumns& columns_;
  const SaidCards& said_;
  ImDrawList* list_;
  float x_;
  float width_;
};

}  // namespace

void compare_panel_ui(ComparePanel& panel, const PanelContext& context) {
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  ImGui::GetWindowDrawList()->AddRectFilled(min_of(rect), max_of(rect), theme.colors().panel);
  const float margin = theme.px(rect.width < theme.px(640) ? 16 : 28);
  const float width = std::min(rect.width - margin * 2, theme.px(max_width_css));
  const PaintRect content{theme.snapped(rect.x + (rect.width - width) / 2), rect.y, width,
                          rect.height};

  update(panel.lines, context.session, theme, width);
  const float heads = compare_heads_ui(context, panel.lines.columns, content);
  const PaintRect below{rect.x, rect.y + heads, rect.width, std::max(0.0F, rect.height - heads)};
  ScrollArea area(context, panel.scroll, below);
  ComparePainter painter(context, panel.lines, content);
  const std::vector<CompareLine>& lines = panel.lines.lines;
  for (std::size_t i = first_line_below(panel.lines, below.y - area.top());
       i < lines.size() && area.top() + lines[i].top < below.bottom(); ++i) {
    painter.paint(lines[i], area.top() + lines[i].top);
  }
  area.end(area.top() + panel.lines.height);
}

}  // namespace rostrum::ui
