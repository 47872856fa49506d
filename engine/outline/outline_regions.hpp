// The regions of the document face, in reading order; build_outline() puts them together.
//
// Every region has prefixes of keys of its own, so that keys never meet:
//   filters   chip: facet: exclude: more:     results   forum: statement: outcome: subject:
//   map       place: map: map-country:        record    record: record-topic: source: forum-source:
//             arc: arc-statement: measure: measure-topic: arcs: projection: land:
//   timeline  year: time: lanes:              commands  what no other region has
//   subject   record:back subject-page: entry: section: only:
// Names that lead to a subject's page have "page:" and the place they stand in.
#pragma once

#include <optional>

#include "engine/outline/outline.hpp"

namespace rostrum {

SemanticNode filters_region(const OutlineInput& input);
SemanticNode map_region(const OutlineInput& input);
SemanticNode timeline_region(const OutlineInput& input);
SemanticNode results_region(const OutlineInput& input);
// Nothing when no record is chosen.
std::optional<SemanticNode> record_region(const OutlineInput& input);
// Nothing when no subject is chosen.
std::optional<SemanticNode> subject_region(const OutlineInput& input);
// The keys, when help is open.
std::optional<SemanticNode> help_region(const State& state);
// What the data is and where its limits are, when About is open.
std::optional<SemanticNode> about_region(const OutlineInput& input);
// The commands that the tree has no button of yet.
SemanticNode commands_region(const SemanticNode& tree, const State& state);

}  // namespace rostrum
