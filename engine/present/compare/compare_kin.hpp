// How near something is to what is compared already, for what Compare offers to add.
//
// For each column the kinship is
//
//   3 J(series) + 2 J(speakers) + 2 J(topics) + J(countries)
//
// where J is the Jaccard index, the values that both have of those that either has: 0 to 1, 0 where
// neither has any. Series are those of its forums, topics are of its own forums and of what was
// said and agreed, countries are hosts of its own forums and countries of its speakers. Of several
// columns the kinships are added up. So a forum of the same series with the same people comes
// before one about the same topics, and one that shares nothing has 0.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/present/compare/compare_item.hpp"

namespace rostrum {

// Values by index, each list ascending and without repetition.
struct KinTraits {
  std::vector<std::uint32_t> series;
  std::vector<std::uint32_t> speakers;
  std::vector<std::uint32_t> topics;
  std::vector<std::uint32_t> countries;
};

KinTraits kin_traits(const Dataset& dataset, const CompareItem& item);
double kinship(const KinTraits& a, const KinTraits& b);

// Those that are kin at all, the nearest first, of equals as they came.
std::vector<CompareItem> nearest_kin(const Dataset& dataset,
                                     const std::vector<CompareItem>& compared,
                                     const std::vector<CompareItem>& candidates);

}  // namespace rostrum
