#include "ui/panels/detail_panel.hpp"

#include <algorithm>
#include <string>

#include "engine/session/record_text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

// Runs down the panel: every part draws at y and moves it.
class DetailWriter {
 public:
  DetailWriter(DetailPanel& panel, const PanelContext& context, const Forum& forum, float top)
      : panel_(panel),
        context_(context),
        theme_(context.theme),
        colors_(context.theme.colors()),
        session_(context.session),
        dataset_(context.session.dataset()),
        forum_(forum),
        list_(ImGui::GetWindowDrawList()),
        x_(context.rect.x + context.theme.px(18)),
        width_(context.rect.width - context.theme.px(36)),
        top_(top),
        y_(top) {}

  float write() {
    back();
    headline();
    facts();
    topics(forum_.topics);
    gap(6);
    body(forum_.summary);
    gap(14);
    rule();
    for (const Statement& statement : dataset_.statements_of(forum_))
      statement_ui(statement);
    for (const Outcome& outcome : dataset_.outcomes_of(forum_))
      outcome_ui(outcome);
    sources();
    return y_ + theme_.px(20);
  }

 private:
  void gap(float css) { y_ += theme_.px(css); }
  void rule() {
    horizontal_line(list_, theme_, context_.rect.x, context_.rect.right(), y_);
    y_ += theme_.hairline();
  }

  void body(std::string_view text) {
    y_ += draw_text_wrapped(list_, theme_, {TextSize::body, Weight::regular, colors_.ink_soft},
                            {x_, y_}, width_, text, match_ranges(text, session_.terms()));
  }

  void back() {
    gap(12);
    const std::string label =
        "Back to " +
        counted(static_cast<std::uint32_t>(session_.list().entries.size()), "forum", "forums");
    const float height = theme_.px(theme_.coarse ? 44 : 24);
    const float text_y = y_ + (height - line_height(theme_, TextSize::small)) / 2;
    const TextStyle style{TextSize::small, Weight::regular, colors_.ink_faint};
    const float text_x = x_ + theme_.px(14);
    const float text_width = measure(theme_, style, label).x;
    const Hit hit = hit_area(context_, "record:back",
                             {x_ - theme_.px(6), y_, text_width + theme_.px(26), height});
    const Color color = hit.hovered ? colors_.ink : colors_.ink_faint;
    draw_icon(list_, theme_, Icon::chevron_left, 13, color, {x_ + theme_.px(4), y_ + height / 2});
    draw_text(list_, theme_, {TextSize::small, Weight::regular, color}, {text_x, text_y}, label);
    if (hit.clicked) session_.dispatch(Select{});
    y_ += height;
    gap(4);
  }

  void headline() {
    y_ += draw_text_wrapped(list_, theme_, {TextSize::headline, Weight::semibold, colors_.ink},
                            {x_, y_}, width_, forum_.short_title,
                            match_ranges(forum_.short_title, session_.terms()));
    if (forum_.short_title != forum_.title) {
      gap(4);
      y_ += draw_text_wrapped(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_faint},
                              {x_, y_}, width_, forum_.title,
                              match_ranges(forum_.title, session_.terms()));
    }
    gap(8);
  }

  void fact(std::string_view term, std::string_view value) {
    if (value.empty()) return;
    const float column = theme_.px(84);
    const TextStyle term_style{TextSize::body, Weight::regular, colors_.ink_faint};
    draw_text(list_, theme_, term_style, {x_, y_}, term);
    y_ += draw_text_wrapped(list_, theme_, {TextSize::body, Weight::regular, colors_.ink},
                            {x_ + column, y_}, width_ - column, value,
                            match_ranges(value, session_.terms()));
    gap(4);
  }

  void facts() {
    fact("When", words_from_date_span(forum_.date));
    std::string where = place_words(dataset_, forum_);
    if (!forum_.venue.empty()) where += " · " + forum_.venue;
    fact("Where", where);
    fact("Hosts", hosts_words(dataset_, forum_));
    fact("Present", present_words(forum_));
    fact("Series", series_words(dataset_, forum_));
    fact("Theme", forum_.theme);
    gap(6);
  }

  void topics(const std::vector<TopicId>& ids) {
    float x = x_;
    float row = 0;
    const float between = theme_.px(6);
    for (const TopicId id : ids) {
      const Topic& topic = dataset_[id];
      const bool on = session_.view().query[Facet::topic].includes(topic.id);
      const ChipLook look{.fill = on ? colors_.chip : colors_.panel,
                          .line = colors_.line,
                          .ink = on ? colors_.ink : colors_.ink_soft,
                          .dot = colors_.groups[topic.group.index % colors_.groups.size()],
                          .cross = false};
      ImVec2 size = chip_size(theme_, look, topic.name);
      size.x = std::min(size.x, width_);
      if (x > x_ && x + size.x > x_ + width_) {
        x = x_;
        y_ += size.y + between;
      }
      const Hit hit =
          chip(context_, "record-topic:" + topic.id, topic.name, look, {x, y_, size.x, size.y});
      if (hit.clicked) session_.dispatch(ToggleValue{Facet::topic, topic.id});
      if (hit.alternate) session_.dispatch(ExcludeValue{Facet::topic, topic.id});
      x += size.x + between;
      row = size.y;
    }
    if (row > 0) y_ += row;
    gap(8);
  }

  const Source* source_of(std::uint32_t index) const {
    return index < forum_.sources.size() ? &forum_.sources[index] : nullptr;
  }

  // "UN News, 4 Nov 2024 ↗ · Copy link"; wraps between the two.
  void foot_links(std::string_view id, std::uint32_t source_index) {
    float x = x_;
    const float line = line_height(theme_, TextSize::small) + theme_.px(4);
    constexpr std::string_view copy_label = "Copy link";
    if (const Source* source = source_of(source_index)) {
      const std::string words = source_words(*source);
      if (source->url.empty()) {
        x += draw_text_cut(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_faint},
                           {x, y_}, width_, words);
      } else {
        const LinkResult link = text_link(context_, "source:" + std::string(id), words,
                                          TextSize::small, {x, y_}, width_, Icon::external_link);
        if (link.clicked) session_.dispatch(OpenSource{source->url});
        x += link.width;
      }
      const float copy_width = link_width(theme_, TextSize::small, copy_label);
      if (x + theme_.px(20) + copy_width > x_ + width_) {
        x = x_;
        y_ += line;
      } else {
        x += draw_text(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_faint},
                       {x, y_}, "   ·   ");
      }
    }
    if (text_link(context_, "copy:" + std::string(id), copy_label, TextSize::small, {x, y_}, width_)
            .clicked) {
      session_.dispatch(Select{std::string(id)});
      session_.dispatch(CopyLink{});
    }
    y_ += line;
  }

  // The chosen record has a bar at its left and is scrolled into sight once.
  void begin_record() {
    gap(14);
    record_top_ = y_;
  }
  void end_record(std::string_view id) {
    gap(12);
    if (id == session_.view().selection && id != forum_.id) {
      list_->AddRectFilled({context_.rect.x, record_top_ - theme_.px(14)},
                           {context_.rect.x + theme_.px(3), y_}, colors_.accent);
      if (panel_.reveal_pending) {
        panel_.reveal_pending = false;
        panel_.scroll.reveal(record_top_ - theme_.px(14) - top_, y_ - top_);
        context_.scheduler.request();
      }
    }
    context_.targets.add(
        "record:" + std::string(id),
        intersection({context_.rect.x, record_top_, context_.rect.width, y_ - record_top_},
                     panel_.scroll.rect));
    rule();
  }

  void statement_ui(const Statement& statement) {
    begin_record();
    const std::string who = speaker_words(dataset_, statement);
    y_ += draw_text_wrapped(list_, theme_, {TextSize::body, Weight::semibold, colors_.ink},
                            {x_, y_}, width_, who, match_ranges(who, session_.terms()));
    const std::string role = role_words(dataset_, statement);
    if (!role.empty()) {
      y_ += draw_text_wrapped(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_faint},
                              {x_, y_}, width_, role, match_ranges(role, session_.terms()));
    }
    gap(4);
    body(statement.summary);
    y_ += draw_text_wrapped(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_faint},
                            {x_, y_}, width_, said_words(dataset_, statement));
    gap(4);
    foot_links(statement.id, statement.source);
    end_record(statement.id);
  }

  void outcome_ui(const Outcome& outcome) {
    begin_record();
    const std::string caption = outcome_caption(outcome);
    y_ += draw_text_wrapped(list_, theme_, {TextSize::body, Weight::semibold, colors_.ink},
                            {x_, y_}, width_, caption);
    y_ += draw_text_wrapped(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_faint},
                            {x_, y_}, width_, outcome.title,
                            match_ranges(outcome.title, session_.terms()));
    gap(4);
    body(outcome.summary);
    gap(4);
    foot_links(outcome.id, outcome.source);
    end_record(outcome.id);
  }

  void sources() {
    gap(14);
    draw_caption(list_, theme_, colors_.ink_faint, {x_, y_}, "Sources");
    y_ += line_height(theme_, TextSize::caption) + theme_.px(6);
    for (std::size_t i = 0; i < forum_.sources.size(); ++i) {
      const Source& source = forum_.sources[i];
      const std::string key = "forum-source:" + std::to_string(i);
      const float line = theme_.px(theme_.coarse ? 40 : 22);
      if (source.url.empty()) {
        draw_text_cut(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_soft}, {x_, y_},
                      width_, readable_title(source));
      } else if (text_link(context_, key, readable_title(source), TextSize::small, {x_, y_}, width_,
                           Icon::external_link)
                     .clicked) {
        session_.dispatch(OpenSource{source.url});
      }
      y_ += line * 0.85F;
      source_facts_ui(source, key);
      y_ += line;
    }
  }

  // "KUNA · 4 Nov 2024 · Arabic · read on shhada.ir", the last part a link to that copy; it keeps
  // its room, and the rest is cut.
  void source_facts_ui(const Source& source, const std::string& key) {
    const TextStyle style{TextSize::caption, Weight::regular, colors_.ink_faint};
    constexpr std::string_view dot = " · ";
    const std::string facts = source_facts(source);
    const std::string via = via_words(source);
    const float via_width = via.empty() ? 0 : link_width(theme_, TextSize::caption, via);
    const float dot_width = via.empty() || facts.empty() ? 0 : measure(theme_, style, dot).x;
    float x = x_;
    x += draw_text_cut(list_, theme_, style, {x, y_},
                       std::max(0.0F, width_ - via_width - dot_width), facts);
    if (via.empty()) return;
    if (dot_width > 0) x += draw_text(list_, theme_, style, {x, y_}, dot);
    if (text_link(context_, key + ":via", via, TextSize::caption, {x, y_}, x_ + width_ - x)
            .clicked) {
      session_.dispatch(OpenSource{source.via});
    }
  }

  DetailPanel& panel_;
  const PanelContext& context_;
  const Theme& theme_;
  const Palette& colors_;
  Session& session_;
  const Dataset& dataset_;
  const Forum& forum_;
  ImDrawList* list_;
  float x_;
  float width_;
  float top_;
  float y_;
  float record_top_ = 0;
};

}  // namespace

void detail_panel_ui(DetailPanel& panel, const PanelContext& context) {
  Session& session = context.session;
  const Dataset& dataset = session.dataset();
  const auto record = dataset.find_record(session.view().selection);
  if (!record) return;
  const Forum& forum = dataset[forum_of(dataset, *record)];
  if (panel.shown != session.view().selection) {
    panel.shown = session.view().selection;
    panel.reveal_pending = panel.shown != forum.id;
    if (panel.shown_forum != forum.id) panel.scroll.offset_css = 0;
    panel.shown_forum = forum.id;
  }

  const RectCss& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(rect.min(), rect.max(), context.theme.colors().panel);
  ScrollArea area(context, panel.scroll, rect);
  const float bottom = DetailWriter(panel, context, forum, area.top()).write();
  area.end(bottom);
}

}  // namespace rostrum::ui
