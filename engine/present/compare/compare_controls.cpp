#include "engine/present/compare/compare_controls.hpp"

#include <algorithm>
#include <array>

namespace rostrum {

std::string compare_add_key(std::string_view text) {
  return "compare:add:" + std::string(text);
}

std::string compare_remove_key(std::string_view text) {
  return "compare:remove:" + std::string(text);
}

std::vector<CompareControl> compare_controls(const View& view, const std::string& text) {
  std::vector<CompareControl> controls;
  // It is a screen of its own, which an embedded view does without.
  if (view.reading.embed) return controls;
  if (std::ranges::find(view.compare, text) == view.compare.end()) {
    controls.push_back({compare_add_key(text), "Compare", AddToCompare{text}});
  } else {
    controls.push_back({compare_remove_key(text), "Remove from Compare", RemoveFromCompare{text}});
  }
  if (!view.compare.empty()) {
    controls.push_back(
        {"compare:open", "Open " + std::string(compare_title(view)), SetScreen{Screen::compare}});
  }
  return controls;
}

std::string_view compare_title(const View& view) {
  static constexpr std::array<std::string_view, View::most_compared + 1> titles = {
      "Compare", "Compare · 1", "Compare · 2", "Compare · 3", "Compare · 4"};
  return titles[std::min(view.compare.size(), View::most_compared)];
}

}  // namespace rostrum
