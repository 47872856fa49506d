// Warnings about records that are likely one and the same. Candidates share a key (a city, a name
// but for one letter, a source), so that the time grows with the records and not with their pairs.
#pragma once

#include "curator/finding.hpp"
#include "curator/record_files.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// Rules, each about two records:
//   likely-duplicate    forums of one city (or held online) at once with similar titles, or of one
//                       series with the same date and place; people or organizations with nearly
//                       equal names
//   repeated-statement  the same speaker on the same day from the same source, at two forums or
//                       with similar summaries
void warn_of_duplicates(const Dataset& dataset, const RecordFiles& files, Findings& findings);

}  // namespace rostrum
