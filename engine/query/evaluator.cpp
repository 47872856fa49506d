#include "engine/query/evaluator.hpp"

#include <utility>

namespace rostrum {

namespace {

// The last list has the rows without a place.
ValueLists rows_by_place(const Columns& columns, std::size_t place_count) {
  return grouped_rows(columns.row_count(), place_count + 1, [&](Row row) {
    const std::uint32_t place = columns.places()[row];
    return place == Columns::no_place ? place_count : place;
  });
}

bool asks_for_area(const Query& query) {
  return query.area || !query.lasso.empty();
}

}  // namespace

Evaluator::Evaluator(const QueryData& data)
    : data_(data), period_(data.columns), tallies_(data.columns, CountUnit::records) {}

const Result& Evaluator::answer(const Query& query, const EvaluateOptions& options) {
  const bool anew =
      !asked_ || options.unit != options_.unit || options.bin_width != options_.bin_width;
  if (anew) begin(options);
  bool period_alone = !anew;
  for (std::size_t condition = 0; condition < condition_count; ++condition) {
    if (condition == time_condition || same_condition(query_, query, condition)) continue;
    change_condition(condition, query);
    period_alone = false;
  }
  changed_ = period_.move(PeriodAsked(query));
  query_ = query;
  if (!period_alone) {
    changed_.assign(1, {.begin = 0, .end = result_.matches.words().size()});
    intersect();
  }
  if (!changed_.empty()) update_sets(period_alone);
  return result_;
}

// Nothing is found yet; what conditions allow stays.
void Evaluator::begin(const EvaluateOptions& options) {
  const Columns& columns = data_.columns;
  const Bitset none(columns.row_count());
  asked_ = true;
  options_ = options;
  result_ = {};
  result_.matches = none;
  result_.any_time = none;
  result_.counted = none;
  result_.counted_any_time = none;
  result_.unit = options.unit;
  result_.total = all_totals(columns);
  for (const Facet facet : all_facets) {
    result_.counts[facet] = no_counts(columns.facet(facet));
    own_[facet].reset();
  }
  build_histogram(result_.histogram, data_.dataset, columns, none, options.unit, options.bin_width);
  bin_rows_ = BinRows(columns, result_.histogram);
  tallies_ = Tallies(columns, options.unit);
  found_ = 0;
  found_of_forum_.assign(columns.forum_count(), 0);
  said_of_forum_.assign(columns.forum_count(), 0);
}

void Evaluator::change_condition(std::size_t condition, const Query& query) {
  if (condition == area_condition) {
    change_area(query);
  } else {
    passing_[condition] = rows_of_condition(data_, query, condition);
  }
}

// The next area is likely to be a step of this one: only rows of places between them change.
void Evaluator::change_area(const Query& query) {
  std::optional<Bitset>& rows = passing_[area_condition];
  if (!asks_for_area(query)) {
    rows.reset();
    return;
  }
  std::vector<std::uint8_t> inside = places_inside(data_.dataset, query);
  if (!rows_of_place_) rows_of_place_ = rows_by_place(data_.columns, inside.size());
  if (!rows) {
    rows.emplace(data_.columns.row_count());
    inside_.assign(inside.size(), 0);
  }
  for (std::size_t place = 0; place < inside.size(); ++place) {
    if (inside[place] == inside_[place]) continue;
    for (const Row row : (*rows_of_place_)[place]) {
      if (inside[place] != 0) {
        rows->set(row);
      } else {
        rows->reset(row);
      }
    }
  }
  inside_ = std::move(inside);
}

Bitset Evaluator::all_but(std::size_t condition) const {
  Bitset rows;
  for (std::size_t i = 0; i < condition_count; ++i) {
    if (i == condition || !passing_[i]) continue;
    if (rows.size() == 0) {
      rows = *passing_[i];
    } else {
      rows &= *passing_[i];
    }
  }
  if (rows.size() == 0) rows = Bitset(data_.columns.row_count(), true);
  return rows;
}

void Evaluator::intersect() {
  result_.any_time = all_but(time_condition);
  any_time_ = result_.any_time.count();
  for (const Facet facet : all_facets) {
    const auto condition = static_cast<std::size_t>(facet);
    others_[facet].reset();
    if (passing_[condition]) others_[facet] = all_but(condition);
  }
  sums_.drop();
  moved_by_period_ = 0;
  update_histogram();
}

Evaluator::Change Evaluator::change_of(const Bitset& rows, const Bitset& any_time) const {
  const auto before = rows.words();
  const auto any = any_time.words();
  const auto period = period_.rows().words();
  Change change;
  for (const WordRange& range : changed_) {
    for (std::size_t w = range.begin; w < range.end; ++w) {
      const std::uint64_t now = any[w] & period[w];
      change.entered += static_cast<std::size_t>(std::popcount(now & ~before[w]));
      change.left += static_cast<std::size_t>(std::popcount(before[w] & ~now));
    }
  }
  return change;
}

Evaluator::Counting Evaluator::counting_of(const Change& change, std::size_t count) {
  if (change.moved() == 0) return Counting::none;
  return change.moved() <= count ? Counting::moved : Counting::anew;
}

void Evaluator::update_sets(bool period_alone) {
  const Change change = change_of(result_.matches, result_.any_time);
  found_ = found_ + change.entered - change.left;
  const bool by_sums = period_alone && reads_sums(change, found_);
  const auto counting = [&](const Change& of, std::size_t count) {
    return by_sums ? Counting::none : counting_of(of, count);
  };
  std::vector<Facet> shared;
  for (const Facet facet : all_facets) {
    std::optional<Set>& own = own_[facet];
    const bool tallied = std::ranges::find(tallies_.facets(), facet) != tallies_.facets().end();
    if (!others_[facet] && !own) {
      if (tallied) shared.push_back(facet);
      continue;
    }
    // A choice made or taken back begins or ends with what is found.
    if (!own) own = {.rows = result_.matches, .count = found_ + change.left - change.entered};
    const Bitset& any_time = others_[facet] ? *others_[facet] : result_.any_time;
    const Change of_own = change_of(own->rows, any_time);
    own->count = own->count + of_own.entered - of_own.left;
    const auto facets = std::span(&facet, tallied ? 1 : 0);
    move_rows(own->rows, any_time, facets, counting(of_own, own->count), false, Counting::none);
    if (!others_[facet] && counts_by_row(facet, options_.unit)) own.reset();
  }
  move_rows(result_.matches, result_.any_time, shared, counting(change, found_), true,
            counting_of(change, found_));
  if (by_sums) {
    const auto difference = period_.difference();
    sums_.read(tallies_, sets_of_any_time(), period_.by_latest(), difference->begun,
               difference->ended);
  }
  write_counts();
}

void Evaluator::move_rows(Bitset& rows, const Bitset& any_time, std::span<const Facet> facets,
                          Counting counting, bool found, Counting forums) {
  const auto words = rows.words();
  const auto any = any_time.words();
  const auto period = period_.rows().words();
  std::array<std::uint64_t, words_at_once> entered;
  std::array<std::uint64_t, words_at_once> left;
  for (const WordRange& range : changed_) {
    for (std::size_t first = range.begin; first < range.end; first += words_at_once) {
      const std::size_t count = std::min(words_at_once, range.end - first);
      std::uint64_t moved = 0;
      for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t before = words[first + i];
        const std::uint64_t now = any[first + i] & period[first + i];
        entered[i] = now & ~before;
        left[i] = before & ~now;
        moved |= before ^ now;
        words[first + i] = now;
      }
      if (moved == 0) continue;
      const auto come = std::span(entered).first(count);
      const auto gone = std::span(left).first(count);
      if (counting == Counting::moved) {
        tallies_.add(facets, come, first, 1);
        tallies_.add(facets, gone, first, static_cast<std::uint32_t>(-1));
      }
      if (found) move_found(come, gone, first, forums);
    }
  }
  if (counting == Counting::anew) count_anew(rows, facets);
  if (forums == Counting::anew) tally_forums_anew();
}

void Evaluator::count_anew(const Bitset& rows, std::span<const Facet> facets) {
  tallies_.clear(facets);
  tallies_.add(facets, rows.words(), 0, 1);
}

}  // namespace rostrum
