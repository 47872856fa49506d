#include "engine/intake/record_kind.hpp"

#include <array>
#include <utility>

#include "engine/intake/cell_values.hpp"
#include "engine/model/dataset.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

constexpr std::array<std::pair<std::string_view, RowKind>, 4> broad_kinds = {{
    {"forum", RowKind::forum},
    {"statement", RowKind::statement},
    {"outcome", RowKind::outcome},
    {"event", RowKind::forum},
}};

}  // namespace

std::optional<RowKind> row_kind_from_cell(std::string_view cell, std::string& kind_id) {
  const std::string word = slug_of(cell, "");
  kind_id = word;
  for (std::size_t i = 0; i < statement_kind_count; ++i) {
    if (word == id_of(static_cast<StatementKind>(i))) return RowKind::statement;
  }
  for (std::size_t i = 0; i < outcome_kind_count; ++i) {
    if (word == id_of(static_cast<OutcomeKind>(i))) return RowKind::outcome;
  }
  kind_id.clear();
  for (const auto& [name, kind] : broad_kinds) {
    if (word == name) return kind;
  }
  return std::nullopt;
}

Message kinds_hint() {
  List kinds{.items = {"forum", "statement", "outcome"}, .style = ListStyle::unit};
  for (std::size_t i = 0; i < statement_kind_count; ++i)
    kinds.items.emplace_back(id_of(static_cast<StatementKind>(i)));
  for (std::size_t i = 0; i < outcome_kind_count; ++i)
    kinds.items.emplace_back(id_of(static_cast<OutcomeKind>(i)));
  return msg::file_hint_kinds{.kinds = kinds};
}

}  // namespace rostrum
