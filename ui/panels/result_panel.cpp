#include "ui/panels/result_panel.hpp"

#include <algorithm>
#include <string>

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

// Where a searched word stands in a statement: the speaker and the sentence, marked.
float snippet_ui(ImDrawList* list, const PanelContext& context, const EntryStyles& styles,
                 const Statement& statement, float x, float y, float width) {
  const Theme& theme = context.theme;
  const Dataset& dataset = context.session.dataset();
  const std::string who = speaker_words(dataset, statement);
  draw_text_cut(list, theme, {TextSize::small, Weight::semibold, theme.colors().ink_soft}, {x, y},
                width, who);
  const float head = line_height(theme, TextSize::small) + theme.px(3);
  return head + draw_text_wrapped(list, theme, styles.snippet, {x, y + head}, width,
                                  statement.summary,
                                  match_ranges(statement.summary, context.session.terms()));
}

float snippet_height(const Theme& theme, const EntryStyles& styles, const Statement& statement,
                     float width) {
  return line_height(theme, TextSize::small) + theme.px(3) +
         wrapped_height(theme, styles.snippet, width, statement.summary);
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
  const std::size_t snippets =
      searching ? std::min(snippets_per_forum, entry.statements.size()) : 0;
  for (std::size_t i = 0; i < snippets; ++i) {
    height += theme.px(10) +
              snippet_height(theme, styles, dataset[entry.statements[i]], width - theme.px(10));
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
  for (std::size_t i = 0; i < snippets; ++i) {
    line += theme.px(10);
    const float from = line;
    line += snippet_ui(list, context, styles, dataset[entry.statements[i]], x + theme.px(10), line,
                       width - theme.px(10));
    list->AddRectFilled({x, from + theme.px(1)}, {x + theme.px(2), line - theme.px(4)},
                        theme.colors().line);
  }
  horizontal_line(list, theme, row.x, row.right(), row.bottom() - theme.hairline());
  if (hit.clicked) session.dispatch(Select{forum.id});
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
  draw_caption(list, theme, theme.colors().ink_faint, {x, caption_y},
               counted(static_cast<std::uint32_t>(entries.size()), "forum", "forums"));
  const std::string_view order = session.terms().empty() ? "newest first" : "best match first";
  draw_text(
      list, theme, {TextSize::caption, Weight::regular, theme.colors().ink_faint},
      {x + width - measure(theme, {TextSize::caption, Weight::regular, {}}, order).x, caption_y},
      order);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y + head - theme.hairline());

  ScrollArea area(context, panel.scroll, {rect.x, rect.y + head, rect.width, rect.height - head});
  float y = area.top();
  if (entries.empty()) empty_ui(list, context, x, y + theme.px(20), width);
  for (const ResultEntry& entry : entries)
    y += entry_ui(list, context, area, entry, x, y, width);
  area.end(y + theme.px(12));
}

}  // namespace rostrum::ui
