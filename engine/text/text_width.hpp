// How wide a text will be, asked of whoever draws it: the engine lays labels out without a font.
// Returns CSS pixels for one line of UTF-8 at a font size in CSS pixels.
#pragma once

#include <functional>
#include <string_view>

namespace rostrum {

using TextWidth = std::function<float(std::string_view text, float size_css)>;

}  // namespace rostrum
