// A picture as compact JSON for a page that paints it on a canvas (web/page/picture.js):
//
//   {"width", "height", "file_width", "paper": "#rrggbb", "title", "facts": ["…"], "link",
//   "version", "marks": [mark …]}
//   ["path", d, fill, stroke, width, [dash, gap] or []]   ["circle", x, y, radius, fill, stroke,
//   width]
//   ["rect", x, y, width, height, rounding, fill, stroke, width]
//   ["text", x, y, text, size, weight, anchor, fill]     ["clip", x, y, width, height]     ["end"]
//
// Colours are "#rrggbbaa", empty for none.
#pragma once

#include <string>

#include "engine/figure/figure.hpp"

namespace rostrum {

std::string json_from_figure(const Figure& figure);

}  // namespace rostrum
