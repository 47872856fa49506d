#include "ui/panels/share_sheet.hpp"

#include "engine/state/command.hpp"
#include "ui/panels/sheet.hpp"

namespace rostrum::ui {

namespace {

float content_ui(const PanelContext&, const SheetColumn& column) {
  return column.y;
}

}  // namespace

void share_sheet_ui(ShareSheet& sheet, const PanelContext& context) {
  const SheetWords words{"share", command(CommandId::show_share).title};
  if (sheet_ui(context, sheet.scroll, words, content_ui)) context.session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
