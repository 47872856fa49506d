#include "ui/panels/result_table.hpp"

#include <algorithm>
#include <cmath>

#include "engine/present/list_tabs.hpp"
#include "engine/present/table_controls.hpp"
#include "messages/list.hpp"
#include "ui/base/cut_text.hpp"
#include "ui/panels/filter_offers.hpp"
#include "ui/panels/nothing_found_part.hpp"
#include "ui/panels/table_row_paint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/flow.hpp"

namespace rostrum::ui {

namespace {

constexpr float most_above = 0.5F;  // share of the panel that may stay above the rows
constexpr float sideways_step_css = 80;

void head_ui(const PanelContext& context, const ColumnHead& head, PaintRect rect) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, head.key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const TextStyle style{TextSize::small, Weight::semibold,
                        hit.hovered || head.descending ? colors.ink : colors.ink_soft};
  const float y = rect.y + (rect.height - line_height(theme, TextSize::small)) / 2;
  const float room = rect.width - (head.descending ? theme.px(16) : 0);
  const float width =
      draw_text_cut(list, theme, style, {rect.x, y}, room, context.language.text(head.title));
  if (head.descending) {
    draw_icon(list, theme, *head.descending ? Icon::arrow_down : Icon::arrow_up, 12, colors.accent,
              {rect.x + width + theme.px(9), rect.y + rect.height / 2});
  }
  if (hit.clicked) context.session.dispatch(head.press);
}

}  // namespace

void ResultTablePanel::update(const PanelContext& context) {
  if (rows_.update(context.session, context.language)) {
    scroll.offset_css = 0;
    cursor_.reset();
    ringed_ = false;
  }
  layout_ = table_layout(context.theme, rows_.columns(), context.rect.width);
  view_css_ = context.rect.width;
  scroll_sideways(0);
}

void ResultTablePanel::scroll_sideways(float delta_css) {
  left_css_ =
      std::clamp(left_css_ + delta_css, 0.0F, std::max(0.0F, layout_.width_css - view_css_));
}

// Pages that the search names, one beside the other: the rows are what a table is for.
float ResultTablePanel::subjects_ui(const PanelContext& context, float y) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const auto& subjects = context.session.subjects_found();
  if (subjects.empty()) return 0;
  const ChipLook look{.fill = colors.chip, .line = colors.line, .ink = colors.ink, .dot = {}};
  const float edge = theme.px(table_edge_css);
  Flow flow({context.rect.x + edge, y + theme.px(8)}, context.rect.width - edge * 2, theme.px(8));
  for (const SubjectEntry& entry : subjects) {
    const PaintRect rect = flow.next(chip_size(theme, look, entry.title));
    if (chip(context, context.strings.join({"subject:", entry.selection}), entry.title, look, rect)
            .clicked) {
      context.session.dispatch(Select{entry.selection});
    }
  }
  return flow.height() + theme.px(16);
}

void ResultTablePanel::heads_ui(const PanelContext& context, float y) {
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  const float height = table_head_height(theme);
  ImGui::PushClipRect(min_of(rect), max_of(rect), true);
  const auto heads = column_heads(context.session.table(), context.session.view().columns);
  for (std::size_t i = 0; i < std::min(heads.size(), layout_.columns.size()); ++i) {
    const ColumnPlace& place = layout_.columns[i];
    head_ui(context, heads[i], {rect.x - left_css_ + place.x_css, y, place.width_css, height});
  }
  ImGui::PopClipRect();
  horizontal_line(ImGui::GetWindowDrawList(), theme, rect.x, rect.right(),
                  y + height - theme.hairline());
}

// The answer and its controls, what the search offers, the heads of the columns; returns the
// bottom.
float ResultTablePanel::above_rows_ui(const PanelContext& context, float y) {
  const PaintRect& rect = context.rect;
  const bool nothing = context.session.result().nothing();
  if (!nothing) {
    y += result_head_ui(head, context, {rect.x, y, rect.width, rect.height}, rows_.answer(),
                        ListForm::table);
  }
  y += start_part_ui(start, context.within({rect.x, y, rect.width, 0}));
  y += filter_offers_ui(context.within({rect.x, y, rect.width, 0}));
  y += subjects_ui(context, y);
  if (nothing || layout_.stacked) return y;
  heads_ui(context, y);
  return y + table_head_height(context.theme);
}

// Not while somebody only goes by: what is shown covers the next row.
void ResultTablePanel::show_whole_words(const PanelContext& context, PaintRect row) {
  constexpr double rest_seconds = 0.6;
  if (!resting_since_) resting_since_ = context.now_seconds;
  const double due = *resting_since_ + rest_seconds;
  if (context.now_seconds < due) {
    context.scheduler.wake_at(due);
  } else if (context.theme.cut_text != nullptr) {
    context.theme.cut_text->focus(intersection(row, scroll.rect));
  }
}

void ResultTablePanel::rows_ui(const PanelContext& context, float top) {
  const PaintRect& view = scroll.rect;
  const std::size_t count = rows_.size(context.session);
  const double row_height = static_cast<double>(layout_.row_css);
  const double above = std::max(0.0, static_cast<double>(view.y) - static_cast<double>(top));
  for (auto i = static_cast<std::size_t>(above / row_height); i < count; ++i) {
    const double y = static_cast<double>(top) + static_cast<double>(i) * row_height;
    if (y >= static_cast<double>(view.bottom())) break;
    const PaintRect row{context.rect.x - left_css_, static_cast<float>(y), layout_.width_css,
                        layout_.row_css};
    const ShownRow& shown = rows_.row(i, context.session, context.language);
    const bool current = cursor_ == i;
    if (current && ringed_) show_whole_words(context, row);
    if (table_row_ui(context, layout_, shown, row, {current, current && ringed_})) {
      context.session.dispatch(Select{shown.row.id});
      cursor_ = i;
      ringed_ = false;
    }
  }
}

// Empty where all columns are in sight.
PaintRect ResultTablePanel::sideways_bar(const PanelContext& context) const {
  const float hidden = layout_.width_css - view_css_;
  if (hidden <= 0.5F) return {};
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  const float height = theme.px(4);
  const float thumb = std::max(theme.px(28), rect.width * view_css_ / layout_.width_css);
  return {rect.x + (rect.width - thumb) * left_css_ / hidden, rect.bottom() - height - theme.px(3),
          thumb, height};
}

// Before the rows that the bar lies on, so that the pointer is its own. True while it is lively.
bool ResultTablePanel::drag_sideways(const PanelContext& context, PaintRect bar) {
  if (bar.empty()) return false;
  const float slack = context.theme.px(3);
  const Hit hit = hit_area(context, "table:sideways",
                           {bar.x, bar.y - slack, bar.width, bar.height + slack * 2});
  const float travel = context.rect.width - bar.width;
  if (hit.held && travel > 0) {
    scroll_sideways(ImGui::GetIO().MouseDelta.x * (layout_.width_css - view_css_) / travel);
  }
  return hit.held || hit.hovered;
}

void ResultTablePanel::put_cursor(std::size_t row) {
  cursor_ = row;
  ringed_ = true;
  resting_since_.reset();
  const float inside = above_stays_ ? 0 : above_css_;
  const float top = inside + static_cast<float>(row) * layout_.row_css;
  scroll.reveal(top, top + layout_.row_css);
}

// With no cursor yet it comes in at the first row in sight.
void ResultTablePanel::move_cursor(const Session& session, std::ptrdiff_t step) {
  const auto count = static_cast<std::ptrdiff_t>(rows_.size(session));
  if (count == 0 || layout_.row_css <= 0) return;
  if (!cursor_) {
    const float inside = above_stays_ ? 0 : above_css_;
    const float hidden = std::max(0.0F, scroll.offset_css - inside);
    const auto first = static_cast<std::ptrdiff_t>(std::ceil(hidden / layout_.row_css));
    put_cursor(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(first, 0, count - 1)));
    return;
  }
  const auto at = static_cast<std::ptrdiff_t>(*cursor_);
  put_cursor(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + step, 0, count - 1)));
}

bool ResultTablePanel::key(Session& session, std::string_view dom_key) {
  const std::size_t count = rows_.size(session);
  const auto page = static_cast<std::ptrdiff_t>(
      layout_.row_css > 0 ? std::max(1.0F, std::floor(scroll.rect.height / layout_.row_css))
                          : 1.0F);
  if (dom_key == "Escape") return head.close_menus();
  if (dom_key == "Enter") {
    if (!cursor_ || *cursor_ >= count) return true;
    ringed_ = true;
    session.dispatch(Select{rows_.row(*cursor_, session, session.language()).row.id});
    return true;
  }
  if (dom_key == "ArrowLeft") {
    scroll_sideways(-sideways_step_css);
  } else if (dom_key == "ArrowRight") {
    scroll_sideways(sideways_step_css);
  } else if (dom_key == "ArrowUp") {
    move_cursor(session, -1);
  } else if (dom_key == "ArrowDown") {
    move_cursor(session, 1);
  } else if (dom_key == "PageUp") {
    move_cursor(session, -page);
  } else if (dom_key == "PageDown") {
    move_cursor(session, page);
  } else if (dom_key == "Home" && count > 0) {
    put_cursor(0);
  } else if (dom_key == "End" && count > 0) {
    put_cursor(count - 1);
  } else {
    return false;
  }
  return true;
}

void result_table_ui(ResultTablePanel& panel, const PanelContext& context) {
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  ImGui::GetWindowDrawList()->AddRectFilled(min_of(rect), max_of(rect), theme.colors().panel);
  panel.update(context);

  // What stands above the rows goes with them where it would leave them little room.
  const bool stays = panel.above_css_ <= rect.height * most_above;
  const float fixed = stays ? panel.above_rows_ui(context, rect.y) - rect.y : 0;
  ScrollArea area(context, panel.scroll,
                  {rect.x, rect.y + fixed, rect.width, std::max(0.0F, rect.height - fixed)});
  float y = area.top();
  if (!stays) y = panel.above_rows_ui(context, y);
  const float above = stays ? fixed : y - area.top();
  if (above != panel.above_css_ || stays != panel.above_stays_) context.scheduler.request();
  panel.above_css_ = above;
  panel.above_stays_ = stays;
  const PaintRect bar = panel.sideways_bar(context);
  const bool lively = panel.drag_sideways(context, bar);
  if (context.session.result().nothing()) {
    const float edge = theme.px(table_edge_css);
    y += theme.px(20);
    y += nothing_found_ui(context.within({rect.x + edge, y, rect.width - edge * 2, 0}));
  } else if (context.session.list().size() == 0) {
    const float edge = theme.px(table_edge_css);
    y += theme.px(20);
    const TextStyle soft{TextSize::body, Weight::regular, theme.colors().ink_soft};
    y += draw_text_wrapped(
        ImGui::GetWindowDrawList(), theme, soft, {rect.x + edge, y}, rect.width - edge * 2,
        context.strings.text(context.language,
                             msg::list_none_of_kind{.unit = unit_of(context.session.list().kind)}));
  } else {
    panel.rows_ui(context, y);
    y += static_cast<float>(panel.rows_.size(context.session)) * panel.layout_.row_css;
  }
  if (!bar.empty()) {
    ImGui::GetWindowDrawList()->AddRectFilled(
        min_of(bar), max_of(bar), faded(theme.colors().ink_faint, lively ? 0.8F : 0.25F),
        bar.height / 2);
  }
  area.end(y + theme.px(12));
}

}  // namespace rostrum::ui
