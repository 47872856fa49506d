#include "ui/panels/result_panel.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/session/record_text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace rostrum::ui {

namespace {

constexpr std::size_t snippets_per_forum = 3;

struct EntryStyles {
  TextStyle title;
  TextStyle meta;
  TextStyle snippet;
};

EntryStyles styles_of(const Theme& theme) {
  const Palette& colors = theme.colors();
  return {{TextSize::body, Weight::semibold, colors.ink},
          {TextSize::small, Weight::regular, colors.ink_faint},
          {TextSize::small, Weight::regular, colors.ink_soft}};
}

// Where a searched word stands: who said it or what it is, and the sentence, marked.
struct Snippet {
  std::string head;
  std::string_view text;
};

std::vector<Snippet> snippets_of(const Dataset& dataset, const ResultEntry& entry) {
  std::vector<Snippet> snippets;
  for (const StatementId id : entry.statements) {
    if (snippets.size() == snippets_per_forum) return snippets;
    snippets.push_back({speaker_words(dataset, dataset[id]), dataset[id].summary});
  }
  for (const OutcomeId id : entry.outcomes) {
    if (snippets.size() == snippets_per_forum) return snippets;
    const Outcome& outcome = dataset[id];
    snippets.push_back({outcome_caption(outcome) + " · " + outcome.title, outcome.summary});
  }
  return snippets;
}

float snippet_ui(ImDrawList* list, const PanelContext& context, const EntryStyles& styles,
                 const Snippet& snippet, float x, float y, float width) {
  const Theme& theme = context.theme;
  draw_text_cut(list, theme, {TextSize::small, Weight::semibold, theme.colors().ink_soft}, {x, y},
                width, snippet.head);
  const float head = line_height(theme, TextSize::small) + theme.px(3);
  return head + draw_text_wrapped(list, theme, styles.snippet, {x, y + head}, width, snippet.text,
                                  match_ranges(snippet.text, context.session.terms()));
}

float snippet_height(const Theme& theme, const EntryStyles& styles, const Snippet& snippet,
                     float width) {
  return line_height(theme, TextSize::small) + theme.px(3) +
         wrapped_height(theme, styles.snippet, width, snippet.text);
}

float entry_ui(ImDrawList* list, const PanelContext& context, const ScrollArea& area,
               const ResultEntry& entry, float x, float y, float width) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  const Dataset& dataset = session.dataset();
  const Forum& forum = dataset[entry.forum];
  const EntryStyles styles = styles_of(theme);
  const bool searching = !session.terms().empty();

  const float pad = theme.px(14);
  const float title_height = wrapped_height(theme, styles.title, width, forum.short_title);
  const std::string meta = entry_words(dataset, entry);
  float height = pad + title_height + wrapped_height(theme, styles.meta, width, meta) + pad;
  const std::vector<Snippet> snippets =
      searching ? snippets_of(dataset, entry) : std::vector<Snippet>{};
  for (const Snippet& snippet : snippets) {
    height += theme.px(10) + snippet_height(theme, styles, snippet, width - theme.px(10));
  }
  if (!area.shows(y, height)) return height;

  const RectCss row{context.rect.x, y, context.rect.width, height};
  const Hit hit = hit_area(context, "forum:" + forum.id, row);
  if (hit.hovered) {
    list->AddRectFilled(row.min(), row.max(), faded(theme.colors().selected, 0.5F));
  }
  float line = y + pad;
  line += draw_text_wrapped(list, theme, styles.title, {x, line}, width, forum.short_title,
                            match_ranges(forum.short_title, session.terms()));
  line += draw_text_wrapped(list, theme, styles.meta, {x, line}, width, meta);
  for (const Snippet& snippet : snippets) {
    line += theme.px(10);
    const float from = line;
    line +=
        snippet_ui(list, context, styles, snippet, x + theme.px(10), line, width - theme.px(10));
    list->AddRectFilled({x, from + theme.px(1)}, {x + theme.px(2), line - theme.px(4)},
                        theme.colors().line);
  }
  horizontal_line(list, theme, row.x, row.right(), row.bottom() - theme.hairline());
  if (hit.clicked) session.dispatch(Select{forum.id});
  return height;
}

// The page of a subject that the search names.
float subject_ui(ImDrawList* list, const PanelContext& context, const ScrollArea& area,
                 const SubjectEntry& entry, float x, float y, float width) {
  const Theme& theme = context.theme;
  const EntryStyles styles = styles_of(theme);
  const float text_width = width - theme.px(20);
  const float pad = theme.px(10);
  const float height = pad * 2 + wrapped_height(theme, styles.title, text_width, entry.title) +
                       wrapped_height(theme, styles.meta, text_width, entry.caption);
  if (!area.shows(y, height)) return height;
  const RectCss row{context.rect.x, y, context.rect.width, height};
  const Hit hit = hit_area(context, "subject:" + entry.selection, row);
  list->AddRectFilled(row.min(), row.max(),
                      hit.hovered ? theme.colors().selected : theme.colors().raised);
  float line = y + pad;
  line += draw_text_wrapped(list, theme, styles.title, {x, line}, text_width, entry.title,
                            match_ranges(entry.title, context.session.terms()));
  draw_text_wrapped(list, theme, styles.meta, {x, line}, text_width, entry.caption);
  draw_icon(list, theme, Icon::chevron_right, 14, theme.colors().ink_faint,
            {x + width - theme.px(7), y + height / 2});
  horizontal_line(list, theme, row.x, row.right(), row.bottom() - theme.hairline());
  if (hit.clicked) context.session.dispatch(Select{entry.selection});
  return height;
}

// Nothing was found: says so, and what to do next.
void empty_ui(ImDrawList* list, const PanelContext& context, float x, float y, float width) {
  const Theme& theme = context.theme;
  const Palette& colors = theme.colors();
  y += draw_text_wrapped(list, theme, {TextSize::title, Weight::semibold, colors.ink}, {x, y},
                         width, "Nothing matches all of these");
  y += theme.px(4);
  y += draw_text_wrapped(list, theme, {TextSize::body, Weight::regular, colors.ink_soft}, {x, y},
                         width, "Take one filter off, or start again from everything.");
  constexpr std::string_view label = "Clear all filters";
  if (button(context, "command:clear-filters", label,
             {x, y + theme.px(10), button_width(theme, label), theme.px(36)})) {
    context.session.dispatch(ClearFilters{});
  }
}

}  // namespace

void result_panel_ui(ResultPanel& panel, const PanelContext& context) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  const RectCss& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(rect.min(), rect.max(), theme.colors().panel);
  if (panel.shown_query_revision != session.query_revision()) {
    panel.shown_query_revision = session.query_revision();
    panel.scroll.offset_css = 0;
  }

  const float x = rect.x + theme.px(18);
  const float width = rect.width - theme.px(36);
  const auto& entries = session.list().entries;
  const float head = theme.px(38);
  const float caption_y = rect.y + (head - line_height(theme, TextSize::caption)) / 2;
  draw_caption(list, theme, theme.colors().ink_faint, {x, caption_y}, list_words(session.list()));
  const std::string_view order = session.terms().empty() ? "newest first" : "best match first";
  draw_text(
      list, theme, {TextSize::caption, Weight::regular, theme.colors().ink_faint},
      {x + width - measure(theme, {TextSize::caption, Weight::regular, {}}, order).x, caption_y},
      order);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y + head - theme.hairline());

  ScrollArea area(context, panel.scroll, {rect.x, rect.y + head, rect.width, rect.height - head});
  float y = area.top();
  for (const SubjectEntry& entry : session.subjects_found())
    y += subject_ui(list, context, area, entry, x, y, width);
  if (entries.empty()) empty_ui(list, context, x, y + theme.px(20), width);
  for (const ResultEntry& entry : entries)
    y += entry_ui(list, context, area, entry, x, y, width);
  area.end(y + theme.px(12));
}

}  // namespace rostrum::ui
