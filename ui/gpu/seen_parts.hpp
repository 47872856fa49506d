// Which parts of a mesh a camera sees: what is beside the window or behind the globe need not be
// given to the GPU.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/geo/camera.hpp"
#include "ui/gpu/projected_mesh.hpp"

namespace rostrum::ui {

// Fills runs with ranges that hold every part of which anything may be seen, ascending and apart;
// what lies between two of them and is no longer than the gap is taken along, because another draw
// costs more. Parts and bounds belong together, in the order of BasemapMesh; the bounds are of the
// camera's projection.
void find_seen_parts(std::span<const MeshPart> parts, std::span<const PartBounds> bounds,
                     const Camera& camera, const MapViewport& viewport, std::uint32_t gap,
                     std::vector<MeshPart>& runs);

}  // namespace rostrum::ui
