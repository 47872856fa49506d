// Cuts a simple polygon into triangles, with Dear ImGui's ear clipper: the one triangulator among
// the libraries Rostrum has anyway.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/geo/plane.hpp"

struct ImDrawList;
struct ImDrawListSharedData;

namespace rostrum::ui {

class Triangulator {
 public:
  Triangulator();
  ~Triangulator();
  Triangulator(const Triangulator&) = delete;
  Triangulator& operator=(const Triangulator&) = delete;

  // Three indexes of corners for each triangle; the corners may go either way round. Valid until
  // the next call; empty for fewer than three corners.
  std::span<const std::uint32_t> triangulate(std::span<const WorldPoint> corners);

 private:
  std::unique_ptr<ImDrawListSharedData> shared_;
  std::unique_ptr<ImDrawList> list_;
  std::vector<std::uint32_t> indexes_;
};

// Twice the area; positive when the corners go round counter-clockwise (y up).
double signed_area_twice(std::span<const WorldPoint> corners);

}  // namespace rostrum::ui
