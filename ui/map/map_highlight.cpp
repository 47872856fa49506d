#include "ui/map/map_highlight.hpp"

#include <algorithm>

#include <imgui.h>

namespace rostrum::ui {

void MapHighlight::show(const PanelContext& context, const MapScene& scene,
                        const MapDisc* hovered) {
  const Session& session = context.session;
  const Dataset& dataset = session.dataset();
  if (hovered == nullptr && context.highlight.forums().empty()) return;
  here_.assign(dataset.places().size(), 0);
  if (hovered != nullptr) {
    for (const PlaceId place : scene.places_of(*hovered))
      here_[place.index] = 1;
    for (const ResultEntry& entry : session.list().entries) {
      const auto& place = dataset[entry.forum].place;
      if (place && here_[place->index] != 0) context.highlight.show(entry.forum);
    }
    return;
  }
  for (const ForumId forum : context.highlight.forums()) {
    if (const auto& place = dataset[forum].place) here_[place->index] = 1;
  }
  const Theme& theme = context.theme;
  for (const MapDisc& disc : scene.discs) {
    const bool ringed = std::ranges::any_of(scene.places_of(disc),
                                            [&](PlaceId place) { return here_[place.index] != 0; });
    if (!ringed) continue;
    ImGui::GetWindowDrawList()->AddCircle(paint_point(disc.at),
                                          static_cast<float>(disc.radius_css) + theme.px(3),
                                          theme.colors().ink, 0, theme.px(1.5F));
  }
}

}  // namespace rostrum::ui
