// Degrees are what people and files say, radians what formulas take.
#pragma once

#include <numbers>

namespace rostrum {

inline constexpr double radians_per_degree = std::numbers::pi / 180;

}  // namespace rostrum
