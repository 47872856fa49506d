#include "engine/layout/labels.hpp"

#include <algorithm>
#include <cmath>

namespace rostrum {

namespace {

constexpr double cell_css = 64;
constexpr std::uint32_t end_of_chain = 0xffffffff;

struct Cells {
  std::int32_t left = 0;
  std::int32_t top = 0;
  std::int32_t right = 0;  // inclusive, like bottom
  std::int32_t bottom = 0;
};

std::int32_t cell_at(double css) {
  return static_cast<std::int32_t>(std::floor(css / cell_css));
}

Cells cells_of(const CssRect& box) {
  return {cell_at(box.x), cell_at(box.y), cell_at(box.right()), cell_at(box.bottom())};
}

// Cells far from each other may share a bucket; the boxes themselves then tell.
std::size_t bucket_of(std::int32_t x, std::int32_t y, std::size_t bucket_count) {
  const std::uint32_t mixed =
      static_cast<std::uint32_t>(x) * 0x9e3779b1U ^ static_cast<std::uint32_t>(y) * 0x85ebca6bU;
  return (mixed ^ mixed >> 15U) & (bucket_count - 1);
}

}  // namespace

void CollisionGrid::clear() {
  heads_.assign(bucket_count, end_of_chain);
  entries_.clear();
}

void CollisionGrid::add(const CssRect& box, std::uint32_t owner) {
  const Cells cells = cells_of(box);
  for (std::int32_t y = cells.top; y <= cells.bottom; ++y) {
    for (std::int32_t x = cells.left; x <= cells.right; ++x) {
      std::uint32_t& head = heads_[bucket_of(x, y, bucket_count)];
      entries_.push_back({box, owner, head});
      head = static_cast<std::uint32_t>(entries_.size() - 1);
    }
  }
}

bool CollisionGrid::is_free(const CssRect& box, std::uint32_t owner) const {
  const Cells cells = cells_of(box);
  for (std::int32_t y = cells.top; y <= cells.bottom; ++y) {
    for (std::int32_t x = cells.left; x <= cells.right; ++x) {
      for (std::uint32_t i = heads_[bucket_of(x, y, bucket_count)]; i != end_of_chain;
           i = entries_[i].next) {
        const Entry& entry = entries_[i];
        const bool own = entry.owner == owner && owner != nobody;
        if (!own && entry.box.overlaps(box)) return false;
      }
    }
  }
  return true;
}

void LabelLayout::begin() {
  grid_.clear();
}

void LabelLayout::add_obstacle(const CssRect& box, std::uint32_t owner) {
  grid_.add(box, owner);
}

void LabelLayout::place(std::span<const LabelCandidate> candidates,
                        std::vector<ShownLabel>& shown) {
  shown.clear();
  order_.clear();
  for (std::uint32_t i = 0; i < candidates.size(); ++i)
    order_.push_back({candidates[i].importance, candidates[i].id, i});
  std::ranges::sort(order_, [](const PlacementOrder& a, const PlacementOrder& b) {
    if (a.importance != b.importance) return a.importance > b.importance;
    return a.id != b.id ? a.id < b.id : a.candidate < b.candidate;
  });
  for (const PlacementOrder& next : order_) {
    const std::uint32_t i = next.candidate;
    const LabelCandidate& candidate = candidates[i];
    for (std::uint8_t box = 0; box < candidate.box_count; ++box) {
      if (!grid_.is_free(candidate.boxes[box].grown_by(gap_css), candidate.owner)) continue;
      grid_.add(candidate.boxes[box], CollisionGrid::nobody);
      shown.push_back({i, box});
      break;
    }
  }
}

}  // namespace rostrum
