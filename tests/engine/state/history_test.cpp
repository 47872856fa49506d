// Choices push an entry of the history, motion and typing replace the current one.
#include <optional>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/state_fixture.hpp"

namespace rostrum::history_test {
namespace {

TimeRange years(int from, int to) {
  return {first_day_of_year(from), first_day_of_year(to + 1) - 1};
}

TEST_CASE("a choice pushes, and taking it back pushes again") {
  test::Reader reader;
  CHECK(reader.does(ToggleValue{Facet::host, "AZE"}).wrote() == HistoryWrite::push);
  CHECK(reader.does(ToggleValue{Facet::host, "AZE"}).wrote() == HistoryWrite::push);
  CHECK(reader.does(ExcludeValue{Facet::host, "AZE"}).wrote() == HistoryWrite::push);
  CHECK(reader.does(ClearFacet{Facet::host}).wrote() == HistoryWrite::push);
  CHECK(reader.does(Select{"minsk-2018"}).wrote() == HistoryWrite::push);
  CHECK(reader.does(SelectAdjacent{-1}).wrote() == HistoryWrite::push);
  CHECK(reader.does(StepOut{}).wrote() == HistoryWrite::push);
  CHECK(reader.does(SetArea{GeoBox{.west = 10, .south = 10, .east = 60, .north = 60}}).wrote() ==
        HistoryWrite::push);
  CHECK(reader.does(set_field("measure", MapMeasure::mention)).wrote() == HistoryWrite::push);
  CHECK(reader.does(set_field("lanes", LaneBy::topic)).wrote() == HistoryWrite::push);
  CHECK(reader.does(ClearFilters{}).wrote() == HistoryWrite::push);
}

TEST_CASE("what changes nothing writes nothing") {
  test::Reader reader;
  CHECK(reader.does(ClearFilters{}).wrote() == HistoryWrite::none);
  CHECK(reader.does(Select{""}).wrote() == HistoryWrite::none);
  CHECK(reader.does(SetText{"   "}).wrote() == HistoryWrite::none);
  CHECK(reader.does(set_field("tab", Tab::map)).wrote() == HistoryWrite::none);
  CHECK(reader.does(StepOut{}).wrote() == HistoryWrite::none);
  CHECK(reader.does(ZoomMap{-1}).wrote() == HistoryWrite::none);
  CHECK(reader.does(SetSheet{Sheet::help}).wrote() == HistoryWrite::none);
  CHECK(reader.does(SetSheet{Sheet::about}).wrote() == HistoryWrite::none);
}

TEST_CASE("the first letter of a search pushes, the next ones replace, a new search pushes") {
  test::Reader reader;
  CHECK(reader.does(SetText{"b"}).wrote() == HistoryWrite::push);
  CHECK(reader.does(SetText{"bo"}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetText{""}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetText{"c"}).wrote() == HistoryWrite::push);
}

TEST_CASE("moving the map and settings replace") {
  test::Reader reader;
  CHECK(reader.does(ZoomMap{2}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(PanMap{40, 0}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetPosition{MapPosition{40, 50, 3}}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(set_field("tab", Tab::list)).wrote() == HistoryWrite::replace);
  CHECK(reader.does(set_field("theme", Appearance::dark)).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetTextPercent{120}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetSplitPercent{40}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetField{"keys", "off"}).wrote() == HistoryWrite::replace);
}

TEST_CASE("a whole drag of the period is one step back") {
  test::Reader reader;
  CHECK(reader.does(SetTime{years(2018, 2018), true}).wrote() == HistoryWrite::push);
  CHECK(reader.does(SetTime{years(2018, 2019), true}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetTime{years(2018, 2020), true}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetTime{years(2018, 2020)}).wrote() == HistoryWrite::none);
  CHECK(reader.does(SetTime{years(2018, 2021), true}).wrote() == HistoryWrite::push);
  CHECK(reader.does(SetTime{years(2018, 2022)}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(SetTime{}).wrote() == HistoryWrite::push);
}

TEST_CASE("a drag that has not moved yet has no entry of its own") {
  test::Reader reader;
  CHECK(reader.does(SetTime{std::nullopt, true}).wrote() == HistoryWrite::none);
  CHECK(reader.does(SetTime{years(2018, 2019), true}).wrote() == HistoryWrite::push);
}

TEST_CASE("a drag that another action cut short does not swallow the next one's entry") {
  test::Reader reader;
  reader.does(SetTime{years(2018, 2018), true}).does(Select{"minsk-2018"});
  CHECK(reader.does(SetTime{years(2018, 2020), true}).wrote() == HistoryWrite::push);
}

TEST_CASE("a link that is opened takes the current entry") {
  test::Reader reader;
  CHECK(reader.does(OpenAddress{"host=AZE"}).wrote() == HistoryWrite::replace);
  CHECK(reader.does(OpenAddress{"host=AZE"}).wrote() == HistoryWrite::none);
}

TEST_CASE("undo goes back in the history and leaves the view to it") {
  test::Reader reader;
  reader.does(ToggleValue{Facet::host, "AZE"}).does(Undo{});
  CHECK(reader.effect<GoBack>() != nullptr);
  CHECK(reader.wrote() == HistoryWrite::none);
  CHECK_FALSE(reader.view_changed());
}

}  // namespace
}  // namespace rostrum::history_test
