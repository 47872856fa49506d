#include "engine/query/period_sums.hpp"

#include <algorithm>

namespace rostrum {

namespace {

constexpr std::uint32_t less_one = static_cast<std::uint32_t>(-1);

// Facets that are counted among the same rows.
template <typename Use>
void for_each_set(const Tallies& tallies, const PeriodSums::Sets& sets, Use use) {
  std::vector<Facet> left(tallies.facets().begin(), tallies.facets().end());
  while (!left.empty()) {
    const Bitset* const set = sets[left.front()];
    const auto others =
        std::ranges::stable_partition(left, [&](Facet facet) { return sets[facet] == set; });
    use(std::span<const Facet>(left.begin(), others.begin()), *set);
    left.erase(left.begin(), others.begin());
  }
}

// The rows [from, to) of all, or of the order.
void add_between(Tallies& tallies, std::span<const Facet> facets, const Bitset& set,
                 std::span<const Row> order, std::size_t from, std::size_t to, std::uint32_t by) {
  if (!order.empty()) {
    RowBuffer buffer;
    for (std::size_t done = from; done < to; done += buffer.size()) {
      const auto rows = order.subspan(done, std::min(buffer.size(), to - done));
      const auto end =
          std::ranges::copy_if(rows, buffer.begin(), [&](Row row) { return set.test(row); }).out;
      tallies.add_rows(facets, {buffer.begin(), end}, by);
    }
    return;
  }
  std::array<std::uint64_t, words_at_once> part;
  for (std::size_t first = from / 64; first * 64 < to; first += words_at_once) {
    const std::size_t count = std::min(words_at_once, (to + 63) / 64 - first);
    for (std::size_t w = 0; w < count; ++w)
      part[w] = set.words()[first + w] & word_mask(first + w, from, to);
    tallies.add(facets, std::span(part).first(count), first, by);
  }
}

std::vector<std::uint32_t> summed(Tallies tallies, const PeriodSums::Sets& sets,
                                  std::span<const Row> order, std::size_t row_count,
                                  std::size_t block_rows) {
  const auto values = tallies.values();
  std::ranges::fill(values, 0U);
  std::vector<std::uint32_t> sums;
  sums.reserve((row_count / block_rows + 1) * values.size());
  sums.insert(sums.end(), values.begin(), values.end());
  for (std::size_t end = block_rows; end <= row_count; end += block_rows) {
    for_each_set(tallies, sets, [&](std::span<const Facet> facets, const Bitset& set) {
      add_between(tallies, facets, set, order, end - block_rows, end, 1);
    });
    sums.insert(sums.end(), values.begin(), values.end());
  }
  return sums;
}

}  // namespace

bool PeriodSums::make(const Tallies& like, const Sets& sets, std::span<const Row> by_latest) {
  if (like.facets().empty()) return false;
  Tallies tallies = like;
  width_ = tallies.values().size();
  const std::size_t row_count = sets[tallies.facets().front()]->size();
  const std::size_t tables = by_latest.empty() ? 1 : 2;
  std::size_t block_rows = 2 * fewest_rows;
  while (tables * (row_count / block_rows + 1) * width_ * sizeof(std::uint32_t) > most_bytes &&
         block_rows <= row_count)
    block_rows *= 2;
  if (block_rows > row_count / 8) return false;
  begun_ = summed(tallies, sets, {}, row_count, block_rows);
  ended_.clear();
  if (!by_latest.empty()) ended_ = summed(tallies, sets, by_latest, row_count, block_rows);
  block_rows_ = block_rows;
  return true;
}

std::span<const std::uint32_t> PeriodSums::sums(const std::vector<std::uint32_t>& of,
                                                std::size_t block) const {
  return std::span(of).subspan(block * width_, width_);
}

void PeriodSums::read(Tallies& tallies, const Sets& sets, std::span<const Row> by_latest,
                      std::size_t begun, std::size_t ended) const {
  // The end of a block that is nearest.
  const std::size_t blocks = begun_.size() / width_ - 1;
  const auto nearest = [&](std::size_t row) {
    return std::min((row + block_rows_ / 2) / block_rows_, blocks);
  };
  const auto plus = sums(begun_, nearest(begun));
  const auto minus = sums(ended_.empty() ? begun_ : ended_, nearest(ended));
  const auto values = tallies.values();
  for (std::size_t i = 0; i < width_; ++i)
    values[i] = plus[i] - minus[i];
  for_each_set(tallies, sets, [&](std::span<const Facet> facets, const Bitset& set) {
    const auto add = [&](std::span<const Row> order, std::size_t to, std::uint32_t by) {
      const std::size_t from = nearest(to) * block_rows_;
      if (from <= to) {
        add_between(tallies, facets, set, order, from, to, by);
      } else {
        add_between(tallies, facets, set, order, to, from, by == 1 ? less_one : 1);
      }
    };
    add({}, begun, 1);
    add(by_latest, ended, less_one);
  });
}

}  // namespace rostrum
