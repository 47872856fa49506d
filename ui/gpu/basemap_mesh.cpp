#include "ui/gpu/basemap_mesh.hpp"

#include <algorithm>

namespace rostrum::ui {

const LineDetail& BasemapMesh::detail_for(double scale_px) const {
  const auto fits = [&](const LineDetail& detail) { return scale_px <= detail.max_scale_px; };
  return *std::ranges::find_if(details, fits);
}

}  // namespace rostrum::ui
