// Every link of a tour must lead somewhere.
#pragma once

#include "curator/bundle.hpp"
#include "curator/finding.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// Errors in the files tours/<id>.json: links that are not understood, that name what is not there,
// or that find nothing.
void check_tours(const Dataset& dataset, const Bundle& bundle, Findings& findings);

}  // namespace rostrum
