#include "ui/map/map_toolbar.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/geo/camera.hpp"
#include "engine/state/command.hpp"
#include "messages/map.hpp"
#include "ui/widgets/button.hpp"

namespace rostrum::ui {

namespace {

constexpr float toolbar_margin = 14;  // from the panel's edge
constexpr float foot_margin = 8;
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
      return useful(shown_position(state).has_value());
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

// Places for buttons, in lines: down from the panel's upper right corner, with further columns
// where it is low; or along the foot of a small map, where there is sea, with further rows above.
class ButtonLines {
 public:
  ButtonLines(const PanelContext& context, bool along_foot)
      : size_(context.theme.px(context.theme.coarse ? 44 : 34)),
        gap_(context.theme.px(2)),
        edge_(context.theme.px(along_foot ? foot_margin : toolbar_margin)),
        along_foot_(along_foot),
        panel_(context.rect) {
    const float length = along_foot ? panel_.width : panel_.height;
    const float room = length - edge_ * 2 + gap_;
    max_in_line_ = std::max(1, static_cast<int>(std::floor(room / (size_ + gap_))));
  }

  PaintRect next() {
    const float step = size_ + gap_;
    const float in_line = step * static_cast<float>(count_ % max_in_line_);
    const int line = count_ / max_in_line_;
    const float lines = step * static_cast<float>(line);
    ++count_;
    const PaintRect button = along_foot_
                                 ? PaintRect{panel_.x + edge_ + in_line,
                                             panel_.bottom() - edge_ - size_ - lines, size_, size_}
                                 : PaintRect{panel_.right() - edge_ - size_ - lines,
                                             panel_.y + edge_ + in_line, size_, size_};
    all_ = count_ == 1 ? button : around(all_, button);
    return button;
  }
  const PaintRect& all() const { return all_; }

 private:
  static PaintRect around(const PaintRect& a, const PaintRect& b) {
    const float left = std::min(a.x, b.x);
    const float top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left,
            std::max(a.bottom(), b.bottom()) - top};
  }

  float size_;
  float gap_;
  float edge_;
  bool along_foot_;
  PaintRect panel_;
  int max_in_line_ = 1;
  int count_ = 0;
  PaintRect all_;
};

}  // namespace

MapToolbarResult map_toolbar_ui(const PanelContext& context, double zoom, bool along_foot) {
  ButtonLines lines(context, along_foot);
  MapToolbarResult result;
  for (const Tool& tool : tools) {
    const Command& verb = command(tool.id);
    if (icon_button(context, context.strings.join({"command:", verb.name}), tool.icon, lines.next(),
                    context.language.text(verb.title), state_of(tool.id, context.session, zoom))) {
      if (const auto action = action_of(tool.id, context.session.state())) {
        context.session.dispatch(*action);
        context.scheduler.request();
      }
    }
  }
  result.settings = icon_button(context, "map:settings", Icon::layers, lines.next(),
                                context.language.text(msg::map_settings_hint));
  result.rect = lines.all();
  return result;
}

}  // namespace rostrum::ui
