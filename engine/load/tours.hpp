// Tours: their form. Whether a link leads somewhere is known only with the whole dataset.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "engine/load/object_reader.hpp"
#include "engine/model/tour.hpp"

namespace rostrum {

// In the order of the document; a tour with errors has what could be read.
std::vector<Tour> read_tours(ObjectReader& document);
// A file of one tour; else the errors.
std::expected<Tour, std::vector<LoadError>> tour_from_json(std::string_view text);
// Whether a JSON text means to be such a file.
bool is_tour_json(std::string_view text);
// What a device has kept of a tour that is being collected: whatever can be read of it; empty
// captions and a single step are fine there.
Tour own_tour_from_json(std::string_view text);
std::string json_from_tour(const Tour& tour);
Tour read_tour(const JsonValue& value, const Path& path, LoadErrors& errors);

}  // namespace rostrum
