// Where the screen changes from one arrangement to another.
#pragma once

namespace rostrum::ui {

inline constexpr float narrow_below_css = 760;  // CSS pixels of width, at 100 % of text

}  // namespace rostrum::ui
