#include "engine/intake/name_tables.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/intake/cell_values.hpp"
#include "engine/search/fold.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::string_view own_group = "topics";  // of topics that the collection does not know

// What an organization is, as far as its name tells.
OrganizationKind kind_from_name(const std::string& folded) {
  struct Sign {
    std::string_view word;
    OrganizationKind kind;
  };
  static constexpr std::array<Sign, 20> signs = {{
      {"universit", OrganizationKind::academia_think_tank},
      {"institut", OrganizationKind::academia_think_tank},
      {"academy", OrganizationKind::academia_think_tank},
      {"research", OrganizationKind::academia_think_tank},
      {"parliament", OrganizationKind::parliament},
      {"assembly", OrganizationKind::parliament},
      {"senate", OrganizationKind::parliament},
      {"court", OrganizationKind::judiciary},
      {"intelligence", OrganizationKind::intelligence_security_service},
      {"army", OrganizationKind::military},
      {"armed forces", OrganizationKind::military},
      {"ministry", OrganizationKind::government},
      {"government", OrganizationKind::government},
      {"embassy", OrganizationKind::government},
      {"department", OrganizationKind::government},
      {"united nations", OrganizationKind::intergovernmental},
      {"union", OrganizationKind::intergovernmental},
      {"organization", OrganizationKind::intergovernmental},
      {"news", OrganizationKind::media},
      {"ltd", OrganizationKind::private_sector},
  }};
  for (const Sign& sign : signs) {
    if (folded.find(sign.word) != std::string::npos) return sign.kind;
  }
  return OrganizationKind::civil_society;
}

template <typename Record>
const Record* at(std::span<const Record> records, std::size_t index) {
  return index < records.size() ? &records[index] : nullptr;
}

constexpr std::size_t unknown = static_cast<std::size_t>(-1);

}  // namespace

std::string_view key_of(NameTable table) {
  static constexpr std::array<std::string_view, name_table_count> keys = {
      "series", "topics", "organizations", "people"};
  return keys[static_cast<std::size_t>(table)];
}

void put_field(JsonObject& object, std::string_view key, JsonValue value) {
  object.push_back({std::string(key), std::move(value)});
}

void put_text(JsonObject& object, std::string_view key, std::string_view text) {
  if (!text.empty()) put_field(object, key, {std::string(text)});
}

NameTables::NameTables(const Language& language, const Dataset& reference)
    : language_(language), reference_(reference) {
  know(NameTable::topics, reference.topics());
  know(NameTable::organizations, reference.organizations());
  know(NameTable::series, reference.series());
  // A topic with a group's id would be refused.
  std::unordered_set<std::string>& taken = tables_[index(NameTable::topics)].taken;
  taken.emplace(own_group);
  for (const Group& group : reference.groups())
    taken.insert(group.id);
}

template <typename Record>
void NameTables::know(NameTable table, std::span<const Record> records) {
  Names& names = tables_[index(table)];
  for (std::size_t i = 0; i < records.size(); ++i)
    names.known.try_emplace(fold(records[i].name), i);
  for (std::size_t i = 0; i < records.size(); ++i) {
    names.known.try_emplace(records[i].id, i);
    names.taken.insert(records[i].id);
  }
}

const std::string& NameTables::id_of_name(NameTable table, std::string_view name) {
  Names& names = tables_[index(table)];
  if (const auto found = names.of_spelling.find(name); found != names.of_spelling.end()) {
    return *found->second;
  }
  std::string spelling(name);
  const std::string& id = id_of_new_spelling(table, spelling);
  names.of_spelling.emplace(std::move(spelling), &id);
  return id;
}

const std::string& NameTables::id_of_new_spelling(NameTable table, const std::string& name) {
  Names& names = tables_[index(table)];
  std::string key = fold(name);
  if (key.empty()) key = name;
  if (const auto found = names.ids.find(key); found != names.ids.end()) return found->second;
  const std::string slug = slug_of(name, key_of(table));
  auto known = names.known.find(key);
  if (known == names.known.end()) known = names.known.find(slug);
  const std::size_t known_index = known == names.known.end() ? unknown : known->second;
  JsonObject record = record_of(table, name, known_index);
  std::string id = slug;
  if (known_index != unknown) {
    // Two ways to write one name are one record.
    id = *record.front().value.text();
  } else {
    int& number = names.next_number[slug];
    while (!names.taken.insert(id).second)
      id = slug + '-' + std::to_string(++number + 1);
    put_text(record, "id", id);
  }
  const bool added = known_index == unknown || names.used.insert(id).second;
  if (added) names.records.push_back({std::move(record)});
  return names.ids.emplace(std::move(key), std::move(id)).first->second;
}

JsonObject NameTables::record_of(NameTable table, const std::string& name, std::size_t known) {
  JsonObject record;
  std::string_view known_name;
  const auto take_over = [&](const auto* of_collection) {
    if (of_collection == nullptr) return;
    put_text(record, "id", of_collection->id);  // before any other field
    known_name = of_collection->name;
  };
  if (table == NameTable::topics) {
    const Topic* topic = at(reference_.topics(), known);
    take_over(topic);
    put_text(record, "definition",
             topic != nullptr ? std::string_view(topic->definition)
                              : language_.text(msg::file_made_definition));
    put_text(record, "group", group_of(topic));
  } else if (table == NameTable::organizations) {
    const Organization* organization = at(reference_.organizations(), known);
    take_over(organization);
    put_text(record, "kind",
             id_of(organization != nullptr ? organization->kind : kind_from_name(fold(name))));
    if (organization != nullptr && organization->country) {
      put_text(record, "country", reference_[*organization->country].id);
    }
  } else if (table == NameTable::series) {
    take_over(at(reference_.series(), known));
  }
  put_text(record, "name", known_name.empty() ? name : known_name);
  return record;
}

std::string NameTables::group_of(const Topic* topic) {
  const std::string id = topic != nullptr ? reference_[topic->group].id : std::string(own_group);
  for (const JsonValue& group : groups_) {
    if (*field_of(group, "id")->text() == id) return id;
  }
  JsonObject group;
  put_text(group, "id", id);
  put_text(group, "name",
           topic != nullptr ? std::string_view(reference_[topic->group].name)
                            : language_.text(msg::file_made_group));
  groups_.push_back({std::move(group)});
  return id;
}

void NameTables::move_into(JsonObject& document) {
  put_field(document, "groups", {std::move(groups_)});
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    put_field(document, key_of(static_cast<NameTable>(i)), {std::move(tables_[i].records)});
  }
}

}  // namespace rostrum
