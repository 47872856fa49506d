// What is known of each column of Compare, besides what its records are about.
#pragma once

#include <vector>

#include "engine/present/compare/compare_page.hpp"
#include "engine/present/compare/compare_records.hpp"

namespace rostrum {

// When, forums, statements, outcomes, participants, each with one text a column. Numbers of
// participants are as reported, never added up: of several forums the largest is named.
// Precondition: as many items as records.
std::vector<CompareFact> compare_facts(const Language& language, const Dataset& dataset,
                                       const std::vector<CompareItem>& items,
                                       const std::vector<CompareRecords>& records);

}  // namespace rostrum
