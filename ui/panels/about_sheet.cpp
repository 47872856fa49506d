#include "ui/panels/about_sheet.hpp"

#include <cstddef>
#include <string>

#include "engine/present/about_text.hpp"
#include "engine/state/command.hpp"
#include "ui/panels/sheet.hpp"
#include "ui/widgets/button.hpp"

namespace rostrum::ui {

namespace {

float sections_ui(const PanelContext& context, const SheetColumn& column) {
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const TextStyle style{TextSize::body, Weight::regular, theme.colors().ink_soft};
  const auto sections = about_sections(context.language, context.session.dataset(),
                                       context.session.own_data(), context.session.base_url());
  float y = column.y;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const AboutSection& section = sections[i];
    y += sheet_heading(theme, column.x, y, column.width, section.title);
    for (const std::string& text : section.paragraphs) {
      y += draw_text_wrapped(list, theme, style, {column.x, y}, column.width, text);
      y += theme.px(8);
    }
    if (!section.link) continue;
    if (text_link(context, "about:" + std::to_string(i) + ":link", section.link->words,
                  TextSize::body, {column.x, y}, column.width, Icon::external_link)
            .clicked) {
      context.session.dispatch(OpenSource{section.link->url});
    }
    y += line_height(theme, TextSize::body) + theme.px(8);
  }
  return y;
}

}  // namespace

void about_sheet_ui(AboutSheet& sheet, const PanelContext& context) {
  const SheetWords words{"about", context.language.text(command(CommandId::show_about).title)};
  if (sheet_ui(context, sheet.scroll, words, sections_ui)) {
    context.session.dispatch(SetSheet{});
  }
}

}  // namespace rostrum::ui
