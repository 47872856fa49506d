#include "ui/panels/file_sheet.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/intake/intake_words.hpp"
#include "engine/present/file_controls.hpp"
#include "engine/state/command.hpp"
#include "messages/file.hpp"
#include "ui/panels/sheet_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/drop_down.hpp"
#include "ui/widgets/flow.hpp"
#include "ui/widgets/setting_menu.hpp"
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

  // A row for each column: its name over what is in it, and beside them what it may hold.
  void columns(const Intake& intake) {
    y_ += sheet_heading(theme_, column_.x, y_, column_.width, language_.text(msg::file_columns));
    const float room = theme_.px(12);
    const float name_width = (column_.width - room) / 2;
    const float height = std::max(
        line_height(theme_, TextSize::body) + line_height(theme_, TextSize::small) + theme_.px(2),
        drop_down_height(theme_));
    for (std::size_t i = 0; i < intake.roles.size(); ++i) {
      draw_text_cut(list_, theme_, {TextSize::body, Weight::semibold, theme_.colors().ink},
                    {column_.x, y_}, name_width, intake.table.names[i]);
      draw_text_cut(list_, theme_, {TextSize::small, Weight::regular, theme_.colors().ink_faint},
                    {column_.x, y_ + line_height(theme_, TextSize::body) + theme_.px(2)},
                    name_width, column_sample(language_, intake, i));
      const PaintRect box{column_.x + name_width + room,
                          y_ + (height - drop_down_height(theme_)) / 2, name_width,
                          drop_down_height(theme_)};
      const bool open = is_open(context_.session.state().ui, column_section(i));
      const bool pressed =
          drop_down_ui(context_, context_.strings.join({"file:column:", std::to_string(i)}),
                       language_.text(name_of(intake.roles[i])), box, open);
      y_ += height + theme_.px(10);
      if (open) roles(intake, i, box, pressed);
      if (pressed) context_.session.dispatch(ToggleSection{column_section(i)});
    }
  }

  // What a column may hold: a card beside its box, or below it where the screen is too narrow.
  void roles(const Intake& intake, std::size_t column, PaintRect box, bool pressed) {
    std::array choices = {MenuColumn{.caption = intake.table.names[column], .choices = {}}};
    for (std::size_t i = 0; i < column_role_count; ++i) {
      const auto role = static_cast<ColumnRole>(i);
      choices[0].choices.push_back({.key = role_key(column, role),
                                    .name = language_.text(name_of(role)),
                                    .chosen = intake.roles[column] == role,
                                    .action = SetFileColumn{column, std::string(id_of(role))}});
    }
    if (!has_room_for_choices(context_, choices)) {
      chips(choices[0].choices);
      return;
    }
    const ChoiceCard card = choice_card_ui(context_, box, choices);
    const ImVec2 at = ImGui::GetIO().MousePos;
    const bool elsewhere = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                           !card.rect.contains(at) && !box.contains(at);
    if (elsewhere && !pressed) context_.session.dispatch(ToggleSection{column_section(column)});
  }

  // The same as chips of which one is filled.
  void chips(const std::vector<MenuChoice>& choices) {
    const Palette& colors = theme_.colors();
    Flow flow({column_.x, y_}, column_.width, theme_.px(theme_.coarse ? 8 : 6));
    for (const MenuChoice& choice : choices) {
      const ChipLook look{.fill = choice.chosen ? colors.accent : colors.chip,
                          .line = choice.chosen ? colors.accent : colors.chip,
                          .ink = choice.chosen ? colors.panel : colors.ink,
                          .dot = {},
                          .cross = false};
      ImVec2 size = chip_size(theme_, look, choice.name);
      if (theme_.coarse) size.y = std::max(size.y, theme_.px(44));
      if (chip(context_, choice.key, choice.name, look, flow.next(size)).clicked) {
        context_.session.dispatch(choice.action);
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
