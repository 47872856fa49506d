#include "curator/pack.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "curator/json_text.hpp"
#include "engine/load/column_form.hpp"

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

// Where a membership was read, and what is to be said of it, is written on the plain pages.
JsonValue country_groups_for_readers(const JsonArray& groups) {
  JsonArray plain;
  for (const JsonValue& group : groups) {
    JsonObject fields = *group.object();
    std::erase_if(fields, [](const JsonField& field) { return field.key == "sources"; });
    for (JsonField& field : fields) {
      auto* members = field.key == "members" ? std::get_if<JsonArray>(&field.value.data) : nullptr;
      if (members == nullptr) continue;
      for (JsonValue& member : *members) {
        std::erase_if(std::get<JsonObject>(member.data), [](const JsonField& of) {
          return of.key == "note" || of.key == "unconfirmed";
        });
      }
    }
    plain.push_back({std::move(fields)});
  }
  return {std::move(plain)};
}

}  // namespace

JsonValue document_for_readers(const CheckedFolder& checked) {
  assert(checked.sound());
  JsonObject document;
  for (const JsonField& field : *checked.bundle.document().object()) {
    if (field.key == "country_groups") {
      document.push_back({field.key, country_groups_for_readers(*field.value.array())});
    } else if (field.key != "aliases") {
      document.push_back(field);
    } else if (!field.value.array()->empty()) {
      document.push_back({field.key, aliases_for_readers(*field.value.array())});
    }
  }
  JsonValue versions = versions_for_bundle(*checked.published, *checked.dataset);
  if (versions.array() != nullptr) document.push_back({"versions", std::move(versions)});
  return {std::move(document)};
}

namespace {

// By which the second file goes; likes stand beside each other, which packs well.
void order_forums_by_id(JsonValue& document) {
  auto& forums = std::get<JsonArray>(field_of(document, "forums")->data);
  std::ranges::sort(forums, {}, [](const JsonValue& forum) -> const std::string& {
    return *field_of(forum, "id")->text();
  });
}

JsonValue ordered_document(const CheckedFolder& checked) {
  JsonValue document = document_for_readers(checked);
  order_fields(document);
  return document;
}

std::string line_of(const JsonValue& document) {
  return compact_json_as_given(document) + '\n';
}

}  // namespace

std::string packed_bundle(const CheckedFolder& checked) {
  return compact_json(document_for_readers(checked)) + '\n';
}

std::string packed_columns(const CheckedFolder& checked) {
  return line_of(columns_from_rows(ordered_document(checked)));
}

PackedParts packed_parts(const CheckedFolder& checked) {
  JsonValue document = ordered_document(checked);
  order_forums_by_id(document);
  JsonValue records = columns_from_rows(std::move(document));
  const JsonValue texts = take_texts(records);
  return {.records = line_of(records), .texts = line_of(texts)};
}

}  // namespace rostrum
