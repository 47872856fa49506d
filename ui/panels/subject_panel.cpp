#include "ui/panels/subject_panel.hpp"

#include <algorithm>
#include <string_view>

#include "engine/present/plain_page_link.hpp"
#include "engine/present/record_text.hpp"
#include "engine/search/match.hpp"
#include "messages/record.hpp"
#include "messages/subject.hpp"
#include "ui/panels/back_bar.hpp"
#include "ui/panels/panel_writer.hpp"
#include "ui/widgets/action_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

constexpr float entry_pad_css = 10;
constexpr float snippet_gap_css = 2;
constexpr float actions_gap_css = 5;

struct EntryStyles {
  TextStyle title;
  TextStyle caption;
  TextStyle snippet;
};

EntryStyles styles_of(const Theme& theme) {
  const Palette& colors = theme.colors();
  return {{TextSize::body, Weight::semibold, colors.ink},
          {TextSize::small, Weight::regular, colors.ink_faint},
          {TextSize::body, Weight::regular, colors.ink_soft}};
}

// Names of subjects stand on one line with their count; records have a title and more below it.
bool is_name(const SubjectEntry& entry) {
  return entry.snippet.empty() && entry.selection.find(':') != std::string::npos;
}

float name_height(const Theme& theme) {
  return theme.px(theme.coarse ? 44 : 28);
}

float entry_height(const Theme& theme, const SubjectEntry& entry,
                   std::span<const RecordAction> actions, std::string_view note, float width) {
  if (is_name(entry)) return name_height(theme);
  const EntryStyles styles = styles_of(theme);
  float height = theme.px(entry_pad_css) * 2 +
                 wrapped_height(theme, styles.title, width, entry.title) +
                 wrapped_height(theme, styles.caption, width, entry.caption);
  if (!entry.snippet.empty()) {
    height +=
        theme.px(snippet_gap_css) + wrapped_height(theme, styles.snippet, width, entry.snippet);
  }
  if (!actions.empty()) {
    height += theme.px(actions_gap_css) + action_row_height(theme, actions, note, width);
  }
  return height;
}

// Scripts the canvas has no glyphs for are left to the document.
std::string names_that_can_be_drawn(const Language& language, const Theme& theme,
                                    const SubjectPage& page) {
  std::string words;
  for (const std::string& name : page.other_names) {
    if (can_draw(theme, name)) append_part(language, words, name);
  }
  return words;
}

class SubjectWriter : private PanelWriter {
 public:
  SubjectWriter(SubjectPanel& panel, const SubjectPage& page, const PanelContext& context,
                const ScrollArea& area)
      : PanelWriter(context, area.top()), panel_(panel), page_(page), area_(area) {}

  float write() {
    gap(12);
    title(page_.title);
    gap(2);
    text({TextSize::small, Weight::regular, colors_.ink_faint}, page_.kind);
    gap(8);
    if (!page_.about.empty()) {
      body(page_.about);
      gap(8);
    }
    const std::string_view also = context_.language.text(msg::subject_fact_also);
    if (!panel_.other_names.empty()) make_room_for(also);
    for (const PageFact& each : page_.facts)
      make_room_for(each.label);
    fact(also, panel_.other_names);
    for (const PageFact& each : page_.facts)
      fact(each);
    if (!page_.counts.empty()) {
      gap(2);
      text({TextSize::body, Weight::regular, colors_.ink}, page_.counts);
    }
    gap(8);
    for (const SubjectFilter& each : page_.filters)
      filter(each);
    y_ += compare_buttons_ui(panel_.compare, context_, page_.selection, {x_, y_}, width_);
    plain_page_link();
    gap(14);
    measure_entries();
    for (std::size_t i = 0; i < page_.sections.size(); ++i)
      section(page_.sections[i], i);
    return y_ + theme_.px(20);
  }

 private:
  void filter(const SubjectFilter& each) {
    const bool on = session_.view().query[each.facet].includes(each.id);
    const float height = theme_.px(theme_.coarse ? 44 : 32);
    const float width = std::min(width_, button_width(theme_, each.label));
    if (button(context_, context_.strings.join({"only:", key_of(each.facet)}), each.label,
               {x_, y_, width, height}, on ? ButtonLook::accent : ButtonLook::plain)) {
      session_.dispatch(ToggleValue{each.facet, each.id});
    }
    y_ += height;
    gap(6);
  }

  void plain_page_link() {
    const std::string& base_url = session_.base_url();
    if (page_.sections.empty() || session_.view().reading.kiosk ||
        !has_plain_pages(dataset_, base_url)) {
      return;
    }
    gap(8);
    const std::string_view key = context_.strings.join({"plain-page:", page_.selection});
    if (text_link(context_, key, context_.language.text(msg::record_open_page), TextSize::small,
                  {x_, y_}, width_)
            .clicked) {
      session_.dispatch(OpenSource{plain_page_url(dataset_, base_url, page_.selection)});
    }
    y_ += line_height(theme_, TextSize::small);
  }

  void measure_entries() {
    SubjectPanel::Measured& measured = panel_.measured;
    const UiState& ui = session_.state().ui;
    const float type_size = theme_.size(TextSize::body);
    if (measured.tops.size() == page_.sections.size() && measured.width == width_ &&
        measured.type_size == type_size && measured.pixel_ratio == theme_.pixel_ratio &&
        measured.coarse == theme_.coarse && measured.open_sections == ui.open_sections &&
        measured.basket == session_.state().basket) {
      return;
    }
    const EntryActionsInput doing{.language = context_.language,
                                  .dataset = dataset_,
                                  .base_url = session_.base_url(),
                                  .embed = session_.view().reading.embed,
                                  .kiosk = session_.view().reading.kiosk,
                                  .basket = &session_.state().basket};
    measured = {.tops = {},
                .actions = {},
                .more = {},
                .open_sections = ui.open_sections,
                .basket = session_.state().basket,
                .width = width_,
                .type_size = type_size,
                .pixel_ratio = theme_.pixel_ratio,
                .coarse = theme_.coarse};
    for (const SubjectSection& each : page_.sections) {
      std::vector<float>& tops = measured.tops.emplace_back(1, 0.0F);
      auto& actions = measured.actions.emplace_back();
      for (const SubjectEntry& entry : shown_entries(each, ui)) {
        actions.push_back(entry_actions(doing, each, entry));
        tops.push_back(tops.back() +
                       entry_height(theme_, entry, actions.back(), paraphrase(), width_));
      }
      measured.more.push_back(more_text(context_.language, each, ui));
    }
  }

  std::string_view paraphrase() const { return context_.language.text(msg::record_paraphrase); }

  void section(const SubjectSection& each, std::size_t index) {
    const std::vector<float>& tops = panel_.measured.tops[index];
    const std::string_view more = panel_.measured.more[index];
    rule();
    gap(14);
    caption(each.title, context_.strings.number(context_.language,
                                                static_cast<std::int64_t>(each.entries.size())));
    const UiState& ui = session_.state().ui;
    const std::span<const SubjectEntry> entries = shown_entries(each, ui);
    const float first_y = y_;
    const auto next = std::upper_bound(tops.begin(), tops.end(), context_.rect.y - first_y);
    auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(next - tops.begin() - 1, 0));
    for (; i < entries.size() && first_y + tops[i] < context_.rect.bottom(); ++i)
      entry_ui(each, entries[i], panel_.measured.actions[index][i],
               {context_.rect.x, first_y + tops[i], context_.rect.width, tops[i + 1] - tops[i]});
    y_ = first_y + tops.back();
    if (!more.empty()) {
      gap(4);
      if (text_link(context_, context_.strings.join({"section:", each.key}), more, TextSize::small,
                    {x_, y_}, width_)
              .clicked) {
        session_.dispatch(ToggleSection{each.key});
      }
      y_ += line_height(theme_, TextSize::small);
      gap(8);
    }
    gap(8);
  }

  void entry_ui(const SubjectSection& each, const SubjectEntry& entry,
                const std::vector<RecordAction>& actions, PaintRect row) {
    const float y = row.y;
    const float height = row.height;
    if (!area_.shows(y, height)) return;
    PaintRect opens = row;
    if (!actions.empty()) {
      opens.height -=
          theme_.px(entry_pad_css) + action_row_height(theme_, actions, paraphrase(), width_);
    }
    const std::string_view key = context_.strings.join({"entry:", each.key, ":", entry.selection});
    const Hit hit = hit_area(context_, key, opens);
    if (hit.hovered) {
      list_->AddRectFilled(min_of(row), max_of(row), faded(colors_.selected, 0.5F));
    }
    if (hit.clicked) session_.dispatch(Select{entry.selection});
    const EntryStyles styles = styles_of(theme_);
    const auto marks = [&](std::string_view words) {
      return match_ranges(words, session_.terms());
    };
    if (is_name(entry)) {
      const float line = y + (height - line_height(theme_, TextSize::body)) / 2;
      const float count = measure(theme_, styles.caption, entry.caption).x;
      draw_text_cut(list_, theme_, {TextSize::body, Weight::regular, colors_.ink}, {x_, line},
                    width_ - count - theme_.px(12), entry.title);
      draw_text(list_, theme_, styles.caption, {x_ + width_ - count, line}, entry.caption);
      return;
    }
    float line = y + theme_.px(entry_pad_css);
    line += draw_text_wrapped(list_, theme_, styles.title, {x_, line}, width_, entry.title,
                              marks(entry.title));
    line += draw_text_wrapped(list_, theme_, styles.caption, {x_, line}, width_, entry.caption);
    if (entry.snippet.empty()) return;
    line += theme_.px(snippet_gap_css);
    line += draw_text_wrapped(list_, theme_, styles.snippet, {x_, line}, width_, entry.snippet,
                              marks(entry.snippet));
    if (actions.empty()) return;
    action_row_ui(context_, actions, paraphrase(), context_.strings.join({key, ":paraphrase"}),
                  {x_, line + theme_.px(actions_gap_css)}, width_);
  }

  SubjectPanel& panel_;
  const SubjectPage& page_;
  const ScrollArea& area_;
};

}  // namespace

void subject_panel_ui(SubjectPanel& panel, const PanelContext& context) {
  const Session& session = context.session;
  const SubjectPage* page = session.page();
  if (page == nullptr) return;
  const bool awaits_texts = session.dataset().awaits_texts();
  if (panel.language != &context.language || panel.shown != page->selection ||
      panel.awaits_texts != awaits_texts) {
    panel.awaits_texts = awaits_texts;
    panel.language = &context.language;
    panel.measured = {};
    panel.other_names = names_that_can_be_drawn(context.language, context.theme, *page);
  }
  if (panel.shown != page->selection) {
    panel.shown = page->selection;
    panel.scroll.offset_css = 0;
    panel.scroll.velocity_css = 0;
  }
  const PaintRect& rect = context.rect;
  ImGui::GetWindowDrawList()->AddRectFilled(min_of(rect), max_of(rect),
                                            context.theme.colors().panel);
  const float back = back_bar_ui(context);
  ScrollArea area(context, panel.scroll,
                  {rect.x, rect.y + back, rect.width, std::max(0.0F, rect.height - back)});
  const float bottom = SubjectWriter(panel, *page, context, area).write();
  area.end(bottom);
}

}  // namespace rostrum::ui
