#include "ui/panels/splitter.hpp"

#include <cmath>

#include "ui/widgets/hit_area.hpp"

namespace rostrum::ui {

void splitter_ui(const PanelContext& context, float top_css, float height_css) {
  const Theme& theme = context.theme;
  const PaintRect& rect = context.rect;
  const Hit hit = hit_area(context, "splitter", rect);
  const float middle = rect.y + rect.height / 2;
  if (hit.hovered || hit.held) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    const float grip = theme.px(36);
    const float x = rect.x + (rect.width - grip) / 2;
    ImGui::GetForegroundDrawList()->AddRectFilled({x, middle - theme.px(2)},
                                                  {x + grip, middle + theme.px(2)},
                                                  theme.colors().accent, theme.px(2));
  }
  if (hit.held && height_css > 0) {
    const float share = (ImGui::GetIO().MousePos.y - top_css) / height_css;
    const int percent = static_cast<int>(std::lround(share * 100));
    if (percent != context.session.view().reading.split_percent) {
      context.session.dispatch(SetSplitPercent{percent});
      context.scheduler.request();
    }
  }
}

}  // namespace rostrum::ui
