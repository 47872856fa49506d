// Which version of the dataset was the first to have a record, so that a link made with an older
// one can say what was added since.
#pragma once

#include <string_view>
#include <vector>

#include "engine/load/object_reader.hpp"
#include "engine/load/tables.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// The document's optional "versions", oldest first, the last one `present`; every forum has been
// read before.
std::vector<DatasetVersion> read_versions(ObjectReader& document, const KnownIds& ids,
                                          std::string_view present);

}  // namespace rostrum
