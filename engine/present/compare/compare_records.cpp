#include "engine/present/compare/compare_records.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "engine/base/compact_sort.hpp"
#include "engine/present/subject_forums.hpp"

namespace rostrum {

namespace {

template <typename Value>
bool contains_value(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// What belongs by itself, and whether the outcomes of such a forum belong with it.
struct Belongs {
  const Dataset& dataset;
  const Subject& subject;

  bool operator()(const Forum& forum) const {
    return std::visit(OwnForum{dataset, forum}, subject);
  }
  bool operator()(const Statement& said) const { return std::visit(Said{dataset, said}, subject); }
  bool operator()(const Outcome& agreed) const {
    const auto* topic = std::get_if<TopicId>(&subject);
    return topic != nullptr ? contains_value(agreed.topics, *topic)
                            : (*this)(dataset[agreed.forum]);
  }

 private:
  struct OwnForum {
    const Dataset& dataset;
    const Forum& forum;

    bool operator()(PersonId id) const { return contains_value(forum.convenors, id); }
    bool operator()(OrganizationId id) const { return contains_value(forum.organizers, id); }
    bool operator()(SeriesId id) const { return forum.series == id; }
    bool operator()(TopicId id) const { return contains_value(forum.topics, id); }
    bool operator()(CountryId id) const { return host_of(dataset, forum) == id; }
  };
  struct Said {
    const Dataset& dataset;
    const Statement& statement;

    bool operator()(PersonId id) const { return statement.speaker == id; }
    bool operator()(OrganizationId id) const { return statement.organization == id; }
    bool operator()(SeriesId id) const { return dataset[statement.forum].series == id; }
    bool operator()(TopicId id) const { return contains_value(statement.topics, id); }
    bool operator()(CountryId id) const { return statement.country == id; }
  };
};

// Of members as they were on the day of each record.
struct OfGroup {
  const Dataset& dataset;
  const CountryGroup& group;

  bool operator()(const Forum& forum) const { return has(host_of(dataset, forum), forum.date); }
  bool operator()(const Statement& said) const { return has(said.country, said.date); }
  bool operator()(const Outcome& agreed) const { return (*this)(dataset[agreed.forum]); }

 private:
  bool has(std::optional<CountryId> country, const DateSpan& date) const {
    return country && is_member(group, *country, membership_day(date));
  }
};

struct InYear {
  const Dataset& dataset;
  Day first;
  Day last;

  bool operator()(const Forum& forum) const { return forum.date.overlaps(first, last); }
  bool operator()(const Statement& said) const { return said.date.overlaps(first, last); }
  bool operator()(const Outcome& agreed) const { return (*this)(dataset[agreed.forum]); }
};

template <typename Id, typename Record, typename Belongs>
std::vector<Id> chosen(std::span<const Record> records, const Belongs& belongs) {
  std::vector<Id> ids;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (belongs(records[i])) ids.push_back(Id{i});
  }
  return ids;
}

template <typename Belongs>
CompareRecords gathered(const Dataset& dataset, const Belongs& belongs) {
  CompareRecords records;
  records.own_forums = chosen<ForumId>(dataset.forums(), belongs);
  records.statements = chosen<StatementId>(dataset.statements(), belongs);
  records.outcomes = chosen<OutcomeId>(dataset.outcomes(), belongs);
  records.forums = records.own_forums;
  return records;
}

void add_forums_of_records(const Dataset& dataset, CompareRecords& records) {
  for (const StatementId id : records.statements)
    records.forums.push_back(dataset[id].forum);
  for (const OutcomeId id : records.outcomes)
    records.forums.push_back(dataset[id].forum);
  compact_sort(records.forums);
  records.forums.erase(std::unique(records.forums.begin(), records.forums.end()),
                       records.forums.end());
}

template <typename Id>
std::vector<Id> run_of(std::uint32_t first, std::uint32_t count) {
  std::vector<Id> ids;
  for (std::uint32_t i = first; i < first + count; ++i)
    ids.push_back(Id{i});
  return ids;
}

CompareRecords records_of_forum(const Dataset& dataset, ForumId id) {
  const Forum& forum = dataset[id];
  return {.own_forums = {id},
          .forums = {id},
          .statements = run_of<StatementId>(forum.first_statement, forum.statement_count),
          .outcomes = run_of<OutcomeId>(forum.first_outcome, forum.outcome_count)};
}

}  // namespace

CompareRecords records_of(const Dataset& dataset, const CompareItem& item) {
  if (const auto* forum = std::get_if<ForumId>(&item)) return records_of_forum(dataset, *forum);
  CompareRecords records;
  if (const auto* subject = std::get_if<Subject>(&item)) {
    records = gathered(dataset, Belongs{dataset, *subject});
  } else if (const auto* group = std::get_if<CountryGroupId>(&item)) {
    records = gathered(dataset, OfGroup{dataset, dataset[*group]});
  } else {
    const std::int32_t year = std::get<CalendarYear>(item).year;
    records = gathered(dataset,
                       InYear{dataset, first_day_of_year(year), first_day_of_year(year + 1) - 1});
  }
  add_forums_of_records(dataset, records);
  return records;
}

}  // namespace rostrum
