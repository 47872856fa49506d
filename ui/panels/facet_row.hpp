// One value of a facet in the rail: its mark, its name and what it would give.
#pragma once

#include "ui/base/panel_context.hpp"
#include "ui/panels/facet_rail.hpp"

namespace rostrum::ui {

struct FacetRowPaint {
  FacetRail& rail;
  const PanelContext& context;
  Facet facet;
  float left;
  float right;

  float height() const;
  // With its top at y. A press chooses the value, one on the sign beside its number excludes it.
  void draw(ImDrawList* list, float y, const FacetRow& row, const FacetRows& rows) const;

 private:
  float line_height_css() const;
  void bar(ImDrawList* list, float y, const FacetRow& row, const FacetRows& rows,
           Color color) const;
};

}  // namespace rostrum::ui
