#include "ui/panels/file_sheet.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/intake/intake_words.hpp"
#include "engine/present/file_controls.hpp"
#include "engine/state/command.hpp"
#include "messages/file.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/flow.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

// Writes down the sheet: every part draws at y and moves it.
class FilePage {
 public:
  FilePage(const PanelContext& context, const SheetColumn& column)
      : context_(context),
        language_(context.language),
        theme_(context.theme),
        list_(ImGui::GetWindowDrawList()),
        column_(column),
        y_(column.y + theme_.px(12)) {}

  float draw() {
    const Intake* intake = context_.session.intake();
    if (intake == nullptr) {
      for (const Message& advice : file_advice())
        text(said(advice), theme_.colors().ink_soft);
      buttons(nullptr);
      samples();
      return y_;
    }
    text(said(intake_summary(*intake)), theme_.colors().ink);
    if (intake->forums > 0) text(said(intake_counts(*intake)), theme_.colors().ink_soft);
    buttons(intake);
    // Mistakes come and go with what the columns hold, so they stand below them.
    if (!intake->roles.empty()) columns(*intake);
    if (!intake->errors.empty()) mistakes(*intake);
    return y_;
  }

 private:
  std::string said(const Message& message) const { return language_.text(message); }

  void text(std::string_view words, Color color, TextSize size = TextSize::body) {
    y_ += draw_text_wrapped(list_, theme_, {size, Weight::regular, color}, {column_.x, y_},
                            column_.width, words);
    y_ += theme_.px(8);
  }

  void buttons(const Intake* intake) {
    const Action use = UseFile{};
    const Action choose = ChooseFile{};
    const Action cancel = SetSheet{};
    y_ += theme_.px(4);
    const SheetColumn column{column_.x, y_, column_.width};
    const RowButton chooses{.key = "file:choose",
                            .label = language_.text(choose_file_words(intake)),
                            .action = choose,
                            .chosen = intake == nullptr};
    if (intake == nullptr || !intake->dataset) {
      y_ += button_row_ui(context_, column, std::array{chooses});
      return;
    }
    const std::string shows = said(use_file_words(*intake));
    y_ += button_row_ui(
        context_, column,
        std::array{RowButton{.key = "file:use", .label = shows, .action = use, .chosen = true},
                   chooses, RowButton{"file:cancel", language_.text(msg::file_cancel), cancel}});
  }

  bool link(std::string_view key, std::string_view words, std::optional<Icon> icon = {}) {
    const bool clicked =
        text_link(context_, key, words, TextSize::body, {column_.x, y_}, column_.width, icon)
            .clicked;
    y_ += std::max(line_height(theme_, TextSize::body) + theme_.px(8),
                   theme_.coarse ? sheet_button_height(theme_) : 0.0F);
    return clicked;
  }

  void samples() {
    y_ += theme_.px(8);
    for (const SampleLink& sample : sample_links(context_.session.base_url())) {
      if (link(sample.key, language_.text(sample.words), Icon::external_link)) {
        context_.session.dispatch(OpenSource{sample.url});
      }
    }
  }

  void mistakes(const Intake& intake) {
    const UiState& ui = context_.session.state().ui;
    y_ += sheet_heading(theme_, column_.x, y_, column_.width, language_.text(msg::file_mistakes));
    for (const ShownError& shown : shown_errors(intake, ui))
      text(shown_error_words(language_, intake, shown), theme_.colors().ink_soft);
    const auto more = more_errors_words(intake, ui);
    if (more && link("file:all-errors", said(*more))) {
      context_.session.dispatch(ToggleSection{errors_section});
    }
  }

  void columns(const Intake& intake) {
    y_ += sheet_heading(theme_, column_.x, y_, column_.width, language_.text(msg::file_columns));
    for (std::size_t i = 0; i < intake.roles.size(); ++i) {
      if (link("file:column:" + std::to_string(i), said(column_words(intake, i)))) {
        context_.session.dispatch(ToggleSection{column_section(i)});
      }
      y_ -= theme_.px(6);
      text(column_sample(language_, intake, i), theme_.colors().ink_faint, TextSize::small);
      if (is_open(context_.session.state().ui, column_section(i))) roles(intake, i);
    }
  }

  // What a column may hold, as chips of which one is filled.
  void roles(const Intake& intake, std::size_t column) {
    const Palette& colors = theme_.colors();
    Flow flow({column_.x, y_}, column_.width, theme_.px(theme_.coarse ? 8 : 6));
    for (std::size_t i = 0; i < column_role_count; ++i) {
      const auto role = static_cast<ColumnRole>(i);
      const std::string_view name = language_.text(name_of(role));
      const bool is_now = intake.roles[column] == role;
      const ChipLook look{.fill = is_now ? colors.accent : colors.chip,
                          .line = is_now ? colors.accent : colors.chip,
                          .ink = is_now ? colors.panel : colors.ink,
                          .dot = {},
                          .cross = false};
      ImVec2 size = chip_size(theme_, look, name);
      if (theme_.coarse) size.y = std::max(size.y, theme_.px(44));
      if (chip(context_, role_key(column, role), name, look, flow.next(size)).clicked) {
        context_.session.dispatch(SetFileColumn{column, std::string(id_of(role))});
      }
    }
    y_ += flow.height() + theme_.px(12);
  }

  const PanelContext& context_;
  const Language& language_;
  const Theme& theme_;
  ImDrawList* list_;
  SheetColumn column_;
  float y_;
};

}  // namespace

void file_sheet_ui(FileSheet& sheet, const PanelContext& context) {
  const SheetWords words{"file", context.language.text(command(CommandId::open_file).title)};
  const auto content = [](const PanelContext& inner, const SheetColumn& column) {
    return FilePage(inner, column).draw();
  };
  if (sheet_ui(context, sheet.scroll, words, content)) context.session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
