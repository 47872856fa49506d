// Reads the second of the two files in which the site carries the dataset: texts and sources, in
// columns; those of forums, and of what belongs to them, in the order of the forums' ids.
// Everything is checked here, as load_dataset() checks the first; the two must be of one version.
#pragma once

#include <expected>
#include <string_view>
#include <vector>

#include "engine/load/load_error.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// What Dataset::add_texts() takes.
std::expected<DatasetTexts, std::vector<LoadError>> load_texts(std::string_view json,
                                                               const Dataset& dataset);

}  // namespace rostrum
