#include "ui/panels/file_sheet.hpp"

#include "engine/state/command.hpp"
#include "ui/panels/sheet.hpp"

namespace rostrum::ui {

namespace {

float content_ui(const PanelContext&, const SheetColumn& column) {
  return column.y;
}

}  // namespace

void file_sheet_ui(FileSheet& sheet, const PanelContext& context) {
  const SheetWords words{"file", command(CommandId::open_file).title};
  if (sheet_ui(context, sheet.scroll, words, content_ui)) context.session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
