// The filters that are on, as chips that take themselves off.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/present/chips.hpp"
#include "ui/base/panel_context.hpp"

namespace rostrum::ui {

struct ChipRow {
  std::vector<Chip> chips;  // of the query with this revision
  std::uint64_t query_revision = 0;
  const Language* language = nullptr;  // that their words are in
};

// Wraps within context.rect's width from its top; returns the height used, 0 without filters.
float chip_row_height(ChipRow& row, const PanelContext& context);
float chip_row_ui(ChipRow& row, const PanelContext& context);

}  // namespace rostrum::ui
