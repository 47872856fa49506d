// One node of JSON-LD.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "engine/load/json_value.hpp"

namespace rostrum {

// An object's fields, put together one by one; what is not known is left out.
class LdNode {
 public:
  explicit LdNode(std::string_view type) {
    if (!type.empty()) add("@type", type);
  }

  LdNode& add(std::string_view key, std::string_view text) {
    if (!text.empty()) fields_.push_back({std::string(key), {std::string(text)}});
    return *this;
  }
  LdNode& add(std::string_view key, LdNode node) {
    fields_.push_back({std::string(key), std::move(node).take()});
    return *this;
  }
  LdNode& add(std::string_view key, JsonArray list) {
    if (!list.empty()) fields_.push_back({std::string(key), {std::move(list)}});
    return *this;
  }
  LdNode& add(std::string_view key, double number) {
    fields_.push_back({std::string(key), {number}});
    return *this;
  }
  JsonValue take() { return {std::move(fields_)}; }

 private:
  JsonObject fields_;
};

}  // namespace rostrum
