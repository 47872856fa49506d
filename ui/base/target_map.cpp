#include "ui/base/target_map.hpp"

#include <algorithm>

namespace rostrum::ui {

namespace {

constexpr std::size_t fewest_slots = 256;

// FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = 2166136261U;
  for (const char letter : key) {
    hash = (hash ^ static_cast<std::uint8_t>(letter)) * 16777619U;
  }
  return hash;
}

}  // namespace

void TargetMap::clear() {
  painted_.clear();
  keys_.clear();
  std::fill(slots_.begin(), slots_.end(), 0U);
}

std::size_t TargetMap::slot_of(std::string_view key, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0) {
    const Painted& painted = painted_[slots_[slot] - 1];
    if (painted.hash == hash && key_of(painted) == key) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void TargetMap::grow() {
  slots_.assign(std::max(fewest_slots, slots_.size() * 2), 0U);
  for (std::uint32_t i = 0; i < painted_.size(); ++i)
    slots_[slot_of(key_of(painted_[i]), painted_[i].hash)] = i + 1;
}

int TargetMap::add(std::string_view key, PaintRect rect) {
  if (rect.empty()) return 0;
  // Half of the slots stay empty, so that a key is found in a step or two.
  if ((painted_.size() + 1) * 2 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(key);
  std::uint32_t& slot = slots_[slot_of(key, hash)];
  if (slot == 0) {
    painted_.push_back({.key_begin = static_cast<std::uint32_t>(keys_.size()),
                        .key_size = static_cast<std::uint32_t>(key.size()),
                        .hash = hash,
                        .rect = rect});
    keys_ += key;
    slot = static_cast<std::uint32_t>(painted_.size());
  }
  Painted& painted = painted_[slot - 1];
  painted.rect = rect;
  return painted.times++;
}

std::optional<PaintRect> TargetMap::find(std::string_view key) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t index = slots_[slot_of(key, hash_of(key))];
  if (index == 0) return std::nullopt;
  return painted_[index - 1].rect;
}

}  // namespace rostrum::ui
