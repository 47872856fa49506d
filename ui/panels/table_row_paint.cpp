#include "ui/panels/table_row_paint.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/base/cut_text.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float link_icon_css = 16;  // room of the icon behind a link
constexpr float chip_pad_css = 8;

class RowPainter {
 public:
  RowPainter(const PanelContext& context, const TableLayout& layout, const ShownRow& shown,
             PaintRect row)
      : context_(context),
        theme_(context.theme),
        colors_(context.theme.colors()),
        layout_(layout),
        shown_(shown),
        row_(row),
        list_(ImGui::GetWindowDrawList()) {}

  bool paint(TableRowLook look) {
    // Before the row that it lies on, so that the pointer is its own.
    const PaintRect link = link_place();
    const RecordCell* source = shown_.cell(TableColumn::source);
    if (source != nullptr && !source->url.empty()) {
      link_ = hit_area(context_, context_.strings.join({shown_.row.key, ":source:link"}), link);
      if (link_.clicked) context_.session.dispatch(OpenSource{source->url});
    }
    const Hit hit = hit_area(context_, shown_.row.key, row_);
    ground(look, hit.hovered);
    if (layout_.stacked) {
      stacked(link);
    } else {
      cells(link);
    }
    horizontal_line(list_, theme_, row_.x, row_.right(), row_.bottom() - theme_.hairline());
    return hit.clicked;
  }

 private:
  TextStyle body(Color color, Weight weight = Weight::regular) const {
    return {TextSize::body, weight, color};
  }
  TextStyle small(Color color) const { return {TextSize::small, Weight::regular, color}; }
  float top() const { return row_.y + theme_.px(table_pad_css); }
  float step(TextSize size) const { return wrapped_step(theme_, size); }

  PaintRect link_place() const {
    const float slack = theme_.px(theme_.coarse ? 8 : 3);
    if (layout_.stacked) {
      const float height = line_height(theme_, TextSize::small) + slack * 2;
      const float y = row_.bottom() - theme_.px(table_pad_css) - height + slack;
      return {row_.x + theme_.px(table_edge_css), y, row_.width / 2, height};
    }
    for (const ColumnPlace& place : layout_.columns) {
      if (place.column != TableColumn::source) continue;
      return {row_.x + place.x_css - slack, top() - slack, place.width_css + slack,
              step(TextSize::body) * 2 + slack};
    }
    return {};
  }

  void ground(TableRowLook look, bool hovered) {
    if (look.current || hovered) {
      list_->AddRectFilled(min_of(row_), max_of(row_),
                           look.current ? colors_.selected : faded(colors_.selected, 0.5F));
    }
    if (look.ringed) {
      const float half = theme_.px(1);
      const ImVec4 clip = list_->_ClipRectStack.back();
      list_->AddRect({std::max(row_.x, clip.x) + half, row_.y + half},
                     {std::min(row_.right(), clip.z) - half, row_.bottom() - half * 2},
                     colors_.accent, 0, 0, theme_.px(2));
    }
  }

  void source(const RecordCell& cell, ImVec2 at, float width, int lines) {
    if (cell.url.empty()) {
      name_lines(small(colors_.ink_faint), at, width, lines, cell.words);
      return;
    }
    const float room = width - theme_.px(link_icon_css);
    const TextStyle style = small(link_.hovered ? colors_.ink : colors_.accent);
    name_lines(style, at, room, lines, cell.words);
    const float words = std::min(room, measure(theme_, style, cell.words).x);
    draw_icon(list_, theme_, Icon::external_link, 12, style.color,
              {at.x + words + theme_.px(9), at.y + line_height(theme_, TextSize::small) / 2});
  }

  // Names, however many lines they have: their whole is shown to who looks at them.
  float name_lines(const TextStyle& style, ImVec2 at, float width, int lines,
                   std::string_view words, std::span<const MatchRange> marks = {}) {
    const float height = draw_text_lines(list_, theme_, style, at, width, lines, words, marks);
    if (theme_.cut_text != nullptr && wrapped_height(theme_, style, width, words) > height + 1) {
      theme_.cut_text->note(list_, {at.x, at.y, width, height}, words);
    }
    return height;
  }

  // As many as there is room for, the last one "…" where there are more.
  void topics(const RecordCell& cell, float x, float width) {
    const float height = theme_.px(19);
    const float pitch = height + theme_.px(3);
    const float room = row_.bottom() - theme_.px(table_pad_css) - top();
    const auto most = static_cast<std::size_t>(std::max(1.0F, (room + theme_.px(3)) / pitch));
    for (std::size_t i = 0; i < std::min(most, cell.items.size()); ++i) {
      const bool more = i + 1 == most && cell.items.size() > most;
      if (more && theme_.cut_text != nullptr) {
        theme_.cut_text->note(list_, {x, top(), width, pitch * static_cast<float>(most)},
                              shown_.topics);
      }
      const std::string_view words = more ? std::string_view("…") : cell.items[i];
      const float pad = theme_.px(chip_pad_css);
      const TextStyle style{TextSize::caption, Weight::regular, colors_.ink_soft};
      const float text = std::min(measure(theme_, style, words).x, width - pad * 2);
      const float y = top() + pitch * static_cast<float>(i);
      list_->AddRectFilled({x, y}, {x + text + pad * 2, y + height}, colors_.chip, height / 2);
      draw_text_cut(list_, theme_, style,
                    {x + pad, y + (height - line_height(theme_, TextSize::caption)) / 2},
                    text + 0.5F, words);
    }
  }

  void name(const RecordCell& cell, float x, float width) {
    float y = top();
    const int lines = cell.note.empty() ? layout_.lines : std::max(1, layout_.lines - 2);
    y += name_lines(body(colors_.ink, Weight::semibold), {x, y}, width, lines, cell.words,
                    shown_.marks.front());
    const float left = row_.bottom() - theme_.px(table_pad_css) - y;
    const int rest = static_cast<int>(left / step(TextSize::small));
    if (!cell.note.empty() && rest > 0) {
      name_lines(small(colors_.ink_faint), {x, y}, width, rest, cell.note, shown_.note_marks);
    }
  }

  void cells(const PaintRect& link) {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      const ColumnPlace& place = layout_.columns[i];
      const RecordCell& cell = shown_.row.cells[i];
      const float x = row_.x + place.x_css;
      if (i == 0) {
        name(cell, x, place.width_css);
      } else if (place.column == TableColumn::topics) {
        topics(cell, x, place.width_css);
      } else if (place.column == TableColumn::source) {
        source(cell, {x, link.y + theme_.px(theme_.coarse ? 8 : 3)}, place.width_css,
               layout_.lines);
      } else if (place.column == TableColumn::words) {
        draw_text_lines(list_, theme_, body(colors_.ink_soft), {x, top()}, place.width_css,
                        layout_.lines, cell.words, shown_.marks[i]);
      } else {
        name_lines(body(colors_.ink), {x, top()}, place.width_css, layout_.lines, cell.words,
                   shown_.marks[i]);
      }
    }
  }

  void stacked(const PaintRect& link) {
    constexpr int lines_of_caption = 2;
    const float x = row_.x + theme_.px(table_edge_css);
    const float width = row_.width - theme_.px(table_edge_css) * 2;
    float y = top();
    float room = width;
    if (const RecordCell* date = shown_.cell(TableColumn::date)) {
      const float date_width = measure(theme_, small(colors_.ink_faint), date->words).x;
      draw_text(list_, theme_, small(colors_.ink_faint), {x + width - date_width, y}, date->words);
      room -= date_width + theme_.px(12);
    }
    draw_text_lines(list_, theme_, body(colors_.ink, Weight::semibold), {x, y}, room, 1,
                    shown_.row.cells.front().words, shown_.marks.front());
    y += step(TextSize::body);
    y += draw_text_lines(list_, theme_, small(colors_.ink_faint), {x, y}, width, lines_of_caption,
                         shown_.caption, shown_.caption_marks);
    for (std::size_t i = 1; i < shown_.row.cells.size(); ++i) {
      if (shown_.row.cells[i].column != TableColumn::words) continue;
      y += theme_.px(4);
      y += draw_text_lines(list_, theme_, body(colors_.ink_soft), {x, y}, width, layout_.lines,
                           shown_.row.cells[i].words, shown_.marks[i]);
    }
    if (!shown_.topics.empty()) {
      draw_text_cut(list_, theme_, small(colors_.ink_faint), {x, y}, width, shown_.topics);
    }
    if (const RecordCell* source_cell = shown_.cell(TableColumn::source)) {
      source(*source_cell, {x, link.y + theme_.px(theme_.coarse ? 8 : 3)}, link.width, 1);
    }
  }

  const PanelContext& context_;
  const Theme& theme_;
  const Palette& colors_;
  const TableLayout& layout_;
  const ShownRow& shown_;
  PaintRect row_;
  ImDrawList* list_;
  Hit link_;
};

}  // namespace

bool table_row_ui(const PanelContext& context, const TableLayout& layout, const ShownRow& shown,
                  PaintRect row, TableRowLook look) {
  return RowPainter(context, layout, shown, row).paint(look);
}

}  // namespace rostrum::ui
