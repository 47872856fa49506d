#include "engine/query/tallies.hpp"

#include <algorithm>
#include <bit>

namespace rostrum {

std::span<const Row> rows_in_words(std::span<const std::uint64_t> words, std::size_t first_word,
                                   RowBuffer& buffer) {
  Row* end = buffer.data();
  for (std::size_t w = 0; w < words.size(); ++w) {
    const auto first = static_cast<Row>((first_word + w) * 64);
    for (std::uint64_t bits = words[w]; bits != 0; bits &= bits - 1)
      *end++ = first + static_cast<Row>(std::countr_zero(bits));
  }
  return {buffer.data(), end};
}

bool counts_by_row(CountUnit unit) {
  return unit == CountUnit::statements || unit == CountUnit::outcomes;
}

Tallies::Tallies(const Columns& columns, CountUnit unit)
    : columns_(&columns), of_unit_(&columns.rows_of(unit)) {
  const bool all_count = of_unit_->count() == columns.row_count();
  std::size_t end = 0;
  for (const Facet facet : all_facets) {
    const FacetColumn& column = columns.facet(facet);
    if (!column.values_of_row().any() || !counts_by_row(facet, unit)) continue;
    facets_.push_back(facet);
    // And one for rows without a value.
    const std::size_t size = column.value_count() + 1;
    Place& place = places_[facet];
    place.counted = end;
    place.others = all_count || facet == Facet::kind ? end : end + size;
    place.end = place.others + size;
    end = place.end;
  }
  values_.resize(end);
}

void Tallies::clear(std::span<const Facet> facets) {
  for (const Facet facet : facets) {
    const Place& place = places_[facet];
    std::fill(values_.begin() + static_cast<std::ptrdiff_t>(place.counted),
              values_.begin() + static_cast<std::ptrdiff_t>(place.end), 0U);
  }
}

void Tallies::add(std::span<const Facet> facets, std::span<const std::uint64_t> words,
                  std::size_t first_word, std::uint32_t by) {
  const auto of_unit = of_unit_->words();
  RowBuffer buffer;
  std::array<std::uint64_t, words_at_once> part;
  for (std::size_t done = 0; done < words.size(); done += words_at_once) {
    const auto at_once = words.subspan(done, std::min(words_at_once, words.size() - done));
    const auto some = std::span(part).first(at_once.size());
    std::uint64_t others = 0;
    for (std::size_t w = 0; w < some.size(); ++w) {
      some[w] = at_once[w] & of_unit[first_word + done + w];
      others |= at_once[w] ^ some[w];
    }
    add_rows_at(facets, rows_in_words(some, first_word + done, buffer), true, by);
    if (others == 0) continue;
    for (std::size_t w = 0; w < some.size(); ++w)
      some[w] = at_once[w] ^ some[w];
    add_rows_at(facets, rows_in_words(some, first_word + done, buffer), false, by);
  }
}

void Tallies::add_rows(std::span<const Facet> facets, std::span<const Row> rows, std::uint32_t by) {
  RowBuffer buffer;
  for (std::size_t done = 0; done < rows.size(); done += buffer.size()) {
    // Those that count from the front, the others from the back.
    Row* counted = buffer.data();
    Row* const end = counted + buffer.size();
    Row* others = end;
    for (const Row row : rows.subspan(done, std::min(buffer.size(), rows.size() - done))) {
      if (of_unit_->test(row)) {
        *counted++ = row;
      } else {
        *--others = row;
      }
    }
    add_rows_at(facets, {buffer.data(), counted}, true, by);
    add_rows_at(facets, {others, end}, false, by);
  }
}

void Tallies::add_rows_at(std::span<const Facet> facets, std::span<const Row> rows, bool counted,
                          std::uint32_t by) {
  if (rows.empty()) return;
  for (const Facet facet : facets) {
    const Place& place = places_[facet];
    std::uint32_t* const values = values_.data() + (counted ? place.counted : place.others);
    const RowValues& values_of_row = columns_->facet(facet).values_of_row();
    if (const auto one_each = values_of_row.one_each(); !one_each.empty()) {
      for (const Row row : rows)
        values[one_each[row]] += by;
      continue;
    }
    for (const Row row : rows) {
      for (const ValueIndex value : values_of_row[row])
        values[value] += by;
    }
  }
}

void Tallies::write(Facet facet, ValueCounts& counts) const {
  const Place& place = places_[facet];
  const std::uint32_t* const counted = values_.data() + place.counted;
  const std::uint32_t* const others = values_.data() + place.others;
  for (std::size_t value = 0; value < counts.counts.size(); ++value) {
    counts.counts[value] = counted[value];
    counts.gives[value] = (counted[value] | others[value]) != 0 ? 1 : 0;
  }
}

}  // namespace rostrum
