// The lists that results can be shown as, with their numbers: Statements, Forums, Outcomes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "engine/present/result_list.hpp"
#include "engine/state/actions/settings.hpp"
#include "engine/text/arguments.hpp"

namespace rostrum {

struct ListTab {
  std::string_view key;  // "list:statements"
  Plain name;
  std::uint32_t count = 0;  // found
  bool current = false;
  SetField choose;
};

std::array<ListTab, 3> list_tabs(const Totals& found, ListKind shown);

}  // namespace rostrum
