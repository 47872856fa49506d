#include "ui/map/map_toolbar.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "engine/geo/camera.hpp"
#include "engine/state/command.hpp"
#include "ui/widgets/button.hpp"

namespace rostrum::ui {

namespace {

constexpr float margin = 14;  // from the panel's edge
constexpr double same_zoom = 1e-3;

struct Tool {
  CommandId id;
  Icon icon;
};
constexpr std::array tools = {
    Tool{CommandId::zoom_in, Icon::plus},
    Tool{CommandId::zoom_out, Icon::minus},
    Tool{CommandId::whole_world, Icon::home},
    Tool{CommandId::zoom_to_results, Icon::fit},
    Tool{CommandId::filter_to_map, Icon::scan},
    Tool{CommandId::draw_box, Icon::select_box},
    Tool{CommandId::draw_lasso, Icon::select_lasso},
};

IconButtonState state_of(CommandId id, const Session& session, double zoom) {
  const auto pressed = [](bool on) { return on ? IconButtonState::on : IconButtonState::plain; };
  const auto useful = [](bool is) {
    return is ? IconButtonState::plain : IconButtonState::disabled;
  };
  const State& state = session.state();
  switch (id) {
    case CommandId::zoom_in:
      return useful(zoom < max_zoom - same_zoom);
    case CommandId::zoom_out:
      return useful(zoom > min_zoom + same_zoom);
    case CommandId::whole_world:
      return useful(state.view.position.has_value());
    case CommandId::zoom_to_results:
      return useful(session.result().found.records() > 0);
    case CommandId::draw_box:
      return pressed(state.ui.map_tool == MapTool::box);
    case CommandId::draw_lasso:
      return pressed(state.ui.map_tool == MapTool::lasso);
    default:
      return IconButtonState::plain;
  }
}

// Places for buttons from the panel's upper right corner down; a low panel has further columns.
class ButtonColumn {
 public:
  explicit ButtonColumn(const PanelContext& context)
      : size_(context.theme.px(context.theme.coarse ? 44 : 34)),
        gap_(context.theme.px(2)),
        edge_(context.theme.px(margin)),
        panel_(context.rect) {
    const float room = panel_.height - edge_ * 2 + gap_;
    most_rows_ = std::max(1, static_cast<int>(std::floor(room / (size_ + gap_))));
  }

  RectCss next() {
    if (row_ == most_rows_) {
      row_ = 0;
      ++column_;
    }
    const float step = size_ + gap_;
    const RectCss button{panel_.right() - edge_ - size_ - step * static_cast<float>(column_),
                         panel_.y + edge_ + step * static_cast<float>(row_), size_, size_};
    ++row_;
    left_ = std::min(left_, button.x);
    bottom_ = std::max(bottom_, button.bottom());
    return button;
  }
  RectCss all() const {
    const float right = panel_.right() - edge_;
    const float top = panel_.y + edge_;
    return {left_, top, right - left_, bottom_ - top};
  }

 private:
  float size_;
  float gap_;
  float edge_;
  RectCss panel_;
  int most_rows_ = 1;
  int row_ = 0;
  int column_ = 0;
  float left_ = panel_.right();
  float bottom_ = panel_.y;
};

}  // namespace

MapToolbarResult map_toolbar_ui(const PanelContext& context, double zoom, bool settings_button) {
  ButtonColumn column(context);
  MapToolbarResult result;
  for (const Tool& tool : tools) {
    const Command& verb = command(tool.id);
    if (icon_button(context, "command:" + std::string(verb.name), tool.icon, column.next(),
                    verb.title, state_of(tool.id, context.session, zoom))) {
      if (const auto action = action_of(tool.id, context.session.state())) {
        context.session.dispatch(*action);
        context.scheduler.request();
      }
    }
  }
  if (settings_button) {
    result.settings =
        icon_button(context, "map:settings", Icon::layers, column.next(), "Settings of the map");
  }
  result.rect = column.all();
  return result;
}

}  // namespace rostrum::ui
