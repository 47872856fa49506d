#include "ui/widgets/scroll_area.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace rostrum::ui {

namespace {

constexpr float friction_per_second = 4.5F;
constexpr float rest_speed_css = 12;

}  // namespace

void ScrollState::scroll_by(float delta_css) {
  const float most = std::max(0.0F, content_css - rect.height);
  offset_css = std::clamp(offset_css + delta_css, 0.0F, most);
}

void ScrollState::reveal(float top_css, float bottom_css) {
  if (top_css < offset_css) offset_css = top_css;
  if (bottom_css > offset_css + rect.height) {
    offset_css = std::min(top_css, bottom_css - rect.height);
  }
  scroll_by(0);
}

ScrollArea::ScrollArea(const PanelContext& context, ScrollState& state, PaintRect rect)
    : context_(context), state_(state), rect_(rect) {
  state_.rect = rect;
  if (std::abs(state_.velocity_css) > rest_speed_css) {
    const float seconds = std::min(ImGui::GetIO().DeltaTime, 0.05F);
    state_.scroll_by(state_.velocity_css * seconds);
    state_.velocity_css *= std::exp(-friction_per_second * seconds);
    context.scheduler.request();
  } else {
    state_.velocity_css = 0;
  }
  state_.offset_css = context.theme.snapped(state_.offset_css);
  ImGui::PushClipRect(min_of(rect), max_of(rect), true);
}

ScrollArea::~ScrollArea() {
  ImGui::PopClipRect();
}

void ScrollArea::end(float content_bottom) {
  const float content = content_bottom - top();
  if (content != state_.content_css) {
    state_.content_css = content;
    state_.scroll_by(0);
  }
  if (content <= rect_.height + 0.5F) return;

  const Theme& theme = context_.theme;
  const float width = theme.px(4);
  const float thumb = std::max(theme.px(28), rect_.height * rect_.height / content);
  const float travel = rect_.height - thumb;
  const float share = state_.offset_css / (content - rect_.height);
  const PaintRect bar{rect_.right() - width - theme.px(3), rect_.y + travel * share, width, thumb};

  ImGui::SetCursorScreenPos({bar.x - theme.px(3), bar.y});
  ImGui::PushID(&state_);
  ImGui::InvisibleButton("bar", {width + theme.px(6), thumb});
  ImGui::PopID();
  if (ImGui::IsItemActive() && travel > 0) {
    state_.scroll_by(ImGui::GetIO().MouseDelta.y * (content - rect_.height) / travel);
  }
  const bool lively = ImGui::IsItemActive() || ImGui::IsItemHovered();
  ImGui::GetWindowDrawList()->AddRectFilled(
      min_of(bar), max_of(bar), faded(theme.colors().ink_faint, lively ? 0.8F : 0.25F), width / 2);
}

}  // namespace rostrum::ui
