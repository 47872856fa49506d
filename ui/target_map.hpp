// Where the controls are on screen, by the key they have in the outline: for focus rings, for pages
// that embed Rostrum and want to point at something, and for tests that click like a person.
//
// Filled anew each frame; what is scrolled out of sight is not in it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ui/rect.hpp"

namespace rostrum::ui {

class TargetMap {
 public:
  void clear() { rects_.clear(); }
  // Returns how many controls have this key already: a command may stand in two places, of which
  // the one that is painted last is found.
  int add(std::string_view key, RectCss rect) {
    if (rect.empty()) return 0;
    Painted& painted = rects_[std::string(key)];
    painted.rect = rect;
    return painted.times++;
  }
  std::optional<RectCss> find(std::string_view key) const {
    const auto found = rects_.find(key);
    if (found == rects_.end()) return std::nullopt;
    return found->second.rect;
  }

 private:
  struct Painted {
    RectCss rect;
    int times = 0;
  };

  std::map<std::string, Painted, std::less<>> rects_;
};

}  // namespace rostrum::ui
