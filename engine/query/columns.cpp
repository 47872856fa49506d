#include "engine/query/columns.hpp"

#include <algorithm>
#include <ranges>
#include <type_traits>
#include <variant>

#include "engine/query/dataset_rows.hpp"
#include "engine/query/day_order.hpp"

namespace rostrum {

namespace {

using Order = std::span<const std::uint32_t>;

template <typename To, typename From>
std::vector<To> in_order(std::span<const From> values, Order order) {
  // By reference, so that the vector sees how many they are and is written once.
  const auto ordered =
      order | std::views::transform([&](std::uint32_t at) -> const From& { return values[at]; });
  return {ordered.begin(), ordered.end()};
}

std::vector<std::uint32_t> in_order(const RowData::Numbers& numbers, Order order,
                                    std::uint32_t none) {
  return std::visit(
      [&](const auto& values) {
        return values.empty() ? std::vector<std::uint32_t>(order.size(), none)
                              : in_order<std::uint32_t>(values, order);
      },
      numbers);
}

RowValues in_order(const ValueLists& lists, Order order, std::uint32_t none) {
  if (lists.values.empty()) return RowValues::nothing(order.size());
  const auto has_two = [&](std::uint32_t at) { return lists[at].size() > 1; };
  if (std::ranges::none_of(order, has_two)) {
    std::vector<std::uint32_t> one_each(order.size());
    std::ranges::transform(order, one_each.begin(), [&](std::uint32_t at) {
      return lists[at].empty() ? none : lists[at].front();
    });
    return {std::move(one_each), none};
  }
  ValueLists ordered;
  ordered.offsets.reserve(lists.offsets.size());
  ordered.values.reserve(lists.values.size());
  for (const std::uint32_t at : order) {
    ordered.values.insert(ordered.values.end(), lists[at].begin(), lists[at].end());
    ordered.offsets.push_back(static_cast<std::uint32_t>(ordered.values.size()));
  }
  return RowValues(std::move(ordered));
}

RowValues in_order(const RowData::Values& values, Order order, std::uint32_t none) {
  return std::visit(
      [&]<typename Of>(const Of& of) -> RowValues {
        if constexpr (std::is_same_v<Of, std::monostate>) {
          return RowValues::nothing(order.size());
        } else if constexpr (std::is_same_v<Of, const ValueLists*>) {
          return in_order(*of, order, none);
        } else {
          return {in_order<std::uint32_t>(of, order), none};
        }
      },
      values);
}

}  // namespace

// Counting sort: rows of each value in ascending order, in two passes.
const ValueLists& FacetColumn::rows_of_value() const {
  if (rows_of_value_) return *rows_of_value_;
  ValueLists& rows = rows_of_value_.emplace();
  rows.offsets.assign(value_count_ + 1, 0);
  for (Row row = 0; row < values_of_row_.size(); ++row) {
    for (const ValueIndex value : values_of_row_[row])
      ++rows.offsets[value + 1];
  }
  for (std::size_t v = 0; v < value_count_; ++v)
    rows.offsets[v + 1] += rows.offsets[v];
  rows.values.resize(rows.offsets.back());
  std::vector<std::uint32_t> next(rows.offsets.begin(), rows.offsets.end() - 1);
  for (Row row = 0; row < values_of_row_.size(); ++row) {
    for (const ValueIndex value : values_of_row_[row])
      rows.values[next[value]++] = row;
  }
  return rows;
}

Columns::Columns(const RowData& data, const FacetDomains& domains)
    : first_statement_(static_cast<std::uint32_t>(data.forums)),
      first_outcome_(static_cast<std::uint32_t>(data.forums + data.statements)),
      forum_count_(data.forum_count) {
  numbers_ = data.latest.empty() ? in_order_of_day(data.earliest)
                                 : in_order_of_day(data.earliest, in_order_of_day(data.latest));
  forums_ = in_order(data.forum, numbers_, 0);
  earliest_ = in_order<Day>(data.earliest, numbers_);
  if (!data.latest.empty()) latest_ = in_order<Day>(data.latest, numbers_);
  places_ = in_order(data.place, numbers_, no_place);
  for (const Facet facet : all_facets) {
    const std::size_t value_count = domains[facet].size();
    facets_[facet] =
        FacetColumn(in_order(data.values[facet], numbers_, static_cast<std::uint32_t>(value_count)),
                    value_count);
  }
  // Where all are of one unit, as a table's rows are, none is looked at.
  const auto all_or_none = [&](std::size_t of_unit) {
    return Bitset(data.row_count(), of_unit > 0 && of_unit == data.row_count());
  };
  rows_of_unit_[CountUnit::records] = Bitset(data.row_count(), true);
  rows_of_unit_[CountUnit::forums] = all_or_none(data.forums);
  rows_of_unit_[CountUnit::statements] = all_or_none(data.statements);
  rows_of_unit_[CountUnit::outcomes] = all_or_none(data.outcomes);
  if (std::max({data.forums, data.statements, data.outcomes}) == data.row_count()) return;
  for (Row row = 0; row < data.row_count(); ++row) {
    switch (kind(row)) {
      case RecordKind::forum:
        rows_of_unit_[CountUnit::forums].set(row);
        break;
      case RecordKind::statement:
        rows_of_unit_[CountUnit::statements].set(row);
        break;
      case RecordKind::outcome:
        rows_of_unit_[CountUnit::outcomes].set(row);
        break;
    }
  }
}

Columns::Columns(const Dataset& dataset, const FacetDomains& domains)
    : Columns(DatasetRows(dataset).data(), domains) {}

RecordKind Columns::kind(Row row) const {
  const std::uint32_t number = numbers_[row];
  if (number < first_statement_) return RecordKind::forum;
  return number < first_outcome_ ? RecordKind::statement : RecordKind::outcome;
}

RecordId Columns::record(Row row) const {
  const std::uint32_t number = numbers_[row];
  switch (kind(row)) {
    case RecordKind::forum:
      return ForumId{number};
    case RecordKind::statement:
      return StatementId{number - first_statement_};
    case RecordKind::outcome:
      break;
  }
  return OutcomeId{number - first_outcome_};
}

const std::vector<Row>& Columns::row_of_number() const {
  if (row_of_number_.empty() && !numbers_.empty()) {
    row_of_number_.resize(numbers_.size());
    for (Row row = 0; row < numbers_.size(); ++row)
      row_of_number_[numbers_[row]] = row;
  }
  return row_of_number_;
}

Row Columns::row_of(RecordId record) const {
  if (const auto* forum = std::get_if<ForumId>(&record)) return row_of(*forum);
  if (const auto* statement = std::get_if<StatementId>(&record)) {
    return row_of_number()[first_statement_ + statement->index];
  }
  return row_of_number()[first_outcome_ + std::get_if<OutcomeId>(&record)->index];
}

Row Columns::row_of(ForumId forum) const {
  return forum.index < first_statement_ ? row_of_number()[forum.index] : no_row;
}

const ValueLists& Columns::rows_of_forum() const {
  if (!rows_of_forum_) {
    rows_of_forum_ = grouped_rows(row_count(), forum_count_, [&](Row row) { return forums_[row]; });
  }
  return *rows_of_forum_;
}

}  // namespace rostrum
