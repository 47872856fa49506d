#include "ui/panels/export_sheet.hpp"

#include "engine/state/command.hpp"
#include "ui/panels/sheet.hpp"

namespace rostrum::ui {

namespace {

float content_ui(const PanelContext&, const SheetColumn& column) {
  return column.y;
}

}  // namespace

void export_sheet_ui(ExportSheet& sheet, const PanelContext& context) {
  const SheetWords words{"export", command(CommandId::show_exports).title};
  if (sheet_ui(context, sheet.scroll, words, content_ui)) context.session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
