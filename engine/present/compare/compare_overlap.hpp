// What the columns of Compare have in common, in numbers and in words.
//
// A part is the Jaccard index left as its two numbers, which says more than their ratio: |A ∩ B| of
// |A ∪ B|, for more columns the intersection of all of the union of all.
#pragma once

#include <vector>

#include "engine/present/compare/compare_page.hpp"

namespace rostrum {

// From the page's columns and sections: all columns together when there are three or more, then
// every pair in the order of columns. Parts: topics, speakers, countries of speakers, forums; those
// that none of the columns has are left out, and those in which one of them has only itself: two
// forums share no forum by what they are.
std::vector<CompareOverlap> compare_overlaps(const Language& language, const ComparePage& page);

}  // namespace rostrum
