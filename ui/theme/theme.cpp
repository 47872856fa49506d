#include "ui/theme/theme.hpp"

#include <cmath>

namespace rostrum::ui {

namespace {

// Topic groups, told apart by colour-blind readers too (after Okabe and Ito), in the data's order.
constexpr std::array<Color, 8> group_colors = {
    rgb(0xD55E00),  // terrorism and extremism
    rgb(0xE69F00),  // borders and migration
    rgb(0x56B4E9),  // cyber and information
    rgb(0xCC79A7),  // conflict and peace
    rgb(0xF0E442),  // crime and finance
    rgb(0x009E73),  // technology
    rgb(0x4A8FD8),  // cooperation and capacity
    rgb(0xB3A7E8),  // rights and society
};

// The relative luminance of WCAG 2.2, from 0 to 1.
float luminance(Color color) {
  const auto channel = [&](int shift) {
    const float value = static_cast<float>(color.abgr >> shift & 0xffU) / 255.0F;
    return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
  };
  return 0.2126F * channel(0) + 0.7152F * channel(8) + 0.0722F * channel(16);
}
// On a colour of this luminance black and white are read equally well.
constexpr float luminance_between = 0.179F;

constexpr Palette dark = {
    .ground = rgb(0x0c1a27),
    .panel = rgb(0x151e2b),
    .raised = rgb(0x1b2636),
    .line = rgb(0x263449),
    .ink = rgb(0xe8edf4),
    .ink_soft = rgb(0x9fb0c5),
    .ink_faint = rgb(0x7f90a8),
    .accent = rgb(0x4cc2ff),
    .on_accent = rgb(0x06121d),
    .chip = rgb(0x213252),
    .selected = rgb(0x22304a),
    .mark = rgb(0x5a5a30),
    .land = rgb(0x2c3440),
    .land_top = rgb(0xb98434),
    .border = rgb(0x0c1a27),
    .graticule = rgb(0x132534),
    .shadow = faded(rgb(0x000000), 0.35F),
    .groups = group_colors,
    .dark = true,
};

constexpr Palette light = {
    .ground = rgb(0xedf2f5),
    .panel = rgb(0xffffff),
    .raised = rgb(0xf7f6f3),
    .line = rgb(0xe2dfd8),
    .ink = rgb(0x1c232d),
    .ink_soft = rgb(0x566273),
    .ink_faint = rgb(0x6b7583),
    .accent = rgb(0x0072b2),
    .on_accent = rgb(0xffffff),
    .chip = rgb(0xe4ecf5),
    .selected = rgb(0xe6eef6),
    .mark = rgb(0xfbf1b9),
    .land = rgb(0xf1ece2),
    .land_top = rgb(0xd08f35),
    .border = rgb(0xcfcabf),
    .graticule = rgb(0xdae4ea),
    .shadow = faded(rgb(0x1c232d), 0.08F),
    .groups = group_colors,
    .dark = false,
};

// Text has 7:1 and more, and what bounds a control 3:1.
constexpr Palette with_more_contrast(Palette palette) {
  if (palette.dark) {
    palette.ground = rgb(0x000000);
    palette.panel = rgb(0x000000);
    palette.raised = rgb(0x101418);
    palette.line = rgb(0x8796aa);
    palette.ink = rgb(0xffffff);
    palette.ink_soft = rgb(0xe3e9f1);
    palette.ink_faint = rgb(0xc6d0dd);
    palette.accent = rgb(0x86d6ff);
    palette.on_accent = rgb(0x000000);
    palette.border = rgb(0x000000);
  } else {
    palette.ground = rgb(0xffffff);
    palette.raised = rgb(0xffffff);
    palette.line = rgb(0x5f6975);
    palette.ink = rgb(0x000000);
    palette.ink_soft = rgb(0x262d36);
    palette.ink_faint = rgb(0x3a434e);
    palette.accent = rgb(0x00487f);
    palette.border = rgb(0x8a8578);
  }
  return palette;
}
constexpr Palette dark_more = with_more_contrast(dark);
constexpr Palette light_more = with_more_contrast(light);

}  // namespace

const Palette& dark_palette() {
  return dark;
}
const Palette& light_palette() {
  return light;
}
const Palette& palette_of(bool is_dark, bool more_contrast) {
  if (more_contrast) return is_dark ? dark_more : light_more;
  return is_dark ? dark : light;
}

Palette with_accent(Palette palette, Color accent) {
  palette.accent = accent;
  palette.on_accent = luminance(accent) > luminance_between ? rgb(0x000000) : rgb(0xffffff);
  return palette;
}

Color shade_color(const Palette& palette, int shade_class) {
  if (shade_class <= 0) return palette.land;
  constexpr float least = 0.26F;  // the lowest class is still told from plain land
  const float share = least + (1.0F - least) * static_cast<float>(shade_class - 1) / 4.0F;
  return mixed(palette.land, palette.land_top, share);
}

}  // namespace rostrum::ui
