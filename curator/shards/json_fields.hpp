// Looking into records whose form is not checked yet.
#pragma once

#include <string_view>

#include "engine/load/json_value.hpp"

namespace rostrum {

// The text of a field; empty when there is none.
std::string_view text_in(const JsonValue& record, std::string_view key);

// The values of a list; none when the field is no list.
const JsonArray& items_in(const JsonValue& record, std::string_view key);

}  // namespace rostrum
