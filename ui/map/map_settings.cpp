#include "ui/map/map_settings.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "engine/present/map_captions.hpp"
#include "engine/present/settings.hpp"
#include "engine/state/action.hpp"
#include "messages/map.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float settings_margin = 14;  // from the panel's edge
constexpr float settings_padding = 14;
constexpr float settings_width_css = 280;
// Narrower than this the card is as wide as the panel, like a sheet.
constexpr float min_card_width = 460;

enum class Mark : std::uint8_t { radio, check };

// Rows one below the other, in a scrolled card.
class Rows {
 public:
  Rows(const PanelContext& context, const ScrollArea& area, PaintRect body)
      : context_(context),
        area_(area),
        body_(body),
        height_(context.theme.px(context.theme.coarse ? 44 : 28)),
        y_(area.top()) {}

  void caption(std::string_view words) {
    const Theme& theme = context_.theme;
    y_ += theme.px(first_ ? 2 : 12);
    first_ = false;
    const float height = line_height(theme, TextSize::caption);
    if (area_.shows(y_, height)) {
      draw_caption(ImGui::GetWindowDrawList(), theme, theme.colors().ink_faint,
                   {body_.x + theme.px(settings_padding), y_}, words);
    }
    y_ += height + theme.px(4);
  }

  bool choice(std::string_view key, std::string_view words, bool chosen, Mark mark,
              float indent_css = 0) {
    const PaintRect line{body_.x, y_, body_.width, height_};
    y_ += height_;
    if (!area_.shows(line.y, line.height)) return false;
    const Theme& theme = context_.theme;
    const Palette& colors = theme.colors();
    const Hit hit = hit_area(context_, key, line);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (hit.hovered) list->AddRectFilled(min_of(line), max_of(line), colors.selected);
    const float radius = theme.px(7);
    const ImVec2 center{line.x + theme.px(settings_padding + indent_css) + radius,
                        line.y + height_ / 2};
    draw_mark(center, radius, chosen, mark);
    const float text_x = center.x + radius + theme.px(9);
    draw_text_cut(list, theme,
                  {TextSize::small, Weight::regular, chosen ? colors.ink : colors.ink_soft},
                  {text_x, line.y + (height_ - line_height(theme, TextSize::small)) / 2},
                  line.right() - theme.px(settings_padding) - text_x, words);
    return hit.clicked;
  }

  // A row that shows what is chosen and unfolds the list it was chosen from.
  bool fold(std::string_view key, std::string_view words, bool unfolded) {
    const PaintRect line{body_.x, y_, body_.width, height_};
    y_ += height_;
    if (!area_.shows(line.y, line.height)) return false;
    const Theme& theme = context_.theme;
    const Palette& colors = theme.colors();
    const Hit hit = hit_area(context_, key, line);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (hit.hovered) list->AddRectFilled(min_of(line), max_of(line), colors.selected);
    const float icon_x = line.right() - theme.px(settings_padding) - theme.px(7);
    draw_text_cut(list, theme, {TextSize::small, Weight::regular, colors.ink},
                  {line.x + theme.px(settings_padding),
                   line.y + (height_ - line_height(theme, TextSize::small)) / 2},
                  icon_x - theme.px(12) - line.x - theme.px(settings_padding), words);
    draw_icon(list, theme, unfolded ? Icon::chevron_up : Icon::chevron_down, 14, colors.ink_soft,
              {icon_x, line.y + height_ / 2});
    return hit.clicked;
  }

  float end() const { return y_ + context_.theme.px(8); }

 private:
  void draw_mark(ImVec2 center, float radius, bool chosen, Mark mark) const {
    const Theme& theme = context_.theme;
    const Palette& colors = theme.colors();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Color edge = chosen ? colors.accent : colors.ink_faint;
    if (mark == Mark::radio) {
      list->AddCircle(center, radius - theme.px(0.5F), edge, 0, theme.px(1.5F));
      if (chosen) list->AddCircleFilled(center, radius * 0.5F, colors.accent);
      return;
    }
    const ImVec2 min{center.x - radius, center.y - radius};
    const ImVec2 max{center.x + radius, center.y + radius};
    if (chosen) {
      list->AddRectFilled(min, max, colors.accent, theme.px(3));
      draw_icon(list, theme, Icon::check, 11, colors.on_accent, center);
    } else {
      list->AddRect(min, max, edge, theme.px(3), 0, theme.px(1.5F));
    }
  }

  const PanelContext& context_;
  const ScrollArea& area_;
  PaintRect body_;
  float height_;
  float y_;
  bool first_ = true;
};

void send(const PanelContext& context, Action action) {
  context.session.dispatch(std::move(action));
  context.scheduler.request();
}

// "All topics", a group's name or a topic's.
std::string_view topic_name(const Language& language, const Dataset& dataset, std::string_view id) {
  for (const Group& group : dataset.groups()) {
    if (group.id == id) return group.name;
  }
  for (const Topic& topic : dataset.topics()) {
    if (topic.id == id) return topic.name;
  }
  return language.text(msg::map_all_topics);
}

void topic_rows(const PanelContext& context, Rows& rows) {
  const Dataset& dataset = context.session.dataset();
  const std::string& measured = context.session.view().measure_topic;
  if (rows.choice(measure_topic_key({}), context.language.text(msg::map_all_topics),
                  measured.empty(), Mark::radio)) {
    send(context, SetMeasureTopic{});
  }
  for (std::uint32_t g = 0; g < dataset.groups().size(); ++g) {
    const Group& group = dataset.groups()[g];
    if (rows.choice(measure_group_key(group.id), group.name, measured == group.id, Mark::radio)) {
      send(context, SetMeasureTopic{group.id});
    }
    for (const Topic& topic : dataset.topics()) {
      if (topic.group.index != g) continue;
      constexpr float indent_css = 16;
      if (rows.choice(measure_topic_key(topic.id), topic.name, measured == topic.id, Mark::radio,
                      indent_css)) {
        send(context, SetMeasureTopic{topic.id});
      }
    }
  }
}

// Folded, as topics are many.
void measured_topic_rows(const PanelContext& context, MapSettings& settings, Rows& rows) {
  const Language& language = context.language;
  rows.caption(language.text(msg::map_topics_short_heading));
  if (rows.fold(
          "map:topics",
          topic_name(language, context.session.dataset(), context.session.view().measure_topic),
          settings.topics_shown)) {
    settings.topics_shown = !settings.topics_shown;
    context.scheduler.request();
  }
  if (settings.topics_shown) topic_rows(context, rows);
}

void setting_rows(const PanelContext& context, MapSettings& settings, Rows& rows) {
  const Language& language = context.language;
  const View& view = context.session.view();
  for (const Setting& setting : map_settings()) {
    rows.caption(language.text(setting.caption));
    for (std::size_t i = 0; i < setting.size(); ++i) {
      const auto [key, name] = setting.value(i);
      if (rows.choice(key, language.text(name), i == setting.chosen(view), Mark::radio)) {
        send(context, setting.set(i));
      }
    }
    if (setting.field == measure_field) measured_topic_rows(context, settings, rows);
  }
  for (const MapSwitch& each : map_switches()) {
    rows.caption(language.text(each.caption));
    if (rows.choice(each.key, language.text(each.name), each.is_on(view), Mark::check)) {
      send(context, each.toggled(view));
    }
  }
}

}  // namespace

PaintRect map_settings_ui(const PanelContext& context, MapSettings& settings) {
  if (!settings.open) return {};
  const Theme& theme = context.theme;
  const PaintRect& panel = context.rect;
  const bool sheet = panel.width < theme.px(min_card_width);
  const float edge = sheet ? 0 : theme.px(settings_margin);
  const float header = theme.px(theme.coarse ? 52 : 40);
  const float width = sheet ? panel.width : theme.px(settings_width_css);
  // As high as its content of the last frame, within the panel.
  const float most = panel.height - theme.px(sheet ? 48 : settings_margin * 2);
  const float wanted =
      settings.scroll.content_css > 0 ? header + settings.scroll.content_css : most;
  const float height = theme.snapped(std::max(std::min(wanted, most), std::min(most, header)));
  const PaintRect rect{panel.x + edge, panel.bottom() - edge - height, width, height};

  ImDrawList* list = ImGui::GetWindowDrawList();
  card(list, theme, rect);
  const float size = theme.px(theme.coarse ? 44 : 28);
  const PaintRect close{rect.right() - size - theme.px(6), rect.y + (header - size) / 2, size,
                        size};
  const Hit cross = hit_area(context, "map:close-settings", close);
  draw_icon(list, theme, Icon::close, 14,
            cross.hovered ? theme.colors().ink : theme.colors().ink_soft,
            {close.x + close.width / 2, close.y + close.height / 2});
  draw_text_cut(list, theme, {TextSize::body, Weight::semibold, theme.colors().ink},
                {rect.x + theme.px(settings_padding),
                 rect.y + (header - line_height(theme, TextSize::body)) / 2},
                close.x - rect.x - theme.px(settings_padding),
                context.language.text(msg::map_settings_title));
  {
    const PaintRect body{rect.x + 1, rect.y + header, rect.width - 2,
                         std::max(0.0F, rect.height - header - 1)};
    ScrollArea area(context, settings.scroll, body);
    Rows rows(context, area, body);
    setting_rows(context, settings, rows);
    area.end(rows.end());
  }
  if (std::abs(settings.scroll.content_css + header - wanted) > 0.5F) context.scheduler.request();
  // Between the rows the card keeps the pointer from the map.
  ImGui::SetCursorScreenPos(min_of(rect));
  ImGui::InvisibleButton("##map-settings", {rect.width, rect.height});
  if (cross.clicked) {
    settings.open = false;
    context.scheduler.request();
  }
  return rect;
}

}  // namespace rostrum::ui
