// JSON values as text, for the bundle and for the files of the data folder.
#pragma once

#include <string>

#include "engine/load/json_value.hpp"

namespace rostrum {

// Without spaces, in the order of fields: "id" first, then by their names, so that the layout of a
// file does not show in the bundle. The fields of `value` itself keep their order.
std::string compact_json(const JsonValue& value);

// As JSON.stringify(value, null, 2) writes it, with a line break at the end.
std::string laid_out_json(const JsonValue& value);

}  // namespace rostrum
