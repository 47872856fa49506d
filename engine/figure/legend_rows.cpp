#include "engine/figure/legend_rows.hpp"

namespace rostrum {

namespace {

constexpr double swatch_css = 14;
constexpr double swatch_height_css = 8;
constexpr double swatch_gap_css = 5;
constexpr double between_css = 12;
constexpr double slack = 1.08;  // other fonts than the one that was measured are wider

// Calls with each item and where its row begins; returns the height of all.
template <typename Place>
double lay_out(std::span<const LegendItem> items, const LegendLook& look, Place place) {
  if (items.empty()) return 0;
  double x = 0;
  double y = 0;
  for (const LegendItem& item : items) {
    const double swatch = item.swatch ? swatch_css + swatch_gap_css : 0;
    const double width =
        swatch + static_cast<double>(look.text_width(item.words, look.size_css)) * slack;
    if (x > 0 && x + width > look.width_css) {
      x = 0;
      y += look.line_css;
    }
    place(item, x, swatch, y);
    x += width + between_css;
  }
  return y + look.line_css;
}

}  // namespace

double legend_height(std::span<const LegendItem> items, const LegendLook& look) {
  return lay_out(items, look, [](const LegendItem&, double, double, double) {});
}

double add_legend(Figure& figure, std::span<const LegendItem> items, CssPoint top_left,
                  const LegendLook& look) {
  return lay_out(items, look, [&](const LegendItem& item, double x, double swatch, double y) {
    const double middle = top_left.y + y + look.line_css / 2;
    if (item.swatch) {
      figure.add(FigureRect{
          .rect = {top_left.x + x, middle - swatch_height_css / 2, swatch_css, swatch_height_css},
          .fill = solid(*item.swatch)});
    }
    const double baseline = middle + static_cast<double>(look.size_css) * baseline_share;
    figure.add(FigureText{.at = {top_left.x + x + swatch, baseline},
                          .text = item.words,
                          .size = look.size_css,
                          .ink = solid(look.color)});
  });
}

}  // namespace rostrum
