#include "curator/pages/structured_data.hpp"

#include <utility>

#include "curator/json_text.hpp"
#include "curator/pages/ld_describer.hpp"
#include "curator/pages/site_address.hpp"
#include "engine/link/plain_page.hpp"
#include "engine/present/about_text.hpp"
#include "engine/present/record_text.hpp"

namespace rostrum {

namespace {

std::string document(JsonArray graph) {
  LdNode node("");
  node.add("@context", "https://schema.org").add("@graph", std::move(graph));
  return compact_json(node.take());
}

LdNode page_node(const PageInput& input, const LdDescriber& describe, std::string_view type,
                 std::string_view path, std::string_view name) {
  LdNode page(type);
  page.add("@id", describe.address(path)).add("url", describe.address(path));
  page.add("name", name).add("inLanguage", input.language.tag());
  page.add("license", licence_url(input.dataset.licence()));
  // The list of forums says more of it.
  page.add("isPartOf", LdNode("Dataset")
                           .add("@id", describe.address(forums_path) + "#dataset")
                           .add("name", "Rostrum"));
  return page;
}

// A page and what it is about, whose @id is `thing_id`.
std::string page_about(const PageInput& input, const LdDescriber& describe, std::string_view path,
                       std::string_view name, const std::string& thing_id, LdNode thing) {
  LdNode page = page_node(input, describe, "WebPage", path, name);
  page.add("mainEntity", LdNode("").add("@id", thing_id));
  JsonArray graph;
  graph.push_back(page.take());
  graph.push_back(thing.take());
  return document(std::move(graph));
}

}  // namespace

std::string first_day_text(const DateSpan& span) {
  if (span.about || span.uncertain || span.has_open_start()) return {};
  return text_from_day(span.earliest, span.start_precision);
}

std::string last_day_text(const DateSpan& span) {
  if (span.about || span.uncertain || span.has_open_end()) return {};
  return text_from_day(span.latest, span.end_precision);
}

std::string forum_json_ld(const PageInput& input, const Forum& forum) {
  const std::string path = path_of(forum);
  const LdDescriber describe(input, path);
  return page_about(input, describe, path, forum.title, describe.address(path) + "#forum",
                    describe.event(forum));
}

std::string statement_json_ld(const PageInput& input, StatementId id) {
  const Dataset& dataset = input.dataset;
  const Statement& statement = dataset[id];
  const Forum& forum = dataset[statement.forum];
  const std::string path = plain_page_path(dataset, statement.id);
  const LdDescriber describe(input, path);
  return page_about(input, describe, path, speaker_text(input.language, dataset, statement),
                    describe.address(path_of(forum)) + '#' + statement.id,
                    describe.statement(forum, statement));
}

std::string outcome_json_ld(const PageInput& input, OutcomeId id) {
  const Dataset& dataset = input.dataset;
  const Outcome& outcome = dataset[id];
  const Forum& forum = dataset[outcome.forum];
  const std::string path = plain_page_path(dataset, outcome.id);
  const LdDescriber describe(input, path);
  return page_about(input, describe, path, outcome.title,
                    describe.address(path_of(forum)) + '#' + outcome.id,
                    describe.outcome(forum, outcome));
}

std::string subject_json_ld(const PageInput& input, const Subject& subject) {
  const std::string path = plain_page_path(input.dataset, text_of(input.dataset, subject));
  const LdDescriber describe(input, path);
  return page_about(input, describe, path, name_of(input.dataset, subject),
                    describe.address(path) + "#this", describe.subject(subject));
}

std::string list_json_ld(const PageInput& input, std::string_view path, std::string_view title) {
  const LdDescriber describe(input, path);
  JsonArray graph;
  graph.push_back(page_node(input, describe, "CollectionPage", path, title).take());
  return document(std::move(graph));
}

std::string index_json_ld(const PageInput& input) {
  const Dataset& dataset = input.dataset;
  const LdDescriber describe(input, forums_path);
  LdNode node = describe.dataset();
  node.add("url", describe.address(forums_path)).add("inLanguage", input.language.tag());
  const std::vector<AboutSection> about = about_sections(input.language, dataset);
  std::string words;
  for (std::size_t i = 0; i < 2 && i < about.size(); ++i) {
    for (const std::string& paragraph : about[i].paragraphs)
      words += (words.empty() ? "" : " ") + paragraph;
  }
  node.add("description", words);
  JsonArray topics;
  for (const Topic& topic : dataset.topics())
    topics.push_back({topic.name});
  node.add("keywords", std::move(topics));
  node.add("creator", LdNode("Organization").add("name", "Rostrum"));
  JsonArray graph;
  graph.push_back(node.take());
  return document(std::move(graph));
}

}  // namespace rostrum
