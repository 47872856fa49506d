#include "ui/panels/compare_said.hpp"

#include <algorithm>
#include <string_view>

#include "engine/present/compare/compare_page.hpp"
#include "messages/record.hpp"
#include "ui/widgets/action_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/flow.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr float card_pad_css = 10;  // above and below the words of a card
constexpr float card_gap_css = 5;
constexpr float between_sides_css = 24;  // sides
constexpr float topics_gap_css = 6;
constexpr std::size_t max_topics = 12;  // the document has them all

TextStyle said_title_style(const Theme& theme) {
  return {TextSize::body, Weight::semibold, theme.colors().ink};
}
TextStyle said_caption_style(const Theme& theme) {
  return {TextSize::small, Weight::regular, theme.colors().ink_faint};
}
TextStyle said_words_style(const Theme& theme) {
  return {TextSize::body, Weight::regular, theme.colors().ink_soft};
}

float said_words_height(const Theme& theme, const ResultItem& item, float width) {
  return line_height(theme, TextSize::small) +
         wrapped_height(theme, said_title_style(theme), width, item.title) +
         wrapped_height(theme, said_caption_style(theme), width, item.caption) +
         theme.px(card_gap_css) + wrapped_height(theme, said_words_style(theme), width, item.words);
}

SaidCard card_of(const Session& session, const Theme& theme, const CompareSaid::Side& side,
                 StatementId id, const SaidCards& cards) {
  SaidCard card;
  card.item = result_item(session.language(), session.dataset(), id);
  card.open_key = side.place + card.item.key;
  card.note_key = side.place + "paraphrase:" + card.item.id;
  card.actions = record_actions({.language = session.language(),
                                 .dataset = session.dataset(),
                                 .base_url = session.base_url(),
                                 .embed = session.view().reading.embed,
                                 .kiosk = session.view().reading.kiosk,
                                 .place = side.place},
                                RecordId(id));
  card.height = theme.px(card_pad_css) * 2 + said_words_height(theme, card.item, cards.width) +
                theme.px(card_gap_css) +
                action_row_height(theme, card.actions, cards.note, cards.width);
  return card;
}

// The first ones, and the chosen one wherever it stands.
template <typename Visit>
void for_each_topic(const CompareSaid& said, Visit visit) {
  std::size_t shown = 0;
  for (const CompareSaid::Choice& topic : said.topics) {
    if (shown < max_topics || topic.chosen) visit(topic);
    ++shown;
  }
}

template <typename Visit>
float lay_out_said_topics(const Theme& theme, const CompareSaid& said, ImVec2 position, float width,
                          Visit visit) {
  const float height = theme.px(theme.coarse ? 44 : 30);
  Flow flow(position, width, theme.px(topics_gap_css));
  for_each_topic(said, [&](const CompareSaid::Choice& topic) {
    visit(topic, flow.next({button_width(theme, topic.words), height}));
  });
  return flow.height();
}

}  // namespace

std::size_t SaidCards::longest() const {
  std::size_t most = 0;
  for (const std::vector<SaidCard>& side : sides)
    most = std::max(most, side.size());
  return most;
}

SaidCards said_cards(const Session& session, const Theme& theme, float width, bool stacked) {
  const CompareSaid& said = *session.compare()->said;
  SaidCards cards;
  const auto count = static_cast<float>(said.sides.size());
  cards.gap = stacked ? 0 : theme.px(between_sides_css);
  cards.width = stacked ? width : (width - cards.gap * (count - 1)) / count;
  cards.note = session.language().text(msg::record_paraphrase);
  for (const CompareSaid::Side& side : said.sides) {
    std::vector<SaidCard>& made = cards.sides.emplace_back();
    for (const StatementId id : shown_statements(said, side, session.state().ui))
      made.push_back(card_of(session, theme, side, id, cards));
  }
  return cards;
}

float said_topics_height(const Theme& theme, const CompareSaid& said, float width) {
  return lay_out_said_topics(theme, said, {0, 0}, width,
                             [](const CompareSaid::Choice&, const PaintRect&) {});
}

void said_topics_ui(const PanelContext& context, const CompareSaid& said, ImVec2 position,
                    float width) {
  lay_out_said_topics(context.theme, said, position, width,
                      [&](const CompareSaid::Choice& topic, const PaintRect& rect) {
                        if (button(context, topic.key, topic.words, rect,
                                   topic.chosen ? ButtonLook::accent : ButtonLook::plain)) {
                          context.session.dispatch(SetSaidTopic{topic.id});
                        }
                      });
}

void said_card_ui(const PanelContext& context, const SaidCard& card, std::string_view note,
                  PaintRect rect) {
  const Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float pad = theme.px(card_pad_css);
  const float actions = action_row_height(theme, card.actions, note, rect.width);
  const PaintRect opens{rect.x, rect.y, rect.width, card.height - actions - pad};
  const Hit hit = hit_area(context, card.open_key, opens);
  if (hit.hovered) {
    list->AddRectFilled({rect.x - theme.px(6), rect.y},
                        {rect.right() + theme.px(6), opens.bottom()},
                        faded(theme.colors().selected, 0.5F), theme.px(4));
  }
  float line = rect.y + pad;
  draw_text(list, theme, said_caption_style(theme), {rect.x, line}, card.item.date);
  line += line_height(theme, TextSize::small);
  line += draw_text_wrapped(list, theme, said_title_style(theme), {rect.x, line}, rect.width,
                            card.item.title);
  line += draw_text_wrapped(list, theme, said_caption_style(theme), {rect.x, line}, rect.width,
                            card.item.caption);
  line += theme.px(card_gap_css);
  line += draw_text_wrapped(list, theme, said_words_style(theme), {rect.x, line}, rect.width,
                            card.item.words);
  line += theme.px(card_gap_css);
  action_row_ui(context, card.actions, note, card.note_key, {rect.x, line}, rect.width);
  horizontal_line(list, theme, rect.x, rect.right(), rect.y + card.height - theme.hairline());
  if (hit.clicked) context.session.dispatch(Select{card.item.id});
}

}  // namespace rostrum::ui
