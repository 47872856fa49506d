#include "ui/widgets/action_row.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/flow.hpp"

namespace rostrum::ui {

namespace {

float link_height(const Theme& theme) {
  return theme.coarse ? theme.px(44) : line_height(theme, TextSize::small) + theme.px(4);
}

std::optional<Icon> icon_of(const RecordAction& action) {
  return action.url.empty() ? std::optional<Icon>() : std::optional(Icon::external_link);
}

template <typename Visit>
float lay_out(const Theme& theme, std::span<const RecordAction> actions, std::string_view note,
              ImVec2 position, float width, Visit visit) {
  Flow flow(position, width, 0);
  const float height = link_height(theme);
  const float gap = theme.px(14);
  for (const RecordAction& action : actions) {
    const float link = link_width(theme, TextSize::small, action.label, icon_of(action));
    visit(&action, flow.next({link + gap, height}));
  }
  if (!note.empty()) {
    visit(nullptr, flow.next({link_width(theme, TextSize::small, note), height}));
  }
  return flow.height();
}

}  // namespace

float action_row_ui(const PanelContext& context, std::span<const RecordAction> actions,
                    std::string_view note, std::string_view note_key, ImVec2 position,
                    float width) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  return lay_out(
      theme, actions, note, position, width, [&](const RecordAction* action, PaintRect place) {
        const ImVec2 at{place.x,
                        place.y + (place.height - line_height(theme, TextSize::small)) / 2};
        if (action != nullptr && !action->action) {
          context.targets.add(action->key, place);
          draw_text_cut(ImGui::GetWindowDrawList(), theme,
                        {TextSize::small, Weight::regular, colors.ink_faint}, at, place.width,
                        action->label);
          return;
        }
        if (action != nullptr) {
          if (text_link(context, action->key, action->label, TextSize::small, at, place.width,
                        icon_of(*action))
                  .clicked) {
            context.session.dispatch(*action->action);
          }
          return;
        }
        const Hit hit = hit_area(context, note_key, place);
        draw_text_cut(
            ImGui::GetWindowDrawList(), theme,
            {TextSize::small, Weight::regular, hit.hovered ? colors.ink : colors.ink_faint}, at,
            place.width, note);
        if (hit.clicked) context.session.dispatch(SetSheet{Sheet::about});
      });
}

float action_row_height(const Theme& theme, std::span<const RecordAction> actions,
                        std::string_view note, float width) {
  return lay_out(theme, actions, note, {0, 0}, width, [](const RecordAction*, PaintRect) {});
}

}  // namespace rostrum::ui
