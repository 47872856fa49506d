#include "engine/load/column_form.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rostrum {

namespace {

constexpr std::string_view marker = "columns";

struct Table {
  std::string name;
  JsonObject columns;  // lists of one length
  std::size_t size = 0;
  std::size_t next = 0;  // the first row that is not taken yet
};

JsonArray* list_of(JsonValue& value) {
  return std::get_if<JsonArray>(&value.data);
}

class Restorer {
 public:
  explicit Restorer(LoadErrors& errors) : errors_(errors) {}

  bool restore(JsonValue& document) {
    auto& fields = std::get<JsonObject>(document.data);
    const auto found = std::ranges::find(fields, marker, &JsonField::key);
    JsonValue columns = std::move(found->value);
    fields.erase(found);
    if (!read(columns, "tables", tables_) || !read(columns, "parts", parts_)) return false;
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

bool restore_rows(JsonValue& document, LoadErrors& errors) {
  if (field_of(document, marker) == nullptr) return true;
  return Restorer(errors).restore(document);
}

}  // namespace rostrum
