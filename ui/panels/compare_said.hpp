// What the columns of Compare said on a topic: cards side by side, below each other where the
// screen is narrow. The words of a card are made once, when Compare is measured.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/present/record_actions.hpp"
#include "engine/present/result_item.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct SaidCard {
  ResultItem item;
  std::string open_key;  // of what opens it
  std::string note_key;
  std::vector<RecordAction> actions;
  float height = 0;
};

struct SaidCards {
  std::vector<std::vector<SaidCard>> sides;  // one a column, those that are shown
  float width = 0;                           // of a card
  float gap = 0;                             // between the sides
  std::string_view note;                     // that they are summaries; of the language

  float left(std::size_t side) const { return (width + gap) * static_cast<float>(side); }
  std::size_t longest() const;  // cards of the side that has most
};

// Precondition: the session shows Compare, and its columns have a topic in common.
SaidCards said_cards(const Session& session, const Theme& theme, float width, bool stacked);

// The topics that can be chosen, as buttons; returns their height. Measured alone without a context
// to draw in.
float said_topics_height(const Theme& theme, const CompareSaid& said, float width);
void said_topics_ui(const PanelContext& context, const CompareSaid& said, ImVec2 position,
                    float width);

void said_card_ui(const PanelContext& context, const SaidCard& card, std::string_view note,
                  PaintRect rect);

}  // namespace rostrum::ui
