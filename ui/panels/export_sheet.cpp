#include "ui/panels/export_sheet.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/exchange/export_words.hpp"
#include "engine/present/picture_title.hpp"
#include "engine/query/understand.hpp"
#include "engine/state/command.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/input_slot.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

class ExportWriter {
 public:
  ExportWriter(ExportSheet& sheet, const PanelContext& context, const SheetColumn& column)
      : sheet_(sheet),
        context_(context),
        language_(context.language),
        theme_(context.theme),
        column_(column) {
    for (const FileFormat& format : file_formats)
      button_width_ = std::max(button_width_, button_width(theme_, format.name));
  }

  float write() {
    const UiState& ui = context_.session.state().ui;
    const ExportChoices scopes = scope_choices(language_, context_.session.state());
    heading(scopes.name);
    column_.y += button_row_ui(context_, column_, buttons_of(scopes));
    column_.y += paragraph_ui(context_, column_,
                              export_counts(language_, context_.session.dataset(),
                                            context_.session.state(), context_.session.result()),
                              theme_.colors().ink_soft);
    heading(language_.text(msg::export_data_heading));
    formats(false);
    heading(language_.text(msg::export_picture_heading));
    title();
    choices(shape_choices(language_, context_.session.view()));
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

  // The page's input lies over its slot while all of it is in sight; else its words are painted.
  void title() {
    const Session& session = context_.session;
    const float height = sheet_button_height(theme_);
    const float line = line_height(theme_, TextSize::body);
    draw_text_cut(ImGui::GetWindowDrawList(), theme_,
                  {TextSize::body, Weight::regular, theme_.colors().ink_soft},
                  {column_.x, column_.y}, column_.width, language_.text(msg::export_picture_title));
    column_.y += line + theme_.px(4);
    const PaintRect slot{column_.x, column_.y, column_.width, height};
    const ImDrawList* list = ImGui::GetWindowDrawList();
    const bool in_sight =
        slot.y >= list->GetClipRectMin().y && slot.bottom() <= list->GetClipRectMax().y;
    const Query shown = shown_query(session.view().query, session.asked());
    const std::string words = in_sight ? std::string()
                                       : picture_title(language_, session.domains(), shown,
                                                       session.result(), session.state().ui);
    input_slot(context_, picture_title_key, slot, theme_.px(6), theme_.px(8), words);
    if (in_sight) sheet_.title_slot = slot;
    column_.y += height + theme_.px(8);
    if (session.state().ui.picture_title.empty()) return;
    const Action back = SetPictureTitle{};
    const std::array button = {
        RowButton{"export:title:own", language_.text(msg::export_title_of_view), back}};
    column_.y += button_row_ui(context_, column_, button);
  }

  ExportSheet& sheet_;
  const PanelContext& context_;
  const Language& language_;
  const Theme& theme_;
  SheetColumn column_;
  float button_width_ = 0;
  std::vector<RowButton> buttons_;
};

}  // namespace

void export_sheet_ui(ExportSheet& sheet, const PanelContext& context) {
  const SheetWords words{"export", context.language.text(command(CommandId::show_exports).title)};
  const auto content = [&sheet](const PanelContext& inside, const SheetColumn& column) {
    return ExportWriter(sheet, inside, column).write();
  };
  if (sheet_ui(context, sheet.scroll, words, content)) context.session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
