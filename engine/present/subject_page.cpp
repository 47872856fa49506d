#include "engine/present/subject_page.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "engine/present/record_text.hpp"
#include "engine/present/subject_forums.hpp"
#include "engine/present/subject_tally.hpp"
#include "engine/text/dates.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "messages/count.hpp"
#include "messages/subject.hpp"

namespace rostrum {

namespace {

template <typename Value>
bool lists_value(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// In the order of the kinds.
constexpr std::array<Plain, organization_kind_count> organization_kind_texts = {
    msg::subject_organization_government,
    msg::subject_organization_intergovernmental,
    msg::subject_organization_regional_body,
    msg::subject_organization_intelligence_security_service,
    msg::subject_organization_military,
    msg::subject_organization_parliament,
    msg::subject_organization_judiciary,
    msg::subject_organization_academia_think_tank,
    msg::subject_organization_civil_society,
    msg::subject_organization_private_sector,
    msg::subject_organization_media};

struct KindMessage {
  const Dataset& dataset;

  Plain operator()(PersonId) const { return msg::subject_person; }
  Plain operator()(OrganizationId id) const {
    return organization_kind_texts[static_cast<std::size_t>(dataset[id].kind)];
  }
  Plain operator()(SeriesId) const { return msg::subject_series; }
  Plain operator()(TopicId) const { return msg::subject_topic; }
  Plain operator()(CountryId) const { return msg::subject_country; }
};

class PageWriter {
 public:
  PageWriter(const Language& language, const Dataset& dataset, const Subject& subject)
      : language_(language), dataset_(dataset) {
    page_.forums = forums_of(dataset, subject);
    page_.selection = text_of(dataset, subject);
    page_.title = name_of(dataset, subject);
    page_.kind = kind_text(language, dataset, subject);
    page_.other_names = other_names(dataset, subject);
    std::erase(page_.other_names, page_.title);
  }

  SubjectPage write(PersonId id) {
    const Person& person = dataset_[id];
    if (person.country)
      fact("country", msg::subject_fact_country, {linked_name(dataset_, *person.country)});
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
    section("roles", msg::subject_title_roles, role_entries(language_, dataset_, statements_));
    section("statements", msg::subject_title_statements,
            statement_entries_by_forum(language_, dataset_, statements_));
    section("forums", msg::subject_title_forums,
            forum_entries(language_, dataset_, forums, statements_, [&](const Forum& forum) {
              return lists_value(forum.convenors, id) ? text(msg::subject_convenor) : std::string();
            }));
    section("organizations", msg::subject_title_spoke_for, by_statements(organizations));
    section("topics", msg::subject_title_topics, by_statements(topics));
    section("countries", msg::subject_title_mentioned, by_statements(mentions));
    return std::move(page_);
  }

  SubjectPage write(OrganizationId id) {
    const Organization& organization = dataset_[id];
    if (organization.parent)
      fact("part-of", msg::subject_fact_part_of, {linked_name(dataset_, *organization.parent)});
    if (organization.country)
      fact("country", msg::subject_fact_country, {linked_name(dataset_, *organization.country)});
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
    section("forums", msg::subject_title_forums,
            forum_entries(language_, dataset_, forums, statements_, [&](const Forum& forum) {
              return lists_value(forum.organizers, id) ? text(msg::subject_organizer)
                                                       : std::string();
            }));
    section("people", msg::subject_title_spoke_for_it, by_statements(people));
    section("statements", msg::subject_title_statements,
            statement_entries_by_speaker(language_, dataset_, statements_));
    section("parts", msg::subject_title_parts, by_statements(children));
    section("topics", msg::subject_title_topics, by_statements(topics));
    return std::move(page_);
  }

  SubjectPage write(SeriesId id) {
    const Series& series = dataset_[id];
    page_.about = series.about;
    if (!series.since.empty())
      fact("since", msg::subject_fact_since, {{since_text(series.since), {}}});
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
    section("editions", msg::subject_title_editions,
            forum_entries(language_, dataset_, forums, statements_, [&](const Forum& forum) {
              return forum.edition ? language_.text(msg::subject_edition{.edition = *forum.edition})
                                   : std::string();
            }));
    section("organizers", msg::subject_title_organizers, by_forums(organizers));
    section("countries", msg::subject_title_hosts, by_forums(hosts));
    section("people", msg::subject_title_speakers, by_statements(speakers));
    section("topics", msg::subject_title_topics, by_forums(topics));
    return std::move(page_);
  }

  SubjectPage write(TopicId id) {
    const Topic& topic = dataset_[id];
    page_.about = topic.definition;
    fact("group", msg::subject_fact_group, {{dataset_[topic.group].name, {}}});
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
    section("forums", msg::subject_title_forums,
            forum_entries(language_, dataset_, forums, statements_));
    section("statements", msg::subject_title_statements,
            statement_entries_by_speaker(language_, dataset_, statements_));
    section("outcomes", msg::subject_title_outcomes,
            outcome_entries(language_, dataset_, outcomes_));
    section("people", msg::subject_title_speakers, by_statements(speakers));
    section("organizations", msg::subject_title_organizations, by_statements(organizations));
    section("series", msg::subject_title_series, by_forums(series));
    return std::move(page_);
  }

  SubjectPage write(CountryId id) {
    const Country& country = dataset_[id];
    fact("region", msg::subject_fact_region,
         {{std::string(region_text(language_, country.region)), {}}});
    gather([&](const Statement& s) { return s.country == id; });
    std::vector<StatementId> mentions;
    for (std::uint32_t i = 0; i < dataset_.statements().size(); ++i) {
      if (lists_value(dataset_.statements()[i].mentions, id)) mentions.push_back(StatementId{i});
    }
    sort_newest_first(dataset_, mentions);
    const std::vector<ForumId>& forums = page_.forums;
    if (!forums.empty()) filter(Facet::host, country.id, msg::subject_only_held);
    if (!statements_.empty()) filter(Facet::country, country.id, msg::subject_only_speakers);
    if (!mentions.empty()) filter(Facet::mention, country.id, msg::subject_only_mentions);
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
      append_part(language_, page_.counts,
                  language_.text(msg::subject_count_hosted{.count = forums.size()}));
    }
    if (!statements_.empty()) {
      append_part(language_, page_.counts,
                  language_.text(msg::subject_count_said_by{.count = statements_.size()}));
    }
    if (!mentions.empty()) {
      append_part(language_, page_.counts,
                  language_.text(msg::subject_count_mentions{.count = mentions.size()}));
    }
    section("forums", msg::subject_title_hosted, forum_entries(language_, dataset_, forums, {}));
    section("statements", msg::subject_title_said_by,
            statement_entries_by_speaker(language_, dataset_, statements_));
    section("mentions", msg::subject_title_said_about,
            statement_entries_by_speaker(language_, dataset_, mentions));
    section("people", msg::subject_title_people, by_statements(people));
    section("organizations", msg::subject_title_organizations, by_statements(organizations));
    return std::move(page_);
  }

 private:
  std::string text(Plain message) const { return std::string(language_.text(message)); }

  std::string since_text(const std::string& since) const {
    const auto date = date_span_from_text(since);
    return date ? date_text(language_, *date) : since;
  }

  void fact(std::string key, Plain label, LinkedWords words) {
    page_.facts.push_back({std::move(key), text(label), std::move(words), "subject"});
  }

  void filter(Facet facet, const std::string& id, Plain label = msg::subject_only_these) {
    page_.filters.push_back({facet, id, text(label)});
  }

  void section(std::string_view id, Plain title, std::vector<SubjectEntry> entries) {
    if (entries.empty()) return;
    page_.sections.push_back(
        {page_.selection + "/" + std::string(id), text(title), std::move(entries)});
  }

  template <typename Id>
  std::vector<SubjectEntry> by_statements(const Tally<Id>& tally) const {
    return tally.template entries<msg::count_statements>(language_, dataset_);
  }
  template <typename Id>
  std::vector<SubjectEntry> by_forums(const Tally<Id>& tally) const {
    return tally.template entries<msg::count_forums>(language_, dataset_);
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
      append_part(language_, page_.counts,
                  language_.text(msg::count_statements{.count = statements_.size()}));
    }
    if (!outcomes_.empty()) {
      append_part(language_, page_.counts,
                  language_.text(msg::count_outcomes{.count = outcomes_.size()}));
    }
    if (!forums.empty())
      append_part(language_, page_.counts,
                  language_.text(msg::count_forums{.count = forums.size()}));
    append_part(language_, page_.counts, years_text(language_, dates));
  }

  const Language& language_;
  const Dataset& dataset_;
  SubjectPage page_;
  std::vector<StatementId> statements_;  // newest first
  std::vector<OutcomeId> outcomes_;
};

}  // namespace

std::string kind_text(const Language& language, const Dataset& dataset, const Subject& subject) {
  return std::string(language.text(std::visit(KindMessage{dataset}, subject)));
}

std::vector<SubjectEntry> subject_entries(const Language& language, const Dataset& dataset,
                                          const std::vector<Subject>& subjects) {
  std::vector<SubjectEntry> entries;
  for (const Subject& subject : subjects) {
    SubjectPage page = build_subject_page(language, dataset, subject);
    append_part(language, page.kind, page.counts);
    entries.push_back({std::move(page.selection), std::move(page.title), std::move(page.kind), {}});
  }
  return entries;
}

SubjectPage build_subject_page(const Language& language, const Dataset& dataset,
                               const Subject& subject) {
  return std::visit([&](auto id) { return PageWriter(language, dataset, subject).write(id); },
                    subject);
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

std::vector<RecordAction> entry_actions(const EntryActionsInput& input,
                                        const SubjectSection& section, const SubjectEntry& entry) {
  const auto record = input.dataset.find_record(entry.selection);
  // A role names the statement that it was first held at.
  if (!record || entry.snippet.empty()) return {};
  // A record may stand in several sections of a page.
  const std::string place = section.key + ":";
  return record_actions({.language = input.language,
                         .dataset = input.dataset,
                         .base_url = input.base_url,
                         .embed = input.embed,
                         .kiosk = input.kiosk,
                         .basket = input.basket,
                         .place = place},
                        *record);
}

std::string more_text(const Language& language, const SubjectSection& section, const UiState& ui) {
  if (!section.is_long()) return {};
  if (is_open(section, ui)) return std::string(language.text(msg::subject_show_fewer));
  return language.text(msg::subject_show_all{.count = section.entries.size()});
}

}  // namespace rostrum
