#include "curator/shards/shard_tables.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "curator/shards/json_fields.hpp"

namespace rostrum {

namespace {

constexpr std::array<std::string_view, 4> shard_header = {"schema", "version", "licence",
                                                          "contact"};
constexpr std::array<std::string_view, 4> tables_by_id = {"countries", "series", "organizations",
                                                          "people"};

void add_id_in(const JsonValue& record, std::string_view key, std::set<std::string_view>& ids) {
  if (const std::string_view id = text_in(record, key); !id.empty()) ids.insert(id);
}

void add_ids_in(const JsonValue& record, std::string_view key, std::set<std::string_view>& ids) {
  for (const JsonValue& item : items_in(record, key)) {
    if (item.text() != nullptr) ids.insert(*item.text());
  }
}

}  // namespace

ShardTables::ShardTables(const JsonValue& document) {
  const JsonObject* fields = document.object();
  static const JsonObject no_fields;
  for (const JsonField& field : fields != nullptr ? *fields : no_fields) {
    static constexpr std::array<std::string_view, 4> left_out = {"forums", "tours", "aliases",
                                                                 "versions"};
    if (std::ranges::find(left_out, field.key) == left_out.end()) fields_.push_back(field);
  }
  for (const std::string_view name : tables_by_id) {
    Records& records = tables_[std::string(name)];
    const JsonValue* table = field(name);
    if (table == nullptr || table->array() == nullptr) continue;
    for (const JsonValue& record : *table->array())
      records.emplace(text_in(record, "id"), &record);
  }
}

const JsonValue* ShardTables::field(std::string_view key) const {
  const auto found = std::ranges::find(fields_, key, &JsonField::key);
  return found != fields_.end() ? &found->value : nullptr;
}

JsonValue ShardTables::list_of(const Records& records, const Ids& wanted) {
  JsonArray list;
  for (const std::string_view id : wanted) {
    const auto found = records.find(id);
    if (found != records.end()) list.push_back(*found->second);
  }
  return {std::move(list)};
}

// Those with a member among the countries, each with the terms of these.
JsonArray ShardTables::country_groups_of(const Ids& countries) const {
  JsonArray list;
  const JsonValue* groups = field("country_groups");
  if (groups == nullptr || groups->array() == nullptr) return list;
  for (const JsonValue& group : *groups->array()) {
    JsonArray members;
    for (const JsonValue& member : items_in(group, "members")) {
      if (countries.contains(text_in(member, "country"))) members.push_back(member);
    }
    if (members.empty()) continue;
    list.push_back(group);
    field_of(list.back(), "members")->data = std::move(members);
  }
  return list;
}

JsonValue ShardTables::dataset_of(JsonArray forums, std::string words) const {
  Ids countries;
  Ids series;
  Ids organizations;
  Ids people;
  for (const JsonValue& forum : forums) {
    add_id_in(forum, "series", series);
    add_ids_in(forum, "organizers", organizations);
    add_ids_in(forum, "convenors", people);
    if (const JsonValue* place = field_of(forum, "place")) add_id_in(*place, "country", countries);
    for (const JsonValue& statement : items_in(forum, "statements")) {
      add_id_in(statement, "speaker", people);
      add_id_in(statement, "organization", organizations);
      add_id_in(statement, "country", countries);
      add_ids_in(statement, "mentions", countries);
    }
  }
  // An organization comes with all it is part of.
  const Records& known = tables_.find("organizations")->second;
  for (const std::string_view id : Ids(organizations)) {
    for (auto at = known.find(id); at != known.end();) {
      const std::string_view parent = text_in(*at->second, "parent");
      at =
          parent.empty() || !organizations.insert(parent).second ? known.end() : known.find(parent);
    }
  }
  const auto take_countries = [&](std::string_view table, const Ids& ids) {
    const Records& records = tables_.find(table)->second;
    for (const std::string_view id : ids) {
      const auto found = records.find(id);
      if (found != records.end()) add_id_in(*found->second, "country", countries);
    }
  };
  take_countries("organizations", organizations);
  take_countries("people", people);

  JsonObject document;
  const auto put = [&](std::string_view key, JsonValue value) {
    document.push_back({std::string(key), std::move(value)});
  };
  for (const std::string_view key : shard_header) {
    if (const JsonValue* value = field(key)) put(key, *value);
  }
  put("excerpt", {JsonObject{{"words", {std::move(words)}}}});
  for (const std::string_view key : {"groups", "topics"}) {
    if (const JsonValue* value = field(key)) put(key, *value);
  }
  put("countries", list_of(tables_.find("countries")->second, countries));
  put("series", list_of(tables_.find("series")->second, series));
  put("organizations", list_of(known, organizations));
  put("people", list_of(tables_.find("people")->second, people));
  if (JsonArray groups = country_groups_of(countries); !groups.empty())
    put("country_groups", {std::move(groups)});
  put("forums", {std::move(forums)});
  return {std::move(document)};
}

}  // namespace rostrum
