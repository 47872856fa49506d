#include "curator/pack.hpp"

#include <cassert>
#include <utility>

#include "curator/json_text.hpp"

namespace rostrum {

namespace {

// Of a withdrawn id readers are told since when and why.
JsonValue aliases_for_readers(const JsonArray& aliases) {
  JsonArray plain;
  for (const JsonValue& alias : aliases) {
    const bool withdrawn = field_of(alias, "to") == nullptr;
    JsonObject fields;
    for (const JsonField& field : *alias.object()) {
      if (withdrawn || field.key == "from" || field.key == "to") fields.push_back(field);
    }
    plain.push_back({std::move(fields)});
  }
  return {std::move(plain)};
}

}  // namespace

std::string packed_bundle(const CheckedFolder& checked) {
  assert(checked.sound());
  std::string text = "{";
  for (const JsonField& field : *checked.bundle.document().object()) {
    const bool is_aliases = field.key == "aliases";
    if (is_aliases && field.value.array()->empty()) continue;
    if (text.size() > 1) text += ',';
    text += compact_json({field.key}) + ':';
    text += compact_json(is_aliases ? aliases_for_readers(*field.value.array()) : field.value);
  }
  const JsonValue versions = versions_for_bundle(*checked.published, *checked.dataset);
  if (versions.array() != nullptr) text += ",\"versions\":" + compact_json(versions);
  return text + "}\n";
}

}  // namespace rostrum
