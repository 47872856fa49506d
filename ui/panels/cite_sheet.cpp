#include "ui/panels/cite_sheet.hpp"

#include "engine/state/command.hpp"
#include "ui/panels/sheet.hpp"

namespace rostrum::ui {

namespace {

float content_ui(const PanelContext&, const SheetColumn& column) {
  return column.y;
}

}  // namespace

void cite_sheet_ui(CiteSheet& sheet, const PanelContext& context) {
  const SheetWords words{"cite", command(CommandId::show_cite).title};
  if (sheet_ui(context, sheet.scroll, words, content_ui)) context.session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
