// Colours that can be read: by WCAG 2.2, in every palette.
#include "ui/theme/theme.hpp"

#include <algorithm>
#include <cmath>

#include <catch_amalgamated.hpp>

namespace rostrum::ui::theme_test {
namespace {

double luminance(Color color) {
  const auto channel = [&](int shift) {
    const double value = static_cast<double>(color.abgr >> shift & 0xffU) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(16);
}

double contrast(Color a, Color b) {
  const double of_a = luminance(a);
  const double of_b = luminance(b);
  return (std::max(of_a, of_b) + 0.05) / (std::min(of_a, of_b) + 0.05);
}

TEST_CASE("text is read on the panels, and on the accent") {
  for (const bool dark : {false, true}) {
    for (const bool more : {false, true}) {
      CAPTURE(dark, more);
      const Palette& of = palette_of(dark, more);
      const double text = more ? 7 : 4.5;
      for (const Color ground : {of.panel, of.raised}) {
        CHECK(contrast(of.ink, ground) >= text);
        CHECK(contrast(of.ink_soft, ground) >= text);
        CHECK(contrast(of.ink_faint, ground) >= (more ? 7 : 4.3));
        CHECK(contrast(of.accent, ground) >= (more ? 7 : 4.5));
        if (more) CHECK(contrast(of.line, ground) >= 3);
      }
      CHECK(contrast(of.on_accent, of.accent) >= text);
      CHECK(of.dark == dark);
    }
  }
}

TEST_CASE("text on an accent of one's own is the one of black and white that is read better") {
  for (std::uint32_t color = 0; color < 0x1000000; color += 0x040507) {
    const Palette made = with_accent(palette_of(true, false), rgb(color));
    CHECK(contrast(made.on_accent, made.accent) >= 4.5);
  }
}

}  // namespace
}  // namespace rostrum::ui::theme_test
