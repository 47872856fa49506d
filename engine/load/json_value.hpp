// A JSON document as a tree that keeps the order of fields, and its reading from text. Syntax,
// repeated fields, depth and size are checked while reading.
//
// Invariant: texts are valid UTF-8; nesting is at most json_depth_limit, an object has at
// most json_field_limit fields.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/load/load_error.hpp"

namespace rostrum {

struct JsonField;
struct JsonValue;

using JsonArray = std::vector<JsonValue>;
using JsonObject = std::vector<JsonField>;

struct JsonValue {
  // Null, truth, whole number, other number, text, list, object.
  std::variant<std::monostate, bool, std::int64_t, double, std::string, JsonArray, JsonObject> data;

  const std::string* text() const { return std::get_if<std::string>(&data); }
  const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data); }
  const JsonArray* array() const { return std::get_if<JsonArray>(&data); }
  const JsonObject* object() const { return std::get_if<JsonObject>(&data); }
  std::optional<double> number() const;  // whole or not
};

struct JsonField {
  std::string key;
  JsonValue value;
};

inline constexpr std::size_t json_depth_limit = 16;
inline constexpr std::size_t json_field_limit = 1000;  // of one object
inline constexpr std::size_t json_size_limit = std::size_t{256} * 1024 * 1024;

// The value of an object's field; null when there is none, or when the value is no object.
const JsonValue* field_of(const JsonValue& value, std::string_view key);
JsonValue* field_of(JsonValue& value, std::string_view key);

// "text", "a number", "a list": what a value is, for "not a number".
std::string_view kind_words(const JsonValue& value);

// Nothing when the text is no JSON; the reason is then among the errors. Repeated fields are
// reported and the first one is kept. Only a tool on a machine of its own sets another limit.
std::optional<JsonValue> json_from_text(std::string_view text, LoadErrors& errors,
                                        std::size_t size_limit = json_size_limit);

}  // namespace rostrum
