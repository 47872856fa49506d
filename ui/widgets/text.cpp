#include "ui/widgets/text.hpp"

#include <algorithm>
#include <climits>
#include <cstdint>
#include <string>

#include "engine/base/utf8.hpp"
#include "ui/base/cut_text.hpp"
#include "ui/widgets/utf8.hpp"

namespace rostrum::ui {

namespace {

ImFontBaked* baked_font(const Theme& theme, ImFont* font, float size_css) {
  return font->GetFontBaked(size_css, theme.pixel_ratio);
}

ImFontBaked* baked_font(const Theme& theme, const TextStyle& style) {
  return baked_font(theme, theme.font(style.weight), theme.size(style.size));
}

float glyphs_width(ImFontBaked* font, std::string_view text) {
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += font->GetCharAdvance(static_cast<ImWchar>(next_code_point(text, at)));
  }
  return width;
}

// Lays glyphs on a line whose top is y. The start and the line lie on device pixels; glyphs keep
// their own advance, so spacing is even at every ratio.
float draw_run(ImDrawList* list, const Theme& theme, ImFontBaked* font, Color color, ImVec2 at,
               std::string_view text) {
  const float left = theme.snapped(at.x);
  const float top = theme.snapped(at.y);
  float x = left;
  const ImVec4 clip =
      list->_ClipRectStack.empty() ? ImVec4(-1e6F, -1e6F, 1e6F, 1e6F) : list->_ClipRectStack.back();
  const bool visible = top < clip.w && top + font->Size * 1.5F > clip.y && left < clip.z;
  for (std::size_t i = 0; i < text.size();) {
    const auto code = static_cast<ImWchar>(next_code_point(text, i));
    if (!visible) {
      x += font->GetCharAdvance(code);
      continue;
    }
    const ImFontGlyph* glyph = font->FindGlyph(code);
    if (glyph == nullptr) continue;
    if (glyph->Visible != 0U) {
      list->PrimReserve(6, 4);
      list->PrimRectUV({x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1},
                       {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color);
    }
    x += glyph->AdvanceX;
  }
  return x - left;
}

struct TextLine {
  std::size_t begin;
  std::size_t end;
};

// Breaks at spaces and after hyphens; a word wider than the line is broken between characters.
// Visits the lines from the top.
template <typename Visit>
void for_each_line(ImFontBaked* font, float width, std::string_view text, Visit visit) {
  std::size_t begin = 0;
  TextLine chance{0, 0};  // where this line may end, and where the next one then begins
  float line_width = 0;
  const auto end_line = [&](std::size_t end, std::size_t next) {
    visit(TextLine{begin, end});
    begin = next;
    chance = {next, next};
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const std::uint32_t code = next_code_point(text, at);
    if (code == '\n') {
      end_line(here, at);
      line_width = 0;
      continue;
    }
    const float advance = font->GetCharAdvance(static_cast<ImWchar>(code));
    if (line_width + advance > width && code != ' ' && here > begin) {
      if (chance.begin > begin) {
        end_line(chance.begin, chance.end);
      } else {
        end_line(here, here);
      }
      line_width = glyphs_width(font, text.substr(begin, here - begin));
    }
    if (code == ' ') chance = {here, at};
    if (code == '-' && here > begin) chance = {at, at};
    line_width += advance;
  }
  visit(TextLine{begin, text.size()});
}

// The capital of a letter, Latin, Greek or Cyrillic; other characters are themselves.
std::uint32_t capital_of(std::uint32_t code) {
  const auto is_within = [&](std::uint32_t first, std::uint32_t last) {
    return code >= first && code <= last;
  };
  constexpr std::uint32_t dotless_i = 0x131;
  constexpr std::uint32_t division = 0xf7;
  constexpr std::uint32_t final_sigma = 0x3c2;
  if (code == division) return code;
  if (code == dotless_i) return 'I';
  if (code == final_sigma) return code - 0x1fU;
  if (is_within('a', 'z') || is_within(0xe0, 0xfe) || is_within(0x3b1, 0x3c9) ||
      is_within(0x430, 0x44f)) {
    return code - 0x20U;
  }
  if (is_within(0x450, 0x45f)) return code - 0x50U;
  // A capital and its small letter, one after the other.
  const bool odd_is_small =
      is_within(0x100, 0x137) || is_within(0x14a, 0x177) || is_within(0x48a, 0x4bf);
  const bool even_is_small = is_within(0x139, 0x148) || is_within(0x179, 0x17e);
  if (odd_is_small && code % 2 == 1) return code - 1;
  if (even_is_small && code % 2 == 0) return code - 1;
  return code;
}

// One line of at most this width, its end "…" where the text goes on.
float draw_cut(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 position,
               float max_width, std::string_view text) {
  ImFontBaked* font = baked_font(theme, style);
  constexpr std::string_view ellipsis = "…";
  const float room = max_width - glyphs_width(font, ellipsis);
  float width = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += font->GetCharAdvance(static_cast<ImWchar>(next_code_point(text, at)));
    if (width > room) break;
    end = at;
  }
  while (end > 0 && text[end - 1] == ' ')
    --end;
  const float drawn = draw_run(list, theme, font, style.color, position, text.substr(0, end));
  return drawn +
         draw_run(list, theme, font, style.color, {position.x + drawn, position.y}, ellipsis);
}

constexpr int most_lines_of_a_label = 2;  // what is longer is an extract of a text, not a label
constexpr float wrapped_leading = 1.46F;  // lines of running text stand further apart than labels

}  // namespace

ImVec2 measure(const Theme& theme, const TextStyle& style, std::string_view text) {
  return {glyphs_width(baked_font(theme, style), text), line_height(theme, style.size)};
}

float line_height(const Theme& theme, TextSize size) {
  return theme.snapped(theme.size(size) * 1.21F);
}

float draw_text(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 position,
                std::string_view text) {
  return draw_run(list, theme, baked_font(theme, style), style.color, position, text);
}

float draw_text_cut(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 position,
                    float max_width, std::string_view text) {
  ImFontBaked* font = baked_font(theme, style);
  if (glyphs_width(font, text) <= max_width) {
    return draw_run(list, theme, font, style.color, position, text);
  }
  if (theme.cut_text != nullptr) {
    const float above = theme.px(3);  // a label is looked at within its row
    const float height = line_height(theme, style.size) + above * 2;
    theme.cut_text->note(list, {position.x, position.y - above, max_width, height}, text);
  }
  return draw_cut(list, theme, style, position, max_width, text);
}

void draw_text_centered(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 min,
                        ImVec2 max, std::string_view text) {
  const ImVec2 extent = measure(theme, style, text);
  draw_text(list, theme, style,
            {min.x + (max.x - min.x - extent.x) / 2, min.y + (max.y - min.y - extent.y) / 2}, text);
}

float draw_caption(ImDrawList* list, const Theme& theme, Color color, ImVec2 position,
                   std::string_view text, float max_width) {
  ImFontBaked* font = baked_font(theme, theme.semibold, theme.size(TextSize::caption));
  const float tracking = font->Size * 0.06F;
  float width = 0;
  bool has_capitals = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto capital = static_cast<ImWchar>(capital_of(next_code_point(text, at)));
    // Those of ASCII are in every font.
    has_capitals = has_capitals && (capital < 0x80 || theme.semibold->IsGlyphInFont(capital));
    width += font->GetCharAdvance(capital) + tracking;
  }
  if (!has_capitals || width > max_width) {
    return draw_text_cut(list, theme, {TextSize::caption, Weight::semibold, color}, position,
                         max_width, text);
  }
  float x = position.x;
  std::string capital;  // too short for the heap
  for (std::size_t at = 0; at < text.size();) {
    capital.clear();
    append_utf8(capital, capital_of(next_code_point(text, at)));
    draw_run(list, theme, font, color, {x, position.y}, capital);
    x += glyphs_width(font, capital) + tracking;
  }
  return x - position.x;
}

float draw_text_wrapped(ImDrawList* list, const Theme& theme, const TextStyle& style,
                        ImVec2 position, float width, std::string_view text,
                        std::span<const MatchRange> marks) {
  return draw_text_lines(list, theme, style, position, width, INT_MAX, text, marks);
}

float draw_text_lines(ImDrawList* list, const Theme& theme, const TextStyle& style, ImVec2 position,
                      float width, int max_lines, std::string_view text,
                      std::span<const MatchRange> marks) {
  ImFontBaked* font = baked_font(theme, style);
  const float step = wrapped_step(theme, style.size);
  const float glyph_height = line_height(theme, style.size);
  float y = theme.snapped(position.y);
  int lines = 0;
  for_each_line(font, width, text, [&](const TextLine& line) {
    if (++lines > max_lines) return;
    const bool is_cut = lines == max_lines && line.end < text.size();
    for (const MatchRange& mark : marks) {
      const std::size_t begin = std::max<std::size_t>(mark.begin, line.begin);
      const std::size_t end = std::min<std::size_t>(mark.end, line.end);
      if (begin >= end) continue;
      const float left =
          position.x + glyphs_width(font, text.substr(line.begin, begin - line.begin));
      const float right = left + glyphs_width(font, text.substr(begin, end - begin));
      list->AddRectFilled({left - 1, y - 1}, {right + 1, y + glyph_height + 1}, theme.colors().mark,
                          2);
    }
    if (is_cut) {
      if (max_lines <= most_lines_of_a_label && theme.cut_text != nullptr) {
        theme.cut_text->note(list, {position.x, position.y, width, y + step - position.y}, text);
      }
      draw_cut(list, theme, style, {position.x, y}, width, text.substr(line.begin));
    } else {
      draw_run(list, theme, font, style.color, {position.x, y},
               text.substr(line.begin, line.end - line.begin));
    }
    y += step;
  });
  return y - position.y;
}

float wrapped_step(const Theme& theme, TextSize size) {
  return theme.snapped(baked_font(theme, theme.regular, theme.size(size))->Size * wrapped_leading);
}

float wrapped_height(const Theme& theme, const TextStyle& style, float width,
                     std::string_view text) {
  int lines = 0;
  for_each_line(baked_font(theme, style), width, text, [&](const TextLine&) { ++lines; });
  return wrapped_step(theme, style.size) * static_cast<float>(lines);
}

bool can_draw(const Theme& theme, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!theme.regular->IsGlyphInFont(static_cast<ImWchar>(next_code_point(text, at))))
      return false;
  }
  return true;
}

void draw_icon(ImDrawList* list, const Theme& theme, Icon icon, float size_css, Color color,
               ImVec2 center) {
  const float size = theme.px(size_css);
  ImFontBaked* font = baked_font(theme, theme.icons, size);
  const ImFontGlyph* glyph = font->FindGlyph(static_cast<ImWchar>(icon));
  if (glyph == nullptr) return;
  const float left = theme.snapped(center.x - (glyph->X0 + glyph->X1) / 2);
  const float top = theme.snapped(center.y - (glyph->Y0 + glyph->Y1) / 2);
  list->PrimReserve(6, 4);
  list->PrimRectUV({left + glyph->X0, top + glyph->Y0}, {left + glyph->X1, top + glyph->Y1},
                   {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color);
}

}  // namespace rostrum::ui
