#include "engine/query/columns.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "engine/base/compact_sort.hpp"
#include "engine/query/day_order.hpp"

namespace rostrum {

namespace {

struct RowKey {
  RecordKind kind;
  std::uint32_t index;  // in the kind's table
};

// Every record with its days, sorted; those of the same days by kind and table.
struct RowKeys {
  explicit RowKeys(const Dataset& dataset) {
    const auto add = [&](const DateSpan& date, RecordKind kind, std::size_t index) {
      keys.push_back({kind, static_cast<std::uint32_t>(index)});
      earliest.push_back(date.earliest);
      latest.push_back(date.latest);
    };
    for (std::size_t i = 0; i < dataset.forums().size(); ++i)
      add(dataset.forums()[i].date, RecordKind::forum, i);
    for (std::size_t i = 0; i < dataset.statements().size(); ++i)
      add(dataset.statements()[i].date, RecordKind::statement, i);
    for (std::size_t i = 0; i < dataset.outcomes().size(); ++i)
      add(dataset[dataset.outcomes()[i].forum].date, RecordKind::outcome, i);
    order = in_order_of_day(earliest, in_order_of_day(latest));
  }

  std::vector<RowKey> keys;
  std::vector<Day> earliest;
  std::vector<Day> latest;
  std::vector<std::uint32_t> order;  // of all three
};

// The values of the row being built, one list a facet, reused from row to row.
class RowValues {
 public:
  explicit RowValues(const Dataset& dataset) : dataset_(dataset) {}

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

  void append_to(EnumArray<Facet, FacetColumn>& facets) {
    for (const Facet facet : all_facets) {
      auto& list = lists_[facet];
      compact_sort(list);
      list.erase(std::unique(list.begin(), list.end()), list.end());
      ValueLists& column = facets[facet].values_of_row;
      column.values.insert(column.values.end(), list.begin(), list.end());
      column.offsets.push_back(static_cast<std::uint32_t>(column.values.size()));
    }
  }

 private:
  const Dataset& dataset_;
  EnumArray<Facet, std::vector<ValueIndex>> lists_;
};

// The kind's own unit; a row of any kind is one of records too.
CountUnit unit_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::forum:
      return CountUnit::forums;
    case RecordKind::statement:
      return CountUnit::statements;
    case RecordKind::outcome:
      break;
  }
  return CountUnit::outcomes;
}

// Counting sort: rows of each value in ascending order, in two passes.
ValueLists inverted(const ValueLists& values_of_row, std::size_t value_count) {
  ValueLists rows;
  rows.offsets.assign(value_count + 1, 0);
  for (const ValueIndex value : values_of_row.values)
    ++rows.offsets[value + 1];
  for (std::size_t v = 0; v < value_count; ++v)
    rows.offsets[v + 1] += rows.offsets[v];
  rows.values.resize(values_of_row.values.size());
  std::vector<std::uint32_t> next(rows.offsets.begin(), rows.offsets.end() - 1);
  for (Row row = 0; row < values_of_row.size(); ++row) {
    for (const ValueIndex value : values_of_row[row])
      rows.values[next[value]++] = row;
  }
  return rows;
}

}  // namespace

Columns::Columns(const Dataset& dataset, const FacetDomains& domains)
    : row_of_forum_(dataset.forums().size()),
      row_of_statement_(dataset.statements().size()),
      row_of_outcome_(dataset.outcomes().size()) {
  const RowKeys sorted(dataset);
  const std::vector<RowKey>& keys = sorted.keys;
  records_.reserve(keys.size());
  kinds_.reserve(keys.size());
  forums_.reserve(keys.size());
  earliest_.reserve(keys.size());
  latest_.reserve(keys.size());
  places_.reserve(keys.size());
  for (FacetColumn& facet : facets_)
    facet.values_of_row.offsets.reserve(keys.size() + 1);

  for (Bitset& rows : rows_of_unit_)
    rows = Bitset(keys.size());
  rows_of_unit_[CountUnit::records].fill(true);

  RowValues values(dataset);
  for (Row row = 0; row < keys.size(); ++row) {
    const std::uint32_t at = sorted.order[row];
    const RowKey& key = keys[at];
    values.clear();
    switch (key.kind) {
      case RecordKind::forum:
        records_.emplace_back(ForumId{key.index});
        forums_.push_back(ForumId{key.index});
        row_of_forum_[key.index] = row;
        values.add_record(dataset.forums()[key.index]);
        break;
      case RecordKind::statement:
        records_.emplace_back(StatementId{key.index});
        forums_.push_back(dataset.statements()[key.index].forum);
        row_of_statement_[key.index] = row;
        values.add_record(dataset.statements()[key.index]);
        break;
      case RecordKind::outcome:
        records_.emplace_back(OutcomeId{key.index});
        forums_.push_back(dataset.outcomes()[key.index].forum);
        row_of_outcome_[key.index] = row;
        values.add_record(dataset.outcomes()[key.index]);
        break;
    }
    values.append_to(facets_);
    kinds_.push_back(key.kind);
    rows_of_unit_[unit_of(key.kind)].set(row);
    earliest_.push_back(sorted.earliest[at]);
    latest_.push_back(sorted.latest[at]);
    const Forum& forum = dataset[forums_.back()];
    places_.push_back(forum.place ? forum.place->index : no_place);
  }
  rows_of_forum_ = grouped_rows(forums_.size(), dataset.forums().size(),
                                [&](Row row) { return forums_[row].index; });
  for (const Facet facet : all_facets) {
    FacetColumn& column = facets_[facet];
    column.rows_of_value = inverted(column.values_of_row, domains[facet].size());
  }
}

Row Columns::row_of(RecordId record) const {
  if (const auto* forum = std::get_if<ForumId>(&record)) return row_of_forum_[forum->index];
  if (const auto* statement = std::get_if<StatementId>(&record)) {
    return row_of_statement_[statement->index];
  }
  return row_of_outcome_[std::get_if<OutcomeId>(&record)->index];
}

}  // namespace rostrum
