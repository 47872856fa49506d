// Warnings that a curator has looked at and accepts: data/accepted.json, a list of
//   {"warning": "likely-duplicate", "at": "baku-2023|baku-2023-side", "why": "Two meetings"}
// where "at" is what the warning is about: an id, two ids with '|' between, or a file's path.
#pragma once

#include "curator/bundle.hpp"
#include "curator/finding.hpp"

namespace rostrum {

// Takes accepted warnings out. An entry that no warning answers to is a warning itself
// (stale-acceptance), one of the wrong form an error.
void apply_acceptances(const ParsedFolder& parsed, Findings& findings);

}  // namespace rostrum
