// The table of results in an address: what it is sorted by, and columns that are otherwise than
// usual.
#include <algorithm>
#include <cstddef>

#include "engine/link/field_codec.hpp"
#include "engine/link/percent.hpp"
#include "messages/link.hpp"

namespace rostrum {

std::string TableSortCodec::text(const std::optional<TableSort>& sort, const View&) {
  if (!sort) return {};
  return (sort->descending ? "-" : "") + std::string(id_of(sort->column));
}

std::optional<std::optional<TableSort>> TableSortCodec::value(const std::string& text) {
  const bool descending = text.starts_with('-');
  const auto column = value_from_id<TableColumn>(std::string_view(text).substr(descending ? 1 : 0));
  if (!column) return std::nullopt;
  return TableSort{*column, descending};
}

FieldValue TableSortCodec::page(const std::optional<TableSort>& sort, const View&) {
  if (!sort) return {};
  return {FieldValue::Object{{"column", {std::string(id_of(sort->column))}},
                             {"descending", {sort->descending}}}};
}

std::string text_from_columns(const ColumnChoice& columns) {
  std::string text;
  const auto append = [&](ColumnSet set, std::string_view sign) {
    for (const TableColumn column : all_values<TableColumn>()) {
      if (!set.has(column)) continue;
      if (!text.empty()) text += '~';
      text += sign;
      text += id_of(column);
    }
  };
  append(columns.shown & columns_on_demand(), "");
  append(columns.hidden & columns_to_hide(), "-");
  return text;
}

void read_columns(ColumnChoice& columns, std::string_view raw, std::vector<Notice>& notices) {
  while (!raw.empty()) {
    const std::size_t end = std::min(raw.find('~'), raw.size());
    const std::string_view value = raw.substr(0, end);
    raw.remove_prefix(std::min(end + 1, raw.size()));
    if (value.empty()) continue;
    const std::string plain = percent_decoded(value).value_or(std::string());
    const bool hides = plain.starts_with('-');
    const auto column = value_from_id<TableColumn>(std::string_view(plain).substr(hides ? 1 : 0));
    if (column && (hides ? columns_to_hide() : columns_on_demand()).has(*column)) {
      (hides ? columns.hidden : columns.shown).set(*column, true);
    } else {
      notices.push_back({msg::link_not_understood{.link_part = msg::LinkPart::columns,
                                                  .value = shown_value(value)}});
    }
  }
}

}  // namespace rostrum
