#include "engine/query/evaluator.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "engine/query/day_order.hpp"

namespace rostrum {

namespace {

constexpr std::uint32_t less_one = static_cast<std::uint32_t>(-1);  // unsigned counts go round

ValueLists rows_by_place(const Columns& columns, std::size_t place_count) {
  const auto list_of = [&](std::uint32_t place) {
    return place == Columns::no_place ? place_count : place;
  };
  ValueLists lists;
  lists.offsets.assign(place_count + 2, 0);
  for (const std::uint32_t place : columns.places())
    ++lists.offsets[list_of(place) + 1];
  std::partial_sum(lists.offsets.begin(), lists.offsets.end(), lists.offsets.begin());
  lists.values.resize(columns.row_count());
  std::vector<std::uint32_t> next(lists.offsets.begin(), lists.offsets.end() - 1);
  for (Row row = 0; row < columns.row_count(); ++row)
    lists.values[next[list_of(columns.places()[row])]++] = row;
  return lists;
}

// A period as the days that it is compared with; without one every row lies in it.
struct Period {
  explicit Period(const Query& query)
      : from(query.time && query.time->from ? *query.time->from : DateSpan::open_start),
        to(query.time && query.time->to ? *query.time->to : DateSpan::open_end),
        certainly(query.time && query.time_match == TimeMatch::certainly) {}

  bool holds(Day earliest, Day latest) const {
    return certainly ? earliest >= from && latest <= to : earliest <= to && latest >= from;
  }

  Day from;
  Day to;
  bool certainly;
};

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
  const Columns& columns = data_.columns;
  asked_ = true;
  query_ = {};
  options_ = options;
  fails_.assign(columns.row_count(), 0);
  for (auto& rows : passing_)
    rows.reset();
  inside_.clear();
  found_ = columns.row_count();
  alone_.fill(0);
  result_ = {};
  result_.unit = options.unit;
  result_.matches = all_;
  result_.any_time = result_.matches;
  result_.total = {.forums = static_cast<std::uint32_t>(data_.dataset.forums().size()),
                   .statements = static_cast<std::uint32_t>(data_.dataset.statements().size()),
                   .outcomes = static_cast<std::uint32_t>(data_.dataset.outcomes().size())};
  totals_ = result_.total;
  result_.counted = counted_rows(columns, result_.matches, options.unit);
  result_.counted_any_time = result_.counted;
  found_of_forum_.assign(data_.dataset.forums().size(), 0);
  said_of_forum_.assign(data_.dataset.forums().size(), 0);
  for (std::size_t forum = 0; forum < found_of_forum_.size(); ++forum) {
    found_of_forum_[forum] = static_cast<std::uint32_t>(columns.rows_of_forum()[forum].size());
    said_of_forum_[forum] = found_of_forum_[forum] - 1;  // but its own row
  }
  for (const Facet facet : all_facets) {
    whole_[facet] = count_values(columns, facet, result_.matches, options.unit);
    result_.counts[facet] = whole_[facet];
    if (counts_by_row() || facet == Facet::kind) uncounted_[facet] = whole_uncounted(facet);
  }
  finish_totals();
  build_histogram(result_.histogram, data_.dataset, columns, result_.counted_any_time, options.unit,
                  options.bin_width);
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
  const Period before(query_);
  const Period now(query);
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
  if (inside_.empty()) inside_.assign(rows_of_place_.size(), 1);
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

bool Evaluator::counts_by_row() const {
  return options_.unit == CountUnit::statements || options_.unit == CountUnit::outcomes;
}

bool Evaluator::counts(Row row) const {
  return data_.columns.rows_of(options_.unit).test(row);
}

void Evaluator::update_found() {
  const Columns& columns = data_.columns;
  const auto tally = [&](Row row, std::uint32_t by) {
    const RecordKind kind = columns.kind(row);
    const std::uint32_t forum = columns.forum(row).index;
    found_of_forum_[forum] += by;
    if (kind == RecordKind::statement) totals_.statements += by;
    if (kind == RecordKind::outcome) totals_.outcomes += by;
    if (kind != RecordKind::forum) said_of_forum_[forum] += by;
  };
  const bool by_row = counts_by_row();
  for (const Row row : shared_.entered) {
    result_.matches.set(row);
    if (by_row && counts(row)) result_.counted.set(row);
    const std::uint32_t forum = columns.forum(row).index;
    if (found_of_forum_[forum] == 0) ++totals_.forums;
    if (columns.kind(row) != RecordKind::forum && said_of_forum_[forum] == 0) {
      ++result_.forums_said_at;
    }
    tally(row, 1);
  }
  for (const Row row : shared_.left) {
    result_.matches.reset(row);
    if (by_row) result_.counted.reset(row);
    tally(row, less_one);
    const std::uint32_t forum = columns.forum(row).index;
    if (found_of_forum_[forum] == 0) --totals_.forums;
    if (columns.kind(row) != RecordKind::forum && said_of_forum_[forum] == 0) {
      --result_.forums_said_at;
    }
  }
  result_.found = totals_;
  if (!by_row && shared_.size() > 0) {
    result_.counted = counted_rows(columns, result_.matches, options_.unit);
  }
}

// After begin() alone: of all rows.
void Evaluator::finish_totals() {
  result_.found = totals_;
  result_.forums_said_at = static_cast<std::uint32_t>(
      std::ranges::count_if(said_of_forum_, [](std::uint32_t rows) { return rows > 0; }));
}

// The lists that a row of the facet counts in: of the unit, or of all others.
std::uint32_t* Evaluator::counts_for(Facet facet, Row row) {
  const bool counted = facet == Facet::kind || counts(row);
  return counted ? result_.counts[facet].counts.data() : uncounted_[facet].data();
}

// The few that come and go; what any row has is told value by value.
void Evaluator::add(Facet facet, Row row, std::uint32_t by) {
  std::uint32_t* const counts = counts_for(facet, row);
  for (const ValueIndex value : data_.columns.facet(facet).values_of_row[row]) {
    counts[value] += by;
    if (counts[value] <= 1) set_gives(facet, value);
  }
}

void Evaluator::set_gives(Facet facet, ValueIndex value) {
  ValueCounts& values = result_.counts[facet];
  values.gives[value] = values.counts[value] + uncounted_[facet][value] > 0;
}

// All rows of the facet's set, or, taken from the counts of everything, all that are not in it.
void Evaluator::count_anew(Facet facet, bool inside) {
  ValueCounts& values = result_.counts[facet];
  if (inside) {
    std::ranges::fill(values.counts, 0);
    std::ranges::fill(uncounted_[facet], 0);
  } else {
    values.counts = whole_[facet].counts;
    uncounted_[facet] = whole_uncounted(facet);
  }
  const ValueLists& values_of_row = data_.columns.facet(facet).values_of_row;
  const std::uint32_t by = inside ? 1 : less_one;
  for_each(static_cast<std::size_t>(facet), inside, [&](Row row) {
    std::uint32_t* const counts = counts_for(facet, row);
    for (const ValueIndex value : values_of_row[row])
      counts[value] += by;
  });
  for (std::size_t value = 0; value < values.counts.size(); ++value)
    set_gives(facet, static_cast<ValueIndex>(value));
}

std::vector<std::uint32_t> Evaluator::whole_uncounted(Facet facet) const {
  const ValueLists& rows = data_.columns.facet(facet).rows_of_value;
  std::vector<std::uint32_t> counts(rows.size());
  for (std::size_t value = 0; value < rows.size(); ++value) {
    counts[value] = static_cast<std::uint32_t>(rows[value].size()) - whole_[facet].counts[value];
  }
  return counts;
}

template <typename Visit>
void Evaluator::for_each(std::size_t set, bool inside, Visit visit) const {
  if (alone_[set] != 0) {
    for (Row row = 0; row < fails_.size(); ++row) {
      if (is_in(row, set) == inside) visit(row);
    }
    return;
  }
  const auto found = result_.matches.words();
  const auto whole = all_.words();
  for (std::size_t w = 0; w < whole.size(); ++w) {
    for (std::uint64_t bits = inside ? found[w] : whole[w] & ~found[w]; bits != 0; bits &= bits - 1)
      visit(static_cast<Row>(w * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
  }
}

Bitset Evaluator::rows_in(std::size_t set) const {
  if (alone_[set] == 0) return result_.matches;
  Bitset rows(fails_.size());
  for_each(set, true, [&](Row row) { rows.set(row); });
  return rows;
}

void Evaluator::update_facet(Facet facet, bool shared) {
  const auto set = static_cast<std::size_t>(facet);
  const Change& own = own_[set];
  const std::size_t moved = own.size() + (shared ? shared_.size() : 0);
  if (moved == 0) return;
  ValueCounts& values = result_.counts[facet];
  if (!counts_by_row() && facet != Facet::kind) {
    values = count_values(data_.columns, facet, rows_in(set), options_.unit);
    return;
  }
  const std::size_t inside = size_of(set);
  const std::size_t outside = fails_.size() - inside;
  if (moved <= inside && moved <= outside) {
    for (const Change* change : std::array<const Change*, 2>{&own, shared ? &shared_ : nullptr}) {
      if (change == nullptr) continue;
      for (const Row row : change->entered)
        add(facet, row, 1);
      for (const Row row : change->left)
        add(facet, row, less_one);
    }
    return;
  }
  count_anew(facet, inside <= outside);
}

void Evaluator::add_to_histogram(Row row, std::uint32_t by) {
  Histogram& histogram = result_.histogram;
  const std::size_t bin = histogram.bin_of(day_of_row(data_.columns, row));
  if (bin == histogram.bins.size()) return;
  histogram.bins[bin].count += by;
  std::uint32_t* const by_group = histogram.group_counts.data() + bin * histogram.group_count;
  for (const ValueIndex group : data_.columns.facet(Facet::group).values_of_row[row])
    by_group[group] += by;
}

void Evaluator::update_histogram(bool shared) {
  const Change& own = own_[histogram_set];
  const std::size_t moved = own.size() + (shared ? shared_.size() : 0);
  if (moved == 0) return;
  const bool by_row = counts_by_row();
  for (const Change* change : std::array<const Change*, 2>{&own, shared ? &shared_ : nullptr}) {
    if (change == nullptr) continue;
    for (const Row row : change->entered) {
      result_.any_time.set(row);
      if (!by_row || !counts(row)) continue;
      result_.counted_any_time.set(row);
      add_to_histogram(row, 1);
    }
    for (const Row row : change->left) {
      result_.any_time.reset(row);
      if (!by_row || !counts(row)) continue;
      result_.counted_any_time.reset(row);
      add_to_histogram(row, less_one);
    }
  }
  if (!by_row) {
    result_.counted_any_time = counted_rows(data_.columns, result_.any_time, options_.unit);
    build_histogram(result_.histogram, data_.dataset, data_.columns, result_.counted_any_time,
                    options_.unit, options_.bin_width);
    return;
  }
  result_.histogram.most_count = 0;
  for (const HistogramBin& bin : result_.histogram.bins)
    result_.histogram.most_count = std::max(result_.histogram.most_count, bin.count);
}

}  // namespace rostrum
