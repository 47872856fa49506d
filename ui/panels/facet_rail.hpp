// The left rail: what is on, then every facet with its values and what each would give.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "engine/present/facet_rows.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/panels/chip_row.hpp"
#include "ui/panels/value_menu.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

// The rows of one facet, made when the answer changed or the list was opened or closed.
struct FacetSection {
  FacetRows rows;
  std::uint64_t query_revision = 0;
  bool expanded = false;
  std::string find;
};

struct FacetRail {
  ScrollState scroll;
  ChipRow chips;
  ValueMenu menu;  // of the value that a finger rested on
  EnumArray<Facet, FacetSection> sections;
  // The value under the pointer, for the key that excludes.
  std::optional<Facet> focus_facet;
  std::string focus_value;
  float focus_y_css = 0;  // its top on screen
  // So that a choice moves no row under the pointer; gone when the pointer leaves.
  float room_above_css = 0;
  float room_below_css = 0;
  float chips_css = 0;  // height of chips that scroll with the rows
  std::uint64_t laid_out_revision = 0;
  PaintRect find_slot;  // where the page puts its input for letters of a name; empty: nowhere
};

void facet_rail_ui(FacetRail& rail, const PanelContext& context, bool sheet);

}  // namespace rostrum::ui
