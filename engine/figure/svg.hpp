// A picture as an SVG document of its own (SVG 1.1 and 2): no script, no style sheet, nothing from
// elsewhere. Type is Inter where the reader has it, else what is near it. Its title and description
// are for who hears it instead of seeing it; its metadata holds the link to the view, by which a
// file that is opened again shows the view:
//   <metadata id="rostrum-view" data-version="2026.11.22">https://example.org/#…</metadata>
#pragma once

#include <string>

#include "engine/figure/figure.hpp"

namespace rostrum {

std::string svg_from_figure(const Figure& figure);

}  // namespace rostrum
