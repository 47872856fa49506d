#include "curator/shards/json_fields.hpp"

namespace rostrum {

std::string_view text_in(const JsonValue& record, std::string_view key) {
  const JsonValue* value = field_of(record, key);
  return value != nullptr && value->text() != nullptr ? *value->text() : std::string_view();
}

const JsonArray& items_in(const JsonValue& record, std::string_view key) {
  static const JsonArray none;
  const JsonValue* value = field_of(record, key);
  return value != nullptr && value->array() != nullptr ? *value->array() : none;
}

}  // namespace rostrum
