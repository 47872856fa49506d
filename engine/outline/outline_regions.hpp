// The regions of the document face, in reading order; build_outline() puts them together.
//
// Every region has prefixes of keys of its own, so that keys never meet:
//   filters   chip: facet: exclude: more:     results   forum: statement: outcome: subject: found:
//                                                       list: list-… count: offer: instead:
//                                                       form: table: column: sort: sort-…:
//   map       place: map: map-country:        record    record: record-topic: source: forum-source:
//             arc: arc-statement: measure: measure-topics measure-topic: measure-group: arcs:
//             projection: land: cite-record:
//   timeline  year: time: lanes: order: lane: dates: play: speed:
//   commands  what no other region has
//   subject   record:back subject-page: entry: section: only:
//   share     share:           export    export:        cite      cite:  cite-…:  file  file:
//   compare   compare: section:compare/ said: said-topic:       basket  basket:
//   banner    screen: status: search: embed: own:
// Names that lead to a subject's page have "page:" and the place they stand in; ways to plain pages
// have "plain-page:".
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/outline/outline.hpp"

namespace rostrum {

SemanticNode filters_region(const OutlineInput& input);
SemanticNode map_region(const OutlineInput& input);
SemanticNode timeline_region(const OutlineInput& input);
SemanticNode results_region(const OutlineInput& input);
// A letter that was forgiven, and filters that the words of the search name.
void append_search_offers(SemanticNode& results, const OutlineInput& input);
// So many rows of the results as a table of this name, and what can be set about it. Precondition:
// the input has a table.
void append_table(SemanticNode& results, const OutlineInput& input, const std::string& name,
                  std::size_t rows);
// What would be found, where nothing was.
void append_nothing_advice(SemanticNode& results, const OutlineInput& input);
// Nothing when no record is chosen.
std::optional<SemanticNode> record_region(const OutlineInput& input);
// Nothing when no subject is chosen.
std::optional<SemanticNode> subject_region(const OutlineInput& input);
// Nothing when another screen is shown.
std::optional<SemanticNode> compare_region(const OutlineInput& input);
// What a page offers about Compare: adding it, or taking it out, and the way there.
void append_compare_controls(SemanticNode& page, const Language& language, const View& view,
                             const std::string& text);
// What is in the basket, on its screen.
SemanticNode basket_region(const OutlineInput& input);
// At a record while a reader goes through the basket: which one it is, and the way back.
void append_step_position(SemanticNode& record, const OutlineInput& input);
// On a screen in a public place: that it starts again, and the ways to do so and to stay.
void append_kiosk(SemanticNode& banner, const OutlineInput& input);
// A code of an address that a screen in a public place does not open, when that is shown.
std::optional<SemanticNode> code_region(const OutlineInput& input);
// The list of tours, on its screen.
SemanticNode tours_region(const OutlineInput& input);
// The step of a tour that is shown; nothing when none is.
std::optional<SemanticNode> tour_step_region(const OutlineInput& input);
// The screens there are, of which one is shown.
SemanticNode screen_list(const OutlineInput& input);
// The keys, when help is open.
std::optional<SemanticNode> help_region(const OutlineInput& input);
// What the data is and where its limits are, when About is open.
std::optional<SemanticNode> about_region(const OutlineInput& input);
// The link, its code and what else a view can be given on with, when Share is open.
std::optional<SemanticNode> share_region(const OutlineInput& input);
// What an embedded view shows, and the way to the whole explorer.
void append_embed_bar(SemanticNode& banner, const OutlineInput& input);
// Files of what is shown, when Export is open.
std::optional<SemanticNode> export_region(const OutlineInput& input);
// How to cite a record or the view, when Cite is open.
std::optional<SemanticNode> cite_region(const OutlineInput& input);
// What was read of a file of the reader's own, when its sheet is open.
std::optional<SemanticNode> file_region(const OutlineInput& input);
// The commands that the tree has no button of yet.
SemanticNode commands_region(const SemanticNode& tree, const OutlineInput& input);

}  // namespace rostrum
