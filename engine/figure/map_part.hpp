// The map of a picture in the room it is given, with what its shades, lines and discs stand for
// below it.
#pragma once

#include "engine/figure/figure.hpp"
#include "engine/figure/make_figure.hpp"

namespace rostrum {

void add_map_part(Figure& figure, const FigureInput& input, const CssRect& room);

}  // namespace rostrum
