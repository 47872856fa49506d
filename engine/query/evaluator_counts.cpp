// Of Evaluator, what the rows that come and go do to the answer.
#include <algorithm>
#include <array>

#include "engine/query/evaluator.hpp"

namespace rostrum {

namespace {

constexpr std::uint32_t less_one = static_cast<std::uint32_t>(-1);  // unsigned counts go round

}  // namespace

// Kinds of record count by their rows whatever the unit.
bool Evaluator::counts_by_row(Facet facet) const {
  return facet == Facet::kind || counts_by_row();
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
    if (kind == RecordKind::statement) result_.found.statements += by;
    if (kind == RecordKind::outcome) result_.found.outcomes += by;
    if (kind != RecordKind::forum) said_of_forum_[forum] += by;
  };
  const bool by_row = counts_by_row();
  for (const Row row : shared_.entered) {
    result_.matches.set(row);
    if (by_row && counts(row)) result_.counted.set(row);
    const std::uint32_t forum = columns.forum(row).index;
    if (found_of_forum_[forum] == 0) ++result_.found.forums;
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
    if (found_of_forum_[forum] == 0) --result_.found.forums;
    if (columns.kind(row) != RecordKind::forum && said_of_forum_[forum] == 0) {
      --result_.forums_said_at;
    }
  }
  if (!by_row && shared_.size() > 0) {
    result_.counted = counted_rows(columns, result_.matches, options_.unit);
  }
}

// The lists that a row of the facet counts in: of the unit, or of all others.
std::uint32_t* Evaluator::counts_for(Facet facet, Row row) {
  const bool counted = facet == Facet::kind || counts(row);
  return counted ? result_.counts[facet].counts.data() : uncounted_[facet].data();
}

// The few that come and go; what any row has is told value by value.
void Evaluator::add(Facet facet, Row row, std::uint32_t by) {
  std::uint32_t* const counts = counts_for(facet, row);
  for (const ValueIndex value : data_.columns.facet(facet).values_of_row()[row]) {
    counts[value] += by;
    if (counts[value] <= 1) set_gives(facet, value);
  }
}

void Evaluator::set_gives(Facet facet, ValueIndex value) {
  ValueCounts& values = result_.counts[facet];
  values.gives[value] = values.counts[value] + uncounted_[facet][value] > 0 ? 1 : 0;
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
  const RowValues& values_of_row = data_.columns.facet(facet).values_of_row();
  const std::uint32_t by = inside ? 1 : less_one;
  Bitset rows = rows_in(static_cast<std::size_t>(facet));
  if (!inside) rows = Bitset(all_).subtract(rows);
  for (const Row row : rows) {
    std::uint32_t* const counts = counts_for(facet, row);
    for (const ValueIndex value : values_of_row[row])
      counts[value] += by;
  }
  for (std::size_t value = 0; value < values.counts.size(); ++value)
    set_gives(facet, static_cast<ValueIndex>(value));
}

std::vector<std::uint32_t> Evaluator::whole_uncounted(Facet facet) const {
  const ValueLists& rows = data_.columns.facet(facet).rows_of_value();
  std::vector<std::uint32_t> counts(rows.size());
  for (std::size_t value = 0; value < rows.size(); ++value) {
    counts[value] = static_cast<std::uint32_t>(rows[value].size()) - whole_[facet].counts[value];
  }
  return counts;
}

Bitset Evaluator::rows_in(std::size_t set) const {
  if (alone_[set] == 0) return result_.matches;
  Bitset rows(fails_.size());
  for (Row row = 0; row < fails_.size(); ++row) {
    if ((fails_[row] & ~bit(set)) == 0) rows.set(row);
  }
  return rows;
}

void Evaluator::update_facet(Facet facet, bool shared) {
  const auto set = static_cast<std::size_t>(facet);
  const Change& own = own_[set];
  const std::size_t moved = own.size() + (shared ? shared_.size() : 0);
  if (moved == 0) return;
  ValueCounts& values = result_.counts[facet];
  if (!counts_by_row(facet)) {
    values = count_values(data_.columns, facet, rows_in(set), options_.unit);
    return;
  }
  const std::size_t inside = found_ + alone_[set];
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
  for (const ValueIndex group : data_.columns.facet(Facet::group).values_of_row()[row])
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
