// The sheet of a code, on a screen in a public place: an address to take along instead of opening
// it here.
#pragma once

#include <string>

#include "engine/link/qr_code.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace rostrum::ui {

struct CodeSheet {
  ScrollState scroll;
  std::string url;  // that the code is of
  QrCode code;
};

void code_sheet_ui(CodeSheet& sheet, const PanelContext& context);

}  // namespace rostrum::ui
