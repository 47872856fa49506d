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
      : context_(context), language_(context.language), theme_(context.theme), column_(column) {
    for (const FileFormat& format : file_formats)
      button_width_ = std::max(button_width_, button_width(theme_, format.name));
  }

  float write() {
    const UiState& ui = context_.session.state().ui;
    const ExportChoices scopes = scope_choices(language_, ui);
    heading(scopes.name);
    column_.y += button_row_ui(context_, column_, buttons_of(scopes));
    column_.y += paragraph_ui(context_, column_,
                              export_counts(language_, context_.session.result(), ui.export_scope),
                              theme_.colors().ink_soft);
    heading(language_.text(msg::export_data_heading));
    formats(false);
    heading(language_.text(msg::export_picture_heading));
    choices(part_choices(language_, ui));
    choices(scale_choices(language_, ui));
    formats(true);
    const Action print = Print{};
    row({"command:print", language_.text(command(CommandId::print).title), print},
        language_.text(msg::export_print_purpose));
    heading(language_.text(msg::export_cite_heading));
    const Action cite = OpenCite{};
    const std::array cite_button = {
        RowButton{"export:cite", language_.text(msg::export_cite_view), cite}};
    column_.y += button_row_ui(context_, column_, cite_button);
    return column_.y;
  }

 private:
  void heading(std::string_view words) {
    column_.y += sheet_heading(theme_, column_.x, column_.y, column_.width, words);
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
    for (const FileFormat& format : file_formats) {
      if (is_picture(format.format) != pictures) continue;
      const Action action = Export{format.format};
      row({context_.strings.join({"export:", format.id}), format.name, action},
          language_.text(format.purpose));
    }
  }

  const PanelContext& context_;
  const Language& language_;
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
