#include "ui/panels/result_panel.hpp"

#include <string_view>

#include "engine/present/list_tabs.hpp"
#include "messages/list.hpp"
#include "ui/panels/filter_offers.hpp"
#include "ui/panels/nothing_found_part.hpp"
#include "ui/widgets/action_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"

namespace rostrum::ui {

namespace {

constexpr float least_height_for_head = 520;  // that stays while the rows scroll
constexpr float least_height_with_head = 260;

float snippet_ui(ImDrawList* list, const PanelContext& context, const ResultRowLook& look,
                 const ResultSnippet& snippet, float x, float y, float width) {
  const Theme& theme = context.theme;
  draw_text_cut(list, theme, look.snippet_head, {x, y}, width, snippet.head);
  const float head = line_height(theme, look.snippet_head.size) + look.head_gap_css;
  return head + draw_text_wrapped(list, theme, look.snippet, {x, y + head}, width, snippet.text,
                                  snippet.marks);
}

void forum_ui(ImDrawList* list, const PanelContext& context, const ResultRow& words,
              const ResultEntry& entry, PaintRect row, float x, float width) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  const Forum& forum = session.dataset()[entry.forum];
  const ResultRowLook look = result_row_look(theme);
  // What was found at the forum is pressed for itself.
  PaintRect head = row;
  if (!words.snippets.empty()) {
    head.height = look.pad_css + wrapped_height(theme, look.title, width, words.title) +
                  wrapped_height(theme, look.caption, width, words.caption);
  }
  const Hit hit = hit_area(context, context.strings.join({"forum:", forum.id}), head);
  if (hit.hovered) context.highlight.show(entry.forum);
  if (hit.hovered || context.highlight.has(entry.forum)) {
    list->AddRectFilled(min_of(row), max_of(row), faded(theme.colors().selected, 0.5F));
  }
  float line = row.y + look.pad_css;
  line +=
      draw_text_wrapped(list, theme, look.title, {x, line}, width, words.title, words.title_marks);
  line += draw_text_wrapped(list, theme, look.caption, {x, line}, width, words.caption);
  for (const ResultSnippet& snippet : words.snippets) {
    line += look.snippet_gap_css;
    const float from = line;
    line += snippet_ui(list, context, look, snippet, x + look.snippet_indent_css, line,
                       width - look.snippet_indent_css);
    const PaintRect said{row.x, from - look.snippet_gap_css / 2, row.width,
                         line - from + look.snippet_gap_css / 2};
    const Hit found = hit_area(context, context.strings.join({snippet.kind, snippet.id}), said);
    if (found.hovered) context.highlight.show(entry.forum);
    if (found.clicked) session.dispatch(Select{std::string(snippet.id)});
    list->AddRectFilled({x, from + theme.px(1)}, {x + theme.px(2), line - theme.px(4)},
                        found.hovered ? theme.colors().accent : theme.colors().line);
  }
  horizontal_line(list, theme, row.x, row.right(), row.bottom() - theme.hairline());
  if (hit.clicked) session.dispatch(Select{forum.id});
}

// A statement or an outcome: who, when and where, the words, and what can be done with them.
void item_ui(ImDrawList* list, const PanelContext& context, const ResultRow& words,
             std::string_view paraphrase, PaintRect row, float x, float width) {
  const Theme& theme = context.theme;
  Session& session = context.session;
  const ResultRowLook look = result_row_look(theme);
  const float actions =
      action_row_height(theme, words.actions, paraphrase, width) + look.words_gap_css;
  PaintRect opens = row;
  opens.height -= actions;
  const Hit hit = hit_area(context, words.key, opens);
  const ForumId forum = forum_of(session.dataset(), *words.record);
  if (hit.hovered) context.highlight.show(forum);
  if (hit.hovered || context.highlight.has(forum)) {
    list->AddRectFilled(min_of(row), max_of(row), faded(theme.colors().selected, 0.5F));
  }
  const float date = measure(theme, look.caption, words.date).x;
  float line = row.y + look.pad_css;
  draw_text(list, theme, look.caption, {x + width - date, line + theme.px(0.5F)}, words.date);
  line += draw_text_wrapped(list, theme, look.title, {x, line}, width - date - look.date_gap_css,
                            words.title, words.title_marks);
  line += draw_text_wrapped(list, theme, look.caption, {x, line}, width, words.caption,
                            words.caption_marks);
  line += look.words_gap_css;
  line +=
      draw_text_wrapped(list, theme, look.words, {x, line}, width, words.words, words.words_marks);
  if (!words.topics.empty()) {
    line += look.words_gap_css;
    line += draw_text_wrapped(list, theme, look.caption, {x, line}, width, words.topics);
  }
  line += look.words_gap_css;
  action_row_ui(context, words.actions, paraphrase,
                context.strings.join({"list-paraphrase:", words.id}), {x, line}, width);
  horizontal_line(list, theme, row.x, row.right(), row.bottom() - theme.hairline());
  if (hit.clicked) session.dispatch(Select{words.id});
}

// The page of a subject that the search names.
void subject_ui(ImDrawList* list, const PanelContext& context, const ResultRow& words,
                const SubjectEntry& entry, PaintRect row, float x, float width) {
  const Theme& theme = context.theme;
  const ResultRowLook look = result_row_look(theme);
  const float text_width = width - look.chevron_room_css;
  const Hit hit = hit_area(context, context.strings.join({"subject:", entry.selection}), row);
  list->AddRectFilled(min_of(row), max_of(row),
                      hit.hovered ? theme.colors().selected : theme.colors().raised);
  float line = row.y + look.subject_pad_css;
  line += draw_text_wrapped(list, theme, look.title, {x, line}, text_width, words.title,
                            words.title_marks);
  draw_text_wrapped(list, theme, look.caption, {x, line}, text_width, words.caption);
  draw_icon(list, theme, Icon::chevron_right, 14, theme.colors().ink_faint,
            {x + width - theme.px(7), row.y + row.height / 2});
  horizontal_line(list, theme, row.x, row.right(), row.bottom() - theme.hairline());
  if (hit.clicked) context.session.dispatch(Select{entry.selection});
}

}  // namespace

void result_panel_ui(ResultPanel& panel, const PanelContext& context) {
  const Theme& theme = context.theme;
  const Session& session = context.session;
  const PaintRect& rect = context.rect;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(min_of(rect), max_of(rect), theme.colors().panel);
  if (panel.shown_query_revision != session.query_revision()) {
    panel.shown_query_revision = session.query_revision();
    panel.scroll.offset_css = 0;
  }

  const float x = rect.x + theme.px(18);
  const float width = rect.width - theme.px(36);
  ResultRows& rows = panel.rows;
  rows.update(context.language, session, theme, width);
  const bool nothing = session.result().nothing();
  const bool has_head = !nothing && rect.height >= theme.px(least_height_with_head);
  // Where there is little height the head goes with the rows.
  const bool head_stays = has_head && rect.height >= theme.px(least_height_for_head);
  const float head =
      head_stays ? result_head_ui(panel.head, context, rect, rows.answer(), ListForm::list) : 0;

  ScrollArea area(context, panel.scroll, {rect.x, rect.y + head, rect.width, rect.height - head});
  const float head_in_rows =
      head_stays || !has_head
          ? 0
          : result_head_ui(panel.head, context, {rect.x, area.top(), rect.width, rect.height},
                           rows.answer(), ListForm::list);
  const float start_top = area.top() + head_in_rows;
  const float offers_top =
      start_top + start_part_ui(panel.start, context.within({rect.x, start_top, rect.width, 0}));
  const float offers = filter_offers_ui(context.within({rect.x, offers_top, rect.width, 0}));
  const double top = static_cast<double>(offers_top + offers);
  const double above = static_cast<double>(rect.y + head) - top;
  for (std::size_t i = rows.first_below(above); i < rows.size(); ++i) {
    const PaintRect row{rect.x, static_cast<float>(top + rows.top_css(i)), rect.width,
                        rows.height_css(i)};
    if (!area.shows(row.y, row.height)) break;
    const ResultRow& words = rows.row(i, context.language, session);
    switch (words.kind) {
      case ResultRowKind::subject:
        subject_ui(list, context, words, session.subjects_found()[i], row, x, width);
        break;
      case ResultRowKind::forum:
        forum_ui(list, context, words, session.list().entries[i - rows.subject_count()], row, x,
                 width);
        break;
      case ResultRowKind::item:
        item_ui(list, context, words, rows.paraphrase(), row, x, width);
        break;
    }
  }
  float bottom = static_cast<float>(top + rows.top_css(rows.size()));
  if (nothing) {
    bottom += theme.px(20);
    bottom += nothing_found_ui(context.within({x, bottom, width, 0}));
  }
  if (!nothing && rows.size() == 0) {
    bottom += theme.px(20);
    const TextStyle soft{TextSize::body, Weight::regular, theme.colors().ink_soft};
    bottom += draw_text_wrapped(
        list, theme, soft, {x, bottom}, width,
        context.strings.text(context.language,
                             msg::list_none_of_kind{.unit = unit_of(session.list().kind)}));
  }
  area.end(bottom + theme.px(12));
}

}  // namespace rostrum::ui
