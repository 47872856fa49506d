#include "curator/pages/forum_page.hpp"

#include <utility>

#include "curator/pages/page_frame.hpp"
#include "curator/pages/record_html.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/present/record_page.hpp"
#include "engine/present/record_text.hpp"

namespace rostrum {

namespace {

// Forums are in the order of their days.
void write_neighbours(HtmlWriter& html, const Dataset& dataset, ForumId id) {
  const auto write = [&](std::string_view words, std::string_view relation, std::uint32_t index) {
    const Forum& forum = dataset.forums()[index];
    html.open("li");
    html.text(words);
    html.element("a", forum.short_title, {{"href", "../" + forum.id + '/'}, {"rel", relation}});
    html.close();
  };
  if (dataset.forums().size() < 2) return;
  html.open("nav", {{"aria-label", "Forums before and after"}});
  html.open("ul");
  if (id.index > 0) write("Before it: ", "prev", id.index - 1);
  if (id.index + 1 < dataset.forums().size()) write("After it: ", "next", id.index + 1);
  html.close();
  html.close();
}

}  // namespace

std::string forum_entry_words(const Dataset& dataset, ForumId id) {
  const Forum& forum = dataset[id];
  ResultEntry entry;
  entry.forum = id;
  for (std::uint32_t i = 0; i < forum.statement_count; ++i)
    entry.statements.push_back({forum.first_statement + i});
  for (std::uint32_t i = 0; i < forum.outcome_count; ++i)
    entry.outcomes.push_back({forum.first_outcome + i});
  return entry_words(dataset, entry);
}

std::string forum_page(const PageInput& input, ForumId id) {
  const Dataset& dataset = input.dataset;
  const Forum& forum = dataset[id];
  std::string description = forum_entry_words(dataset, id);
  if (!forum.summary.empty()) description += ". " + forum.summary;
  const PageFrame frame{.dataset = dataset,
                        .site = input.site,
                        .path = path_of(forum),
                        .title = forum.short_title + " · Rostrum",
                        .heading = forum.title,
                        .description = std::move(description),
                        .type = "article",
                        .json_ld = forum_json_ld(dataset, forum, input.site),
                        .explorer = explorer_path(forum.id)};
  HtmlWriter html;
  begin_page(html, frame);
  html.open("article", {{"id", "forum"}});
  write_record(html, build_record_page(dataset, id), dataset, root_of(frame));
  html.close();
  write_neighbours(html, dataset, id);
  end_page(html, frame);
  return std::move(html).take();
}

}  // namespace rostrum
