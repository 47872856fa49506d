#include "engine/layout/bar_label.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "engine/base/utf8.hpp"

namespace rostrum {

namespace {

constexpr int min_characters = 4;

// Rounded up, so that a title in exactly its own room is not cut for a fraction of a pixel.
float title_width(std::string_view text, float size_css, const TextWidth& text_width) {
  return std::ceil(text_width(text, size_css));
}

}  // namespace

void TitleWidths::set_size(float size_css) {
  if (size_css == size_css_) return;
  size_css_ = size_css;
  widths_.clear();
}

const TitleWidth& TitleWidths::of(ForumId forum, std::string_view title,
                                  const TextWidth& text_width) {
  if (forum.index >= widths_.size()) widths_.resize(forum.index + std::size_t{1});
  TitleWidth& width = widths_[forum.index];
  if (width.whole >= 0) return width;
  width.whole = title_width(title, size_css_, text_width);
  std::size_t end = 0;
  for (int i = 0; i < min_characters && end < title.size(); ++i)
    end += utf8_character_at(title, end).bytes;
  const std::string cut = std::string(title.substr(0, end)) + "…";
  width.least = std::min(width.whole, title_width(cut, size_css_, text_width));
  return width;
}

std::optional<BarLabel> bar_label(const TitleWidth& title, const LabelSpace& inside,
                                  const LabelSpace& beside) {
  const auto whole = static_cast<double>(title.whole);
  if (whole <= 0) return std::nullopt;
  if (whole <= inside.width_css()) return BarLabel{inside.from_css, whole, true};
  if (whole <= beside.width_css()) return BarLabel{beside.from_css, whole, false};
  const double least = std::max(static_cast<double>(title.least), whole / 2);
  if (inside.width_css() >= least) return BarLabel{inside.from_css, inside.width_css(), true};
  if (beside.width_css() >= least) return BarLabel{beside.from_css, beside.width_css(), false};
  return std::nullopt;
}

}  // namespace rostrum
