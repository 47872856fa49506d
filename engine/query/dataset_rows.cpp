#include "engine/query/dataset_rows.hpp"

#include <algorithm>

#include "engine/base/compact_sort.hpp"
#include "engine/query/columns.hpp"

namespace rostrum {

namespace {

// The values of the record being read, one list a facet, reused from record to record.
class RecordValues {
 public:
  explicit RecordValues(const Dataset& dataset) : dataset_(dataset) {}

  void clear() {
    for (auto& list : lists_)
      list.clear();
  }

  void add(Facet facet, ValueIndex value) { lists_[facet].push_back(value); }

  void add_topics(const std::vector<TopicId>& topics) {
    for (const TopicId topic : topics) {
      add(Facet::topic, topic.index);
      add(Facet::group, dataset_[topic].group.index);
    }
  }

  void add_country(Facet facet, Facet group_facet, CountryId country, Day day) {
    add(facet, country.index);
    dataset_.memberships().for_each_group(
        country, day, [&](CountryGroupId group) { add(group_facet, group.index); });
  }

  void add_organization(OrganizationId organization) {
    add(Facet::organization, organization.index);
    add(Facet::organization_kind, static_cast<ValueIndex>(dataset_[organization].kind));
  }

  void add_statement(const Statement& statement) {
    add_topics(statement.topics);
    if (statement.organization) add_organization(*statement.organization);
    if (statement.speaker) add(Facet::speaker, statement.speaker->index);
    const Day day = membership_day(statement.date);
    if (statement.country) {
      add_country(Facet::country, Facet::country_group, *statement.country, day);
    }
    for (const CountryId country : statement.mentions)
      add_country(Facet::mention, Facet::mention_group, country, day);
  }

  void add_setting(const Forum& forum) {
    add(Facet::series, forum.series.index);
    if (!forum.place) return;
    const Place& place = dataset_[*forum.place];
    if (place.country) {
      add_country(Facet::host, Facet::host_group, *place.country, membership_day(forum.date));
    }
  }

  void add_record(const Forum& forum) {
    add(Facet::kind, kind_value(RecordKind::forum));
    add_setting(forum);
    add_topics(forum.topics);
    for (const OrganizationId organizer : forum.organizers)
      add_organization(organizer);
    for (const Statement& statement : dataset_.statements_of(forum))
      add_statement(statement);
    for (const Outcome& outcome : dataset_.outcomes_of(forum))
      add_topics(outcome.topics);
  }

  void add_record(const Statement& statement) {
    add(Facet::kind, kind_value(RecordKind::statement));
    add(Facet::kind, kind_value(statement.kind));
    add_setting(dataset_[statement.forum]);
    add_statement(statement);
  }

  void add_record(const Outcome& outcome) {
    const Forum& forum = dataset_[outcome.forum];
    add(Facet::kind, kind_value(RecordKind::outcome));
    add(Facet::kind, kind_value(outcome.kind));
    add_setting(forum);
    add_topics(outcome.topics);
    for (const OrganizationId organizer : forum.organizers)
      add_organization(organizer);
  }

  void append_to(EnumArray<Facet, ValueLists>& values) {
    for (const Facet facet : all_facets) {
      auto& list = lists_[facet];
      if (list.size() > 1) {
        compact_sort(list);
        list.erase(std::unique(list.begin(), list.end()), list.end());
      }
      values[facet].values.insert(values[facet].values.end(), list.begin(), list.end());
      values[facet].offsets.push_back(static_cast<std::uint32_t>(values[facet].values.size()));
    }
  }

 private:
  const Dataset& dataset_;
  EnumArray<Facet, std::vector<ValueIndex>> lists_;
};

}  // namespace

DatasetRows::DatasetRows(const Dataset& dataset) : dataset_(dataset) {
  const std::size_t rows =
      dataset.forums().size() + dataset.statements().size() + dataset.outcomes().size();
  earliest_.reserve(rows);
  latest_.reserve(rows);
  forums_.reserve(rows);
  places_.reserve(rows);
  for (ValueLists& values : values_)
    values.offsets.reserve(rows + 1);
  RecordValues values(dataset);
  const auto add_record = [&](const auto& record, const DateSpan& date, ForumId forum) {
    values.clear();
    values.add_record(record);
    values.append_to(values_);
    add(date, forum);
  };
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i)
    add_record(dataset.forums()[i], dataset.forums()[i].date, ForumId{i});
  for (const Statement& statement : dataset.statements())
    add_record(statement, statement.date, statement.forum);
  for (const Outcome& outcome : dataset.outcomes())
    add_record(outcome, dataset[outcome.forum].date, outcome.forum);
}

void DatasetRows::add(const DateSpan& date, ForumId forum) {
  earliest_.push_back(date.earliest);
  latest_.push_back(date.latest);
  forums_.push_back(forum.index);
  const auto& place = dataset_[forum].place;
  places_.push_back(place ? place->index : Columns::no_place);
}

RowData DatasetRows::data() const {
  RowData data{.forums = dataset_.forums().size(),
               .statements = dataset_.statements().size(),
               .outcomes = dataset_.outcomes().size(),
               .earliest = earliest_,
               .latest = latest_,
               .forum = std::span(forums_),
               .forum_count = dataset_.forums().size(),
               .place = std::span(places_),
               .values = {}};
  for (const Facet facet : all_facets)
    data.values[facet] = &values_[facet];
  return data;
}

}  // namespace rostrum
