#include "engine/present/compare/compare_controls.hpp"

#include <algorithm>

#include "messages/compare.hpp"

namespace rostrum {

std::string compare_add_key(std::string_view text) {
  return "compare:add:" + std::string(text);
}

std::string compare_remove_key(std::string_view text) {
  return "compare:remove:" + std::string(text);
}

std::vector<CompareControl> compare_controls(const Language& language, const View& view,
                                             const std::string& text) {
  std::vector<CompareControl> controls;
  // It is a screen of its own, which an embedded view does without.
  if (view.reading.embed) return controls;
  if (std::ranges::find(view.compare, text) == view.compare.end()) {
    controls.push_back(
        {compare_add_key(text), std::string(language.text(msg::compare_add)), AddToCompare{text}});
  } else {
    controls.push_back({compare_remove_key(text), std::string(language.text(msg::compare_remove)),
                        RemoveFromCompare{text}});
  }
  if (!view.compare.empty()) {
    controls.push_back({"compare:open",
                        language.text(msg::compare_open{.columns = view.compare.size()}),
                        SetScreen{Screen::compare}});
  }
  return controls;
}

std::string compare_title(const Language& language, const View& view) {
  return language.text(msg::compare_title{.columns = view.compare.size()});
}

}  // namespace rostrum
