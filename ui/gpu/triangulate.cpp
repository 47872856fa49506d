#include "ui/gpu/triangulate.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/gpu/cut_polygon.hpp"

namespace rostrum::ui {

Triangulator::Triangulator()
    : shared_(std::make_unique<ImDrawListSharedData>()),
      list_(std::make_unique<ImDrawList>(shared_.get())) {}

Triangulator::~Triangulator() = default;

std::span<const std::uint32_t> Triangulator::triangulate(std::span<const GeoPoint> corners) {
  indexes_.clear();
  if (corners.size() < 3) return indexes_;
  // ImGui's clipper wants clockwise on its screen, where y goes down: counter-clockwise here is
  // clockwise there once y is turned over, so a clockwise ring is read backwards.
  const bool backwards = signed_area_twice(corners) < 0;
  const std::size_t count = corners.size();
  const auto corner_of = [&](std::size_t i) { return backwards ? count - 1 - i : i; };
  std::vector<ImVec2> points;
  points.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const GeoPoint& corner = corners[corner_of(i)];
    points.push_back({static_cast<float>(corner.lon), static_cast<float>(corner.lat)});
  }

  list_->_ResetForNewFrame();
  list_->Flags = ImDrawListFlags_None;
  list_->AddConcavePolyFilled(points.data(), static_cast<int>(count), IM_COL32_WHITE);
  indexes_.reserve(static_cast<std::size_t>(list_->IdxBuffer.Size));
  for (const ImDrawIdx index : list_->IdxBuffer) {
    indexes_.push_back(static_cast<std::uint32_t>(corner_of(index)));
  }
  return indexes_;
}

}  // namespace rostrum::ui
