// Tours: a title and steps, each a link into the explorer with a caption. Every link must lead
// somewhere.
#pragma once

#include "curator/bundle.hpp"
#include "curator/finding.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// Errors in the files tours/<id>.json: their form, links that are not understood, that name what
// is not there, or that find nothing.
void check_tours(const ParsedFolder& parsed, const Dataset& dataset, Findings& findings);

}  // namespace rostrum
