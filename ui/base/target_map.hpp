// Where the controls are on screen, by the key they have in the outline: for focus rings, for pages
// that embed Rostrum and want to point at something, and for tests that click like a person.
//
// Filled anew each frame; what is scrolled out of sight is not in it. A hash table that keeps its
// memory from frame to frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/base/rect.hpp"

namespace rostrum::ui {

class TargetMap {
 public:
  void clear();
  // Returns how many controls have this key already: a command may stand in two places, of which
  // the one that is painted last is found. The key is copied.
  int add(std::string_view key, PaintRect rect);
  std::optional<PaintRect> find(std::string_view key) const;

 private:
  struct Painted {
    std::uint32_t key_begin = 0;  // bytes of keys_
    std::uint32_t key_size = 0;
    std::uint32_t hash = 0;
    int times = 0;
    PaintRect rect;
  };

  std::string_view key_of(const Painted& painted) const {
    return std::string_view(keys_).substr(painted.key_begin, painted.key_size);
  }
  // The slot that holds the key, or the empty one where it belongs. Precondition: slots_.
  std::size_t slot_of(std::string_view key, std::uint32_t hash) const;
  void grow();

  std::vector<Painted> painted_;
  std::string keys_;                  // one after another
  std::vector<std::uint32_t> slots_;  // of painted_, counted from 1; 0 is empty. A power of two
};

}  // namespace rostrum::ui
