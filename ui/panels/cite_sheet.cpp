#include "ui/panels/cite_sheet.hpp"

#include <utility>
#include <vector>

#include "engine/state/command.hpp"
#include "messages/cite.hpp"
#include "ui/panels/sheet_rows.hpp"

namespace rostrum::ui {

namespace {

void entries_ui(const PanelContext& context, SheetColumn& column,
                const std::vector<CiteEntry>& entries) {
  std::vector<RowButton> buttons;
  for (const CiteEntry& entry : entries) {
    column.y += sheet_heading(context.theme, column.x, column.y, column.width, entry.name);
    column.y += paragraph_ui(context, column, entry.text, context.theme.colors().ink);
    buttons.clear();
    for (const CiteControl& control : entry.controls)
      buttons.push_back({control.key, control.label, control.action});
    column.y += button_row_ui(context, column, buttons);
  }
}

void choices_ui(const PanelContext& context, SheetColumn& column, const CitePage& page) {
  if (page.choices.empty()) return;
  std::vector<Action> actions;
  for (const CiteChoice& choice : page.choices)
    actions.emplace_back(OpenCite{choice.id});
  std::vector<RowButton> buttons;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const CiteChoice& choice = page.choices[i];
    buttons.push_back({choice.key, choice.label, actions[i], choice.chosen});
  }
  column.y += context.theme.px(12);
  column.y += button_row_ui(context, column, buttons);
}

float page_ui(const PanelContext& context, SheetColumn column, const CitePage& page) {
  const Palette& colors = context.theme.colors();
  choices_ui(context, column, page);
  column.y += sheet_heading(context.theme, column.x, column.y, column.width,
                            context.language.text(msg::cite_about_heading));
  column.y += paragraph_ui(context, column, page.about, colors.ink);
  if (!page.source.empty()) column.y += paragraph_ui(context, column, page.source, colors.ink_soft);
  entries_ui(context, column, page.styles);
  entries_ui(context, column, page.files);
  column.y += context.theme.px(8);
  return column.y + paragraph_ui(context, column,
                                 context.language.text(cite_note(context.session.link_has_data())),
                                 colors.ink_faint);
}

}  // namespace

void cite_sheet_ui(CiteSheet& sheet, const PanelContext& context) {
  Session& session = context.session;
  if (sheet.page_revision != session.revision()) {
    CitePage page = make_cite_page(context.language, session.dataset(), session.domains(),
                                   session.state(), session.base_url(), session.today());
    if (page.about != sheet.page.about) sheet.scroll.offset_css = 0;
    sheet.page = std::move(page);
    sheet.page_revision = session.revision();
  }
  const SheetWords words{"cite", context.language.text(command(CommandId::show_cite).title)};
  const auto content = [&](const PanelContext& inner, const SheetColumn& column) {
    return page_ui(inner, column, sheet.page);
  };
  if (sheet_ui(context, sheet.scroll, words, content)) session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
