#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <unordered_map>
#include <utility>

#include "engine/base/decimal.hpp"
#include "engine/intake/table.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

std::string text_of_number(double number) {
  constexpr double most = 1e6;  // of what is written in plain digits
  constexpr int max_digits = 9;
  if (std::abs(number) < most) return text_from_decimal(number, max_digits);
  char text[32];
  std::snprintf(text, sizeof text, "%.12g", number);
  return text;
}

// A property in one cell: lists with semicolons between, objects not at all.
std::string cell_of(const JsonValue& value) {
  if (const std::string* text = value.text()) return *text;
  if (const std::int64_t* integer = value.integer()) return std::to_string(*integer);
  if (const auto number = value.number()) return text_of_number(*number);
  if (const bool* truth = std::get_if<bool>(&value.data)) return *truth ? "yes" : "no";
  std::string list;
  if (const JsonArray* items = value.array()) {
    for (const JsonValue& item : *items) {
      if (item.array() != nullptr) continue;
      const std::string part = cell_of(item);
      if (part.empty()) continue;
      if (!list.empty()) list += "; ";
      list += part;
    }
  }
  return list;
}

class FeatureTable {
 public:
  void add(const JsonValue& feature) {
    Row row{++table_.rows_in_file, {}};
    std::optional<IntakeError> error;
    const JsonValue* type = field_of(feature, "type");
    if (type == nullptr || type->text() == nullptr || *type->text() != "Feature") {
      error = IntakeError{.row = row.number,
                          .rule = msg::file_rule_feature,
                          .hint = msg::file_hint_feature{.field = "\"type\": \"Feature\""}};
    } else if (!add_point(row, field_of(feature, "geometry"))) {
      error = IntakeError{.row = row.number,
                          .name = "geometry",
                          .rule = msg::file_rule_point,
                          .hint = msg::file_hint_middle};
    }
    const JsonValue* properties = field_of(feature, "properties");
    if (properties != nullptr && properties->object() != nullptr) {
      for (const JsonField& field : *properties->object())
        set(row, field.key, cell_of(field.value));
    }
    if (error) {
      table_.errors.push_back(std::move(*error));
    } else {
      rows_.push_back(std::move(row));
    }
  }

  Table take() {
    // A column may be named by the last feature only.
    for (Row& row : rows_) {
      row.cells.resize(table_.names.size());
      table_.add_row(row.number, row.cells);
    }
    return std::move(table_);
  }

 private:
  struct Row {
    std::size_t number = 0;
    std::vector<std::string_view> cells;
  };

  void set(Row& row, const std::string& name, std::string value) {
    auto [entry, added] = columns_.try_emplace(name, table_.names.size());
    if (added) {
      if (table_.names.size() == file_column_limit) {
        columns_.erase(entry);
        return;
      }
      table_.names.push_back(name);
    }
    const std::size_t column = entry->second;
    if (row.cells.size() <= column) row.cells.resize(column + 1);
    // A property does not take the place of the geometry.
    if (row.cells[column].empty()) row.cells[column] = table_.keep(std::move(value));
  }

  bool add_point(Row& row, const JsonValue* geometry) {
    if (geometry == nullptr || std::holds_alternative<std::monostate>(geometry->data)) return true;
    const JsonValue* type = field_of(*geometry, "type");
    const JsonValue* at = field_of(*geometry, "coordinates");
    if (type == nullptr || type->text() == nullptr || *type->text() != "Point") return false;
    if (at == nullptr || at->array() == nullptr || at->array()->size() < 2) return false;
    const auto lon = (*at->array())[0].number();
    const auto lat = (*at->array())[1].number();
    if (!lon || !lat) return false;
    set(row, "latitude", text_of_number(*lat));
    set(row, "longitude", text_of_number(*lon));
    return true;
  }

  Table table_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::size_t> columns_;
};

}  // namespace

std::expected<Table, IntakeErrors> table_from_geojson(const JsonValue& document) {
  FeatureTable table;
  const JsonValue* features = field_of(document, "features");
  if (features == nullptr) {
    table.add(document);
  } else if (features->array() == nullptr || features->array()->empty()) {
    return std::unexpected(IntakeErrors{{.name = "features",
                                         .rule = msg::file_rule_features_none,
                                         .hint = msg::file_hint_features}});
  } else if (features->array()->size() > file_row_limit) {
    return std::unexpected(
        IntakeErrors{{.name = "features",
                      .rule = msg::file_rule_features_limit{.limit = file_row_limit},
                      .hint = msg::file_hint_part}});
  } else {
    for (const JsonValue& feature : *features->array())
      table.add(feature);
  }
  return table.take();
}

}  // namespace rostrum
