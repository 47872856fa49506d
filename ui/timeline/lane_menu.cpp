#include "ui/timeline/lane_menu.hpp"

#include <algorithm>
#include <string_view>

#include "engine/present/lane_captions.hpp"
#include "messages/lane.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float pad_css = 12;
constexpr float tick_css = 22;  // room of the tick before a choice

float row_height(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 26);
}

// One choice of the menu; true when pressed.
bool choice_ui(const PanelContext& context, std::string_view key, std::string_view name,
               RectCss rect, bool chosen) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, key, rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (hit.hovered) list->AddRectFilled(rect.min(), rect.max(), colors.selected, theme.px(4));
  const float middle = rect.y + rect.height / 2;
  if (chosen) {
    draw_icon(list, theme, Icon::check, 14, colors.accent,
              {rect.x + theme.px(tick_css) / 2, middle});
  }
  draw_text_cut(list, theme,
                {TextSize::small, chosen ? Weight::semibold : Weight::regular,
                 chosen || hit.hovered ? colors.ink : colors.ink_soft},
                {rect.x + theme.px(tick_css), middle - line_height(theme, TextSize::small) / 2},
                rect.width - theme.px(tick_css), name);
  return hit.clicked;
}

template <typename Choices>
float column_width(const PanelContext& context, const Choices& choices) {
  const Theme& theme = context.theme;
  float width = 0;
  for (const auto& choice : choices) {
    const TextStyle style{TextSize::small, Weight::semibold, {}};
    width = std::max(width, measure(theme, style, context.language.text(choice.name)).x);
  }
  return width + theme.px(tick_css + pad_css);
}

// The label that opens the menu; true when pressed.
bool opener_ui(const PanelContext& context, RectCss rect, bool open) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  const Hit hit = hit_area(context, "lanes:by", rect);
  const TextStyle style{TextSize::caption, Weight::regular,
                        hit.hovered || open ? colors.ink : colors.ink_faint};
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float left = rect.x + theme.px(4);
  const float y = rect.y + (rect.height - line_height(theme, TextSize::caption)) / 2;
  const float width =
      draw_text_cut(list, theme, style, {left, y}, rect.width - theme.px(22),
                    context.language.text(choice_of(context.session.view().lanes).short_name));
  draw_icon(list, theme, open ? Icon::chevron_up : Icon::chevron_down, 12, style.color,
            {left + width + theme.px(9), rect.y + rect.height / 2});
  return hit.clicked;
}

}  // namespace

bool LaneMenu::close() {
  const bool was_open = open_;
  open_ = false;
  return was_open;
}

void lane_menu_ui(LaneMenu& menu, const PanelContext& context, const TimelinePlaces& places) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  const RectCss opener{context.rect.x + theme.px(10), places.detail_axis.y,
                       places.label_width - theme.px(14), places.detail_axis.height};
  if (opener_ui(context, opener, menu.open_)) {
    menu.open_ = !menu.open_;
    context.scheduler.request();
  } else if (menu.open_ && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
             !menu.rect_.contains(ImGui::GetIO().MousePos) &&
             !opener.contains(ImGui::GetIO().MousePos)) {
    menu.open_ = false;
  }
  if (!menu.open_) return;

  const float pad = theme.px(pad_css);
  const float row = row_height(theme);
  const float head = line_height(theme, TextSize::caption) + theme.px(6);
  const float by_width = column_width(context, lane_by_choices);
  const float order_width = column_width(context, lane_order_choices);
  const float height = pad * 2 + head + row * static_cast<float>(lane_by_choices.size());
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float edge = theme.px(4);
  const float width = by_width + order_width + pad * 3;
  menu.rect_ = {std::max(edge, std::min(opener.x, screen.x - width - edge)),
                std::max(edge, std::min(opener.bottom(), screen.y - height - edge)), width, height};

  const Overlay overlay("lane-menu", menu.rect_);
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, menu.rect_);
  const float left = menu.rect_.x + pad;
  const float right = left + by_width + pad;
  const float top = menu.rect_.y + pad;
  draw_caption(list, theme, theme.colors().ink_faint, {left, top},
               context.language.text(msg::lane_by_heading));
  draw_caption(list, theme, theme.colors().ink_faint, {right, top},
               context.language.text(msg::lane_order_heading));
  float y = top + head;
  for (const LaneByChoice& choice : lane_by_choices) {
    if (choice_ui(context, choice.key, context.language.text(choice.name), {left, y, by_width, row},
                  session.view().lanes == choice.by)) {
      session.dispatch(SetLanes{choice.by});
      context.scheduler.request();
    }
    y += row;
  }
  y = top + head;
  for (const LaneOrderChoice& choice : lane_order_choices) {
    if (choice_ui(context, choice.key, context.language.text(choice.name),
                  {right, y, order_width, row}, session.view().lane_order == choice.order)) {
      session.dispatch(SetLaneOrder{choice.order});
      context.scheduler.request();
    }
    y += row;
  }
}

}  // namespace rostrum::ui
