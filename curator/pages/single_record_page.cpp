#include "curator/pages/single_record_page.hpp"

#include <utility>

#include "curator/pages/list_page.hpp"
#include "curator/pages/page_frame.hpp"
#include "curator/pages/page_parts.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/link/plain_page.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

// What differs between the two kinds.
struct Single {
  const Forum& forum;
  const RecordEntry& entry;
  std::string title;
  std::string json_ld;
  ListPageKind kind;
};

std::string single_page(const PageInput& input, const RecordPage& page, Single single) {
  const Language& language = input.language;
  const RecordEntry& entry = single.entry;
  const Forum& forum = single.forum;
  const std::string place = path_of(forum) + '#' + entry.id;
  const ListFacts& list = facts_of(single.kind);
  const PageFrame frame{.input = input,
                        .path = plain_page_path(input.dataset, entry.id),
                        .title = language.text(msg::plain_title{.title = single.title}),
                        .heading = single.title,
                        .description = entry.summary,
                        .type = "article",
                        .json_ld = std::move(single.json_ld),
                        .explorer = explorer_path(entry.id),
                        .list = std::string(list.path),
                        .list_words = std::string(language.text(list.all)),
                        .canonical = place};
  return framed_page(frame, [&](HtmlWriter& html, const std::string& root) {
    PageParts parts(html, input, root);
    html.open("article");
    html.element("h1", single.title);
    if (const std::string words = plain_words(entry.caption); !words.empty())
      html.element("p", words, {{"class", "caption"}});
    parts.paragraph(entry.summary);
    parts.own_words();
    std::vector<PageFact> facts = entry.facts;
    facts.insert(facts.begin(), {.key = "forum",
                                 .label = std::string(language.text(msg::plain_fact_forum)),
                                 .words = {{page.title, page.id}},
                                 .place = {}});
    parts.facts(facts);
    if (entry.source) {
      html.element("h2", page.titles.sources);
      html.open("ul");
      html.open("li", {{"id", "source"}});
      parts.source(page.sources[*entry.source]);
      html.close();
      html.close();
    }
    html.close();
    html.open("p", {{"class", "ways"}});
    parts.way(language.text(msg::plain_read_at_forum{.forum = page.title}), place);
    html.close();
  });
}

}  // namespace

std::string statement_page(const PageInput& input, StatementId id, const RecordPage& page) {
  const Statement& statement = input.dataset[id];
  const Forum& forum = input.dataset[statement.forum];
  const RecordEntry& entry = page.statements[id.index - forum.first_statement];
  return single_page(input, page,
                     {.forum = forum,
                      .entry = entry,
                      .title = input.language.text(msg::plain_said_at{
                          .forum = page.title, .speaker = plain_words(entry.title)}),
                      .json_ld = statement_json_ld(input, id),
                      .kind = ListPageKind::statements});
}

std::string outcome_page(const PageInput& input, OutcomeId id, const RecordPage& page) {
  const Outcome& outcome = input.dataset[id];
  const Forum& forum = input.dataset[outcome.forum];
  return single_page(input, page,
                     {.forum = forum,
                      .entry = page.outcomes[id.index - forum.first_outcome],
                      .title = outcome.title,
                      .json_ld = outcome_json_ld(input, id),
                      .kind = ListPageKind::outcomes});
}

}  // namespace rostrum
