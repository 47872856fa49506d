// The sheet of Cite; its words are the engine's, the same as in the document.
#pragma once

#include <cstdint>

#include "engine/exchange/cite_page.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct CiteSheet {
  ScrollState scroll;
  CitePage page;                    // as it was
  std::uint64_t page_revision = 0;  // of the session when it was made
};

void cite_sheet_ui(CiteSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
