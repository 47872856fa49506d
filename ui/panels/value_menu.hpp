// What a finger can do with a value of a filter, where it rested on one: it has no second button
// and no sign that comes under a pointer. Closed by a choice, by a press elsewhere, by Escape and
// when the value is scrolled away from it.
#pragma once

#include <optional>
#include <string>

#include "engine/query/facet.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

class ValueMenu {
 public:
  void open(Facet facet, std::string id, PaintRect beside, const ScrollState& scroll);
  // True when it was open.
  bool close();
  // Whether a point is on the open menu, which lies above the panels.
  bool contains(ImVec2 at) const { return open_ && rect_.contains(at); }
  // After a press there.
  void close_unless_at(ImVec2 at) {
    if (!rect_.contains(at)) open_.reset();
  }

 private:
  friend void value_menu_ui(ValueMenu& menu, const PanelContext& context,
                            const ScrollState& scroll);

  struct Value {
    Facet facet;
    std::string id;
    PaintRect beside;
    float offset_css;  // as far as its panel was scrolled
  };
  std::optional<Value> open_;
  PaintRect rect_;
};

// After the rows that open it.
void value_menu_ui(ValueMenu& menu, const PanelContext& context, const ScrollState& scroll);

}  // namespace rostrum::ui
