#include "engine/load/column_form.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

namespace {

constexpr std::string_view marker = "columns";
constexpr std::string_view tables_key = "tables";
constexpr std::string_view parts_key = "parts";

// In an order that packs well.
constexpr std::array<std::string_view, 7> table_names = {
    "topics", "countries", "country_groups", "series", "organizations", "people", "forums"};

struct PartOf {
  std::string_view table;
  std::string_view part;
};
constexpr std::array<PartOf, 4> parts_of_tables = {{{"country_groups", "members"},
                                                    {"forums", "statements"},
                                                    {"forums", "outcomes"},
                                                    {"forums", "sources"}}};

// Columns that are texts; a table without names is one as a whole.
struct TextsOfTable {
  std::string_view group;
  std::string_view table;
  std::string_view column;  // empty: all
};
constexpr std::array<TextsOfTable, 6> text_columns = {{{tables_key, "series", "about"},
                                                       {tables_key, "country_groups", "note"},
                                                       {tables_key, "forums", "summary"},
                                                       {parts_key, "statements", "summary"},
                                                       {parts_key, "outcomes", "summary"},
                                                       {parts_key, "sources", {}}}};

JsonArray* list_of(JsonValue& value) {
  return std::get_if<JsonArray>(&value.data);
}

JsonArray* list_of(JsonValue& record, std::string_view key) {
  JsonValue* value = field_of(record, key);
  return value != nullptr ? list_of(*value) : nullptr;
}

std::string id_of(const JsonValue& record) {
  const JsonValue* id = field_of(record, "id");
  const std::string* text = id != nullptr ? id->text() : nullptr;
  return text != nullptr ? *text : std::string();
}

JsonArray& column_of(JsonObject& columns, std::string_view key, std::size_t rows) {
  const auto found = std::ranges::find(columns, key, &JsonField::key);
  if (found != columns.end()) return *list_of(found->value);
  columns.push_back({std::string(key), {JsonArray(rows)}});
  return *list_of(columns.back().value);
}

// The id comes first, which parts need of the record they belong to; the others are in the order of
// their names, so that the same fields give the same columns.
JsonValue columns_of(JsonArray records) {
  JsonObject columns;
  for (std::size_t row = 0; row < records.size(); ++row) {
    for (JsonField& field : std::get<JsonObject>(records[row].data)) {
      column_of(columns, field.key, records.size())[row] = std::move(field.value);
    }
  }
  compact_sort(columns, {}, [](const JsonField& column) {
    return std::pair(column.key != "id", std::string_view(column.key));
  });
  return {std::move(columns)};
}

void shorten_id(JsonValue& record, const std::string& owner) {
  JsonValue* id = field_of(record, "id");
  auto* text = id != nullptr ? std::get_if<std::string>(&id->data) : nullptr;
  if (text != nullptr && text->starts_with(owner + '.')) text->erase(0, owner.size());
}

// Leaves in every record how many of the part's rows are its own.
JsonArray take_part(JsonArray& records, std::string_view part) {
  JsonArray rows;
  for (JsonValue& record : records) {
    JsonArray* own = list_of(record, part);
    if (own == nullptr || own->empty()) continue;
    const auto count = static_cast<std::int64_t>(own->size());
    const std::string owner = id_of(record);
    for (JsonValue& row : *own) {
      shorten_id(row, owner);
      rows.push_back(std::move(row));
    }
    field_of(record, part)->data = count;
  }
  return rows;
}

struct Table {
  std::string name;
  JsonObject columns;  // lists of one length
  std::size_t size = 0;
  std::size_t next = 0;  // the first row that is not taken yet
};

class RowRestorer {
 public:
  explicit RowRestorer(LoadErrors& errors) : errors_(errors) {}

  bool restore(JsonValue& document) {
    auto& fields = std::get<JsonObject>(document.data);
    const auto found = std::ranges::find(fields, marker, &JsonField::key);
    JsonValue columns = std::move(found->value);
    fields.erase(found);
    if (!read(columns, tables_key, tables_) || !read(columns, parts_key, parts_)) return false;
    for (Table& table : tables_) {
      JsonArray rows;
      rows.reserve(table.size);
      while (table.next < table.size) {
        if (!append_row(rows, table, nullptr)) return false;
      }
      fields.push_back({table.name, {std::move(rows)}});
    }
    for (const Table& part : parts_) {
      if (part.next != part.size) return refuse("/parts/" + part.name, "has rows of no record");
    }
    return true;
  }

 private:
  bool refuse(const std::string& where, const std::string& rule) {
    errors_.add("/columns" + where, rule, "get the whole dataset again");
    return false;
  }

  bool read(JsonValue& columns, std::string_view which, std::vector<Table>& into) {
    const std::string group = '/' + std::string(which);
    JsonValue* tables = field_of(columns, which);
    auto* fields = tables != nullptr ? std::get_if<JsonObject>(&tables->data) : nullptr;
    if (fields == nullptr) return refuse(group, "must be an object");
    for (JsonField& field : *fields) {
      const std::string where = group + '/' + field.key;
      auto* of_table = std::get_if<JsonObject>(&field.value.data);
      if (of_table == nullptr || of_table->empty()) return refuse(where, "must have columns");
      Table table{.name = field.key, .columns = std::move(*of_table)};
      for (JsonField& column : table.columns) {
        const JsonArray* values = list_of(column.value);
        if (values == nullptr) return refuse(where + '/' + column.key, "must be a list");
        if (&column == &table.columns.front()) table.size = values->size();
        if (values->size() != table.size) {
          return refuse(where + '/' + column.key, "must be as long as the other columns");
        }
      }
      into.push_back(std::move(table));
    }
    return true;
  }

  // A row of a table has parts, a row of a part has an owner.
  bool append_row(JsonArray& rows, Table& table, const std::string* owner) {
    const std::size_t row = table.next++;
    JsonObject fields;
    std::string id;
    for (JsonField& column : table.columns) {
      JsonValue value = std::move((*list_of(column.value))[row]);
      if (std::holds_alternative<std::monostate>(value.data)) continue;
      if (auto* text = std::get_if<std::string>(&value.data); text && column.key == "id") {
        if (owner != nullptr && text->starts_with('.')) text->insert(0, *owner);
        id = *text;
      }
      if (const std::int64_t* count = owner == nullptr ? value.integer() : nullptr) {
        const auto part = std::ranges::find(parts_, column.key, &Table::name);
        if (part != parts_.end()) {
          const std::size_t left = part->size - part->next;
          if (*count < 0 || static_cast<std::size_t>(*count) > left) {
            return refuse("/tables/" + table.name + '/' + column.key + '/' + std::to_string(row),
                          "must be a number of rows that are left");
          }
          JsonArray own;
          own.reserve(static_cast<std::size_t>(*count));
          for (std::int64_t i = 0; i < *count; ++i)
            append_row(own, *part, &id);
          value.data = std::move(own);
        }
      }
      fields.push_back({column.key, std::move(value)});
    }
    rows.push_back({std::move(fields)});
    return true;
  }

  LoadErrors& errors_;
  std::vector<Table> tables_;
  std::vector<Table> parts_;
};

}  // namespace

JsonValue columns_from_rows(JsonValue document) {
  JsonObject tables;
  JsonObject parts;
  for (const std::string_view name : table_names) {
    JsonArray* records = list_of(document, name);
    if (records == nullptr || records->empty()) continue;
    for (const PartOf& each : parts_of_tables) {
      if (each.table != name) continue;
      JsonArray rows = take_part(*records, each.part);
      if (!rows.empty()) parts.push_back({std::string(each.part), columns_of(std::move(rows))});
    }
    tables.push_back({std::string(name), columns_of(std::move(*records))});
  }
  auto& fields = std::get<JsonObject>(document.data);
  std::erase_if(fields, [&](const JsonField& field) {
    return std::ranges::find(tables, field.key, &JsonField::key) != tables.end();
  });
  JsonObject columns;
  columns.push_back({std::string(tables_key), {std::move(tables)}});
  columns.push_back({std::string(parts_key), {std::move(parts)}});
  fields.push_back({std::string(marker), {std::move(columns)}});
  return document;
}

JsonValue take_texts(JsonValue& document) {
  JsonObject tables;
  for (const TextsOfTable& each : text_columns) {
    JsonValue* group = field_of(*field_of(document, marker), each.group);
    auto& of_group = std::get<JsonObject>(group->data);
    const auto table = std::ranges::find(of_group, each.table, &JsonField::key);
    if (table == of_group.end()) continue;
    if (each.column.empty()) {
      tables.push_back(std::move(*table));
      of_group.erase(table);
      continue;
    }
    auto& columns = std::get<JsonObject>(table->value.data);
    const auto column = std::ranges::find(columns, each.column, &JsonField::key);
    if (column == columns.end()) continue;
    JsonObject taken;
    taken.push_back(std::move(*column));
    columns.erase(column);
    tables.push_back({std::string(each.table), {std::move(taken)}});
  }
  JsonObject columns;
  columns.push_back({std::string(tables_key), {std::move(tables)}});
  columns.push_back({std::string(parts_key), {JsonObject()}});
  JsonObject texts;
  for (const std::string_view key : {"schema", "version"}) {
    if (const JsonValue* value = field_of(document, key))
      texts.push_back({std::string(key), *value});
  }
  texts.push_back({std::string(marker), {std::move(columns)}});
  auto& fields = std::get<JsonObject>(document.data);
  fields.insert(std::ranges::find(fields, marker, &JsonField::key), {"texts_follow", {true}});
  return {std::move(texts)};
}

bool restore_rows(JsonValue& document, LoadErrors& errors) {
  if (field_of(document, marker) == nullptr) return true;
  return RowRestorer(errors).restore(document);
}

}  // namespace rostrum
