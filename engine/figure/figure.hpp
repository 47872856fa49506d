// One picture of map and timeline for files and paper: a size, and marks in the order they are
// painted. svg.hpp writes them as a document of their own, figure_json.hpp for a page that paints
// them on a canvas, so that both are the same picture.
//
// Units: CSS pixels, y down, from the picture's top left. Texts are UTF-8.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "engine/geo/plane.hpp"
#include "engine/layout/map_scene.hpp"

namespace rostrum {

// 0xRRGGBB and its strength; none of it is not painted.
struct Ink {
  std::uint32_t rgb = 0;
  float opacity = 0;

  bool operator==(const Ink&) const = default;
};

constexpr Ink solid(std::uint32_t rgb, float opacity = 1) {
  return {rgb, opacity};
}

// The roles of ui/theme's palette that a picture needs; the engine has no colours of its own.
struct FigureColors {
  std::uint32_t paper = 0xffffff;   // around everything
  std::uint32_t ground = 0xffffff;  // behind a flat map
  std::uint32_t sea = 0xffffff;     // of the globe
  std::uint32_t line = 0;
  std::uint32_t ink = 0;
  std::uint32_t ink_soft = 0;
  std::uint32_t ink_faint = 0;
  std::uint32_t accent = 0;
  std::uint32_t on_accent = 0xffffff;
  std::uint32_t on_group = 0;  // text on the colour of a group
  std::uint32_t border = 0;
  std::uint32_t graticule = 0;
  std::array<std::uint32_t, shade_class_count + 1> shades{};  // the first: plain land
  std::array<std::uint32_t, share_count> groups{};
};

struct FigurePath {
  std::string data;  // as SVG's attribute "d"; its inside is by the even-odd rule
  Ink fill = {};
  Ink stroke = {};
  float width = 1;
  bool dashed = false;
};
struct FigureCircle {
  CssPoint center;
  double radius = 0;
  Ink fill = {};
  Ink stroke = {};
  float width = 1;
};
struct FigureRect {
  CssRect rect;
  double rounding = 0;
  Ink fill = {};
  Ink stroke = {};
  float width = 1;
};
// How far below the middle of a line its letters stand, of the size of type.
inline constexpr double baseline_share = 0.36;

enum class TextAnchor : std::uint8_t { start, middle };
struct FigureText {
  CssPoint at;  // of the baseline, at the anchor
  std::string text;
  float size = 11;
  bool semibold = false;
  TextAnchor anchor = TextAnchor::start;
  Ink ink = {};
};
// What follows is cut to the rectangle, until the end of it; they do not nest.
struct FigureClip {
  CssRect rect;
};
struct FigureClipEnd {};

using FigureMark =
    std::variant<FigurePath, FigureCircle, FigureRect, FigureText, FigureClip, FigureClipEnd>;

struct Figure {
  double width = 0;
  double height = 0;
  double pixels = 1;  // of its file for one of its own, at the size that is called 1x
  std::uint32_t paper = 0xffffff;
  std::string title;               // what it shows, in words
  std::vector<std::string> facts;  // what else is printed in, line by line: filters, source, link
  std::string link;                // to the view, pinned to the version; empty: none leads to it
  std::string dataset_version;
  std::vector<FigureMark> marks;

  void add(FigureMark mark);  // on top
};

// Dashes of disputed borders: a line and a gap.
inline constexpr std::array<float, 2> figure_dash_css = {4, 3};

}  // namespace rostrum
