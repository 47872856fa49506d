// What the reader must be told: parts of a link that were not understood, a copy that worked. Goes
// by itself after the time it takes to read, but not from under the pointer.
#pragma once

#include <vector>

#include "engine/view/notice.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct NoticeCard {
  std::vector<Notice> shown;
  double until_seconds = 0;  // when they go
};

// Floats at the upper edge of context.rect, or at its lower edge.
enum class NoticeEdge : std::uint8_t { top, bottom };
void notice_card_ui(NoticeCard& card, const PanelContext& context, NoticeEdge edge);

}  // namespace rostrum::ui
