// JSON values as text, for the bundle and for the files of the data folder.
#pragma once

#include <string>

#include "engine/load/json_value.hpp"

namespace rostrum {

// Puts the fields of every object in order: "id" first, then by their names, so that the layout of
// a file does not show. The fields of `value` itself keep theirs.
void order_fields(JsonValue& value);

// Without spaces, after order_fields.
std::string compact_json(JsonValue value);

// Without spaces, in the order that the fields have.
std::string compact_json_as_given(const JsonValue& value);

// As JSON.stringify(value, null, 2) writes it, with a line break at the end.
std::string laid_out_json(const JsonValue& value);

}  // namespace rostrum
