#include "engine/present/record_page.hpp"

#include <iterator>
#include <string_view>
#include <utility>

#include "engine/present/record_text.hpp"

namespace rostrum {

namespace {

constexpr std::string_view dot = " · ";

// What is not known is left out.
void add_fact(std::vector<PageFact>& facts, std::string_view key, std::string_view label,
              LinkedWords words, std::string place = {}) {
  std::erase_if(words, [](const LinkedPart& part) { return part.words.empty(); });
  if (words.empty()) return;
  facts.push_back({std::string(key), std::string(label), std::move(words), std::move(place)});
}

void append(LinkedWords& words, LinkedWords more) {
  words.insert(words.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

class PageBuilder {
 public:
  PageBuilder(const Dataset& dataset, const Forum& forum) : dataset_(dataset), forum_(forum) {}

  RecordPage build() const {
    RecordPage page{.id = forum_.id,
                    .title = forum_.short_title,
                    .full_title = forum_.title == forum_.short_title ? "" : forum_.title,
                    .facts = forum_facts(),
                    .topics = forum_.topics,
                    .summary = forum_.summary,
                    .statements = {},
                    .outcomes = {},
                    .sources = {},
                    .titles = {.topics = "Topics",
                               .summary = "Summary",
                               .statements = "Statements",
                               .outcomes = "Outcomes",
                               .sources = "Sources"}};
    for (const Statement& said : dataset_.statements_of(forum_))
      page.statements.push_back(entry(said));
    for (const Outcome& agreed : dataset_.outcomes_of(forum_))
      page.outcomes.push_back(entry(agreed));
    for (const Source& each : forum_.sources)
      page.sources.push_back(source(each));
    return page;
  }

 private:
  std::vector<PageFact> forum_facts() const {
    std::vector<PageFact> facts;
    add_fact(facts, "when", "When", {{words_from_date_span(forum_.date), {}}});
    add_fact(facts, "where", "Where", where_parts(dataset_, forum_), "record:where");
    add_fact(facts, "hosts", "Hosts", hosts_parts(dataset_, forum_), "record:hosts");
    add_fact(facts, "present", "Present", {{present_words(forum_), {}}});
    add_fact(facts, "series", "Series", series_parts(dataset_, forum_), "record:series");
    add_fact(facts, "theme", "Theme", {{forum_.theme, {}}});
    return facts;
  }

  RecordEntry entry(const Statement& statement) const {
    RecordEntry entry{.id = statement.id,
                      .title = {speaker_part(dataset_, statement)},
                      .caption = role_parts(dataset_, statement),
                      .summary = statement.summary,
                      .facts = facts_of(statement),
                      .byline = role_parts(dataset_, statement),
                      .foot = {{said_words(statement), {}}},
                      .foot_place = statement.id + ":mentions",
                      .source = source_index(statement.source)};
    if (statement.country) {
      if (!entry.byline.empty()) entry.byline.push_back({std::string(dot), {}});
      entry.byline.push_back(linked_name(dataset_, *statement.country));
    }
    if (!statement.mentions.empty()) {
      entry.foot.push_back({" · mentions ", {}});
      append(entry.foot, country_parts(dataset_, statement.mentions));
    }
    return entry;
  }

  std::vector<PageFact> facts_of(const Statement& statement) const {
    const std::string& id = statement.id;
    std::vector<PageFact> facts;
    const auto add_name = [&](std::string_view key, std::string_view label, const auto& subject) {
      if (subject) add_fact(facts, key, label, {linked_name(dataset_, *subject)}, id);
    };
    add_name("speaker", "Speaker", statement.speaker);
    add_name("organization", "Organization", statement.organization);
    add_name("country", "Country", statement.country);
    add_fact(facts, "when", "When", {{words_from_date_span(statement.date), {}}});
    add_fact(facts, "kind", "Kind", {{std::string(name_of(statement.kind)), {}}});
    add_fact(facts, "topics", "Topics", topic_parts(dataset_, statement.topics), id);
    add_fact(facts, "mentions", "Mentions", country_parts(dataset_, statement.mentions),
             id + ":mentions");
    return facts;
  }

  RecordEntry entry(const Outcome& outcome) const {
    RecordEntry entry{.id = outcome.id,
                      .title = {{outcome.title, {}}},
                      .caption = {{outcome_caption(outcome), {}}},
                      .summary = outcome.summary,
                      .facts = {},
                      .byline = {},
                      .foot = {},
                      .foot_place = {},
                      .source = source_index(outcome.source)};
    add_fact(entry.facts, "topics", "Topics", topic_parts(dataset_, outcome.topics), outcome.id);
    return entry;
  }

  // The title in words that can be read stands first; the original below it where it is another.
  static RecordSource source(const Source& source) {
    const std::string language = source.language == "en" ? std::string() : source.language;
    const bool translated = !source.translation.empty();
    return {.title = std::string(readable_title(source)),
            .title_language = translated ? std::string() : language,
            .original = translated ? source.title : std::string(),
            .original_language = translated ? language : std::string(),
            .url = source.url,
            .short_name = source_words(source),
            .facts = source_facts(source),
            .via = source.via.empty() ? std::string() : via_words(source),
            .via_url = source.via};
  }

  std::optional<std::uint32_t> source_index(std::uint32_t index) const {
    return index < forum_.sources.size() ? std::optional(index) : std::nullopt;
  }

  const Dataset& dataset_;
  const Forum& forum_;
};

}  // namespace

RecordPage build_record_page(const Dataset& dataset, ForumId id) {
  return PageBuilder(dataset, dataset[id]).build();
}

}  // namespace rostrum
