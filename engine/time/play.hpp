// Play: the chosen period goes from event to event, so that what happened appears in its order.
//
// An event is a day on which a record comes into a period that grows. Cumulative: the end goes on
// and the start stays where it is, open when it is open. Moving: both go on and the period keeps
// its days; without two ends it has a year. Days that are not known make no event.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "engine/base/bitset.hpp"
#include "engine/time/play_mode.hpp"
#include "engine/time/time_range.hpp"

namespace rostrum {

inline constexpr std::int32_t default_play_days = 365;

struct PlayEvents {
  std::span<const Day> days;  // of every row: the day it comes in
  const Bitset& rows;         // which of them can: those that match everything but the period
};

// In one pass over the rows, in any order of days.
std::optional<Day> next_event(const PlayEvents& events, std::optional<Day> after);
std::optional<Day> previous_event(const PlayEvents& events, std::optional<Day> before);

// One step forwards (step > 0) or back. A period without an end, or none, begins with the first
// event and goes back from the last. Nothing when there is no further event that way.
std::optional<TimeRange> stepped_period(const std::optional<TimeRange>& period, PlayMode mode,
                                        int step, const PlayEvents& events);

// The period from which play begins anew: its first step forwards shows the first event alone.
std::optional<TimeRange> rewound_period(const std::optional<TimeRange>& period, PlayMode mode,
                                        const PlayEvents& events);

}  // namespace rostrum
