// JSON by nlohmann/json, for the formats that are made of it. Not for headers of other layers.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace rostrum {

using Json = nlohmann::json;

// Readable: an indent of one space. A stray byte is replaced and does not end the program.
inline std::string text_from_json(const Json& json) {
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

// Absent is absent.
inline void put(Json& object, const char* key, std::string_view text) {
  if (!text.empty()) object[key] = std::string(text);
}

}  // namespace rostrum
