// Text on a draw list in the theme's sizes: one line, cut with an ellipsis, or wrapped to a width
// with marked ranges.
#pragma once

#include <span>
#include <string_view>

#include <imgui.h>

#include "engine/search/text_query.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

struct TextStyle {
  TextSize size = TextSize::body;
  Weight weight = Weight::regular;
  Color color;
};

ImVec2 measure(const Theme& theme, const TextStyle& style, std::string_view text);
float line_height(const Theme& theme, TextSize size);

// Draws with the top left at position; returns the width drawn.
float draw_text(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 position,
                std::string_view text);
// Cuts at max_width with "…"; the whole is then shown to who looks at it.
float draw_text_cut(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 position,
                    float max_width, std::string_view text);
// Centred in the rectangle.
void draw_text_centered(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 min,
                        ImVec2 max, std::string_view text);

// A heading of a group of controls: small capitals of the design, made of sentence case, with room
// between the letters. At the top left; returns the width drawn. Where the capitals are too wide,
// or the fonts have not all of them, it stands in sentence case, cut at max_width with "…".
float draw_caption(ImDrawList* list, const Theme& theme, Color color, ImVec2 position,
                   std::string_view text, float max_width = 1e6F);

// Wrapped to a width; marks are byte ranges with a coloured ground. Returns the height.
float draw_text_wrapped(ImDrawList* list, const Theme& theme, const TextStyle& style,
                        ImVec2 position, float width, std::string_view text,
                        std::span<const MatchRange> marks = {});
// The same within so many lines, the last one cut with "…" where the text goes on.
float draw_text_lines(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 position,
                      float width, int max_lines, std::string_view text,
                      std::span<const MatchRange> marks = {});
// From one line of wrapped text to the next.
float wrapped_step(const Theme& theme, TextSize size);
float wrapped_height(const Theme& theme, const TextStyle& style, float width,
                     std::string_view text);

// Whether the fonts have every character of a text. Names come in more scripts than they have.
bool can_draw(const Theme& theme, std::string_view text);

// An icon of this size (CSS pixels at 100 %) around a centre.
void draw_icon(ImDrawList* list, const Theme& theme, Icon icon, float size_css, Color color,
               ImVec2 center);

}  // namespace rostrum::ui
