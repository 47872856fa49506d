// The sheet of Share view; its words are the engine's, the same as in the document.
#pragma once

#include <cstdint>

#include "engine/present/share_words.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct ShareSheet {
  ScrollState scroll;
  SharedView shared;  // of the session's revision: a code takes a moment to make
  std::uint64_t revision = 0;
};

void share_sheet_ui(ShareSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
