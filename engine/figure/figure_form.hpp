// What a picture is made to fit: its size, and where map and timeline stand in it.
//
// Letters have one size on all of them, 11 CSS pixels at least, so a form is as small as the room
// for its words allows and its file has more pixels. On a slide of 1200 pixels the smallest letters
// of a landscape picture are 11 pixels high; on paper 8 points.
#pragma once

#include "engine/view/export_choice.hpp"

namespace rostrum {

struct FigureForm {
  double width_css = 0;
  double height_css = 0;
  double margin_css = 0;
  // Pixels of the file for one CSS pixel, at the size that is called 1x.
  double pixels = 1;
  bool side_by_side = false;  // the map left of the timeline, not above it
};

inline constexpr double figure_pixels = 4.0 / 3;

// 1600 x 900, 1200 x 1200 and 1080 x 1350 pixels.
constexpr FigureForm form_of(PictureShape shape) {
  switch (shape) {
    case PictureShape::landscape:
      return {1200, 675, 24, figure_pixels, true};
    case PictureShape::square:
      return {900, 900, 24, figure_pixels, false};
    case PictureShape::portrait:
      break;
  }
  return {810, 1012.5, 24, figure_pixels, false};
}

// Of a printed page, whose text says the rest: 180 mm wide, which A4 and Letter have within their
// margins, and less than a page high.
inline constexpr FigureForm paper_form = {680, 640, 1, 1, false};

}  // namespace rostrum
