// The legend of a picture: words side by side, some with a swatch of a colour before them, in as
// many rows as they need.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "engine/figure/figure.hpp"
#include "engine/text/text_width.hpp"

namespace rostrum {

struct LegendItem {
  std::string words;
  std::optional<std::uint32_t> swatch = std::nullopt;
};

struct LegendLook {
  double width_css = 0;
  float size_css = 11;
  double line_css = 16.5;
  std::uint32_t color = 0;
  const TextWidth& text_width;
};

// The height that the rows take; 0 without items.
double legend_height(std::span<const LegendItem> items, const LegendLook& look);
// Returns the same.
double add_legend(Figure& figure, std::span<const LegendItem> items, CssPoint top_left,
                  const LegendLook& look);

}  // namespace rostrum
