#include "ui/panels/file_sheet.hpp"

#include <algorithm>
#include <string>

#include "engine/intake/intake_words.hpp"
#include "engine/session/file_controls.hpp"
#include "engine/state/command.hpp"
#include "ui/panels/sheet.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

// Writes down the sheet: every part draws at y and moves it.
class FilePage {
 public:
  FilePage(const PanelContext& context, const SheetColumn& column)
      : context_(context),
        theme_(context.theme),
        list_(ImGui::GetWindowDrawList()),
        column_(column),
        y_(column.y + theme_.px(12)) {}

  float draw() {
    const Intake* intake = context_.session.intake();
    if (intake == nullptr) {
      for (const std::string_view advice : file_advice())
        text(advice, theme_.colors().ink_soft);
      buttons(nullptr);
      samples();
      return y_;
    }
    text(intake_summary(*intake), theme_.colors().ink);
    if (intake->forums > 0) text(intake_counts(*intake), theme_.colors().ink_soft);
    buttons(intake);
    if (!intake->errors.empty()) mistakes(*intake);
    if (!intake->roles.empty()) columns(*intake);
    return y_;
  }

 private:
  void text(std::string_view words, Color color, TextSize size = TextSize::body) {
    y_ += draw_text_wrapped(list_, theme_, {size, Weight::regular, color}, {column_.x, y_},
                            column_.width, words);
    y_ += theme_.px(8);
  }

  float control_height() const { return theme_.px(theme_.coarse ? 44 : 32); }

  // Beside each other where there is room, else below.
  void buttons(const Intake* intake) {
    y_ += theme_.px(4);
    float x = column_.x;
    const auto add = [&](std::string_view key, std::string_view words, ButtonLook look) {
      const float width = std::min(button_width(theme_, words), column_.width);
      if (x > column_.x && x + width > column_.x + column_.width) {
        x = column_.x;
        y_ += control_height() + theme_.px(8);
      }
      const bool pressed = button(context_, key, words, {x, y_, width, control_height()}, look);
      x += width + theme_.px(8);
      return pressed;
    };
    const bool usable = intake != nullptr && intake->dataset;
    if (usable && add("file:use", use_file_words(*intake), ButtonLook::accent)) {
      context_.session.dispatch(UseFile{});
    }
    if (add("file:choose", choose_file_words(intake),
            intake == nullptr ? ButtonLook::accent : ButtonLook::plain)) {
      context_.session.dispatch(ChooseFile{});
    }
    if (usable && add("file:cancel", "Cancel", ButtonLook::plain)) {
      context_.session.dispatch(SetSheet{});
    }
    y_ += control_height() + theme_.px(8);
  }

  bool link(std::string_view key, std::string_view words, std::optional<Icon> icon = {}) {
    const bool clicked =
        text_link(context_, key, words, TextSize::body, {column_.x, y_}, column_.width, icon)
            .clicked;
    y_ += std::max(line_height(theme_, TextSize::body) + theme_.px(8),
                   theme_.coarse ? control_height() : 0.0F);
    return clicked;
  }

  void samples() {
    y_ += theme_.px(8);
    for (const SampleLink& sample : sample_links(context_.session.base_url())) {
      if (link(sample.key, sample.words, Icon::external_link)) {
        context_.session.dispatch(OpenSource{sample.url});
      }
    }
  }

  void mistakes(const Intake& intake) {
    const UiState& ui = context_.session.state().ui;
    y_ += sheet_heading(theme_, column_.x, y_, "Mistakes");
    for (const IntakeError& error : shown_errors(intake, ui))
      text(intake_error_words(intake, error), theme_.colors().ink_soft);
    const std::string more = more_errors_words(intake, ui);
    if (!more.empty() && link("file:all-errors", more)) {
      context_.session.dispatch(ToggleSection{errors_section});
    }
  }

  void columns(const Intake& intake) {
    y_ += sheet_heading(theme_, column_.x, y_, "Columns");
    for (std::size_t i = 0; i < intake.roles.size(); ++i) {
      if (link("file:column:" + std::to_string(i), column_words(intake, i))) {
        context_.session.dispatch(ToggleSection{column_section(i)});
      }
      y_ -= theme_.px(6);
      text(column_sample(intake, i), theme_.colors().ink_faint, TextSize::small);
      if (is_open(context_.session.state().ui, column_section(i))) roles(intake, i);
    }
  }

  // What a column may hold, as chips of which one is filled.
  void roles(const Intake& intake, std::size_t column) {
    const Palette& colors = theme_.colors();
    const float gap = theme_.px(theme_.coarse ? 8 : 6);
    float x = column_.x;
    float height = 0;
    for (std::size_t i = 0; i < column_role_count; ++i) {
      const auto role = static_cast<ColumnRole>(i);
      const bool is_now = intake.roles[column] == role;
      const ChipLook look{.fill = is_now ? colors.accent : colors.chip,
                          .line = is_now ? colors.accent : colors.chip,
                          .ink = is_now ? colors.panel : colors.ink,
                          .dot = {},
                          .cross = false};
      ImVec2 size = chip_size(theme_, look, name_of(role));
      if (theme_.coarse) size.y = std::max(size.y, theme_.px(44));
      if (x > column_.x && x + size.x > column_.x + column_.width) {
        x = column_.x;
        y_ += height + gap;
      }
      if (chip(context_, role_key(column, role), name_of(role), look, {x, y_, size.x, size.y})
              .clicked) {
        context_.session.dispatch(SetFileColumn{column, std::string(id_of(role))});
      }
      x += size.x + gap;
      height = size.y;
    }
    y_ += height + theme_.px(12);
  }

  const PanelContext& context_;
  const Theme& theme_;
  ImDrawList* list_;
  SheetColumn column_;
  float y_;
};

}  // namespace

void file_sheet_ui(FileSheet& sheet, const PanelContext& context) {
  const SheetWords words{"file", command(CommandId::open_file).title};
  const auto content = [](const PanelContext& inner, const SheetColumn& column) {
    return FilePage(inner, column).draw();
  };
  if (sheet_ui(context, sheet.scroll, words, content)) context.session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
