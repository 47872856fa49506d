#include "ui/panels/record_entries.hpp"

#include <algorithm>
#include <cstdint>

#include "messages/record.hpp"
#include "ui/widgets/action_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/link_flow.hpp"

namespace rostrum::ui {

namespace {

const LinkedWords* topics_of(const RecordEntry& entry) {
  const auto fact = std::ranges::find(entry.facts, "topics", &PageFact::key);
  return fact == entry.facts.end() ? nullptr : &fact->words;
}

}  // namespace

RecordEntriesWriter::RecordEntriesWriter(DetailPanel& panel, const PanelContext& context, float top,
                                         float y)
    : PanelWriter(context, y), panel_(panel), page_(panel.words.page), content_top_(top) {}

float RecordEntriesWriter::write() {
  for (const RecordSection& each : panel_.words.sections)
    section(each);
  sources();
  return y_;
}

void RecordEntriesWriter::begin_part(std::string_view part, std::string_view title,
                                     std::size_t count) {
  if (part == panel_.jump) jumped_to_ = y_ - content_top_;
  gap(14);
  caption(title, context_.strings.number(context_.language, static_cast<std::int64_t>(count)));
}

void RecordEntriesWriter::section(const RecordSection& each) {
  begin_part(each.part, each.title, each.entries.size());
  const TextStyle faint{TextSize::small, Weight::regular, colors_.ink_faint};
  if (!each.found.empty()) {
    y_ += draw_text_wrapped(list_, theme_, faint, {x_, y_}, width_, each.found);
    gap(8);
  }
  const bool outcomes = each.entries.data() == page_.outcomes.data();
  const std::size_t first = outcomes ? page_.statements.size() : 0;
  for (const std::uint32_t i : each.shown)
    entry(each.entries[i], panel_.words.actions[first + i], outcomes);
  if (each.more.empty()) return;
  gap(theme_.coarse ? 12 : 8);
  if (text_link(context_, context_.strings.join({"record-part:", each.key}), each.more,
                TextSize::small, {x_, y_}, width_)
          .clicked) {
    session_.dispatch(ToggleSection{each.key});
  }
  y_ += line_height(theme_, TextSize::small);
  gap(theme_.coarse ? 16 : 10);
  rule();
}

// The chosen record has a bar at its left and is scrolled into sight once.
void RecordEntriesWriter::entry(const RecordEntry& each, const std::vector<RecordAction>& actions,
                                bool is_outcome) {
  gap(14);
  const float top = y_;
  const TextStyle small{TextSize::small, Weight::regular, colors_.ink_faint};
  const LinkedWords& below = is_outcome ? each.caption : each.byline;
  y_ += link_flow(context_, {TextSize::body, Weight::semibold, colors_.ink}, {x_, y_}, width_,
                  each.title, each.id);
  if (!below.empty()) y_ += link_flow(context_, small, {x_, y_}, width_, below, each.id);
  gap(4);
  body(each.summary);
  if (!each.foot.empty()) {
    y_ += link_flow(context_, small, {x_, y_}, width_, each.foot, each.foot_place);
  }
  if (const LinkedWords* topics = topics_of(each)) {
    y_ += link_flow(context_, small, {x_, y_}, width_, *topics, each.id);
  }
  gap(4);
  y_ += action_row_ui(context_, actions, context_.language.text(msg::record_paraphrase),
                      context_.strings.join({"paraphrase:", each.id}), {x_, y_}, width_);
  gap(12);
  if (each.id == session_.view().selection && each.id != page_.id) {
    list_->AddRectFilled({context_.rect.x, top - theme_.px(14)},
                         {context_.rect.x + theme_.px(3), y_}, colors_.accent);
    chosen_ = {top - theme_.px(14) - content_top_, y_ - content_top_};
  }
  context_.targets.add(
      context_.strings.join({"record:", each.id}),
      intersection({context_.rect.x, top, context_.rect.width, y_ - top}, panel_.scroll.rect));
  rule();
}

void RecordEntriesWriter::sources() {
  if (page_.sources.empty()) return;
  begin_part("sources", page_.titles.sources, page_.sources.size());
  const TextStyle faint{TextSize::caption, Weight::regular, colors_.ink_faint};
  for (std::size_t i = 0; i < page_.sources.size(); ++i) {
    const RecordSource& source = page_.sources[i];
    const std::string_view key = context_.strings.join(
        {"forum-source:", context_.strings.digits(static_cast<std::int64_t>(i))});
    if (source.url.empty()) {
      text({TextSize::small, Weight::regular, colors_.ink_soft}, source.title);
    } else {
      const float first = y_;
      const LinkResult link = text_link(context_, key, source.title, TextSize::small, {x_, y_},
                                        width_, Icon::external_link);
      if (link.clicked) session_.dispatch(OpenSource{source.url});
      y_ = first + line_height(theme_, TextSize::small);
    }
    source_facts(source, key);
    if (!source.no_address.empty()) {
      y_ += draw_text_wrapped(list_, theme_, faint, {x_, y_}, width_, source.no_address);
    }
    gap(theme_.coarse ? 20 : 8);
  }
}

// "KUNA · 4 Nov 2024 · Arabic · read on shhada.ir", the last part a link to that copy; it keeps
// its room, and the rest is cut.
void RecordEntriesWriter::source_facts(const RecordSource& source, std::string_view key) {
  const TextStyle style{TextSize::caption, Weight::regular, colors_.ink_faint};
  constexpr std::string_view dot = " · ";
  const std::string& facts = source.facts;
  const std::string& via = source.via;
  if (facts.empty() && via.empty()) return;
  const float via_width = via.empty() ? 0 : link_width(theme_, TextSize::caption, via);
  const float dot_width = via.empty() || facts.empty() ? 0 : measure(theme_, style, dot).x;
  float x = x_;
  x += draw_text_cut(list_, theme_, style, {x, y_}, std::max(0.0F, width_ - via_width - dot_width),
                     facts);
  if (dot_width > 0) x += draw_text(list_, theme_, style, {x, y_}, dot);
  if (!via.empty() && text_link(context_, context_.strings.join({key, ":via"}), via,
                                TextSize::caption, {x, y_}, x_ + width_ - x)
                          .clicked) {
    session_.dispatch(OpenSource{source.via_url});
  }
  y_ += line_height(theme_, TextSize::caption);
}

}  // namespace rostrum::ui
