#include "ui/panels/detail_panel.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/present/plain_page_link.hpp"
#include "engine/present/record_page.hpp"
#include "engine/state/command.hpp"
#include "messages/record.hpp"
#include "ui/panels/panel_writer.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/flow.hpp"
#include "ui/widgets/link_flow.hpp"

namespace rostrum::ui {

namespace {

struct Extent {
  float top = 0;
  float bottom = 0;
};

class DetailWriter : private PanelWriter {
 public:
  DetailWriter(DetailPanel& panel, const PanelContext& context, float top)
      : PanelWriter(context, top), panel_(panel), page_(panel.page) {}

  // The chosen record of the forum, within the content; empty for the forum itself.
  Extent chosen() const { return chosen_; }

  float write() {
    back();
    headline();
    for (const PageFact& each : page_.facts)
      make_room_for(each.label);
    for (const PageFact& each : page_.facts)
      fact(each);
    gap(6);
    topics();
    y_ += compare_buttons_ui(panel_.compare, context_, page_.id, {x_, y_}, width_);
    gap(14);
    body(page_.summary);
    gap(8);
    const bool has_links =
        !session_.view().reading.embed || has_plain_pages(dataset_, session_.base_url());
    if (has_links) {
      const float line = line_height(theme_, TextSize::small);
      record_links(page_.id, x_, line);
      y_ += line;
      gap(14);
    }
    rule();
    for (const RecordEntry& each : page_.statements)
      statement_ui(each);
    for (const RecordEntry& each : page_.outcomes)
      outcome_ui(each);
    sources();
    return y_ + theme_.px(20);
  }

 private:
  void headline() {
    title(page_.title);
    if (!page_.full_title.empty()) {
      gap(4);
      text({TextSize::small, Weight::regular, colors_.ink_faint}, page_.full_title);
    }
    gap(8);
  }

  void topics() {
    Flow flow({x_, y_}, width_, theme_.px(6));
    for (const TopicId id : page_.topics) {
      const Topic& topic = dataset_[id];
      const bool on = session_.view().query[Facet::topic].includes(topic.id);
      const ChipLook look{.fill = on ? colors_.chip : colors_.panel,
                          .line = colors_.line,
                          .ink = on ? colors_.ink : colors_.ink_soft,
                          .dot = colors_.groups[topic.group.index % colors_.groups.size()],
                          .cross = false};
      const Hit hit = chip(context_, context_.strings.join({"record-topic:", topic.id}), topic.name,
                           look, flow.next(chip_size(theme_, look, topic.name)));
      if (hit.clicked) session_.dispatch(Select{text_of(dataset_, Subject(id))});
      if (hit.alternate) session_.dispatch(ExcludeValue{Facet::topic, topic.id});
    }
    y_ += flow.height();
    gap(8);
  }

  // "UN News, 4 Nov 2024 ↗ · Copy link"; wraps between the two.
  void foot_links(const RecordEntry& entry) {
    float x = x_;
    const std::string& id = entry.id;
    const float line = line_height(theme_, TextSize::small) + theme_.px(4);
    const std::string_view copy_label = context_.language.text(msg::record_copy_link);
    if (entry.source) {
      const RecordSource& source = page_.sources[*entry.source];
      const std::string_view words = source.short_name;
      if (source.url.empty()) {
        x += draw_text_cut(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_faint},
                           {x, y_}, width_, words);
      } else {
        const LinkResult link = text_link(context_, context_.strings.join({"source:", id}), words,
                                          TextSize::small, {x, y_}, width_, Icon::external_link);
        if (link.clicked) session_.dispatch(OpenSource{source.url});
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
    const LinkResult copy = text_link(context_, context_.strings.join({"copy:", id}), copy_label,
                                      TextSize::small, {x, y_}, width_);
    if (copy.clicked) {
      session_.dispatch(Select{id});
      session_.dispatch(CopyLink{});
    }
    record_links(id, x + copy.width, line);
    y_ += line;
  }

  struct PlacedLink {
    bool clicked = false;
    float end = 0;
  };
  // After a dot where it has room behind x, else below.
  PlacedLink next_link(std::string_view key, std::string_view label, float x, float line) {
    if (x > x_) {
      if (x + theme_.px(20) + link_width(theme_, TextSize::small, label) > x_ + width_) {
        x = x_;
        y_ += line;
      } else {
        x += draw_text(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_faint},
                       {x, y_}, "   ·   ");
      }
    }
    const LinkResult link = text_link(context_, key, label, TextSize::small, {x, y_}, width_);
    return {link.clicked, x + link.width};
  }

  // "Cite" and "Open as a page". Nothing is cited in an embedded view, which has no sheets.
  void record_links(std::string_view id, float x, float line) {
    if (!session_.view().reading.embed) {
      const std::string_view label = context_.language.text(command(CommandId::show_cite).title);
      const PlacedLink cite =
          next_link(context_.strings.join({"cite-record:", id}), label, x, line);
      if (cite.clicked) session_.dispatch(OpenCite{std::string(id)});
      x = cite.end;
    }
    if (!has_plain_pages(dataset_, session_.base_url())) return;
    const PlacedLink page = next_link(context_.strings.join({"plain-page:", id}),
                                      context_.language.text(msg::record_open_page), x, line);
    if (page.clicked)
      session_.dispatch(OpenSource{plain_page_url(dataset_, session_.base_url(), id)});
  }

  // The chosen record has a bar at its left and is scrolled into sight once.
  void begin_record() {
    gap(14);
    record_top_ = y_;
  }
  void end_record(std::string_view id) {
    gap(12);
    if (id == session_.view().selection && id != page_.id) {
      list_->AddRectFilled({context_.rect.x, record_top_ - theme_.px(14)},
                           {context_.rect.x + theme_.px(3), y_}, colors_.accent);
      chosen_ = {record_top_ - theme_.px(14) - top_, y_ - top_};
    }
    context_.targets.add(
        context_.strings.join({"record:", id}),
        intersection({context_.rect.x, record_top_, context_.rect.width, y_ - record_top_},
                     panel_.scroll.rect));
    rule();
  }

  void statement_ui(const RecordEntry& entry) {
    begin_record();
    y_ += link_flow(context_, {TextSize::body, Weight::semibold, colors_.ink}, {x_, y_}, width_,
                    entry.title, entry.id);
    const TextStyle small{TextSize::small, Weight::regular, colors_.ink_faint};
    if (!entry.byline.empty()) {
      y_ += link_flow(context_, small, {x_, y_}, width_, entry.byline, entry.id);
    }
    gap(4);
    body(entry.summary);
    y_ += link_flow(context_, small, {x_, y_}, width_, entry.foot, entry.foot_place);
    gap(4);
    foot_links(entry);
    end_record(entry.id);
  }

  void outcome_ui(const RecordEntry& entry) {
    begin_record();
    for (const LinkedPart& part : entry.caption) {
      y_ += draw_text_wrapped(list_, theme_, {TextSize::body, Weight::semibold, colors_.ink},
                              {x_, y_}, width_, part.words);
    }
    for (const LinkedPart& part : entry.title)
      text({TextSize::small, Weight::regular, colors_.ink_faint}, part.words);
    gap(4);
    body(entry.summary);
    gap(4);
    foot_links(entry);
    end_record(entry.id);
  }

  void sources() {
    gap(14);
    caption(page_.titles.sources);
    for (std::size_t i = 0; i < page_.sources.size(); ++i) {
      const RecordSource& source = page_.sources[i];
      const std::string_view key = context_.strings.join(
          {"forum-source:", context_.strings.digits(static_cast<std::int64_t>(i))});
      const float line = theme_.px(theme_.coarse ? 40 : 22);
      if (source.url.empty()) {
        draw_text_cut(list_, theme_, {TextSize::small, Weight::regular, colors_.ink_soft}, {x_, y_},
                      width_, source.title);
      } else if (text_link(context_, key, source.title, TextSize::small, {x_, y_}, width_,
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
  void source_facts_ui(const RecordSource& source, std::string_view key) {
    const TextStyle style{TextSize::caption, Weight::regular, colors_.ink_faint};
    constexpr std::string_view dot = " · ";
    const std::string& facts = source.facts;
    const std::string& via = source.via;
    const float via_width = via.empty() ? 0 : link_width(theme_, TextSize::caption, via);
    const float dot_width = via.empty() || facts.empty() ? 0 : measure(theme_, style, dot).x;
    float x = x_;
    x += draw_text_cut(list_, theme_, style, {x, y_},
                       std::max(0.0F, width_ - via_width - dot_width), facts);
    if (via.empty()) return;
    if (dot_width > 0) x += draw_text(list_, theme_, style, {x, y_}, dot);
    if (text_link(context_, context_.strings.join({key, ":via"}), via, TextSize::caption, {x, y_},
                  x_ + width_ - x)
            .clicked) {
      session_.dispatch(OpenSource{source.via_url});
    }
  }

  DetailPanel& panel_;
  const RecordPage& page_;
  float record_top_ = 0;
  Extent chosen_;
};

}  // namespace

void detail_panel_ui(DetailPanel& panel, const PanelContext& context) {
  const Session& session = context.session;
  const Dataset& dataset = session.dataset();
  const auto record = dataset.find_record(session.view().selection);
  if (!record) return;
  const ForumId forum = forum_of(dataset, *record);
  const std::string& forum_id = dataset[forum].id;
  if (panel.shown != session.view().selection) {
    panel.shown = session.view().selection;
    panel.reveal_pending = panel.shown != forum_id;
    if (panel.page.id != forum_id) panel.scroll.offset_css = 0;
  }
  if (panel.page.id != forum_id || panel.language != &context.language) {
    panel.page = build_record_page(context.language, dataset, forum);
    panel.language = &context.language;
  }

  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), context.theme.colors().panel);
  ScrollArea area(context, panel.scroll, rect);
  DetailWriter writer(panel, context, area.top());
  area.end(writer.write());
  // Not before the height of the content is known, which bounds the scrolling.
  if (panel.reveal_pending) {
    panel.reveal_pending = false;
    panel.scroll.reveal(writer.chosen().top, writer.chosen().bottom);
    context.scheduler.request();
  }
}

}  // namespace rostrum::ui
