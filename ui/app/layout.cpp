#include "ui/app/layout.hpp"

#include <algorithm>

#include "ui/base/breakpoint.hpp"

namespace rostrum::ui {

namespace {

constexpr float top_bar_css = 52;
constexpr float top_bar_narrow_css = 60;
constexpr float foot_bar_css = 26;
constexpr float rail_css = 268;
constexpr float results_css = 376;
constexpr float tab_bar_css = 60;
constexpr float period_strip_css = 116;
constexpr float above_record = 0.36F;        // share of the map or the timeline on a narrow screen
constexpr float embed_stacked_css = 480;     // from here on all three have room below each other
constexpr float embed_strip_from_css = 300;  // from here on the map has the period below it

constexpr float upright_from = 1.3F;  // height over width
constexpr float kiosk_head_css = 64;

bool is_upright(float width, float height) {
  return height >= width * upright_from;
}

bool is_narrow(const Theme& theme, float width) {
  // Large type makes a wide window narrow, as a browser's own zoom would.
  return width / theme.scale < narrow_below_css;
}

// A screen that takes all there is between the bars.
bool fill_screen(Layout& layout, const View& view, PaintRect body) {
  if (view.screen == Screen::compare) layout.compare = body;
  if (view.screen == Screen::basket) layout.basket = body;
  if (view.screen == Screen::tours) layout.tours = body;
  return !shows_explorer(view.screen);
}

// A record opens where it always does.
bool shows_table(const View& view) {
  return view.form == ListForm::table && view.selection.empty();
}

Layout narrow_layout(const Theme& theme, float width, float height, const View& view,
                     LayoutRoom room) {
  Layout layout;
  layout.narrow = true;
  layout.top = {0, 0, width, theme.px(top_bar_narrow_css)};
  layout.tabs = {0, height - theme.px(tab_bar_css), width, theme.px(tab_bar_css)};
  if (fill_screen(
          layout, view,
          {0, layout.top.bottom(), width, std::max(0.0F, layout.tabs.y - layout.top.bottom())})) {
    return layout;
  }
  const float top = layout.top.bottom() + room.chips;
  const float end = layout.tabs.y - room.tour_card;
  if (room.tour_card > 0) layout.tour_card = {0, end, width, room.tour_card};
  const PaintRect body{0, top, width, std::max(0.0F, end - top)};
  const bool has_record = !view.selection.empty();
  if (view.tab == Tab::list && shows_table(view)) {
    layout.table = body;
  } else if (has_record) {
    // The record, whole in the list's tab; in the others below where it was and when.
    const PaintRect page{0, layout.top.bottom(), width, end - layout.top.bottom()};
    const float above = view.tab == Tab::list ? 0 : theme.snapped(page.height * above_record);
    if (view.tab == Tab::map) layout.map = {0, page.y, width, above};
    if (view.tab == Tab::timeline) layout.timeline = {0, page.y, width, above};
    layout.results = {0, page.y + above, width, page.height - above};
  } else if (view.tab == Tab::list) {
    layout.results = body;
  } else if (view.tab == Tab::timeline) {
    layout.timeline = body;
  } else {
    // The map with the period below it, then the first of what was found.
    const float map_height = theme.snapped(std::min(body.height * 0.5F, width * 0.9F));
    const float timeline_height =
        theme.snapped(std::min(theme.px(period_strip_css), body.height * 0.24F));
    layout.map = {0, top, width, map_height};
    layout.timeline = {0, top + map_height, width, timeline_height};
    const float results_top = layout.timeline.bottom();
    layout.results = {0, results_top, width, std::max(0.0F, body.bottom() - results_top)};
  }
  return layout;
}

// The sides give way before the centre becomes useless.
struct SideWidths {
  float rail;
  float results;
};
SideWidths side_widths(const Theme& theme, float width) {
  const float most = width * 0.29F;
  return {.rail = theme.snapped(std::min(theme.px(rail_css), most * 0.78F)),
          .results = theme.snapped(std::min(theme.px(results_css), most))};
}

Layout wide_layout(const Theme& theme, float width, float height, const View& view,
                   LayoutRoom room) {
  Layout layout;
  const float top = theme.px(top_bar_css);
  const float foot = theme.px(foot_bar_css);
  layout.top = {0, 0, width, top};
  layout.foot = {0, height - foot, width, foot};
  const float body = std::max(0.0F, height - top - foot);
  if (fill_screen(layout, view, {0, top, width, body})) return layout;
  const auto [rail, results] = side_widths(theme, width);
  const float card = std::min(room.tour_card, body / 2);
  layout.rail = {0, top, rail, body};
  if (shows_table(view)) {
    if (card > 0) layout.tour_card = {rail, top, width - rail, card};
    layout.table = {rail, top + card, width - rail, body - card};
    return layout;
  }
  layout.results = {width - results, top, results, body};
  const float centre = width - rail - results;
  if (card > 0) layout.tour_card = {rail, top, centre, card};
  const float graphics = body - card;
  const float map =
      theme.snapped(graphics * static_cast<float>(view.reading.split_percent) / 100.0F);
  const float map_top = top + card;
  layout.map = {rail, map_top, centre, map};
  layout.timeline = {rail, map_top + map, centre, graphics - map};
  const float grip = theme.px(theme.coarse ? 20 : 8);
  layout.splitter = {rail, map_top + map - grip / 2, centre, grip};
  return layout;
}

Layout embed_narrow(const Theme& theme, Layout layout, PaintRect body, const View& view) {
  layout.narrow = true;
  const bool one_at_a_time = body.height < theme.px(embed_stacked_css);
  layout.embed_tabs = one_at_a_time || !view.selection.empty();
  if (shows_table(view) && (!one_at_a_time || view.tab == Tab::list)) {
    layout.table = body;
    return layout;
  }
  if (!view.selection.empty() || (one_at_a_time && view.tab == Tab::list)) {
    layout.results = body;
    return layout;
  }
  if (one_at_a_time && view.tab == Tab::timeline) {
    layout.timeline = body;
    return layout;
  }
  const float strip = body.height < theme.px(embed_strip_from_css) ? 0 : theme.px(period_strip_css);
  const float map = one_at_a_time ? body.height - strip : theme.snapped(body.height * 0.45F);
  layout.map = {0, 0, body.width, map};
  layout.timeline = {0, map, body.width, strip};
  if (!one_at_a_time) layout.results = {0, map + strip, body.width, body.height - map - strip};
  return layout;
}

Layout embed_layout(const Theme& theme, float width, float height, const View& view,
                    LayoutRoom room) {
  Layout layout;
  const float bar = theme.px(theme.coarse ? 52 : 34);
  layout.embed_bar = {0, height - bar, width, bar};
  const float card = shows_explorer(view.screen) ? std::min(room.tour_card, height / 2) : 0;
  if (card > 0) layout.tour_card = {0, height - bar - card, width, card};
  const PaintRect body{0, 0, width, std::max(0.0F, height - bar - card)};
  if (fill_screen(layout, view, body)) {
    layout.narrow = is_narrow(theme, width);
    return layout;
  }
  if (is_narrow(theme, width)) return embed_narrow(theme, layout, body, view);
  if (shows_table(view)) {
    layout.table = body;
    return layout;
  }
  const float results = theme.snapped(std::min(theme.px(results_css), width * 0.36F));
  const float centre = width - results;
  const bool timeline = body.height >= theme.px(embed_stacked_css) * 0.75F;
  const float map =
      timeline
          ? theme.snapped(body.height * static_cast<float>(view.reading.split_percent) / 100.0F)
          : body.height;
  layout.results = {centre, 0, results, body.height};
  layout.map = {0, 0, centre, map};
  layout.timeline = {0, map, centre, body.height - map};
  return layout;
}

Layout attract_layout(const Theme& theme, float width, float height, LayoutRoom room) {
  Layout layout;
  const float head = theme.px(kiosk_head_css);
  layout.kiosk_head = {0, 0, width, head};
  layout.map = {0, head, width, std::max(0.0F, height - room.attract - head)};
  return layout;
}

// Map, timeline and what was found, below each other where the screen is tall, else side by side.
Layout kiosk_layout(const Theme& theme, float width, float height, const View& view,
                    LayoutRoom room) {
  constexpr float map_of_tall = 0.38F;
  constexpr float timeline_of_tall = 0.16F;
  Layout layout;
  const float head = theme.px(kiosk_head_css);
  layout.narrow = true;
  layout.kiosk_head = {0, 0, width, head};
  layout.kiosk_bar = {0, height - room.kiosk_bar, width, room.kiosk_bar};
  const float end = height - room.kiosk_bar;
  if (fill_screen(layout, view, {0, head, width, std::max(0.0F, end - head)})) return layout;
  const float card = std::min(room.tour_card, (end - head) / 2);
  const PaintRect body{0, head, width, std::max(0.0F, end - card - head)};
  if (card > 0) layout.tour_card = {0, body.bottom(), width, card};
  if (is_upright(width, height) || is_narrow(theme, width)) {
    const float map = theme.snapped(body.height * map_of_tall);
    const float timeline = theme.snapped(body.height * timeline_of_tall);
    layout.map = {0, head, width, map};
    layout.timeline = {0, head + map, width, timeline};
    const PaintRect rest{0, head + map + timeline, width, body.height - map - timeline};
    (shows_table(view) ? layout.table : layout.results) = rest;
    return layout;
  }
  const float results = theme.snapped(std::min(theme.px(results_css), width * 0.36F));
  const float centre = width - results;
  const float map =
      theme.snapped(body.height * static_cast<float>(view.reading.split_percent) / 100.0F);
  layout.map = {0, head, centre, map};
  layout.timeline = {0, head + map, centre, body.height - map};
  const PaintRect side{centre, head, results, body.height};
  (shows_table(view) ? layout.table : layout.results) = side;
  return layout;
}

}  // namespace

float embed_height(const Theme& theme, float width_css) {
  return theme.px(is_narrow(theme, width_css) ? 700 : 560);
}

bool is_large_upright(float width_css, float height_css) {
  constexpr float large_css = 1000;
  return width_css >= large_css && is_upright(width_css, height_css);
}

float tour_card_width(const Theme& theme, float width_css, float height_css, const View& view) {
  if (view.reading.embed || view.reading.kiosk || is_narrow(theme, width_css) ||
      is_upright(width_css, height_css)) {
    return width_css;
  }
  const auto [rail, results] = side_widths(theme, width_css);
  return shows_table(view) ? width_css - rail : width_css - rail - results;
}

Layout layout_of(const Theme& theme, float width_css, float height_css, const View& view,
                 LayoutRoom room) {
  if (view.reading.embed) return embed_layout(theme, width_css, height_css, view, room);
  if (room.attract > 0) return attract_layout(theme, width_css, height_css, room);
  if (view.reading.kiosk) return kiosk_layout(theme, width_css, height_css, view, room);
  const bool narrow = is_narrow(theme, width_css) || is_upright(width_css, height_css);
  return narrow ? narrow_layout(theme, width_css, height_css, view, room)
                : wide_layout(theme, width_css, height_css, view, room);
}

}  // namespace rostrum::ui
