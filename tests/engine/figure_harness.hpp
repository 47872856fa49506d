// A session with a small dataset, pictures of it, and what lies in them.
#pragma once

#include <cctype>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/figure/make_figure.hpp"
#include "tests/engine/scene_fixture.hpp"

namespace rostrum::test {

// Colours that are told apart by their number alone.
inline FigureColors figure_colors() {
  FigureColors colors{.paper = 0xffffff,
                      .ground = 0xf0f0f0,
                      .sea = 0xf1f1f1,
                      .line = 0xe2dfd8,
                      .ink = 0x111111,
                      .ink_soft = 0x222222,
                      .ink_faint = 0x333333,
                      .accent = 0x0072b2,
                      .on_accent = 0xfefefe,
                      .on_group = 0x06121d,
                      .border = 0xfafafa,
                      .graticule = 0xe9e6df};
  for (std::size_t i = 0; i < colors.shades.size(); ++i)
    colors.shades[i] = 0xd00000 + static_cast<std::uint32_t>(i);
  for (std::size_t i = 0; i < colors.groups.size(); ++i)
    colors.groups[i] = 0x00a000 + static_cast<std::uint32_t>(i);
  return colors;
}

struct FigureHarness {
  Session session{SceneTables().dataset()};
  FigureColors colors = figure_colors();
  PictureParts parts = PictureParts::both;
  bool framed = true;
  const Basemap* land = nullptr;
  std::vector<std::optional<GeoPoint>> labels;
  double screen_width_css = 0;
  double screen_height_css = 0;

  FigureHarness() { session.set_base_url("https://example.org/rostrum/"); }

  void act(Action action) {
    session.dispatch(std::move(action));
    session.drain();
  }

  Figure figure() const {
    const auto days = session.dataset().extent().value();
    const TimeExtent extent = extent_of_days(days.earliest, days.latest);
    return make_figure({.session = session,
                        .parts = parts,
                        .framed = framed,
                        .land = land,
                        .country_labels = labels,
                        .screen_width_css = screen_width_css,
                        .screen_height_css = screen_height_css,
                        .extent = extent,
                        .detail = scale_over(extent, 0, 1),
                        .text_width = text_width,
                        .colors = colors});
  }
};

template <typename Mark>
std::vector<Mark> marks_of(const Figure& figure) {
  std::vector<Mark> marks;
  for (const FigureMark& mark : figure.marks) {
    if (const auto* wanted = std::get_if<Mark>(&mark)) marks.push_back(*wanted);
  }
  return marks;
}

inline bool has_text(const Figure& figure, std::string_view words) {
  for (const FigureText& text : marks_of<FigureText>(figure)) {
    if (text.text == words) return true;
  }
  return false;
}

// All that is written, line after line.
inline std::string all_text(const Figure& figure) {
  std::string all;
  for (const FigureText& text : marks_of<FigureText>(figure))
    all += text.text + '\n';
  return all;
}

// The corners of a path of straight lines, ring by ring.
inline std::vector<std::vector<CssPoint>> rings_of(const std::string& data) {
  std::vector<std::vector<CssPoint>> rings;
  CssPoint pen;
  const char* at = data.c_str();
  while (*at != '\0') {
    const char verb = *at++;
    if (verb == 'z') continue;
    char* end = nullptr;
    const double x = std::strtod(at, &end);
    const double y = std::strtod(end, &end);
    at = end;
    pen = verb == 'M' ? CssPoint{x, y} : CssPoint{pen.x + x, pen.y + y};
    if (verb == 'M') rings.emplace_back();
    rings.back().push_back(pen);
  }
  return rings;
}

}  // namespace rostrum::test
