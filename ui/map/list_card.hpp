// A card beside a spot of the map with a list to choose from: the forums of a place, the statements
// behind an arc. Scrolled by wheel and finger; arrow keys walk its rows and Enter chooses.
//
// Words are made when the list is, not when it is painted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct ListCardRow {
  std::string key;  // of the target: "place-forum:baku-2023"
  std::string title;
  std::string detail;  // below it, in small type
  std::string id;      // of the record it opens
};

struct ListCard {
  std::string title;
  std::string detail;  // counts, below the title
  std::string button;  // words of a button at the foot; empty: none
  std::string button_key;
  std::vector<ListCardRow> rows;
  ScrollState scroll;
  std::optional<std::size_t> row;  // under the arrow keys

  bool open() const { return !rows.empty(); }
  void close() { *this = {}; }
  // The ends hold; the row comes into sight when the card is painted.
  void step(int rows_down);

  bool reveal_row = false;
};

struct ListCardResult {
  PaintRect rect;
  bool close = false;
  bool button = false;
  std::optional<std::size_t> chosen;
};
// Within the panel, however small it is: beside a spot, else a sheet over the panel's foot. The
// close button has the key given.
ListCardResult list_card_ui(const PanelContext& context, std::optional<ImVec2> spot,
                            std::string_view close_key, ListCard& card);

}  // namespace rostrum::ui
