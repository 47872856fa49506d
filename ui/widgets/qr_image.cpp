#include "ui/widgets/qr_image.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

namespace {

int whole_side(const QrCode& code) {
  return code.size + 2 * qr_quiet_modules;
}

float module_css(const Theme& theme, const QrCode& code, float max_css) {
  const float pixels =
      std::floor(max_css * theme.pixel_ratio / static_cast<float>(whole_side(code)));
  return std::max(1.0F, pixels) / theme.pixel_ratio;
}

}  // namespace

float qr_side(const Theme& theme, const QrCode& code, float max_css) {
  return module_css(theme, code, max_css) * static_cast<float>(whole_side(code));
}

void draw_qr(ImDrawList* list, const Theme& theme, const QrCode& code, ImVec2 position,
             float max_css) {
  const Palette& paper = light_palette();
  const float module = module_css(theme, code, max_css);
  const float side = qr_side(theme, code, max_css);
  const ImVec2 at{theme.snapped(position.x), theme.snapped(position.y)};
  list->AddRectFilled(at, {at.x + side, at.y + side}, paper.panel);
  const auto edge = [&](float start, int modules) {
    return start + module * static_cast<float>(qr_quiet_modules + modules);
  };
  for (int y = 0; y < code.size; ++y) {
    // One rectangle for each run of dark modules.
    for (int x = 0; x < code.size;) {
      const int from = x;
      while (x < code.size && code.dark(x, y))
        ++x;
      if (x > from) {
        list->AddRectFilled({edge(at.x, from), edge(at.y, y)}, {edge(at.x, x), edge(at.y, y + 1)},
                            paper.ink);
      } else {
        ++x;
      }
    }
  }
}

}  // namespace rostrum::ui
