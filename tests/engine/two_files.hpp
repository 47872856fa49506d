// A dataset in the two files in which the site carries it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "engine/load/column_form.hpp"
#include "engine/load/json_value.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::test {

inline JsonValue json_document(std::string_view text) {
  LoadErrors errors;
  auto value = json_from_text(text, errors);
  REQUIRE(value.has_value());
  return *std::move(value);
}

inline nlohmann::json json_of(const JsonValue& value) {
  if (const JsonArray* items = value.array()) {
    auto list = nlohmann::json::array();
    for (const JsonValue& item : *items)
      list.push_back(json_of(item));
    return list;
  }
  if (const JsonObject* fields = value.object()) {
    auto object = nlohmann::json::object();
    for (const JsonField& field : *fields)
      object[field.key] = json_of(field.value);
    return object;
  }
  if (const std::string* text = value.text()) return *text;
  if (const std::int64_t* whole = value.integer()) return *whole;
  if (const auto* truth = std::get_if<bool>(&value.data)) return *truth;
  if (const auto number = value.number()) return *number;
  return nullptr;
}

struct TwoFiles {
  std::string records;
  std::string texts;
};

inline TwoFiles in_two_files(std::string_view rows) {
  nlohmann::json document = nlohmann::json::parse(rows);
  std::map<std::string, nlohmann::json> by_id;
  for (nlohmann::json& forum : document["forums"]) {
    std::string id = forum["id"];
    by_id.emplace(std::move(id), std::move(forum));
  }
  document["forums"] = nlohmann::json::array();
  for (auto& [id, forum] : by_id)
    document["forums"].push_back(std::move(forum));
  JsonValue records = columns_from_rows(json_document(document.dump()));
  const JsonValue texts = take_texts(records);
  return {json_of(records).dump(), json_of(texts).dump()};
}

}  // namespace rostrum::test
