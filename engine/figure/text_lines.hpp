// Text that must fit a width: cut with an ellipsis, or broken into lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/text_width.hpp"

namespace rostrum {

// The text, or as much of its beginning as fits with "…"; empty when not even one letter does.
std::string fitted_text(std::string_view text, double width_css, float size_css,
                        const TextWidth& text_width);

// Lines that fit, broken at spaces; a word wider than a line is broken where it must be. Of more
// than so many lines the last one ends with "…".
std::vector<std::string> text_lines(std::string_view text, double width_css, float size_css,
                                    const TextWidth& text_width,
                                    std::size_t max_lines = static_cast<std::size_t>(-1));

}  // namespace rostrum
