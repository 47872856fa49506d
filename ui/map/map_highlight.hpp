// Ties the map to the other panels: the forums of the disc under the pointer are said to them, and
// the discs of forums under the pointer elsewhere are ringed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/layout/map_scene.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

class MapHighlight {
 public:
  // The disc under the pointer of the map, if there is one.
  void show(const PanelContext& context, const MapScene& scene, const MapDisc* hovered);

 private:
  std::vector<std::uint8_t> here_;  // by PlaceId; memory kept from frame to frame
};

}  // namespace rostrum::ui
