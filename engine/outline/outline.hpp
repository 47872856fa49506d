// Builds the document face from the same derived view the canvas paints.
#pragma once

#include <span>
#include <string_view>

#include "engine/intake/intake.hpp"
#include "engine/kiosk/venue.hpp"
#include "engine/layout/timeline_lanes.hpp"
#include "engine/model/dataset.hpp"
#include "engine/outline/semantic_tree.hpp"
#include "engine/present/compare/compare_offers.hpp"
#include "engine/present/compare/compare_page.hpp"
#include "engine/present/filter_offers.hpp"
#include "engine/present/found_instead.hpp"
#include "engine/present/result_list.hpp"
#include "engine/present/result_table.hpp"
#include "engine/present/subject_page.hpp"
#include "engine/query/columns.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/search/forgive.hpp"
#include "engine/state/reduce.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct OutlineInput {
  const Language& language;  // that the document speaks
  const Dataset& dataset;
  const FacetDomains& domains;
  const Columns& columns;
  const Result& result;
  const ResultList& list;
  const State& state;
  std::span<const SubjectEntry> subjects_found = {};  // by the search text
  const SubjectPage* page = nullptr;                  // that the view shows, if it shows one
  const ComparePage* compare = nullptr;               // on the screen of that name
  std::span<const CompareOffer> compare_offers = {};  // what can be added to it
  const TimelineLanes* lanes = nullptr;               // as the view wants them
  std::string_view base_url = {};                     // links are made with it
  const Venue* venue = nullptr;                       // of a screen in a public place
  std::string_view today = {};                        // "2026-11-22", of access
  bool can_share = false;                             // by a sheet of the reader's system
  const Intake* intake = nullptr;                     // a file of the reader's own that was read
  std::string_view own_data = {};                     // its name while it is shown
  std::span<const ForgivenWord> forgiven = {};        // of the search text
  std::span<const FilterOffer> filter_offers = {};    // that it names
  const NothingAdvice* nothing_advice = nullptr;      // where nothing was found
  const Query* asked = nullptr;                       // as it was answered; none: as it is asked
  const ResultTable* table = nullptr;                 // where results have that form
};

// The question as it was answered: its words understood and forgiven.
Query asked_query(const OutlineInput& input);

SemanticNode build_outline(const OutlineInput& input);

}  // namespace rostrum
