// The engine's layout asks how wide a text will be; the answer of the theme's regular font.
#pragma once

#include <cfloat>

#include <imgui.h>

#include "engine/text/text_width.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

// The theme's fonts must outlive what is returned.
inline TextWidth text_width_of(const Theme& theme) {
  return [font = theme.regular](std::string_view text, float size_css) {
    return font->CalcTextSizeA(size_css, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
  };
}

}  // namespace rostrum::ui
