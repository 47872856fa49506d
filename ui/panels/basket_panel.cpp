#include "ui/panels/basket_panel.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "messages/basket.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/input_slot.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float max_width_css = 860;
constexpr float pad_css = 14;  // above and below a record

// A record's words and controls; what is measured and what is painted go the same way.
class BasketRow {
 public:
  BasketRow(const PanelContext& context, const BasketPage& page, float x, float width)
      : context_(context),
        theme_(context.theme),
        colors_(context.theme.colors()),
        session_(context.session),
        page_(page),
        list_(ImGui::GetWindowDrawList()),
        x_(x),
        width_(width),
        side_(theme_.px(theme_.coarse ? 44 : 30)) {}

  float height(const BasketLine& line) const {
    float height = theme_.px(pad_css) * 2;
    height += std::max(side_, wrapped_height(theme_, title_style(), words_width(), heading(line)));
    height += wrapped_height(theme_, faint(), width_, line.caption) + theme_.px(4);
    height += wrapped_height(theme_, soft(), width_, line.words);
    return height + note_height(line);
  }

  // The slot of the note's field, where this record's is open.
  PaintRect paint(std::size_t index, float y) {
    const BasketLine& line = page_.lines[index];
    y += theme_.px(pad_css);
    const float title = wrapped_height(theme_, title_style(), words_width(), heading(line));
    if (line.known) {
      const Hit hit =
          hit_area(context_, key("open", line), {x_, y, words_width(), std::max(side_, title)});
      if (hit.clicked) session_.dispatch(Select{line.id});
    }
    draw_text_wrapped(list_, theme_, title_style(), {x_, y}, words_width(), heading(line));
    if (page_.writable) controls(index, y);
    y += std::max(side_, title);
    y += draw_text_wrapped(list_, theme_, faint(), {x_, y}, width_, line.caption) + theme_.px(4);
    y += draw_text_wrapped(list_, theme_, soft(), {x_, y}, width_, line.words);
    return note(line, y);
  }

 private:
  TextStyle title_style() const { return {TextSize::body, Weight::semibold, colors_.ink}; }
  TextStyle faint() const { return {TextSize::small, Weight::regular, colors_.ink_faint}; }
  TextStyle soft() const { return {TextSize::body, Weight::regular, colors_.ink_soft}; }
  TextStyle ink() const { return {TextSize::body, Weight::regular, colors_.ink}; }

  std::string_view key(std::string_view part, const BasketLine& line) const {
    return context_.strings.join({"basket:", part, ":", line.id});
  }
  // "Vladimir Voronkov  ·  4 Nov 2024"
  std::string_view heading(const BasketLine& line) const {
    if (line.date.empty()) return line.title;
    return context_.strings.join({line.title, "  ·  ", line.date});
  }
  float words_width() const {
    return page_.writable ? width_ - (side_ + theme_.px(4)) * 3 - theme_.px(8) : width_;
  }
  bool is_noted(const BasketLine& line) const {
    return page_.writable && session_.state().ui.noted == line.id;
  }
  float slot_height() const { return theme_.px(theme_.coarse ? 44 : 32); }
  float link_height() const { return theme_.px(theme_.coarse ? 44 : 24); }
  float note_width() const { return width_ - theme_.px(12); }

  float note_height(const BasketLine& line) const {
    if (is_noted(line)) return theme_.px(8) + slot_height();
    float height = 0;
    if (!line.note.empty()) {
      height += theme_.px(8) + wrapped_height(theme_, ink(), note_width(), line.note);
    }
    return page_.writable ? height + theme_.px(4) + link_height() : height;
  }

  PaintRect note(const BasketLine& line, float y) {
    if (is_noted(line)) {
      const PaintRect slot{x_, y + theme_.px(8), width_, slot_height()};
      input_slot(context_, key("note", line), slot, theme_.px(6), theme_.px(8), line.note);
      return slot;
    }
    if (!line.note.empty()) {
      y += theme_.px(8);
      const float height =
          draw_text_wrapped(list_, theme_, ink(), {x_ + theme_.px(12), y}, note_width(), line.note);
      list_->AddRectFilled({x_, y}, {x_ + theme_.px(3), y + height}, colors_.accent);
      y += height;
    }
    if (!page_.writable) return {};
    y += theme_.px(4);
    const std::string_view words =
        context_.language.text(line.note.empty() ? msg::basket_note_add : msg::basket_note_edit);
    const float text_y = y + (link_height() - line_height(theme_, TextSize::small)) / 2;
    if (text_link(context_, key("note-open", line), words, TextSize::small, {x_, text_y}, width_)
            .clicked) {
      session_.dispatch(OpenNote{line.id});
    }
    return {};
  }

  void controls(std::size_t index, float y) {
    const BasketLine& line = page_.lines[index];
    const float gap = theme_.px(4);
    PaintRect place{x_ + width_ - side_ * 3 - gap * 2, y, side_, side_};
    const auto add = [&](std::string_view part, Icon icon, Plain title, bool possible) {
      const bool pressed =
          icon_button(context_, key(part, line), icon, place, context_.language.text(title),
                      possible ? IconButtonState::plain : IconButtonState::disabled);
      place.x += side_ + gap;
      return pressed && possible;
    };
    if (add("up", Icon::chevron_up, msg::basket_up, index > 0)) {
      session_.dispatch(MoveInBasket{line.id, -1});
    }
    if (add("down", Icon::chevron_down, msg::basket_down, index + 1 < page_.lines.size())) {
      session_.dispatch(MoveInBasket{line.id, 1});
    }
    if (add("remove", Icon::close, msg::basket_remove, true)) {
      session_.dispatch(RemoveFromBasket{line.id});
    }
  }

  const PanelContext& context_;
  const Theme& theme_;
  const Palette& colors_;
  Session& session_;
  const BasketPage& page_;
  ImDrawList* list_;
  float x_;
  float width_;
  float side_;
};

// Heading, what it is, and what can be done with the whole; returns where it ends.
float head_ui(const BasketPage& page, const PanelContext& context, float x, float y, float width) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  ImDrawList* list = ImGui::GetWindowDrawList();
  y += theme.px(20);
  y += draw_text_wrapped(list, theme, {TextSize::headline, Weight::semibold, colors.ink}, {x, y},
                         width, page.title);
  y += theme.px(6);
  const SheetColumn column{x, y, width};
  y += paragraph_ui(context, column, page.about, colors.ink_soft) + theme.px(6);
  if (!page.controls.empty()) {
    std::vector<RowButton> buttons;
    buttons.reserve(page.controls.size());
    for (const BasketControl& control : page.controls)
      buttons.push_back({control.key, control.label, control.action, control.first});
    y += button_row_ui(context, {x, y, width}, buttons);
  }
  if (!page.link_words.empty()) {
    y += paragraph_ui(context, {x, y, width}, page.link_words, colors.ink_soft);
  }
  return y + theme.px(8);
}

void update(BasketPanel& panel, const PanelContext& context, float width) {
  const Theme& theme = context.theme;
  const BasketLook look{.revision = context.session.revision(),
                        .width_css = width,
                        .text_scale = theme.scale,
                        .pixel_ratio = theme.pixel_ratio,
                        .coarse = theme.coarse};
  if (panel.look == look) return;
  const Session& session = context.session;
  if (panel.look.revision != look.revision) {
    panel.page =
        build_basket_page(context.language, session.dataset(), session.state(), session.base_url());
  }
  panel.look = look;
  const BasketRow row(context, panel.page, 0, width);
  panel.tops.clear();
  float y = 0;
  for (const BasketLine& line : panel.page.lines) {
    panel.tops.push_back(y);
    y += row.height(line);
  }
  panel.tops.push_back(y);
}

std::optional<std::size_t> index_of(const BasketPage& page, std::string_view id) {
  const auto line = std::ranges::find(page.lines, id, &BasketLine::id);
  if (line == page.lines.end()) return std::nullopt;
  return static_cast<std::size_t>(line - page.lines.begin());
}

}  // namespace

void basket_panel_ui(BasketPanel& panel, const PanelContext& context) {
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), theme.colors().panel);
  const float margin = theme.px(rect.width < theme.px(640) ? 16 : 28);
  const float width = std::min(rect.width - margin * 2, theme.px(max_width_css));
  const float x = theme.snapped(rect.x + (rect.width - width) / 2);
  update(panel, context, width);

  panel.note_slot = {};
  ScrollArea area(context, panel.scroll, rect);
  const float first = head_ui(panel.page, context, x, area.top(), width);
  BasketRow row(context, panel.page, x, width);
  for (std::size_t i = 0; i < panel.page.lines.size(); ++i) {
    const float y = first + panel.tops[i];
    const float height = panel.tops[i + 1] - panel.tops[i];
    if (!area.shows(y, height)) continue;
    horizontal_line(list, theme, x, x + width, y);
    if (panel.page.lines[i].id == panel.cursor) {
      list->AddRectFilled({x - theme.px(10), y}, {x - theme.px(7), y + height},
                          theme.colors().accent);
    }
    const PaintRect slot = row.paint(i, y);
    // An input of the page cannot be cut off where the panel ends.
    const bool in_sight = slot.y >= rect.y && slot.bottom() <= rect.bottom();
    if (!slot.empty() && in_sight) panel.note_slot = slot;
  }
  area.end(first + panel.tops.back() + theme.px(20));
  // A note that is opened comes into sight whole, for the page's input.
  const std::string& noted = context.session.state().ui.noted;
  if (panel.noted != noted) {
    panel.noted = noted;
    if (!noted.empty()) {
      panel.cursor = noted;
      panel.reveal_pending = true;
    }
  }
  if (std::exchange(panel.reveal_pending, false)) {
    if (const auto index = index_of(panel.page, panel.cursor)) {
      const float top = first - area.top();
      panel.scroll.reveal(top + panel.tops[*index], top + panel.tops[*index + 1]);
      context.scheduler.request();
    }
  }
}

bool basket_panel_key(BasketPanel& panel, Session& session, std::string_view dom_key, bool shift) {
  const std::vector<BasketLine>& lines = panel.page.lines;
  if (lines.empty()) return false;
  const auto at = index_of(panel.page, panel.cursor);
  if (dom_key == "ArrowUp" || dom_key == "ArrowDown") {
    const int step = dom_key == "ArrowDown" ? 1 : -1;
    if (shift) {
      if (!at || !panel.page.writable) return false;
      session.dispatch(MoveInBasket{panel.cursor, step});
    } else {
      const auto last = static_cast<std::ptrdiff_t>(lines.size()) - 1;
      const std::ptrdiff_t from = at ? static_cast<std::ptrdiff_t>(*at) : step > 0 ? -1 : last + 1;
      const auto to = std::clamp<std::ptrdiff_t>(from + step, 0, last);
      panel.cursor = lines[static_cast<std::size_t>(to)].id;
    }
    panel.reveal_pending = true;
    return true;
  }
  if (!at) return false;
  if (dom_key == "Delete" && panel.page.writable) {
    // The next one comes under the keyboard, so that several go one after the other.
    const std::string gone = panel.cursor;
    const bool is_last = *at + 1 == lines.size();
    panel.cursor = lines.size() == 1 ? std::string() : lines[is_last ? *at - 1 : *at + 1].id;
    session.dispatch(RemoveFromBasket{gone});
    return true;
  }
  if (dom_key == "Enter" && lines[*at].known) {
    session.dispatch(Select{panel.cursor});
    return true;
  }
  return false;
}

}  // namespace rostrum::ui
