#include "engine/figure/text_lines.hpp"

#include <algorithm>

namespace rostrum {

namespace {

bool continues_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Of the longest beginning that fits with what is put after it; 0 when none does.
std::size_t bytes_that_fit(std::string_view text, std::string_view after, double width_css,
                           float size_css, const TextWidth& text_width) {
  std::size_t fits = 0;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    if (end < text.size() && continues_letter(text[end])) continue;
    if (text_width(std::string(text.substr(0, end)).append(after), size_css) > width_css) break;
    fits = end;
  }
  return fits;
}

}  // namespace

std::string fitted_text(std::string_view text, double width_css, float size_css,
                        const TextWidth& text_width) {
  constexpr std::string_view ellipsis = "…";
  if (text_width(text, size_css) <= width_css) return std::string(text);
  std::string cut(text.substr(0, bytes_that_fit(text, ellipsis, width_css, size_css, text_width)));
  if (cut.empty()) return cut;
  while (cut.ends_with(' '))
    cut.pop_back();
  return cut.append(ellipsis);
}

std::vector<std::string> text_lines(std::string_view text, double width_css, float size_css,
                                    const TextWidth& text_width, std::size_t max_lines) {
  std::vector<std::string> lines;
  std::string line;
  const auto fits = [&](std::string_view words) {
    return text_width(words, size_css) <= width_css;
  };
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    std::string_view word = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    const std::string longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (!line.empty()) lines.push_back(line);
    while (!fits(word)) {
      const std::size_t part =
          std::max(bytes_that_fit(word, {}, width_css, size_css, text_width), std::size_t{1});
      if (part >= word.size()) break;
      lines.emplace_back(word.substr(0, part));
      word.remove_prefix(part);
    }
    line = word;
  }
  if (!line.empty()) lines.push_back(line);
  if (lines.size() <= max_lines || max_lines == 0) return lines;
  const std::string cut = lines[max_lines - 1] + ' ' + lines[max_lines];
  lines.resize(max_lines);
  lines.back() = fitted_text(cut, width_css, size_css, text_width);
  return lines;
}

}  // namespace rostrum
