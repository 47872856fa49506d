// Tours: their form. Whether a link leads somewhere is known only with the whole dataset.
#pragma once

#include <vector>

#include "engine/load/object_reader.hpp"
#include "engine/model/tour.hpp"

namespace rostrum {

// In the order of the document; a tour with errors has what could be read.
std::vector<Tour> read_tours(ObjectReader& document);
Tour read_tour(const JsonValue& value, const Path& path, LoadErrors& errors);

}  // namespace rostrum
