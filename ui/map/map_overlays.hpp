// What floats on the map: legend, and the sentence for an empty answer. Each draws
// itself and says where, so that the map leaves the pointer there alone.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/layout/shade.hpp"
#include "engine/present/found_instead.hpp"
#include "engine/view/map_measure.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

// Whether the panel has room for a legend.
bool has_legend(const PanelContext& context);

// What the legend says, made again when it changes.
struct LegendWords {
  ShadeLegend legend;
  const Language* language = nullptr;
  MapMeasure measure = MapMeasure::host;
  CountUnit count = CountUnit::statements;
  std::string topic;  // its id
  std::string title;  // empty: not made yet
  std::vector<std::string> classes;
  std::string discs;  // what disc and ring mean
};

struct LegendResult {
  PaintRect rect;
  bool pressed = false;
};
// The measure's name over a swatch for each class with its numbers. Empty where there is no room
// for one; tighter where it would reach the right edge given, where the buttons begin.
LegendResult legend_ui(const PanelContext& context, const ShadeLegend& legend, LegendWords& words,
                       float right_css);

// In the middle of the panel: what to do, or where something would be found a press for each of the
// first of them. Says where it is.
PaintRect empty_map_ui(const PanelContext& context, std::string_view title, std::string_view detail,
                       std::span<const FoundInstead> offers);

}  // namespace rostrum::ui
