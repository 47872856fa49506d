#include "engine/present/record_page.hpp"

#include <string_view>
#include <utility>

#include "engine/present/record_text.hpp"
#include "engine/text/dates.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "messages/record.hpp"

namespace rostrum {

namespace {

constexpr std::string_view byline_dot = " · ";

class PageBuilder {
 public:
  PageBuilder(const Language& language, const Dataset& dataset, const Forum& forum)
      : language_(language), dataset_(dataset), forum_(forum) {}

  RecordPage build() const {
    RecordPage page{.id = forum_.id,
                    .title = forum_.short_title,
                    .full_title = forum_.title == forum_.short_title ? "" : forum_.title,
                    .facts = forum_facts(),
                    .topics = forum_.topics,
                    .summary = forum_.summary,
                    .on_its_way = dataset_.awaits_texts() ? text(msg::record_text_on_its_way) : "",
                    .statements = {},
                    .outcomes = {},
                    .sources = {},
                    .titles = {.topics = text(msg::record_title_topics),
                               .summary = text(msg::record_title_summary),
                               .statements = text(msg::record_title_statements),
                               .outcomes = text(msg::record_title_outcomes),
                               .sources = text(msg::record_title_sources)}};
    for (const Statement& said : dataset_.statements_of(forum_))
      page.statements.push_back(entry(said));
    for (const Outcome& agreed : dataset_.outcomes_of(forum_))
      page.outcomes.push_back(entry(agreed));
    for (const Source& each : forum_.sources)
      page.sources.push_back(source(each));
    return page;
  }

 private:
  std::string text(Plain message) const { return std::string(language_.text(message)); }

  // What is not known is left out.
  void add_fact(std::vector<PageFact>& facts, std::string_view key, Plain label, LinkedWords words,
                std::string place = {}) const {
    std::erase_if(words, [](const LinkedPart& part) { return part.words.empty(); });
    if (words.empty()) return;
    facts.push_back({.key = std::string(key),
                     .label = text(label),
                     .words = std::move(words),
                     .place = std::move(place)});
  }

  std::vector<PageFact> forum_facts() const {
    std::vector<PageFact> facts;
    add_fact(facts, "when", msg::record_fact_when, {{date_text(language_, forum_.date), {}}});
    add_fact(facts, "where", msg::record_fact_where, where_parts(language_, dataset_, forum_),
             "record:where");
    add_fact(facts, "hosts", msg::record_fact_hosts, hosts_parts(dataset_, forum_), "record:hosts");
    add_fact(facts, "present", msg::record_fact_present,
             {{attendance_text(language_, forum_), {}}});
    add_fact(facts, "series", msg::record_fact_series, series_parts(language_, dataset_, forum_),
             "record:series");
    add_fact(facts, "theme", msg::record_fact_theme, {{forum_.theme, {}}});
    if (!forum_.theme.empty()) facts.back().of_dataset = true;
    return facts;
  }

  RecordEntry entry(const Statement& statement) const {
    RecordEntry entry{.id = statement.id,
                      .title = {speaker_part(language_, dataset_, statement)},
                      .caption = role_parts(language_, dataset_, statement),
                      .summary = statement.summary,
                      .facts = facts_of(statement),
                      .byline = role_parts(language_, dataset_, statement),
                      .foot = delivery_parts(language_, dataset_, statement),
                      .foot_place = statement.id + ":mentions",
                      .source = source_index(statement.source)};
    if (statement.country) {
      if (!entry.byline.empty()) entry.byline.push_back({std::string(byline_dot), {}});
      entry.byline.push_back(linked_name(dataset_, *statement.country));
    }
    return entry;
  }

  std::vector<PageFact> facts_of(const Statement& statement) const {
    const std::string& id = statement.id;
    std::vector<PageFact> facts;
    const auto add_name = [&](std::string_view key, Plain label, const auto& subject) {
      if (subject) add_fact(facts, key, label, {linked_name(dataset_, *subject)}, id);
    };
    add_name("speaker", msg::record_fact_speaker, statement.speaker);
    add_name("organization", msg::record_fact_organization, statement.organization);
    add_name("country", msg::record_fact_country, statement.country);
    add_fact(facts, "when", msg::record_fact_when, {{date_text(language_, statement.date), {}}});
    add_fact(facts, "kind", msg::record_fact_kind,
             {{std::string(kind_text(language_, statement.kind)), {}}});
    add_fact(facts, "topics", msg::record_fact_topics, topic_parts(dataset_, statement.topics), id);
    add_fact(facts, "mentions", msg::record_fact_mentions,
             country_parts(language_, dataset_, statement.mentions), id + ":mentions");
    return facts;
  }

  RecordEntry entry(const Outcome& outcome) const {
    RecordEntry entry{.id = outcome.id,
                      .title = {{outcome.title, {}}},
                      .caption = {{std::string(outcome_caption(language_, outcome)), {}}},
                      .summary = outcome.summary,
                      .facts = {},
                      .byline = {},
                      .foot = {},
                      .foot_place = {},
                      .source = source_index(outcome.source)};
    add_fact(entry.facts, "topics", msg::record_fact_topics, topic_parts(dataset_, outcome.topics),
             outcome.id);
    return entry;
  }

  // The title in words that can be read stands first; the original below it where it is another.
  RecordSource source(const Source& source) const {
    const bool translated = !source.translation.empty();
    return {.title = std::string(readable_title(source)),
            .title_language = translated ? std::string(dataset_language) : source.language,
            .original = translated ? source.title : std::string(),
            .original_language = translated ? source.language : std::string(),
            .url = source.url,
            .no_address = source.url.empty() ? no_address_text(language_, source) : std::string(),
            .short_name = source_text(language_, source),
            .facts = source_facts(language_, source),
            .via = source.via.empty() ? std::string() : via_text(language_, source),
            .via_url = source.via};
  }

  std::optional<std::uint32_t> source_index(std::uint32_t index) const {
    return index < forum_.sources.size() ? std::optional(index) : std::nullopt;
  }

  const Language& language_;
  const Dataset& dataset_;
  const Forum& forum_;
};

}  // namespace

RecordPage build_record_page(const Language& language, const Dataset& dataset, ForumId id) {
  return PageBuilder(language, dataset, dataset[id]).build();
}

}  // namespace rostrum
