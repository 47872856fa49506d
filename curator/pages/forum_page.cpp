#include "curator/pages/forum_page.hpp"

#include <utility>

#include "curator/pages/page_frame.hpp"
#include "curator/pages/page_parts.hpp"
#include "curator/pages/record_html.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/present/record_text.hpp"
#include "messages/plain.hpp"

namespace rostrum {

namespace {

// Forums are in the order of their days.
void write_neighbours(HtmlWriter& html, const PageInput& input, ForumId id) {
  const Dataset& dataset = input.dataset;
  const auto write = [&](std::string_view text, std::string_view relation, std::uint32_t index) {
    const Forum& forum = dataset.forums()[index];
    html.open("li");
    write_link_in(html, text, forum.short_title, "../" + forum.id + '/', relation);
    html.close();
  };
  if (dataset.forums().size() < 2) return;
  const Language& language = input.language;
  html.open("nav", {{"aria-label", language.text(msg::plain_neighbours)}});
  html.open("ul");
  if (id.index > 0) {
    write(language.text(msg::plain_before{.forum = name_slot(0)}), "prev", id.index - 1);
  }
  if (id.index + 1 < dataset.forums().size()) {
    write(language.text(msg::plain_after{.forum = name_slot(0)}), "next", id.index + 1);
  }
  html.close();
  html.close();
}

}  // namespace

std::string forum_entry_caption(const Language& language, const Dataset& dataset, ForumId id) {
  const Forum& forum = dataset[id];
  ResultEntry entry;
  entry.forum = id;
  for (std::uint32_t i = 0; i < forum.statement_count; ++i)
    entry.statements.push_back({forum.first_statement + i});
  for (std::uint32_t i = 0; i < forum.outcome_count; ++i)
    entry.outcomes.push_back({forum.first_outcome + i});
  return entry_caption(language, dataset, entry);
}

std::string forum_page(const PageInput& input, ForumId id, const RecordPage& page) {
  const Language& language = input.language;
  const Forum& forum = input.dataset[id];
  std::string description = forum_entry_caption(language, input.dataset, id);
  if (!forum.summary.empty()) description += ". " + forum.summary;
  const PageFrame frame{.input = input,
                        .path = path_of(forum),
                        .title = language.text(msg::plain_title{.title = forum.short_title}),
                        .heading = forum.title,
                        .description = std::move(description),
                        .type = "article",
                        .json_ld = forum_json_ld(input, forum),
                        .explorer = explorer_path(forum.id),
                        .list = std::string(forums_path),
                        .list_words = std::string(language.text(msg::plain_all_forums))};
  return framed_page(frame, [&](HtmlWriter& html, const std::string& root) {
    html.open("article", {{"id", "forum"}});
    write_record(html, input, page, root);
    html.close();
    write_neighbours(html, input, id);
  });
}

}  // namespace rostrum
