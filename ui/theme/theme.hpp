// The look: every colour and every size of the canvas face, by role. Values are those of the design
// (dark and light); sizes are CSS pixels at 100 % text.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "ui/theme/color.hpp"

struct ImFont;

namespace rostrum::ui {

class CutText;

struct Palette {
  Color ground;     // behind the map
  Color panel;      // rails, bars, timeline
  Color raised;     // buttons, cards, the search slot
  Color line;       // hairlines
  Color ink;        // titles and values
  Color ink_soft;   // text
  Color ink_faint;  // captions; still 4.5:1 on panel
  Color accent;
  Color on_accent;  // text on accent
  Color chip;       // chosen filters
  Color selected;   // ground of a chosen segment, of a row under the pointer
  Color mark;       // behind words that match the search
  Color land;
  Color land_top;  // the strongest class of the shading
  Color border;    // between countries
  Color graticule;
  Color shadow;
  std::array<Color, 8> groups;  // topic groups in the data's order
  bool dark = true;
};

const Palette& dark_palette();
const Palette& light_palette();
const Palette& palette_of(bool is_dark, bool more_contrast);
// With an accent of a venue's own, and text on it that can be read.
Palette with_accent(Palette palette, Color accent);

// Five sizes of type, CSS pixels.
enum class TextSize : std::uint8_t { caption, small, body, title, headline };  // 11 12.5 13 16 19
inline constexpr std::array<float, 5> text_sizes_css = {11.0F, 12.5F, 13.0F, 16.0F, 19.0F};

enum class Weight : std::uint8_t { regular, semibold };

// Handed to everything that draws.
struct Theme {
  const Palette* palette = nullptr;
  float pixel_ratio = 1;  // device pixels for one CSS pixel; text and hairlines snap to them
  float scale = 1;        // the reader's text scale, 0.8 .. 2; lengths on the 4 px grid follow it
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  ImFont* icons = nullptr;
  bool coarse = false;  // touch: targets of 44 px
  bool reduced_motion = false;
  CutText* cut_text = nullptr;  // told of labels that are cut; none: nobody looks

  const Palette& colors() const { return *palette; }
  // A length of the design at the reader's scale, on whole device pixels.
  float px(float css) const { return snapped(css * scale); }
  // The nearest device pixel edge, in CSS pixels.
  float snapped(float css) const { return std::round(css * pixel_ratio) / pixel_ratio; }
  float hairline() const { return std::max(1.0F, std::floor(pixel_ratio)) / pixel_ratio; }
  float size(TextSize size) const { return text_sizes_css[static_cast<std::size_t>(size)] * scale; }
  ImFont* font(Weight weight) const { return weight == Weight::regular ? regular : semibold; }
};

// Shading of a country: class 0 (none) to 5, over land.
Color shade_color(const Palette& palette, int shade_class);

}  // namespace rostrum::ui
