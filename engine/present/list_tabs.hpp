// The lists that results can be shown as, with their numbers: Statements, Forums, Outcomes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "engine/present/result_list.hpp"
#include "engine/state/actions/settings.hpp"
#include "engine/text/arguments.hpp"
#include "messages/choices.hpp"

namespace rostrum {

struct ListTab {
  std::string_view key;  // "list:statements"
  Plain name;
  std::uint32_t count = 0;  // found
  bool current = false;
  SetField choose;
};

// What the list is of, for messages that count it.
constexpr msg::Unit unit_of(ListKind kind) {
  switch (kind) {
    case ListKind::statements:
      return msg::Unit::statements;
    case ListKind::outcomes:
      return msg::Unit::outcomes;
    case ListKind::forums:
    case ListKind::fitting:
      break;
  }
  return msg::Unit::forums;
}

std::array<ListTab, 3> list_tabs(const Totals& found, ListKind shown);

}  // namespace rostrum
