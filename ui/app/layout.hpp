// Where everything is on a screen of a size: a pure function of size, type scale and view.
//
// Tall, 1080 by 1920 or a tablet held upright, is as narrow: the map across the whole width, then
// the timeline, then the list or a record. In a public place a frame of few large buttons lies
// below; at rest there is the map alone, with what is said of it.
//
// Wide: bar above, filters left, map over timeline in the centre with a splitter between, results
// right, foot below. Narrow (under 760 CSS pixels): bar, chips, one of three tabs, tab bar; an open
// record lies below the map or the timeline, and is whole in the list's tab. Compare
// and the basket take all between the bars; the results as a table take the place of map, timeline
// and list until a record is opened, and on a narrow screen that of the list in its tab.
//
// Embedded: no frame but one slim bar below; map, timeline and list as far as there is room, down
// to 320 by 240 CSS pixels, where one of them is shown at a time.
#pragma once

#include "engine/view/view.hpp"
#include "ui/base/rect.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

struct Layout {
  bool narrow = false;
  PaintRect top;
  PaintRect rail;  // wide only
  PaintRect map;
  PaintRect timeline;
  PaintRect splitter;  // wide only: the strip between map and timeline that drags
  PaintRect results;
  PaintRect table;          // instead of map, timeline and results: the results in that form
  PaintRect compare;        // on that screen, with none of the five above
  PaintRect basket;         // likewise
  PaintRect tours;          // likewise
  PaintRect tour_card;      // what is said of a step of a tour
  PaintRect kiosk_head;     // on a screen in a public place, with none of top, rail, foot and tabs
  PaintRect kiosk_bar;      // likewise
  PaintRect foot;           // wide only
  PaintRect tabs;           // narrow only
  PaintRect embed_bar;      // embedded only, with none of top, rail, foot and tabs
  bool embed_tabs = false;  // the bar says which panel is shown, and changes it
};

// Heights of what is as high as its words: the chips below the bar of the narrow layout, and the
// card of a tour, above the map or, where it is narrow, above the bar at the bottom.
struct LayoutRoom {
  float chips = 0;
  float tour_card = 0;
  float kiosk_bar = 0;
  float attract = 0;  // the card of a screen at rest; 0: it is not
};
Layout layout_of(const Theme& theme, float width_css, float height_css, const View& view,
                 LayoutRoom room);
// As wide as the card of a tour is there.
float tour_card_width(const Theme& theme, float width_css, float height_css, const View& view);
// Whether a screen is so tall and wide that its reader stands before it.
bool is_large_upright(float width_css, float height_css);

// The least height at which an embedded view of this width shows map, timeline and list well.
float embed_height(const Theme& theme, float width_css);

}  // namespace rostrum::ui
