#include "engine/time/play.hpp"

#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/model/date_span.hpp"

namespace rostrum::play_test {

namespace {

struct Rows {
  std::vector<Day> days;
  Bitset rows;

  explicit Rows(std::vector<int> numbers) : rows(numbers.size(), true) {
    for (const int number : numbers)
      days.push_back(Day{number});
  }
  PlayEvents events() const { return {days, rows}; }
};

std::string words(const std::optional<TimeRange>& range) {
  if (!range) return "none";
  const auto day = [](std::optional<Day> d) { return d ? std::to_string(d->days) : ""; };
  return day(range->from) + ".." + day(range->to);
}

TimeRange days(int from, int to) {
  return {Day{from}, Day{to}};
}

}  // namespace

TEST_CASE("events are found after and before a day, whatever their order") {
  Rows rows({30, 10, 20, 20});
  CHECK(next_event(rows.events(), std::nullopt) == Day{10});
  CHECK(next_event(rows.events(), Day{10}) == Day{20});
  CHECK_FALSE(next_event(rows.events(), Day{30}));
  CHECK(previous_event(rows.events(), std::nullopt) == Day{30});
  CHECK(previous_event(rows.events(), Day{20}) == Day{10});
  CHECK_FALSE(previous_event(rows.events(), Day{10}));
  rows.rows.reset(1);  // the row of day 10
  CHECK(next_event(rows.events(), std::nullopt) == Day{20});
}

TEST_CASE("days that are not known make no event") {
  const Rows rows({DateSpan::open_start.days, 5, DateSpan::open_end.days});
  CHECK(next_event(rows.events(), std::nullopt) == Day{5});
  CHECK_FALSE(next_event(rows.events(), Day{5}));
  CHECK(previous_event(rows.events(), std::nullopt) == Day{5});
}

TEST_CASE("steps do what the table says") {
  const Rows rows({10, 20, 20, 30});
  struct Line {
    std::optional<TimeRange> period;
    PlayMode mode;
    int step;
    const char* after;
  };
  const Line table[] = {
      // From everything the first event comes first.
      {std::nullopt, PlayMode::cumulative, 1, "..10"},
      {TimeRange{std::nullopt, Day{10}}, PlayMode::cumulative, 1, "..20"},
      {TimeRange{Day{15}, std::nullopt}, PlayMode::cumulative, 1, "15..20"},
      {days(15, 20), PlayMode::cumulative, 1, "15..30"},
      {days(15, 25), PlayMode::cumulative, 1, "15..30"},
      {days(15, 30), PlayMode::cumulative, 1, "none"},
      // Back, the last event that is shown goes.
      {std::nullopt, PlayMode::cumulative, -1, "..20"},
      {days(5, 30), PlayMode::cumulative, -1, "5..20"},
      {days(5, 29), PlayMode::cumulative, -1, "5..10"},
      {days(15, 20), PlayMode::cumulative, -1, "none"},
      {TimeRange{std::nullopt, Day{10}}, PlayMode::cumulative, -1, "none"},
      // A moving period keeps its days.
      {days(1, 5), PlayMode::moving, 1, "6..10"},
      {days(6, 10), PlayMode::moving, 1, "16..20"},
      {days(16, 20), PlayMode::moving, -1, "6..10"},
      {days(26, 30), PlayMode::moving, 1, "none"},
      {std::nullopt, PlayMode::moving, 1, "-354..10"},
      {TimeRange{Day{12}, std::nullopt}, PlayMode::moving, 1, "-344..20"},
  };
  for (const Line& line : table) {
    INFO(words(line.period) << " step " << line.step);
    CHECK(words(stepped_period(line.period, line.mode, line.step, rows.events())) == line.after);
  }
}

TEST_CASE("without an event there is no step") {
  const Rows rows({});
  for (const PlayMode mode : {PlayMode::cumulative, PlayMode::moving}) {
    CHECK_FALSE(stepped_period(std::nullopt, mode, 1, rows.events()));
    CHECK_FALSE(stepped_period(days(1, 9), mode, -1, rows.events()));
    CHECK(rewound_period(days(1, 9), mode, rows.events()).has_value());
  }
}

TEST_CASE("a run shows every event once, in order, and from the end it begins anew") {
  std::mt19937 random(23);
  std::uniform_int_distribution<int> numbers(-3000, 3000);
  for (int i = 0; i < 60; ++i) {
    std::vector<int> drawn(40);
    for (int& number : drawn)
      number = numbers(random);
    const Rows rows(drawn);
    const std::set<int> expected(drawn.begin(), drawn.end());
    for (const PlayMode mode : {PlayMode::cumulative, PlayMode::moving}) {
      std::optional<TimeRange> period;
      for (int run = 0; run < 2; ++run) {
        std::vector<int> shown;
        while (const auto next = stepped_period(period, mode, 1, rows.events())) {
          if (period && period->to) REQUIRE(*period->to < *next->to);
          if (mode == PlayMode::moving) REQUIRE(*next->to - *next->from == default_play_days - 1);
          period = next;
          shown.push_back(next->to->days);
        }
        REQUIRE(shown == std::vector<int>(expected.begin(), expected.end()));
        period = rewound_period(period, mode, rows.events());
      }
    }
  }
}

TEST_CASE("a step back undoes a step on") {
  const Rows rows({10, 14, 20, 31});
  for (const PlayMode mode : {PlayMode::cumulative, PlayMode::moving}) {
    TimeRange period = days(7, 14);
    const auto on = stepped_period(period, mode, 1, rows.events());
    REQUIRE(on);
    CHECK(stepped_period(on, mode, -1, rows.events()) == period);
  }
}

}  // namespace rostrum::play_test
