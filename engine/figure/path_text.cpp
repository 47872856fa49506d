#include "engine/figure/path_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>

namespace rostrum {

namespace {

std::int64_t hundredths(double value) {
  constexpr double most = 1e9;  // far beyond any picture; what is no number is nowhere
  return std::isfinite(value) ? std::llround(std::clamp(value, -most, most) * 100) : 0;
}

void append_hundredths(std::string& text, std::int64_t value, bool shortest = true) {
  const std::int64_t size = std::abs(value);
  if (value < 0) text += '-';
  const std::int64_t whole = size / 100;
  const std::int64_t part = size % 100;
  if (whole > 0 || part == 0 || !shortest) text += std::to_string(whole);
  if (part == 0) return;
  text += '.';
  text += static_cast<char>('0' + part / 10);
  if (part % 10 != 0) text += static_cast<char>('0' + part % 10);
}

// A minus separates as well as a space does.
void append_pair(std::string& text, std::int64_t x, std::int64_t y) {
  append_hundredths(text, x);
  if (y >= 0) text += ' ';
  append_hundredths(text, y);
}

}  // namespace

void append_number(std::string& text, double value) {
  append_hundredths(text, hundredths(value), false);
}

void append_color(std::string& text, Ink ink, bool with_opacity) {
  if (ink.opacity <= 0) return;
  char digits[10];
  std::snprintf(digits, sizeof digits, "#%06x%02x", ink.rgb & 0xffffffU,
                static_cast<unsigned>(std::lround(ink.opacity * 255)) & 0xffU);
  text.append(digits, with_opacity ? 9 : 7);
}

void PathText::move_to(CssPoint point) {
  x_ = hundredths(point.x);
  y_ = hundredths(point.y);
  text_ += 'M';
  append_pair(text_, x_, y_);
}

void PathText::line_to(CssPoint point) {
  const std::int64_t x = hundredths(point.x);
  const std::int64_t y = hundredths(point.y);
  text_ += 'l';
  append_pair(text_, x - x_, y - y_);
  x_ = x;
  y_ = y;
}

void PathText::add(std::span<const CssPoint> points, bool closed) {
  if (points.empty()) return;
  move_to(points.front());
  for (const CssPoint point : points.subspan(1))
    line_to(point);
  if (closed) close();
}

void PathText::add_arc(CssPoint center, double radius, double from_share, double to_share) {
  const auto at = [&](double share) {
    const double angle = share * 2 * std::numbers::pi;
    return CssPoint{center.x + radius * std::sin(angle), center.y - radius * std::cos(angle)};
  };
  // Two halves, so that a whole round is drawn as well and no arc is the longer one.
  move_to(at(from_share));
  for (const double share : {(from_share + to_share) / 2, to_share}) {
    text_ += 'A';
    append_pair(text_, hundredths(radius), hundredths(radius));
    text_ += " 0 0 1 ";
    x_ = hundredths(at(share).x);
    y_ = hundredths(at(share).y);
    append_pair(text_, x_, y_);
  }
}

}  // namespace rostrum
