// Ids that were renamed, merged away or withdrawn, so that old links go on working or say why not.
#pragma once

#include <vector>

#include "engine/load/object_reader.hpp"
#include "engine/load/tables.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// The document's optional "aliases"; every table and forum has been read before.
std::vector<Alias> read_aliases(ObjectReader& document, const KnownIds& ids);

}  // namespace rostrum
