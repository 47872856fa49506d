#include "ui/panels/export_sheet.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/exchange/export_words.hpp"
#include "engine/state/command.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"

namespace rostrum::ui {

namespace {

class ExportWriter {
 public:
  ExportWriter(const PanelContext& context, const SheetColumn& column)
      : context_(context), theme_(context.theme), column_(column) {
    for (const ExportWords& words : export_formats())
      button_width_ = std::max(button_width_, button_width(theme_, words.name));
  }

  float write() {
    const UiState& ui = context_.session.state().ui;
    heading("What to take");
    const ExportChoices scopes = scope_choices(ui);
    column_.y += button_row_ui(context_, column_, buttons_of(scopes));
    column_.y +=
        paragraph_ui(context_, column_, export_counts(context_.session.result(), ui.export_scope),
                     theme_.colors().ink_soft);
    heading("Data and references");
    formats(false);
    heading("Picture of what is shown");
    choices(part_choices(ui));
    choices(scale_choices(ui));
    formats(true);
    const Action print = Print{};
    row({"command:print", context_.language.text(command(CommandId::print).title), print},
        print_purpose);
    heading("Citing");
    const Action cite = OpenCite{};
    const std::array cite_button = {RowButton{"export:cite", cite_view_label, cite}};
    column_.y += button_row_ui(context_, column_, cite_button);
    return column_.y;
  }

 private:
  void heading(std::string_view words) {
    column_.y += sheet_heading(theme_, column_.x, column_.y, words);
  }

  std::span<const RowButton> buttons_of(const ExportChoices& choices) {
    buttons_.clear();
    for (const ExportChoice& choice : choices.choices)
      buttons_.push_back({choice.key, choice.label, choice.action, choice.chosen});
    return buttons_;
  }

  void choices(const ExportChoices& choices) {
    column_.y += labelled_row_ui(context_, column_, choices.name, buttons_of(choices));
  }

  void row(const RowButton& button, std::string_view purpose) {
    column_.y += purpose_row_ui(context_, column_, button, button_width_, purpose);
  }

  void formats(bool pictures) {
    for (const ExportWords& words : export_formats()) {
      if (is_picture(words.format) != pictures) continue;
      const Action action = Export{words.format};
      row({context_.words.join({"export:", words.id}), words.name, action}, words.purpose);
    }
  }

  const PanelContext& context_;
  const Theme& theme_;
  SheetColumn column_;
  float button_width_ = 0;
  std::vector<RowButton> buttons_;
};

float export_content_ui(const PanelContext& context, const SheetColumn& column) {
  return ExportWriter(context, column).write();
}

}  // namespace

void export_sheet_ui(ExportSheet& sheet, const PanelContext& context) {
  const SheetWords words{"export", context.language.text(command(CommandId::show_exports).title)};
  if (sheet_ui(context, sheet.scroll, words, export_content_ui))
    context.session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
