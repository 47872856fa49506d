// What Compare offers to add: what the search found, else what the reader comes from, what is kin
// to the columns, and what there is most of.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/present/compare/compare_item.hpp"
#include "engine/present/result_list.hpp"
#include "engine/present/subject_entries.hpp"
#include "engine/search/subject_search.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

inline constexpr std::size_t max_compare_offers = 8;

struct CompareOffer {
  std::string key;   // in both faces: "compare:add:country:AZE"
  std::string text;  // what it adds
  std::string title;
  std::string caption;  // "Country or territory"
};

struct CompareOffersInput {
  const Language& language;
  const Dataset& dataset;
  const SubjectSearch& search;
  const View& view;
  const std::vector<SubjectEntry>& subjects_found;  // by the search text
  const ResultList& list;
  bool searching = false;
};

// At most max_compare_offers; nothing that is compared already, and nothing when no column is
// free.
//   searching:  the subjects found, the year that the text is, the forums found
//   otherwise:  what is selected, the chosen year, chosen groups of countries; more of the last
//               column's kind, the nearest to all columns first, see compare_kin.hpp, and where
//               these are few, what has most records; where there is room left, of every kind in
//               turn what has most records, of forums the newest
std::vector<CompareOffer> build_compare_offers(const CompareOffersInput& input);

}  // namespace rostrum
