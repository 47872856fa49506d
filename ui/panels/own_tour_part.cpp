#include "ui/panels/own_tour_part.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "messages/basket.hpp"
#include "messages/tour.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/input_slot.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

class OwnTour {
 public:
  OwnTour(const OwnTourPage& page, const PanelContext& context, float x, float top, float width)
      : page_(page), context_(context), x_(x), width_(width), y(top) {}

  void head() {
    const Theme& theme = context_.theme;
    const Palette& colors = theme.colors();
    y += theme.px(24);
    y += draw_text_wrapped(list_, theme, {TextSize::title, Weight::semibold, colors.ink}, {x_, y},
                           width_, context_.language.text(msg::tour_own_heading));
    y += theme.px(6);
    y += paragraph_ui(context_, {x_, y, width_}, page_.about, colors.ink_soft);
  }

  void name() {
    y += theme().px(6);
    if (is_written(0)) return input(0, page_.title, x_, width_);
    y += draw_text_wrapped(list_, theme(), {TextSize::body, Weight::semibold, ink()}, {x_, y},
                           width_, page_.title);
    edit(0, msg::tour_title_edit, x_, width_);
  }

  void buttons() {
    const Action start = OpenTour{std::string(own_tour_id), 1};
    const Action take = ExportTour{};
    const Action clear = EmptyTour{};
    const auto text = [&](Plain words) { return context_.language.text(words); };
    y += theme().px(8);
    std::vector<RowButton> buttons = {
        RowButton{"own-tour:start", text(msg::tour_start), start, true}};
    if (page_.steps.size() >= least_tour_steps) {
      buttons.push_back(RowButton{"tour:export", text(msg::tour_export), take});
    }
    buttons.push_back(RowButton{"tour:empty", text(msg::tour_empty), clear});
    y += button_row_ui(context_, {x_, y, width_}, buttons);
  }

  void step(const OwnTourStep& of) {
    const Theme& theme = context_.theme;
    horizontal_line(list_, theme, x_, x_ + width_, y);
    y += theme.px(12);
    const float top = y;
    const float number = theme.px(32);
    const float side = theme.px(theme.coarse ? 44 : 32);
    const float room = width_ - number - (side + theme.px(4)) * 3 - theme.px(8);
    draw_text(list_, theme, {TextSize::body, Weight::semibold, theme.colors().ink_faint}, {x_, y},
              context_.strings.digits(of.step));
    if (is_written(of.step)) {
      input(of.step, of.caption, x_ + number, room);
    } else {
      const TextStyle style{TextSize::body, Weight::regular, ink()};
      const float height = wrapped_height(theme, style, room, of.caption);
      const PaintRect words{x_ + number, y, room, height};
      const Hit hit = hit_area(context_, key("open", of.step), words);
      TextStyle shown = style;
      if (hit.hovered) shown.color = theme.colors().accent;
      draw_text_wrapped(list_, theme, shown, {words.x, y}, room, of.caption);
      if (hit.clicked) context_.session.dispatch(OpenTour{std::string(own_tour_id), of.step});
      y += height;
      edit(of.step, msg::tour_caption_edit, x_ + number, room);
    }
    controls(of.step, top, side);
    y = std::max(y, top + side) + theme.px(12);
  }

  PaintRect slot;

 private:
  const Theme& theme() const { return context_.theme; }
  Color ink() const { return context_.theme.colors().ink; }
  bool is_written(int step) const { return context_.session.state().ui.captioned == step; }
  std::string_view key(std::string_view part, int step) const {
    return context_.strings.join({"own-tour:", part, ":", context_.strings.digits(step)});
  }

  void input(int step, std::string_view text, float x, float width) {
    slot = {x, y, width, theme().px(theme().coarse ? 44 : 32)};
    input_slot(context_, key("caption", step), slot, theme().px(6), theme().px(8), text);
    y = slot.bottom();
  }

  void edit(int step, Plain words, float x, float width) {
    const float height = theme().px(theme().coarse ? 44 : 24);
    const float text_y = y + (height - line_height(theme(), TextSize::small)) / 2;
    if (text_link(context_, key("caption-open", step), context_.language.text(words),
                  TextSize::small, {x, text_y}, width)
            .clicked) {
      context_.session.dispatch(OpenCaption{step});
    }
    y += height;
  }

  void controls(int step, float top, float side) {
    const float gap = theme().px(4);
    PaintRect place{x_ + width_ - side * 3 - gap * 2, top, side, side};
    const auto add = [&](std::string_view part, Icon icon, Plain title, bool possible) {
      const bool pressed =
          icon_button(context_, key(part, step), icon, place, context_.language.text(title),
                      possible ? IconButtonState::plain : IconButtonState::disabled);
      place.x += side + gap;
      return pressed && possible;
    };
    Session& session = context_.session;
    const auto count = static_cast<int>(page_.steps.size());
    if (add("up", Icon::chevron_up, msg::basket_up, step > 1)) {
      session.dispatch(MoveTourStep{step, -1});
    }
    if (add("down", Icon::chevron_down, msg::basket_down, step < count)) {
      session.dispatch(MoveTourStep{step, 1});
    }
    if (add("remove", Icon::close, msg::basket_remove, true))
      session.dispatch(RemoveTourStep{step});
  }

  const OwnTourPage& page_;
  const PanelContext& context_;
  ImDrawList* list_ = ImGui::GetWindowDrawList();
  float x_;
  float width_;

 public:
  float y;
};

}  // namespace

PaintRect own_tour_ui(const OwnTourPage& page, const PanelContext& context, float x, float top,
                      float width, float& end) {
  OwnTour tour(page, context, x, top, width);
  tour.head();
  if (!page.steps.empty()) {
    tour.name();
    tour.buttons();
    for (const OwnTourStep& step : page.steps)
      tour.step(step);
  }
  end = tour.y;
  return tour.slot;
}

}  // namespace rostrum::ui
