// The one slim line below an embedded view: whose it is, what it shows in words, and the way to the
// whole explorer. Where one panel is shown at a time it has the buttons that change it.
#pragma once

#include <cstdint>
#include <string>

#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct EmbedBar {
  std::string words;  // filters and counts, of the session's revision
  std::string link;   // to the view in the whole explorer
  std::uint64_t revision = 0;
};

void embed_bar_ui(EmbedBar& bar, const PanelContext& context, bool with_tabs);

}  // namespace rostrum::ui
