#include "ui/panels/code_sheet.hpp"

#include <algorithm>

#include "messages/kiosk.hpp"
#include "ui/panels/sheet.hpp"
#include "ui/widgets/qr_image.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

void code_sheet_ui(CodeSheet& sheet, const PanelContext& context) {
  Session& session = context.session;
  const std::string& url = session.state().ui.coded_url;
  if (sheet.url != url) {
    sheet.url = url;
    sheet.code = qr_code_from_text(url);
  }
  const auto content = [&](const PanelContext& inner, const SheetColumn& column) {
    const Theme& theme = inner.theme;
    const Palette& colors = theme.colors();
    ImDrawList* list = ImGui::GetWindowDrawList();
    float y = column.y + theme.px(12);
    y += draw_text_wrapped(list, theme, {TextSize::body, Weight::regular, colors.ink_soft},
                           {column.x, y}, column.width, inner.language.text(msg::kiosk_code_about));
    y += theme.px(12);
    if (!sheet.code.empty() && session.venue().shows_codes) {
      const float most = std::min(column.width, theme.px(300));
      draw_qr(list, theme, sheet.code, {column.x, y}, most);
      y += qr_side(theme, sheet.code, most) + theme.px(12);
    }
    y += draw_text_wrapped(list, theme, {TextSize::body, Weight::semibold, colors.ink},
                           {column.x, y}, column.width, sheet.url);
    return y + theme.px(8);
  };
  const SheetWords words{"code", context.language.text(msg::kiosk_code_heading)};
  if (sheet_ui(context, sheet.scroll, words, content)) session.dispatch(SetSheet{});
}

}  // namespace rostrum::ui
