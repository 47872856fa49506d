// A chosen period; an end that is absent is open ("2018 to latest"). Inclusive, in days.
#pragma once

#include <optional>

#include "engine/model/civil_date.hpp"

namespace rostrum {

struct TimeRange {
  std::optional<Day> from;
  std::optional<Day> to;

  bool operator==(const TimeRange&) const = default;
};

}  // namespace rostrum
