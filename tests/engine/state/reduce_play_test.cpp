// Play, the ends of the period by keys, typed periods and dates known roughly, through reduce().
#include <optional>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/state_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::reduce_play_test {
namespace {

const Day minsk = day_from_civil({2018, 6, 1});
const Day kuwait = day_from_civil({2024, 6, 1});
const Day baku = day_from_civil({2025, 6, 1});

TimeRange years(int from, int to) {
  return {first_day_of_year(from), first_day_of_year(to + 1) - 1};
}

std::optional<Day> end_of(const test::Reader& reader) {
  return reader.query().time ? reader.query().time->to : std::nullopt;
}

TEST_CASE("steps go from event to event and stop at the last") {
  test::Reader reader;
  CHECK(end_of(reader.does(StepPlay{1})) == minsk);
  CHECK_FALSE(reader.query().time->from);
  CHECK(reader.result().found.forums == 1);
  CHECK(end_of(reader.does(StepPlay{1})) == kuwait);
  CHECK(end_of(reader.does(StepPlay{1})) == baku);
  CHECK(end_of(reader.does(StepPlay{1})) == baku);
  REQUIRE(reader.effect<Announce>());
  CHECK(test::english(reader.effect<Announce>()->text) == "No later event");
  CHECK(end_of(reader.does(StepPlay{-1})) == kuwait);
}

TEST_CASE("steps pass over what other filters leave out") {
  test::Reader reader;
  reader.does(ToggleValue{Facet::topic, "border-security"});
  CHECK(end_of(reader.does(StepPlay{1})) == kuwait);
}

TEST_CASE("when the whole date must lie in the period an event is its last day") {
  test::Reader reader;
  reader.does(SetTime{years(2017, 2017)}).does(set_field("dates", TimeMatch::certainly));
  CHECK(end_of(reader.does(StepPlay{1})) == minsk + 1);
  CHECK(reader.result().found.forums == 1);
}

TEST_CASE("a moving period keeps its days") {
  test::Reader reader;
  reader.does(set_field("play", PlayMode::moving)).does(SetTime{years(2017, 2017)});
  reader.does(StepPlay{1});
  CHECK(reader.query().time == TimeRange{minsk - 364, minsk});
  CHECK(reader.view().play_mode == PlayMode::moving);
}

TEST_CASE("a run is one entry of the history, a single step is one of its own") {
  test::Reader reader;
  CHECK(reader.does(SetPlaying{true}).wrote() == HistoryWrite::none);
  CHECK(reader.ui().playing);
  CHECK(reader.does(StepPlay{1}).wrote() == HistoryWrite::push);
  CHECK(reader.does(StepPlay{1}).view_changed());
  CHECK(reader.does(StepPlay{1}).view_changed());
  reader.does(SetPlaying{false});
  CHECK(reader.does(StepPlay{-1}).wrote() == HistoryWrite::push);
  CHECK(reader.does(StepPlay{-1}).wrote() == HistoryWrite::push);
}

TEST_CASE("a run is written where it stops, not where it passes") {
  test::Reader reader;
  reader.does(SetPlaying{true}).does(StepPlay{1});
  CHECK(reader.does(StepPlay{1}).wrote() == HistoryWrite::none);
  CHECK(reader.view_changed());
  CHECK(reader.does(SetPlaySpeed{3}).wrote() == HistoryWrite::none);
  CHECK(reader.does(SetPlaying{false}).wrote() == HistoryWrite::replace);
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.does(SetPlaying{false}).wrote() == HistoryWrite::none);

  reader.does(SetTime{}).does(SetPlaying{true}).does(StepPlay{1}).does(StepPlay{1});
  CHECK(reader.does(SetSheet{Sheet::help}).wrote() == HistoryWrite::replace);
  reader.does(SetPlaying{true}).does(StepPlay{1});
  CHECK(reader.does(ToggleValue{Facet::host, "AZE"}).wrote() == HistoryWrite::push);
}

TEST_CASE("a run ends with the last event and begins anew from there") {
  test::Reader reader;
  reader.does(SetTime{years(2020, 2021)}).does(SetPlaying{true});
  CHECK(end_of(reader.does(StepPlay{1})) == kuwait);
  CHECK(end_of(reader.does(StepPlay{1})) == baku);
  CHECK(reader.ui().playing);
  reader.does(StepPlay{1});
  CHECK_FALSE(reader.ui().playing);
  CHECK(end_of(reader) == baku);

  reader.does(SetPlaying{true});
  CHECK(reader.ui().playing);
  CHECK(end_of(reader.does(StepPlay{1})) == kuwait);
  CHECK(reader.query().time->from == first_day_of_year(2020));
}

TEST_CASE("whatever else is done ends a run") {
  const Action others[] = {ZoomMap{1},
                           SetText{"talks"},
                           SetTime{},
                           SetWindow{},
                           StepOut{},
                           ToggleValue{Facet::host, "AZE"},
                           set_field("tab", Tab::map)};
  for (const Action& action : others) {
    INFO(name_of(action));
    test::Reader reader;
    reader.does(SetPlaying{true}).does(StepPlay{1});
    CHECK_FALSE(reader.does(action).ui().playing);
  }
  test::Reader reader;
  reader.does(SetPlaying{true});
  CHECK(reader.does(set_field("play", PlayMode::moving)).ui().playing);
  CHECK(reader.does(SetPlaySpeed{4}).ui().playing);
  CHECK_FALSE(reader.does(SetPlaying{false}).ui().playing);
}

TEST_CASE("without a record there is nothing to play, and that is said") {
  test::Reader reader;
  reader.does(SetText{"nothing has these words"}).does(SetPlaying{true});
  CHECK_FALSE(reader.ui().playing);
  CHECK(reader.told() == "There is nothing to play: no record matches");
}

TEST_CASE("keys move one end of the period, and many presses are one entry of the history") {
  test::Reader reader;
  reader.does(SetTime{years(2019, 2020)});
  CHECK(reader.does(NudgePeriod{BrushPart::from_handle, -1}).wrote() == HistoryWrite::push);
  CHECK(reader.does(NudgePeriod{BrushPart::from_handle, -1}).wrote() == HistoryWrite::replace);
  CHECK(reader.query().time->from == day_from_civil({2018, 11, 1}));
  reader.does(NudgePeriod{BrushPart::to_handle, 1});
  CHECK(reader.query().time->to == day_from_civil({2021, 1, 31}));
  reader.does(NudgePeriod{BrushPart::to_handle, 600});
  CHECK_FALSE(reader.query().time->to);  // at the edge the end is open
}

TEST_CASE("without a period a key makes one") {
  test::Reader reader;
  reader.does(NudgePeriod{BrushPart::to_handle, -1});
  REQUIRE(reader.query().time);
  CHECK_FALSE(reader.query().time->from);
  CHECK(reader.query().time->to == day_from_civil({2025, 11, 30}));
  test::Reader empty{Dataset(DatasetTables{})};
  CHECK_FALSE(empty.does(NudgePeriod{BrushPart::to_handle, -1}).query().time);
}

TEST_CASE("a typed period is taken, and what is none is told") {
  test::Reader reader;
  CHECK(reader.does(SetPeriodText{"2018 to 2019"}).wrote() == HistoryWrite::push);
  CHECK(reader.query().time == years(2018, 2019));
  reader.does(SetPeriodText{"someday"});
  CHECK(reader.query().time == years(2018, 2019));
  CHECK(reader.told().starts_with("\"someday\" is no period"));
  reader.does(SetPeriodText{"some other day"});
  CHECK(reader.ui().notices.size() == 1);
  reader.does(SetPeriodText{"since 2020"});
  CHECK(reader.query().time == TimeRange{first_day_of_year(2020), std::nullopt});
  CHECK(reader.ui().notices.empty());
  CHECK_FALSE(reader.does(SetPeriodText{""}).query().time);
}

}  // namespace
}  // namespace rostrum::reduce_play_test
