// The lists that open on the map, one at a time: the forums of a disc, and the statements behind an
// arc. They follow the result: what is no longer found leaves the list, an empty list closes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/layout/map_scene.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/map/list_card.hpp"

namespace rostrum::ui {

class MapLists {
 public:
  bool open() const { return places_card_.open() || arc_card_.open(); }
  // True when there was one to close.
  bool close(Session& session);

  // One forum is chosen; of several, the list opens: never a guess.
  void open_places(Session& session, std::span<const PlaceId> places, CssPoint spot);
  void open_arc(Session& session, const MapArc& arc, CssPoint spot);

  // Arrow keys walk the open list, Enter chooses. True when the key was used.
  bool key(Session& session, std::string_view dom_key);
  // What a wheel or a finger at this point scrolls.
  ScrollState* scroll_at(ImVec2 point);

  // What is listed follows what was found. Once a frame, before it is drawn.
  void sync(const Session& session);
  // Beside what it is about, or as a sheet over the foot of what is given. Says where; nowhere when
  // none is open.
  PaintRect draw(const PanelContext& context, const MapScene& scene, bool as_sheet);

 private:
  void make_places_card(const Session& session);
  void make_arc_card(const Session& session);
  PaintRect draw_places(const PanelContext& context, const MapScene& scene, bool as_sheet);
  PaintRect draw_arc(const PanelContext& context, bool as_sheet);
  std::optional<ImVec2> spot_or_none(bool as_sheet) const {
    return as_sheet ? std::optional<ImVec2>() : spot_;
  }
  void choose(Session& session, const ListCard& card, std::size_t row);

  std::vector<PlaceId> places_;
  ListCard places_card_;
  std::optional<MentionArc> arc_;
  ListCard arc_card_;
  std::uint64_t made_for_ = 0;  // query revision
  std::uint32_t starts_ = 0;    // see UiState
  std::string selection_;       // that was open when the list was
  ImVec2 spot_{};               // where the list was asked for
};

}  // namespace rostrum::ui
