// What numbers count. One meaning everywhere: a forum counts as found when it, or anything said or
// decided at it, is found.
#pragma once

#include <cstdint>

#include "engine/base/enum_array.hpp"
#include "engine/base/vocabulary.hpp"

namespace rostrum {

enum class CountUnit : std::uint8_t { statements, forums, outcomes, records };
template <>
inline constexpr auto vocabulary<CountUnit> = ids("statements", "forums", "outcomes", "records");
template <>
inline constexpr std::size_t enum_count<CountUnit> = vocabulary<CountUnit>.size();

}  // namespace rostrum
