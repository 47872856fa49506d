// Which of many labels are shown, and where, so that none overlap: the more important first, each
// in the first of its boxes that is free.
//
// A box that holds the spot it belongs to keeps its distance when the map comes closer: spots move
// apart, boxes keep their size. So labels and obstacles that are apart at one scale are apart at
// every nearer one, and what is decided once for a scale holds until the next.
// Deterministic: greater importance first, then the lower id. No two boxes are compared unless they
// are near each other, and nothing is allocated once the memory is warm. Units: CSS pixels.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/geo/plane.hpp"

namespace rostrum {

// The collision index: boxes that are taken, by the cells of a grid without bounds, found by hash.
class CollisionGrid {
 public:
  static constexpr std::uint32_t nobody = 0xffffffff;

  void clear();
  void add(const CssRect& box, std::uint32_t owner);
  // A box of the same owner is not in the way; what nobody owns is in everyone's.
  bool is_free(const CssRect& box, std::uint32_t owner) const;

 private:
  struct Entry {
    CssRect box;
    std::uint32_t owner = 0;
    std::uint32_t next = 0;
  };
  static constexpr std::size_t bucket_count = 1U << 13U;

  std::vector<std::uint32_t> heads_;  // of the chain of entries in each bucket
  std::vector<Entry> entries_;
};

struct LabelCandidate {
  static constexpr std::size_t max_boxes = 4;

  std::array<CssRect, max_boxes> boxes{};  // in the order they are tried
  std::uint8_t box_count = 1;
  double importance = 0;
  std::uint32_t id = 0;
  std::uint32_t owner = CollisionGrid::nobody;  // of the obstacle it belongs to and may touch
};

struct ShownLabel {
  std::uint32_t candidate = 0;
  std::uint8_t box = 0;

  bool operator==(const ShownLabel&) const = default;
};

class LabelLayout {
 public:
  static constexpr double gap_css = 3;  // kept free around each label

  // Forgets the obstacles and labels there were.
  void begin();
  void add_obstacle(const CssRect& box, std::uint32_t owner);
  // Most important first, into a vector that is used again.
  void place(std::span<const LabelCandidate> candidates, std::vector<ShownLabel>& shown);

 private:
  struct PlacementOrder {  // of a candidate, in the order they are placed
    double importance = 0;
    std::uint32_t id = 0;
    std::uint32_t candidate = 0;
  };

  CollisionGrid grid_;
  std::vector<PlacementOrder> order_;
};

}  // namespace rostrum
