// What the list of results is of, and the form it has.
#pragma once

#include <cstdint>

#include "engine/base/vocabulary.hpp"

namespace rostrum {

// `fitting` follows the question: engine/present/result_list says how.
enum class ListKind : std::uint8_t { fitting, statements, forums, outcomes };
template <>
inline constexpr auto vocabulary<ListKind> = ids("fitting", "statements", "forums", "outcomes");

enum class ListForm : std::uint8_t { list, table };
template <>
inline constexpr auto vocabulary<ListForm> = ids("list", "table");

}  // namespace rostrum
