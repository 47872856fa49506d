// Of Evaluator, what the rows that come and go do to the answer.
#include <algorithm>
#include <bit>

#include "engine/query/evaluator.hpp"

namespace rostrum {

namespace {

std::uint32_t moved_of(std::span<const std::uint64_t> entered, std::span<const std::uint64_t> left,
                       std::span<const std::uint64_t> of) {
  int moved = 0;
  for (std::size_t w = 0; w < entered.size(); ++w)
    moved += std::popcount(entered[w] & of[w]) - std::popcount(left[w] & of[w]);
  return static_cast<std::uint32_t>(moved);
}

}  // namespace

void Evaluator::move_found(std::span<const std::uint64_t> entered,
                           std::span<const std::uint64_t> left, std::size_t first_word,
                           Counting forums) {
  const Columns& columns = data_.columns;
  const auto of = [&](CountUnit unit) {
    return columns.rows_of(unit).words().subspan(first_word, entered.size());
  };
  result_.found.statements += moved_of(entered, left, of(CountUnit::statements));
  result_.found.outcomes += moved_of(entered, left, of(CountUnit::outcomes));
  if (counts_by_row(options_.unit)) {
    const auto counted = result_.counted.words().subspan(first_word, entered.size());
    const auto matches = result_.matches.words().subspan(first_word, entered.size());
    const auto unit = of(options_.unit);
    for (std::size_t w = 0; w < counted.size(); ++w)
      counted[w] = matches[w] & unit[w];
  }
  if (forums != Counting::moved) return;
  tally_forums(entered, first_word, true);
  tally_forums(left, first_word, false);
}

void Evaluator::tally_forums(std::span<const std::uint64_t> words, std::size_t first_word,
                             bool enter) {
  const auto forums = data_.columns.forums();
  const auto own = data_.columns.rows_of(CountUnit::forums).words();
  RowBuffer buffer;
  const auto tally = [&](std::span<const Row> rows, std::vector<std::uint32_t>& of_forum,
                         std::uint32_t& count) {
    if (enter) {
      for (const Row row : rows)
        count += of_forum[forums[row]]++ == 0 ? 1 : 0;
    } else {
      for (const Row row : rows)
        count -= --of_forum[forums[row]] == 0 ? 1 : 0;
    }
  };
  const auto rows = rows_in_words(words, first_word, buffer);
  tally(rows, found_of_forum_, result_.found.forums);
  std::array<std::uint64_t, words_at_once> said;
  std::uint64_t less = 0;
  for (std::size_t w = 0; w < words.size(); ++w) {
    said[w] = words[w] & ~own[first_word + w];
    less |= words[w] ^ said[w];
  }
  const auto some = std::span<const std::uint64_t>(said).first(words.size());
  tally(less == 0 ? rows : rows_in_words(some, first_word, buffer), said_of_forum_,
        result_.forums_said_at);
}

void Evaluator::tally_forums_anew() {
  std::ranges::fill(found_of_forum_, 0U);
  std::ranges::fill(said_of_forum_, 0U);
  result_.found.forums = 0;
  result_.forums_said_at = 0;
  const std::span<const std::uint64_t> words = std::as_const(result_.matches).words();
  for (std::size_t first = 0; first < words.size(); first += words_at_once) {
    tally_forums(words.subspan(first, std::min(words_at_once, words.size() - first)), first, true);
  }
}

void Evaluator::write_counts() {
  const Columns& columns = data_.columns;
  for (const Facet facet : tallies_.facets())
    tallies_.write(facet, result_.counts[facet]);
  if (counts_by_row(options_.unit)) return;
  result_.counted = counted_rows(columns, result_.matches, options_.unit);
  for (const Facet facet : all_facets) {
    if (counts_by_row(facet, options_.unit)) continue;
    const Bitset& rows = own_[facet] ? own_[facet]->rows : result_.matches;
    result_.counts[facet] = count_values(columns, facet, rows, options_.unit);
    if (!others_[facet]) own_[facet].reset();
  }
}

PeriodSums::Sets Evaluator::sets_of_any_time() const {
  PeriodSums::Sets sets;
  for (const Facet facet : all_facets)
    sets[facet] = others_[facet] ? &*others_[facet] : &result_.any_time;
  return sets;
}

// Whether the period's sums give the counts of this step. They are made when a sixteenth of what
// they are made of was counted for steps of the period, so they never cost much beside these.
bool Evaluator::reads_sums(const Change& change, std::size_t count) {
  const std::size_t rows = std::min(change.moved(), count);
  if (rows <= PeriodSums::fewest_rows || !counts_by_row(options_.unit) || !period_.difference()) {
    return false;
  }
  if (sums_.made()) return true;
  moved_by_period_ += rows;
  return moved_by_period_ > any_time_ / 16 &&
         sums_.make(tallies_, sets_of_any_time(), period_.by_latest());
}

void Evaluator::update_histogram() {
  const Columns& columns = data_.columns;
  Histogram& histogram = result_.histogram;
  Bitset& counted = result_.counted_any_time;
  if (!counts_by_row(options_.unit)) {
    counted = counted_rows(columns, result_.any_time, options_.unit);
    build_histogram(histogram, data_.dataset, columns, counted, options_.unit, options_.bin_width);
    return;
  }
  const Bitset before = std::move(counted);
  counted = counted_rows(columns, result_.any_time, options_.unit);
  count_bins(histogram, bin_rows_, counted);
  if (!columns.facet(Facet::group).values_of_row().any()) return;
  Bitset entered = counted;
  Bitset left = before;
  entered.subtract(before);
  left.subtract(counted);
  if (entered.count() + left.count() <= counted.count()) {
    add_groups(histogram, bin_rows_, columns, entered, 1);
    add_groups(histogram, bin_rows_, columns, left, static_cast<std::uint32_t>(-1));
  } else {
    std::ranges::fill(histogram.group_counts, 0U);
    add_groups(histogram, bin_rows_, columns, counted, 1);
  }
}

}  // namespace rostrum
