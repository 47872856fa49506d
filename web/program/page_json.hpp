// The answers the page asks for, as JSON text: the View, the Result and the document's outline, in
// the form web/README.md documents. Absent is absent; days are "2018-06-28".
#pragma once

#include <string>
#include <vector>

#include "engine/intake/intake.hpp"
#include "engine/load/load.hpp"
#include "engine/outline/semantic_tree.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/query/facet.hpp"
#include "engine/view/view.hpp"

namespace rostrum::web {

std::string json_from_view(const Language& language, const View& view,
                           const std::optional<TimeRange>& period);
std::string json_from_result(const Result& result, const FacetDomains& domains);
std::string json_from_outline(const SemanticNode& root);
// What was read of a file of the reader's own: counts, and its errors in parts and in words.
std::string json_from_intake(const Language& language, const Intake& intake);

// The first errors of a dataset that was refused, and how many there are in all.
std::string json_from_errors(const std::vector<LoadError>& errors, std::size_t shown);

}  // namespace rostrum::web
