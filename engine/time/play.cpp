#include "engine/time/play.hpp"

#include <algorithm>
#include <cstddef>

#include "engine/model/date_span.hpp"

namespace rostrum {

namespace {

bool is_known(Day day) {
  return day != DateSpan::open_start && day != DateSpan::open_end;
}

// Days from the first to the last of a period that moves as a whole.
std::int32_t reach_of(const TimeRange& period) {
  return period.from && period.to ? *period.to - *period.from : default_play_days - 1;
}

TimeRange ending_at(const TimeRange& period, PlayMode mode, Day day) {
  if (mode == PlayMode::moving) return {day - reach_of(period), day};
  return {period.from, day};
}

std::optional<Day> end_after(const TimeRange& period, const PlayEvents& events) {
  if (period.to) return next_event(events, period.to);
  return next_event(events, period.from ? std::optional(*period.from - 1) : std::nullopt);
}

// Between two events the period shows the earlier one last: that one is taken away.
std::optional<Day> end_before(const TimeRange& period, PlayMode mode, const PlayEvents& events) {
  const auto last =
      previous_event(events, period.to ? std::optional(*period.to + 1) : std::nullopt);
  if (!last) return std::nullopt;
  const auto day = previous_event(events, last);
  const bool keeps_start = mode == PlayMode::cumulative && period.from;
  return day && keeps_start && *day < *period.from ? std::nullopt : day;
}

}  // namespace

std::optional<Day> next_event(const PlayEvents& events, std::optional<Day> after) {
  std::optional<Day> found;
  for (const std::uint32_t row : events.rows) {
    const Day day = events.days[row];
    if (!is_known(day) || (after && day <= *after) || (found && *found <= day)) continue;
    found = day;
  }
  return found;
}

std::optional<Day> previous_event(const PlayEvents& events, std::optional<Day> before) {
  std::optional<Day> found;
  for (const std::uint32_t row : events.rows) {
    const Day day = events.days[row];
    if (!is_known(day) || (before && *before <= day) || (found && day <= *found)) continue;
    found = day;
  }
  return found;
}

std::optional<TimeRange> stepped_period(const std::optional<TimeRange>& period, PlayMode mode,
                                        int step, const PlayEvents& events) {
  const TimeRange now = period.value_or(TimeRange{});
  const std::optional<Day> day = step > 0 ? end_after(now, events) : end_before(now, mode, events);
  if (!day) return std::nullopt;
  return ending_at(now, mode, *day);
}

std::optional<TimeRange> rewound_period(const std::optional<TimeRange>& period, PlayMode mode,
                                        const PlayEvents& events) {
  if (!period) return std::nullopt;
  if (mode == PlayMode::cumulative) {
    if (!period->from) return std::nullopt;
    return TimeRange{period->from, std::nullopt};
  }
  const auto first = next_event(events, std::nullopt);
  if (!first) return period;
  return ending_at(*period, mode, *first - 1);
}

}  // namespace rostrum
