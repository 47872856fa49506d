#include "ui/panels/table_layout.hpp"

#include <algorithm>
#include <cstddef>

#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float gap_css = 22;  // between columns

struct ColumnRoom {
  float least_css;
  float share;  // of what is left
};

ColumnRoom room_of(TableColumn column) {
  switch (column) {
    case TableColumn::words:
      return {270, 4};
    case TableColumn::outcome:
      return {190, 2.4F};
    case TableColumn::speaker:
    case TableColumn::forum:
      return {140, 1.4F};
    case TableColumn::topics:
      return {130, 0.8F};
    case TableColumn::series:
      return {120, 1};
    case TableColumn::place:
    case TableColumn::country:
    case TableColumn::kind:
    case TableColumn::source:
      return {92, 0.6F};
    case TableColumn::date:
      return {104, 0.2F};
    case TableColumn::statements:
    case TableColumn::outcomes:
      break;
  }
  return {86, 0};
}

// What is said in many words needs more lines where its column is narrow.
int lines_of(const Theme& theme, const TableLayout& layout) {
  constexpr float wide_css = 560;
  constexpr float medium_css = 400;
  constexpr int fewest = 3;
  for (const ColumnPlace& place : layout.columns) {
    if (place.column != TableColumn::words) continue;
    return place.width_css >= theme.px(wide_css)     ? fewest
           : place.width_css >= theme.px(medium_css) ? fewest + 1
                                                     : fewest + 2;
  }
  return fewest;
}

bool has(std::span<const TableColumn> columns, TableColumn column) {
  return std::ranges::find(columns, column) != columns.end();
}

// Name, a caption, the words, topics and source: each has its room in every row.
void stack(TableLayout& layout, const Theme& theme, std::span<const TableColumn> columns) {
  constexpr int lines_of_words = 4;
  constexpr int lines_of_caption = 2;
  layout.stacked = true;
  layout.lines = lines_of_words;
  const float body = wrapped_step(theme, TextSize::body);
  const float small = wrapped_step(theme, TextSize::small);
  layout.row_css = theme.px(table_pad_css) * 2 + body + small * lines_of_caption;
  if (has(columns, TableColumn::words)) layout.row_css += body * lines_of_words + theme.px(4);
  if (has(columns, TableColumn::topics)) layout.row_css += small;
  if (has(columns, TableColumn::source)) layout.row_css += theme.px(theme.coarse ? 36 : 22);
}

}  // namespace

float table_head_height(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 34);
}

TableLayout table_layout(const Theme& theme, std::span<const TableColumn> columns,
                         float width_css) {
  TableLayout layout;
  layout.width_css = width_css;
  if (width_css < theme.px(table_stacked_css)) {
    stack(layout, theme, columns);
    return layout;
  }
  float least = theme.px(table_edge_css) * 2;
  float shares = 0;
  for (const TableColumn column : columns) {
    const ColumnRoom room = room_of(column);
    least += theme.px(room.least_css);
    shares += room.share;
  }
  least += theme.px(gap_css) * static_cast<float>(columns.size() - 1);
  layout.width_css = std::max(width_css, least);
  const float spare = shares > 0 ? (layout.width_css - least) / shares : 0;
  float x = theme.px(table_edge_css);
  for (const TableColumn column : columns) {
    const ColumnRoom room = room_of(column);
    const float width = theme.px(room.least_css) + theme.snapped(spare * room.share);
    layout.columns.push_back({column, x, width});
    x += width + theme.px(gap_css);
  }
  layout.lines = lines_of(theme, layout);
  layout.row_css = theme.px(table_pad_css) * 2 +
                   wrapped_step(theme, TextSize::body) * static_cast<float>(layout.lines);
  return layout;
}

}  // namespace rostrum::ui
