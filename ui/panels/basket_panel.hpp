// The basket's screen: its records in the reader's order with their notes, and what can be done
// with the whole. Arrow keys choose a record, with Shift they move it, Delete takes it out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/present/basket_page.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

// What the height of a page depends on beside its words.
struct BasketLook {
  std::uint64_t revision = 0;
  float width_css = 0;
  float text_scale = 0;
  float pixel_ratio = 0;
  bool coarse = false;

  bool operator==(const BasketLook&) const = default;
};

struct BasketPanel {
  ScrollState scroll;
  BasketPage page;
  BasketLook look;
  std::vector<float> tops;      // of the records below the first one; the last is their end
  std::string cursor;           // id of the record under the keyboard; empty: none
  bool reveal_pending = false;  // that record is still to be brought into sight
  std::string noted;            // the record whose note was open in the last frame
  PaintRect note_slot;          // where the page puts its input for a note; empty: nowhere
};

// Precondition: the view shows the basket.
void basket_panel_ui(BasketPanel& panel, const PanelContext& context);

// True when the key, as the DOM names it, was used.
bool basket_panel_key(BasketPanel& panel, Session& session, std::string_view dom_key, bool shift);

}  // namespace rostrum::ui
