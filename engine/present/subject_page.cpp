#include "engine/present/subject_page.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "engine/present/record_text.hpp"
#include "engine/present/subject_forums.hpp"
#include "engine/present/subject_tally.hpp"
#include "engine/text/year_words.hpp"

namespace rostrum {

namespace {

template <typename Value>
bool lists_value(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

struct KindWords {
  const Dataset& dataset;

  std::string operator()(PersonId) const { return "Person"; }
  // "intergovernmental": the noun stands before it.
  std::string operator()(OrganizationId id) const {
    std::string kind = lower_first(name_of(dataset[id].kind));
    constexpr std::string_view noun = " organization";
    if (kind.ends_with(noun)) kind.resize(kind.size() - noun.size());
    return "Organization · " + kind;
  }
  std::string operator()(SeriesId) const { return "Series of forums"; }
  std::string operator()(TopicId) const { return "Topic"; }
  std::string operator()(CountryId) const { return "Country or territory"; }
};

class PageWriter {
 public:
  PageWriter(const Dataset& dataset, const Subject& subject) : dataset_(dataset) {
    page_.forums = forums_of(dataset, subject);
    page_.selection = text_of(dataset, subject);
    page_.title = name_of(dataset, subject);
    page_.kind = kind_words(dataset, subject);
    page_.other_names = other_names(dataset, subject);
    std::erase(page_.other_names, page_.title);
  }

  SubjectPage write(PersonId id) {
    const Person& person = dataset_[id];
    if (person.country) fact("country", "Country", {linked_name(dataset_, *person.country)});
    gather([&](const Statement& s) { return s.speaker == id; });
    if (!statements_.empty()) filter(Facet::speaker, person.id);
    const std::vector<ForumId>& forums = page_.forums;
    Tally<OrganizationId> organizations(dataset_.organizations().size());
    Tally<TopicId> topics(dataset_.topics().size());
    Tally<CountryId> mentions(dataset_.countries().size());
    for (const StatementId each : statements_) {
      organizations.add(dataset_[each].organization);
      topics.add(dataset_[each].topics);
      mentions.add(dataset_[each].mentions);
    }
    count_words(forums);
    section("roles", "Roles, with the days they spoke", role_entries(dataset_, statements_));
    section("statements", "Statements", statement_entries_by_forum(dataset_, statements_));
    section("forums", "Forums",
            forum_entries(dataset_, forums, statements_, [&](const Forum& forum) {
              return lists_value(forum.convenors, id) ? "convenor" : "";
            }));
    section("organizations", "Spoke for", said(organizations));
    section("topics", "Topics", said(topics));
    section("countries", "Countries mentioned", said(mentions));
    return std::move(page_);
  }

  SubjectPage write(OrganizationId id) {
    const Organization& organization = dataset_[id];
    if (organization.parent)
      fact("part-of", "Part of", {linked_name(dataset_, *organization.parent)});
    if (organization.country)
      fact("country", "Country", {linked_name(dataset_, *organization.country)});
    gather([&](const Statement& s) { return s.organization == id; });
    const std::vector<ForumId>& forums = page_.forums;
    if (!forums.empty()) filter(Facet::organization, organization.id);
    Tally<PersonId> people(dataset_.people().size());
    Tally<TopicId> topics(dataset_.topics().size());
    for (const StatementId each : statements_) {
      people.add(dataset_[each].speaker);
      topics.add(dataset_[each].topics);
    }
    Tally<OrganizationId> children(dataset_.organizations().size());
    for (std::uint32_t i = 0; i < dataset_.organizations().size(); ++i) {
      if (dataset_.organizations()[i].parent == id) children.list(OrganizationId{i});
    }
    for (const Statement& statement : dataset_.statements()) {
      if (statement.organization && dataset_[*statement.organization].parent == id) {
        children.add(statement.organization);
      }
    }
    count_words(forums);
    section("forums", "Forums",
            forum_entries(dataset_, forums, statements_, [&](const Forum& forum) {
              return lists_value(forum.organizers, id) ? "organizer" : "";
            }));
    section("people", "Spoke for it", said(people));
    section("statements", "Statements", statement_entries_by_speaker(dataset_, statements_));
    section("parts", "Parts of it", said(children));
    section("topics", "Topics", said(topics));
    return std::move(page_);
  }

  SubjectPage write(SeriesId id) {
    const Series& series = dataset_[id];
    page_.about = series.about;
    if (!series.since.empty()) fact("since", "Since", {{since_words(series.since), {}}});
    filter(Facet::series, series.id);
    gather([&](const Statement& s) { return dataset_[s.forum].series == id; });
    const std::vector<ForumId>& forums = page_.forums;
    Tally<OrganizationId> organizers(dataset_.organizations().size());
    Tally<CountryId> hosts(dataset_.countries().size());
    Tally<TopicId> topics(dataset_.topics().size());
    for (const ForumId each : forums) {
      organizers.add(dataset_[each].organizers);
      hosts.add(host_of(dataset_, dataset_[each]));
      topics.add(dataset_[each].topics);
    }
    Tally<PersonId> speakers(dataset_.people().size());
    for (const StatementId each : statements_)
      speakers.add(dataset_[each].speaker);
    count_words(forums);
    section("editions", "Editions",
            forum_entries(dataset_, forums, statements_, [](const Forum& forum) {
              return forum.edition ? "edition " + std::to_string(*forum.edition) : std::string();
            }));
    section("organizers", "Organizers", held(organizers));
    section("countries", "Host countries", held(hosts));
    section("people", "Speakers", said(speakers));
    section("topics", "Topics", held(topics));
    return std::move(page_);
  }

  SubjectPage write(TopicId id) {
    const Topic& topic = dataset_[id];
    page_.about = topic.definition;
    fact("group", "Group", {{dataset_[topic.group].name, {}}});
    filter(Facet::topic, topic.id);
    gather([&](const Statement& s) { return lists_value(s.topics, id); });
    for (std::uint32_t i = 0; i < dataset_.outcomes().size(); ++i) {
      if (lists_value(dataset_.outcomes()[i].topics, id)) outcomes_.push_back(OutcomeId{i});
    }
    const std::vector<ForumId>& forums = page_.forums;
    Tally<PersonId> speakers(dataset_.people().size());
    Tally<OrganizationId> organizations(dataset_.organizations().size());
    for (const StatementId each : statements_) {
      speakers.add(dataset_[each].speaker);
      organizations.add(dataset_[each].organization);
    }
    Tally<SeriesId> series(dataset_.series().size());
    for (const ForumId each : forums)
      series.add(dataset_[each].series);
    count_words(forums);
    section("forums", "Forums", forum_entries(dataset_, forums, statements_));
    section("statements", "Statements", statement_entries_by_speaker(dataset_, statements_));
    section("outcomes", "Outcomes", outcome_entries(dataset_, outcomes_));
    section("people", "Speakers", said(speakers));
    section("organizations", "Organizations", said(organizations));
    section("series", "Series", held(series));
    return std::move(page_);
  }

  SubjectPage write(CountryId id) {
    const Country& country = dataset_[id];
    fact("region", "Region", {{std::string(name_of(country.region)), {}}});
    gather([&](const Statement& s) { return s.country == id; });
    std::vector<StatementId> mentions;
    for (std::uint32_t i = 0; i < dataset_.statements().size(); ++i) {
      if (lists_value(dataset_.statements()[i].mentions, id)) mentions.push_back(StatementId{i});
    }
    sort_newest_first(dataset_, mentions);
    const std::vector<ForumId>& forums = page_.forums;
    if (!forums.empty()) filter(Facet::host, country.id, "Show only what was held here");
    if (!statements_.empty())
      filter(Facet::country, country.id, "Show only what its speakers said");
    if (!mentions.empty()) filter(Facet::mention, country.id, "Show only what mentions it");
    Tally<PersonId> people(dataset_.people().size());
    Tally<OrganizationId> organizations(dataset_.organizations().size());
    for (std::uint32_t i = 0; i < dataset_.people().size(); ++i) {
      if (dataset_.people()[i].country == id) people.list(PersonId{i});
    }
    for (std::uint32_t i = 0; i < dataset_.organizations().size(); ++i) {
      if (dataset_.organizations()[i].country == id) organizations.list(OrganizationId{i});
    }
    for (const StatementId each : statements_) {
      people.add(dataset_[each].speaker);
      organizations.add(dataset_[each].organization);
    }
    if (!forums.empty()) {
      append_part(page_.counts, counted(size_of(forums), "forum hosted", "forums hosted"));
    }
    if (!statements_.empty()) {
      append_part(page_.counts, counted(size_of(statements_), "statement by its speakers",
                                        "statements by its speakers"));
    }
    if (!mentions.empty()) {
      append_part(page_.counts,
                  counted(size_of(mentions), "statement mentions it", "statements mention it"));
    }
    section("forums", "Forums hosted", forum_entries(dataset_, forums, {}));
    section("statements", "Said by its speakers",
            statement_entries_by_speaker(dataset_, statements_));
    section("mentions", "Said about it", statement_entries_by_speaker(dataset_, mentions));
    section("people", "People", said(people));
    section("organizations", "Organizations", said(organizations));
    return std::move(page_);
  }

 private:
  template <typename Value>
  static std::uint32_t size_of(const std::vector<Value>& values) {
    return static_cast<std::uint32_t>(values.size());
  }

  static std::string since_words(const std::string& since) {
    const auto date = date_span_from_text(since);
    return date ? words_from_date_span(*date) : since;
  }

  void fact(std::string key, std::string label, LinkedWords words) {
    page_.facts.push_back({std::move(key), std::move(label), std::move(words), "subject"});
  }

  void filter(Facet facet, const std::string& id,
              std::string label = "Show only these in the lists") {
    page_.filters.push_back({facet, id, std::move(label)});
  }

  void section(std::string_view id, std::string title, std::vector<SubjectEntry> entries) {
    if (entries.empty()) return;
    page_.sections.push_back(
        {page_.selection + "/" + std::string(id), std::move(title), std::move(entries)});
  }

  template <typename Id>
  std::vector<SubjectEntry> said(const Tally<Id>& tally) const {
    return tally.entries(dataset_, "statement", "statements");
  }
  template <typename Id>
  std::vector<SubjectEntry> held(const Tally<Id>& tally) const {
    return tally.entries(dataset_, "forum", "forums");
  }

  template <typename Belongs>
  void gather(Belongs belongs) {
    for (std::uint32_t i = 0; i < dataset_.statements().size(); ++i) {
      if (belongs(dataset_.statements()[i])) statements_.push_back(StatementId{i});
    }
    sort_newest_first(dataset_, statements_);
  }

  void count_words(const std::vector<ForumId>& forums) {
    std::vector<DateSpan> dates;
    for (const ForumId id : forums)
      dates.push_back(dataset_[id].date);
    for (const StatementId id : statements_)
      dates.push_back(dataset_[id].date);
    if (!statements_.empty()) {
      append_part(page_.counts, counted(size_of(statements_), "statement", "statements"));
    }
    if (!outcomes_.empty()) {
      append_part(page_.counts, counted(size_of(outcomes_), "outcome", "outcomes"));
    }
    if (!forums.empty()) append_part(page_.counts, counted(size_of(forums), "forum", "forums"));
    append_part(page_.counts, year_words(dates));
  }

  const Dataset& dataset_;
  SubjectPage page_;
  std::vector<StatementId> statements_;  // newest first
  std::vector<OutcomeId> outcomes_;
};

}  // namespace

std::string kind_words(const Dataset& dataset, const Subject& subject) {
  return std::visit(KindWords{dataset}, subject);
}

std::vector<SubjectEntry> subject_entries(const Dataset& dataset,
                                          const std::vector<Subject>& subjects) {
  std::vector<SubjectEntry> entries;
  for (const Subject& subject : subjects) {
    SubjectPage page = build_subject_page(dataset, subject);
    append_part(page.kind, page.counts);
    entries.push_back({std::move(page.selection), std::move(page.title), std::move(page.kind), {}});
  }
  return entries;
}

SubjectPage build_subject_page(const Dataset& dataset, const Subject& subject) {
  return std::visit([&](auto id) { return PageWriter(dataset, subject).write(id); }, subject);
}

bool is_open(const SubjectSection& section, const UiState& ui) {
  return lists_value(ui.open_sections, section.key);
}

std::span<const SubjectEntry> shown_entries(const SubjectSection& section, const UiState& ui) {
  const std::span<const SubjectEntry> entries = section.entries;
  if (!section.is_long() || is_open(section, ui)) return entries;
  return entries.first(entries_before_more);
}

std::string entry_target(const SubjectSection& section, const SubjectEntry& entry) {
  return "entry:" + section.key + ":" + entry.selection;
}

std::string more_words(const SubjectSection& section, const UiState& ui) {
  if (!section.is_long()) return {};
  if (is_open(section, ui)) return "Show fewer";
  return "Show all " + number_words(section.entries.size());
}

}  // namespace rostrum
