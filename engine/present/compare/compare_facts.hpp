// What is known of each column of Compare, besides what its records are about.
#pragma once

#include <vector>

#include "engine/present/compare/compare_page.hpp"
#include "engine/present/compare/compare_records.hpp"

namespace rostrum {

// By what is compared, each with one text a column; what is known of no column is left out:
//   forums          when, where, hosts, series, participants, statements, outcomes
//   people          roles, statements, forums they spoke at, first and last statement, countries
//                   that they mention most
//   organizations   forums organized, statements, speakers, first and last statement, mentions
//   other           when, forums, statements, outcomes, participants; of different kinds only what
//                   means something for all of them
// Numbers of participants are as reported, never added up: of several forums the largest is named.
// Precondition: as many items as records.
std::vector<CompareFact> compare_facts(const Language& language, const Dataset& dataset,
                                       const std::vector<CompareItem>& items,
                                       const std::vector<CompareRecords>& records);

}  // namespace rostrum
