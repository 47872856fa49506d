// Ids that were renamed or merged away, so that old links go on working.
#pragma once

#include <vector>

#include "engine/load/object_reader.hpp"
#include "engine/load/tables.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// The document's optional "aliases"; every table and forum has been read before.
std::vector<Alias> read_aliases(ObjectReader& document, const KnownIds& ids);

}  // namespace rostrum
