// Cuts a simple polygon into triangles, with Dear ImGui's ear clipper: the one triangulator among
// the libraries Rostrum has anyway. Longitude and latitude are taken as coordinates of a plane.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/model/dataset.hpp"

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
  std::span<const std::uint32_t> triangulate(std::span<const GeoPoint> corners);

 private:
  std::unique_ptr<ImDrawListSharedData> shared_;
  std::unique_ptr<ImDrawList> list_;
  std::vector<std::uint32_t> indexes_;
};

}  // namespace rostrum::ui
