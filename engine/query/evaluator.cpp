#include "engine/query/evaluator.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <span>
#include <utility>

#include "engine/query/day_order.hpp"

namespace rostrum {

namespace {

// The last list has the rows without a place.
ValueLists rows_by_place(const Columns& columns, std::size_t place_count) {
  return grouped_rows(columns.row_count(), place_count + 1, [&](Row row) {
    const std::uint32_t place = columns.places()[row];
    return place == Columns::no_place ? place_count : place;
  });
}

}  // namespace

void Evaluator::Change::clear() {
  entered.clear();
  left.clear();
}

Evaluator::Evaluator(const QueryData& data)
    : data_(data),
      all_(data.columns.row_count(), true),
      by_latest_(in_order_of_day(data.columns.latest())),
      rows_of_place_(rows_by_place(data.columns, data.dataset.places().size())) {}

const Result& Evaluator::answer(const Query& query, const EvaluateOptions& options) {
  if (!asked_ || options.unit != options_.unit || options.bin_width != options_.bin_width) {
    begin(options);
  }
  for (std::size_t condition = 0; condition < condition_count; ++condition) {
    if (!same_condition(query_, query, condition)) change(condition, query);
  }
  query_ = query;
  return result_;
}

// Everything is found.
void Evaluator::begin(const EvaluateOptions& options) {
  const std::size_t row_count = data_.columns.row_count();
  asked_ = true;
  query_ = {};
  options_ = options;
  result_ = evaluate(data_, {}, options);
  fails_.assign(row_count, 0);
  for (auto& rows : passing_)
    rows.reset();
  inside_.assign(rows_of_place_.size(), 1);
  found_ = row_count;
  alone_.fill(0);
  const ValueLists& rows_of_forum = data_.columns.rows_of_forum();
  found_of_forum_.resize(rows_of_forum.size());
  said_of_forum_.resize(rows_of_forum.size());
  for (std::size_t forum = 0; forum < rows_of_forum.size(); ++forum) {
    found_of_forum_[forum] = static_cast<std::uint32_t>(rows_of_forum[forum].size());
    said_of_forum_[forum] = found_of_forum_[forum] - 1;  // but its own row
  }
  for (const Facet facet : all_facets) {
    whole_[facet] = result_.counts[facet];
    if (counts_by_row(facet)) uncounted_[facet] = whole_uncounted(facet);
  }
}

void Evaluator::change(std::size_t condition, const Query& query) {
  shared_.clear();
  for (Change& own : own_)
    own.clear();
  switch (condition) {
    case time_condition:
      change_period(query);
      break;
    case area_condition:
      change_area(query);
      break;
    default:
      change_rows(condition, query);
      break;
  }
  update_found();
  // What a condition allows is no matter of the set that ignores it.
  for (const Facet facet : all_facets)
    update_facet(facet, condition != static_cast<std::size_t>(facet));
  update_histogram(condition != histogram_set);
}

void Evaluator::set_passes(Row row, std::size_t condition, bool passes) {
  const Fails other = fails_[row] & static_cast<Fails>(~bit(condition));
  fails_[row] = passes ? other : static_cast<Fails>(other | bit(condition));
  if (other == 0) {
    (passes ? shared_.entered : shared_.left).push_back(row);
    if (passes) {
      ++found_;
      --alone_[condition];
    } else {
      --found_;
      ++alone_[condition];
    }
    return;
  }
  if ((other & (other - 1)) != 0) return;  // two others fail: it is in no set, before and after
  const auto set = static_cast<std::size_t>(std::countr_zero(other));
  (passes ? own_[set].entered : own_[set].left).push_back(row);
  if (passes) {
    ++alone_[set];
  } else {
    --alone_[set];
  }
}

// Only rows can come or go of which a day lies between a bound and the bound before.
void Evaluator::change_period(const Query& query) {
  const PeriodAsked before(query_);
  const PeriodAsked now(query);
  const auto earliest = data_.columns.earliest();
  const auto latest = data_.columns.latest();
  const auto look = [&](Row row) {
    const bool passes = now.holds(earliest[row], latest[row]);
    if (passes == ((fails_[row] & bit(time_condition)) != 0))
      set_passes(row, time_condition, passes);
  };
  if (before.certainly != now.certainly) {
    for (Row row = 0; row < data_.columns.row_count(); ++row)
      look(row);
    return;
  }
  const auto look_between = [&](Day a, Day b) {
    const auto [from, to] = std::pair(std::min(a, b), std::max(a, b));
    const auto first = std::ranges::lower_bound(earliest, from);
    const auto last = std::ranges::upper_bound(earliest, to);
    for (auto at = first; at != last; ++at)
      look(static_cast<Row>(at - earliest.begin()));
    const auto day_of = [&](Row row) { return latest[row]; };
    const auto first_end = std::ranges::lower_bound(by_latest_, from, {}, day_of);
    const auto last_end = std::ranges::upper_bound(by_latest_, to, {}, day_of);
    for (auto at = first_end; at != last_end; ++at)
      look(*at);
  };
  if (before.from != now.from) look_between(before.from, now.from);
  if (before.to != now.to) look_between(before.to, now.to);
}

void Evaluator::change_area(const Query& query) {
  std::vector<std::uint8_t> inside = places_inside(data_.dataset, query);
  const bool has_area = query.area || !query.lasso.empty();
  // Rows without a place are in no area, and found where there is none.
  inside.resize(rows_of_place_.size(), has_area ? 0 : 1);
  if (!has_area) inside.assign(rows_of_place_.size(), 1);
  for (std::size_t place = 0; place < inside.size(); ++place) {
    if (inside[place] == inside_[place]) continue;
    for (const Row row : rows_of_place_[place])
      set_passes(row, area_condition, inside[place] != 0);
  }
  inside_ = std::move(inside);
}

void Evaluator::change_rows(std::size_t condition, const Query& query) {
  std::optional<Bitset> rows = rows_of_condition(data_, query, condition);
  const auto words_of = [](const std::optional<Bitset>& set) {
    return set ? set->words() : std::span<const std::uint64_t>();
  };
  const auto before = words_of(passing_[condition]);
  const auto now = words_of(rows);
  const auto whole = all_.words();
  for (std::size_t w = 0; w < whole.size(); ++w) {
    const std::uint64_t were = before.empty() ? whole[w] : before[w];
    const std::uint64_t are = now.empty() ? whole[w] : now[w];
    for (std::uint64_t bits = were ^ are; bits != 0; bits &= bits - 1) {
      const auto row = static_cast<std::size_t>(std::countr_zero(bits));
      set_passes(static_cast<Row>(w * 64 + row), condition, (are >> row & 1U) != 0);
    }
  }
  passing_[condition] = std::move(rows);
}

}  // namespace rostrum
