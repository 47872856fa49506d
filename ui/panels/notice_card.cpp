#include "ui/panels/notice_card.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "messages/shell.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/overlay.hpp"

namespace rostrum::ui {

namespace {

constexpr double seconds_to_notice = 4;
constexpr double seconds_a_byte = 0.06;
constexpr double most_seconds = 20;

double seconds_to_read(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts)
    bytes += text.size();
  return std::min(seconds_to_notice + seconds_a_byte * static_cast<double>(bytes), most_seconds);
}

}  // namespace

void notice_card_ui(NoticeCard& shown, const PanelContext& context, NoticeEdge edge) {
  const auto& notices = context.session.state().ui.notices;
  if (notices.empty()) {
    shown.shown.clear();
    return;
  }
  const Theme& theme = context.theme;
  const TextStyle style{TextSize::body, Weight::regular, theme.colors().ink};
  const float pad = theme.px(14);
  const float side = theme.px(theme.coarse ? 44 : 28);
  const float widest = std::min(theme.px(460), context.rect.width - theme.px(24));
  const float text_room = widest - pad * 2 - side - theme.px(8);

  constexpr std::size_t shown_at_once = 4;
  const std::size_t first = notices.size() > shown_at_once ? notices.size() - shown_at_once : 0;
  float text_width = 0;
  float text_height = 0;
  std::vector<std::string> texts;
  for (std::size_t i = first; i < notices.size(); ++i) {
    const std::string& text = texts.emplace_back(context.language.text(notices[i].text));
    text_width = std::max(text_width, std::min(text_room, measure(theme, style, text).x + 1));
    text_height += wrapped_height(theme, style, text_room, text);
  }
  const float width = text_width + pad * 2 + side + theme.px(8);
  const float height = std::max(text_height + pad * 2 - theme.px(6), side + theme.px(12));
  const PaintRect rect{
      theme.snapped(context.rect.x + (context.rect.width - width) / 2),
      theme.snapped(edge == NoticeEdge::top ? context.rect.y + theme.px(14)
                                            : context.rect.bottom() - height - theme.px(44)),
      width, height};
  const bool held = rect.contains(ImGui::GetIO().MousePos);
  if (held || shown.shown != notices) {
    shown.shown = notices;
    shown.until_seconds = context.now_seconds + seconds_to_read(texts);
  }
  if (context.now_seconds >= shown.until_seconds) {
    context.session.dispatch(DismissNotices{});
    context.scheduler.request();
  } else if (!held) {
    context.scheduler.wake_at(shown.until_seconds);
  }
  const Overlay overlay("notices", rect);
  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  context.targets.add("notices", rect);
  float y = rect.y + (height - text_height) / 2 + theme.px(2);
  for (const std::string& text : texts)
    y += draw_text_wrapped(list, theme, style, {rect.x + pad, y}, text_room, text);
  if (icon_button(context, "notices:dismiss", Icon::close,
                  {rect.right() - pad / 2 - side, rect.y + (height - side) / 2, side, side},
                  context.language.text(msg::shell_dismiss))) {
    context.session.dispatch(DismissNotices{});
  }
}

}  // namespace rostrum::ui
