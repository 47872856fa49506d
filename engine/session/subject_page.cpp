#include "engine/session/subject_page.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "engine/session/record_text.hpp"

namespace rostrum {

namespace {

template <typename Value>
bool has(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

std::optional<CountryId> host_of(const Dataset& dataset, const Forum& forum) {
  return forum.place ? dataset[*forum.place].country : std::nullopt;
}

std::string year_words(const std::vector<DateSpan>& dates) {
  std::optional<Day> first;
  std::optional<Day> last;
  for (const DateSpan& date : dates) {
    if (!date.has_open_start() && (!first || date.earliest < *first)) first = date.earliest;
    if (!date.has_open_end() && (!last || date.latest > *last)) last = date.latest;
  }
  if (!first || !last) return {};
  const std::string from = std::to_string(civil_from_day(*first).year);
  const std::string to = std::to_string(civil_from_day(*last).year);
  return from == to ? from : from + " to " + to;
}

// How often each record of a table was met.
template <typename Id>
class Tally {
 public:
  explicit Tally(std::size_t size) : counts_(size) {}

  void add(Id id) { ++counts_[id.index]; }
  void add(const std::optional<Id>& id) {
    if (id) add(*id);
  }
  void add(const std::vector<Id>& ids) {
    for (const Id id : ids)
      add(id);
  }
  // Listed though nothing was counted.
  void list(Id id) { listed_.push_back(id); }

  std::vector<SubjectEntry> entries(const Dataset& dataset, std::string_view one,
                                    std::string_view many) const {
    std::vector<Id> ids = listed_;
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0 && !has(listed_, Id{i})) ids.push_back(Id{i});
    }
    std::sort(ids.begin(), ids.end(), [&](Id a, Id b) {
      if (counts_[a.index] != counts_[b.index]) return counts_[a.index] > counts_[b.index];
      if (dataset[a].name != dataset[b].name) return dataset[a].name < dataset[b].name;
      return dataset[a].id < dataset[b].id;
    });
    std::vector<SubjectEntry> entries;
    entries.reserve(ids.size());
    for (const Id id : ids) {
      const std::uint32_t count = counts_[id.index];
      entries.push_back({.selection = text_of(dataset, Subject(id)),
                         .title = dataset[id].name,
                         .caption = count > 0 ? counted(count, one, many) : std::string(),
                         .snippet = {}});
    }
    return entries;
  }

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<Id> listed_;
};

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
    page_.selection = text_of(dataset, subject);
    page_.title = name_of(dataset, subject);
    page_.kind = kind_words(dataset, subject);
    page_.other_names = other_names(dataset, subject);
    std::erase(page_.other_names, page_.title);
  }

  SubjectPage write(PersonId id) {
    const Person& person = dataset_[id];
    if (person.country) fact("Country", {linked_name(dataset_, *person.country)});
    filter(Facet::speaker, person.id);
    gather([&](const Statement& s) { return s.speaker == id; });
    const std::vector<ForumId> forums = forums_of(dataset_, id);
    Tally<OrganizationId> organizations(dataset_.organizations().size());
    Tally<TopicId> topics(dataset_.topics().size());
    Tally<CountryId> mentions(dataset_.countries().size());
    for (const StatementId each : statements_) {
      organizations.add(dataset_[each].organization);
      topics.add(dataset_[each].topics);
      mentions.add(dataset_[each].mentions);
    }
    count_words(forums);
    section("roles", "Roles, with the days they spoke", role_entries());
    section("statements", "Statements", statements_at_forums());
    section("forums", "Forums", forum_entries(forums, [&](const Forum& forum) {
              return has(forum.convenors, id) ? "convenor" : "";
            }));
    section("organizations", "Spoke for", said(organizations));
    section("topics", "Topics", said(topics));
    section("countries", "Countries mentioned", said(mentions));
    return std::move(page_);
  }

  SubjectPage write(OrganizationId id) {
    const Organization& organization = dataset_[id];
    if (organization.parent) fact("Part of", {linked_name(dataset_, *organization.parent)});
    if (organization.country) fact("Country", {linked_name(dataset_, *organization.country)});
    filter(Facet::organization, organization.id);
    gather([&](const Statement& s) { return s.organization == id; });
    const std::vector<ForumId> forums = forums_of(dataset_, id);
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
    section("forums", "Forums", forum_entries(forums, [&](const Forum& forum) {
              return has(forum.organizers, id) ? "organizer" : "";
            }));
    section("people", "Spoke for it", said(people));
    section("statements", "Statements", statements_by_speaker(statements_));
    section("parts", "Parts of it", said(children));
    section("topics", "Topics", said(topics));
    return std::move(page_);
  }

  SubjectPage write(SeriesId id) {
    const Series& series = dataset_[id];
    page_.about = series.about;
    if (!series.since.empty()) fact("Since", {{since_words(series.since), {}}});
    filter(Facet::series, series.id);
    gather([&](const Statement& s) { return dataset_[s.forum].series == id; });
    const std::vector<ForumId> forums = forums_of(dataset_, id);
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
    section("editions", "Editions", forum_entries(forums, [](const Forum& forum) {
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
    fact("Group", {{dataset_[topic.group].name, {}}});
    filter(Facet::topic, topic.id);
    gather([&](const Statement& s) { return has(s.topics, id); });
    for (std::uint32_t i = 0; i < dataset_.outcomes().size(); ++i) {
      if (has(dataset_.outcomes()[i].topics, id)) outcomes_.push_back(OutcomeId{i});
    }
    const std::vector<ForumId> forums = forums_of(dataset_, id);
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
    section("forums", "Forums", forum_entries(forums, no_note));
    section("statements", "Statements", statements_by_speaker(statements_));
    section("outcomes", "Outcomes", outcome_entries());
    section("people", "Speakers", said(speakers));
    section("organizations", "Organizations", said(organizations));
    section("series", "Series", held(series));
    return std::move(page_);
  }

  SubjectPage write(CountryId id) {
    const Country& country = dataset_[id];
    fact("Region", {{std::string(name_of(country.region)), {}}});
    gather([&](const Statement& s) { return s.country == id; });
    std::vector<StatementId> mentions;
    for (std::uint32_t i = 0; i < dataset_.statements().size(); ++i) {
      if (has(dataset_.statements()[i].mentions, id)) mentions.push_back(StatementId{i});
    }
    newest_first(mentions);
    const std::vector<ForumId> forums = forums_of(dataset_, id);
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
    section("forums", "Forums hosted", forum_entries(forums, no_note));
    section("statements", "Said by its speakers", statements_by_speaker(statements_));
    section("mentions", "Said about it", statements_by_speaker(mentions));
    section("people", "People", said(people));
    section("organizations", "Organizations", said(organizations));
    return std::move(page_);
  }

 private:
  static std::string no_note(const Forum&) { return {}; }

  template <typename Value>
  static std::uint32_t size_of(const std::vector<Value>& values) {
    return static_cast<std::uint32_t>(values.size());
  }

  static std::string since_words(const std::string& since) {
    const auto date = date_span_from_text(since);
    return date ? words_from_date_span(*date) : since;
  }

  void fact(std::string label, LinkedWords words) {
    page_.facts.push_back({std::move(label), std::move(words)});
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

  void newest_first(std::vector<StatementId>& statements) const {
    std::sort(statements.begin(), statements.end(), [&](StatementId a, StatementId b) {
      const Statement& left = dataset_[a];
      const Statement& right = dataset_[b];
      if (left.date.earliest != right.date.earliest) {
        return left.date.earliest > right.date.earliest;
      }
      return left.id < right.id;
    });
  }

  template <typename Belongs>
  void gather(Belongs belongs) {
    for (std::uint32_t i = 0; i < dataset_.statements().size(); ++i) {
      if (belongs(dataset_.statements()[i])) statements_.push_back(StatementId{i});
    }
    newest_first(statements_);
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

  // The statements gathered that were made at a forum.
  std::uint32_t said_at(ForumId forum) const {
    return static_cast<std::uint32_t>(
        std::count_if(statements_.begin(), statements_.end(),
                      [&](StatementId id) { return dataset_[id].forum == forum; }));
  }

  // A forum's index grows with its day; equal days are ordered by id in the table already.
  template <typename Note>
  std::vector<SubjectEntry> forum_entries(std::vector<ForumId> forums, Note note) const {
    std::sort(forums.begin(), forums.end(), [&](ForumId a, ForumId b) {
      const Forum& left = dataset_[a];
      const Forum& right = dataset_[b];
      if (left.date.earliest != right.date.earliest) {
        return left.date.earliest > right.date.earliest;
      }
      return left.id < right.id;
    });
    std::vector<SubjectEntry> entries;
    entries.reserve(forums.size());
    for (const ForumId id : forums) {
      const Forum& forum = dataset_[id];
      std::string caption = forum_caption(dataset_, forum);
      append_part(caption, note(forum));
      if (const std::uint32_t said = said_at(id)) {
        append_part(caption, counted(said, "statement", "statements"));
      }
      entries.push_back({forum.id, forum.short_title, std::move(caption), {}});
    }
    return entries;
  }

  std::vector<SubjectEntry> statements_at_forums() const {
    std::vector<SubjectEntry> entries;
    for (const StatementId id : statements_) {
      const Statement& statement = dataset_[id];
      std::string caption = said_words(statement);
      append_part(caption, role_words(dataset_, statement));
      entries.push_back(
          {statement.id, dataset_[statement.forum].short_title, caption, statement.summary});
    }
    return entries;
  }

  std::vector<SubjectEntry> statements_by_speaker(const std::vector<StatementId>& ids) const {
    std::vector<SubjectEntry> entries;
    for (const StatementId id : ids) {
      const Statement& statement = dataset_[id];
      std::string caption = words_from_date_span(statement.date, true);
      append_part(caption, dataset_[statement.forum].short_title);
      entries.push_back(
          {statement.id, speaker_words(dataset_, statement), caption, statement.summary});
    }
    return entries;
  }

  std::vector<SubjectEntry> outcome_entries() const {
    std::vector<OutcomeId> ids = outcomes_;
    std::sort(ids.begin(), ids.end(), [&](OutcomeId a, OutcomeId b) {
      const Day left = dataset_[dataset_[a].forum].date.earliest;
      const Day right = dataset_[dataset_[b].forum].date.earliest;
      if (left != right) return left > right;
      return dataset_[a].id < dataset_[b].id;
    });
    std::vector<SubjectEntry> entries;
    for (const OutcomeId id : ids) {
      const Outcome& outcome = dataset_[id];
      const Forum& forum = dataset_[outcome.forum];
      std::string caption(name_of(outcome.kind));
      append_part(caption, words_from_date_span(forum.date, true));
      append_part(caption, forum.short_title);
      entries.push_back({outcome.id, outcome.title, std::move(caption), outcome.summary});
    }
    return entries;
  }

  // Each role once, with the first and the last day it was held on while speaking.
  std::vector<SubjectEntry> role_entries() const {
    struct Role {
      std::string words;
      StatementId newest;
      StatementId oldest;
      std::uint32_t count = 0;
    };
    std::vector<Role> roles;
    for (const StatementId id : statements_) {
      std::string words = role_words(dataset_, dataset_[id]);
      if (words.empty()) continue;
      const auto known = std::find_if(roles.begin(), roles.end(),
                                      [&](const Role& role) { return role.words == words; });
      if (known == roles.end()) {
        roles.push_back({std::move(words), id, id, 1});
      } else {
        known->oldest = id;
        ++known->count;
      }
    }
    std::vector<SubjectEntry> entries;
    for (const Role& role : roles) {
      const Statement& newest = dataset_[role.newest];
      std::string days = words_from_date_span(newest.date, true);
      const std::string oldest = words_from_date_span(dataset_[role.oldest].date, true);
      if (oldest != days) days = oldest + " to " + days;
      if (role.count > 1) append_part(days, counted(role.count, "statement", "statements"));
      entries.push_back({newest.id, role.words, std::move(days), {}});
    }
    return entries;
  }

  const Dataset& dataset_;
  SubjectPage page_;
  std::vector<StatementId> statements_;  // newest first
  std::vector<OutcomeId> outcomes_;
};

// Whether a forum belongs to a subject by itself; what was said at it is looked at apart.
struct ForumBelongs {
  const Dataset& dataset;
  const Forum& forum;

  bool operator()(PersonId id) const { return has(forum.convenors, id); }
  bool operator()(OrganizationId id) const { return has(forum.organizers, id); }
  bool operator()(SeriesId id) const { return forum.series == id; }
  bool operator()(TopicId id) const { return has(forum.topics, id); }
  bool operator()(CountryId id) const { return host_of(dataset, forum) == id; }
};

bool is_speaker(const Statement& statement, const Subject& subject) {
  if (const auto* person = std::get_if<PersonId>(&subject)) return statement.speaker == *person;
  const auto* organization = std::get_if<OrganizationId>(&subject);
  return organization != nullptr && statement.organization == *organization;
}

}  // namespace

std::vector<ForumId> forums_of(const Dataset& dataset, const Subject& subject) {
  std::vector<ForumId> forums;
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const Forum& forum = dataset.forums()[i];
    const auto said = dataset.statements_of(forum);
    const bool belongs = std::visit(ForumBelongs{dataset, forum}, subject) ||
                         std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
                           return is_speaker(statement, subject);
                         });
    if (belongs) forums.push_back(ForumId{i});
  }
  return forums;
}

std::vector<ForumId> forums_of_selection(const Dataset& dataset, const View& view) {
  const auto subject = find_subject(dataset, view.selection);
  return subject ? forums_of(dataset, *subject) : std::vector<ForumId>{};
}

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
  return has(ui.open_sections, section.key);
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
  return "Show all " + std::to_string(section.entries.size());
}

}  // namespace rostrum
