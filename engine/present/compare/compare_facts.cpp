#include "engine/present/compare/compare_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/dates.hpp"
#include "messages/compare.hpp"

namespace rostrum {

namespace {

std::string when_text(const Language& language, const Dataset& dataset, const CompareItem& item,
                      const CompareRecords& records) {
  if (std::holds_alternative<CalendarYear>(item)) return name_of(dataset, item);
  if (const auto* forum = std::get_if<ForumId>(&item)) {
    return date_text(language, dataset[*forum].date, MonthStyle::abbreviated);
  }
  std::vector<DateSpan> dates;
  for (const ForumId id : records.own_forums)
    dates.push_back(dataset[id].date);
  for (const StatementId id : records.statements)
    dates.push_back(dataset[id].date);
  for (const OutcomeId id : records.outcomes)
    dates.push_back(dataset[dataset[id].forum].date);
  return years_text(language, dates);
}

using CountOf = std::optional<Count> Forum::*;

// "more than 450 people, Kuwait phase"; the first of equals. Empty when no forum has a number.
std::string largest_text(const Language& language, const Dataset& dataset,
                         const std::vector<ForumId>& forums, CountOf count, Counted what) {
  const Forum* largest = nullptr;
  for (const ForumId id : forums) {
    const Forum& forum = dataset[id];
    if (!(forum.*count)) continue;
    if (largest == nullptr || (forum.*count)->value > (largest->*count)->value) largest = &forum;
  }
  if (largest == nullptr) return {};
  return language.text(
      msg::compare_most_at{.forum = largest->short_title,
                           .reported = reported_text(language, *(largest->*count), what)});
}

std::string participants_text(const Language& language, const Dataset& dataset,
                              const std::vector<ForumId>& forums) {
  if (forums.empty()) return {};
  if (forums.size() == 1) return attendance_text(language, dataset[forums.front()]);
  std::size_t reported = 0;
  for (const ForumId id : forums) {
    const Forum& forum = dataset[id];
    if (forum.participants || forum.participating_countries) ++reported;
  }
  if (reported == 0) return {};
  std::string most =
      largest_text(language, dataset, forums, &Forum::participating_countries, Counted::countries);
  append_part(language, most,
              largest_text(language, dataset, forums, &Forum::participants, Counted::people));
  return language.text(
      msg::compare_most{.figures = most, .forums = forums.size(), .reported = reported});
}

// "Minister of Defence · Prime Minister and 2 more"
std::string first_values(const Language& language, const std::vector<std::string>& values) {
  constexpr std::size_t shown = 3;
  std::string words;
  for (std::size_t i = 0; i < std::min(values.size(), shown); ++i)
    append_part(language, words, values[i]);
  if (values.size() <= shown) return words;
  return language.text(msg::compare_with_more{.count = values.size() - shown, .values = words});
}

// Of a table, what was met most: names, the most frequent first, then as the table has them.
template <typename Id, typename Add>
std::vector<std::string> most_met(const Dataset& dataset, std::size_t size, Add add) {
  std::vector<std::uint32_t> counts(size);
  add([&](Id id) { ++counts[id.index]; });
  std::vector<Id> met;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (counts[i] > 0) met.push_back(Id{i});
  }
  compact_stable_sort(met, [&](Id a, Id b) { return counts[a.index] > counts[b.index]; });
  std::vector<std::string> names;
  for (const Id id : met)
    names.push_back(dataset[id].name);
  return names;
}

class FactWriter {
 public:
  FactWriter(const Language& language, const Dataset& dataset,
             const std::vector<CompareItem>& items, const std::vector<CompareRecords>& records)
      : language_(language), dataset_(dataset), items_(items), records_(records) {}

  std::vector<CompareFact> write() && {
    if (all_are<ForumId>(items_)) {
      of_forums();
    } else if (all_are<PersonId>(items_)) {
      of_people();
    } else if (all_are<OrganizationId>(items_)) {
      of_organizations();
    } else {
      of_any();
    }
    return std::move(facts_);
  }

 private:
  // With text_of(column); a row that says nothing of any column is left out.
  template <typename TextOf>
  void fact(const char* id, Plain label, Plain nothing, TextOf text_of) {
    CompareFact made{id, std::string(language_.text(label)), {}};
    bool says_something = false;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      std::string words = text_of(i);
      says_something = says_something || !words.empty();
      made.words.push_back(words.empty() ? std::string(language_.text(nothing)) : std::move(words));
    }
    if (says_something) facts_.push_back(std::move(made));
  }
  template <typename List>
  void number(const char* id, Plain label, List CompareRecords::*list) {
    fact(id, label, msg::compare_none_known, [&](std::size_t i) {
      return language_.number(static_cast<std::int64_t>((records_[i].*list).size()));
    });
  }
  const Forum& forum(std::size_t column) const {
    return dataset_[std::get<ForumId>(items_[column])];
  }

  void when() {
    fact("when", msg::compare_fact_when, msg::compare_not_known,
         [&](std::size_t i) { return when_text(language_, dataset_, items_[i], records_[i]); });
  }
  void participants() {
    fact("participants", msg::compare_fact_participants, msg::compare_not_reported,
         [&](std::size_t i) {
           return participants_text(language_, dataset_, records_[i].own_forums);
         });
  }
  void statements() {
    number("statements", msg::compare_fact_statements, &CompareRecords::statements);
  }
  void outcomes() { number("outcomes", msg::compare_fact_outcomes, &CompareRecords::outcomes); }

  void of_forums() {
    when();
    fact("where", msg::compare_fact_where, msg::compare_not_known,
         [&](std::size_t i) { return plain_words(where_parts(language_, dataset_, forum(i))); });
    fact("hosts", msg::compare_fact_hosts, msg::compare_none_known,
         [&](std::size_t i) { return plain_words(hosts_parts(dataset_, forum(i))); });
    fact("series", msg::compare_fact_series, msg::compare_none_known,
         [&](std::size_t i) { return plain_words(series_parts(language_, dataset_, forum(i))); });
    participants();
    statements();
    outcomes();
  }

  // The day of the statement that comes first by this order.
  template <typename Before>
  std::string day_of(const CompareRecords& records, Before before) const {
    const DateSpan* found = nullptr;
    for (const StatementId id : records.statements) {
      const DateSpan& date = dataset_[id].date;
      if (found == nullptr || before(date, *found)) found = &date;
    }
    return found == nullptr ? std::string() : date_text(language_, *found, MonthStyle::abbreviated);
  }
  void first_and_last() {
    fact("first", msg::compare_fact_first, msg::compare_none_known, [&](std::size_t i) {
      return day_of(records_[i],
                    [](const DateSpan& a, const DateSpan& b) { return a.earliest < b.earliest; });
    });
    fact("last", msg::compare_fact_last, msg::compare_none_known, [&](std::size_t i) {
      return day_of(records_[i],
                    [](const DateSpan& a, const DateSpan& b) { return a.latest > b.latest; });
    });
  }
  void mentions() {
    fact("mentions", msg::compare_fact_mentions, msg::compare_none_known, [&](std::size_t i) {
      return first_values(language_,
                          most_met<CountryId>(dataset_, dataset_.countries().size(), [&](auto met) {
                            for (const StatementId id : records_[i].statements) {
                              for (const CountryId each : dataset_[id].mentions)
                                met(each);
                            }
                          }));
    });
  }

  // The latest first, each once.
  std::vector<std::string> roles_of(const CompareRecords& records) const {
    std::vector<StatementId> latest = records.statements;
    compact_stable_sort(latest, [&](StatementId a, StatementId b) {
      return dataset_[a].date.earliest > dataset_[b].date.earliest;
    });
    std::vector<std::string> roles;
    for (const StatementId id : latest) {
      std::string role = role_text(language_, dataset_, dataset_[id]);
      if (role.empty() || std::ranges::find(roles, role) != roles.end()) continue;
      roles.push_back(std::move(role));
    }
    return roles;
  }

  void of_people() {
    fact("roles", msg::compare_fact_roles, msg::compare_none_known,
         [&](std::size_t i) { return first_values(language_, roles_of(records_[i])); });
    statements();
    fact("spoke-at", msg::compare_fact_spoke_at, msg::compare_none_known, [&](std::size_t i) {
      std::vector<ForumId> forums;
      for (const StatementId id : records_[i].statements)
        forums.push_back(dataset_[id].forum);
      compact_sort(forums);
      const auto rest = std::unique(forums.begin(), forums.end());
      return language_.text(msg::compare_fact_spoke_at_forums{
          .count = static_cast<std::size_t>(rest - forums.begin())});
    });
    first_and_last();
    mentions();
  }

  void of_organizations() {
    number("organized", msg::compare_fact_organized, &CompareRecords::own_forums);
    statements();
    fact("speakers", msg::compare_fact_speakers, msg::compare_none_known, [&](std::size_t i) {
      return first_values(language_,
                          most_met<PersonId>(dataset_, dataset_.people().size(), [&](auto met) {
                            for (const StatementId id : records_[i].statements) {
                              if (const auto& who = dataset_[id].speaker) met(*who);
                            }
                          }));
    });
    first_and_last();
    mentions();
  }

  // Of series, topics, countries and years; of different kinds only what means something for each:
  // a forum is one, and a person has no participants.
  void of_any() {
    when();
    if (!any_is<ForumId>(items_)) {
      number("forums", msg::compare_fact_forums, &CompareRecords::forums);
    }
    statements();
    outcomes();
    if (!any_is<PersonId>(items_) && !any_is<OrganizationId>(items_)) participants();
  }

  const Language& language_;
  const Dataset& dataset_;
  const std::vector<CompareItem>& items_;
  const std::vector<CompareRecords>& records_;
  std::vector<CompareFact> facts_;
};

}  // namespace

std::vector<CompareFact> compare_facts(const Language& language, const Dataset& dataset,
                                       const std::vector<CompareItem>& items,
                                       const std::vector<CompareRecords>& records) {
  return FactWriter(language, dataset, items, records).write();
}

}  // namespace rostrum
