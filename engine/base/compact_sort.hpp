// Sorting for lists that are short or sorted rarely: the standard library's heap sort, which costs
// each use a few hundred bytes of the first visit where std::sort costs two thousand. About twice
// as slow, so what is sorted in every frame or holds every row keeps std::sort.
//
// Not stable: give it an order without ties, as house rules ask anyway.
#pragma once

#include <algorithm>
#include <functional>

namespace rostrum {

template <std::ranges::random_access_range Range, typename Less = std::ranges::less,
          typename Projection = std::identity>
void compact_sort(Range&& range, Less less = {}, Projection projection = {}) {
  std::ranges::make_heap(range, less, projection);
  std::ranges::sort_heap(range, less, projection);
}

// The same for orders with ties, which stay as they are. By insertion, so for some hundred values
// at most.
template <std::ranges::random_access_range Range, typename Less = std::ranges::less,
          typename Projection = std::identity>
void compact_stable_sort(Range&& range, Less less = {}, Projection projection = {}) {
  const auto begin = std::ranges::begin(range);
  for (auto at = begin; at != std::ranges::end(range); ++at) {
    const auto place =
        std::ranges::upper_bound(begin, at, std::invoke(projection, *at), less, projection);
    std::rotate(place, at, at + 1);
  }
}

}  // namespace rostrum
