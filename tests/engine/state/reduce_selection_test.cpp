// The record or page that is chosen, its neighbours, and the way out of what is open.
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/state_fixture.hpp"

namespace rostrum::reduce_selection_test {
namespace {

TEST_CASE("a record is chosen by its id, even by a retired one") {
  test::Reader reader;
  for (const std::string id : {"minsk-2018", "minsk-2018.speaker.2", "baku-2025.outcome-1"}) {
    CHECK(reader.does(Select{id}).view().selection == id);
  }
  CHECK(reader.does(Select{"baku-forum"}).view().selection == "baku-2025");
  reader.does(Select{"atlantis"});
  CHECK(reader.view().selection == "baku-2025");
  CHECK(reader.told() == "The record \"atlantis\" is not in this collection");
  CHECK(reader.does(Select{"person:speaker"}).view().selection == "person:speaker");
  CHECK(reader.wrote() == HistoryWrite::push);
  CHECK(reader.does(Select{"topic:finance"}).view().selection == "topic:financing");
  reader.does(Select{"person:nobody"});
  CHECK(reader.view().selection == "topic:financing");
  CHECK(reader.told() == "The page \"person:nobody\" is not in this collection");
  CHECK(reader.does(Select{""}).view().selection.empty());
}

TEST_CASE("who asks for a withdrawn record is told why it is gone") {
  test::Reader reader;
  reader.does(Select{"atlantis-1999.poseidon"});
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.told() ==
        "The record \"atlantis-1999.poseidon\" was withdrawn in version 2027.01.10: It was never "
        "held");
}

TEST_CASE("a section of a page is opened and folded, one step leads out of the page") {
  test::Reader reader;
  reader.does(Select{"person:speaker"}).does(ToggleSection{"person:speaker/statements"});
  CHECK(reader.ui().open_sections == std::vector<std::string>{"person:speaker/statements"});
  CHECK(reader.wrote() == HistoryWrite::none);
  CHECK(reader.does(ToggleSection{"person:speaker/statements"}).ui().open_sections.empty());
  CHECK(reader.does(StepOut{}).view().selection.empty());
}

TEST_CASE("the next forum is the next one down the list, newest first; the ends hold") {
  test::Reader reader;
  const auto step = [&](int by) { return reader.does(SelectAdjacent{by}).view().selection; };
  CHECK(step(1) == "baku-2025");
  CHECK(step(1) == "kuwait-2024");
  CHECK(step(1) == "minsk-2018");
  CHECK(step(1) == "minsk-2018");
  CHECK(step(-1) == "kuwait-2024");
  CHECK(step(-100) == "baku-2025");
  CHECK(step(0) == "baku-2025");
  reader.does(Select{""});
  CHECK(step(-1) == "minsk-2018");
  // A subject is not of the list: it begins anew.
  reader.does(Select{"topic:financing"});
  CHECK(step(1) == "baku-2025");
}

TEST_CASE("from a statement the neighbour of its forum is next; at the end it stays") {
  test::Reader reader;
  reader.does(Select{"minsk-2018.speaker"}).does(SelectAdjacent{1});
  CHECK(reader.view().selection == "minsk-2018.speaker");
  CHECK(reader.does(SelectAdjacent{-1}).view().selection == "kuwait-2024");
}

TEST_CASE("neighbours are found forums only, in the order of the list on screen") {
  test::Reader reader;
  reader.does(Select{"kuwait-2024"}).does(ToggleValue{Facet::host, "BLR"});
  CHECK(reader.does(SelectAdjacent{1}).view().selection == "minsk-2018");
  reader.does(ClearFilters{});
  reader.set_listed({ForumId{1}, ForumId{0}, ForumId{2}});
  CHECK(reader.does(SelectAdjacent{-1}).view().selection == "kuwait-2024");
  reader.set_listed({});
  reader.does(SetText{"zzzz"}).does(SelectAdjacent{1});
  CHECK_FALSE(reader.view_changed());
}

TEST_CASE("Esc closes one thing at a time, from the top down") {
  test::Reader reader;
  reader.does(SetText{"talks"})
      .does(Select{"minsk-2018"})
      .does(Notify{"Copied"})
      .does(SetFiltersOpen{true})
      .does(SetSheet{Sheet::help});
  CHECK(reader.does(StepOut{}).ui().sheet != Sheet::help);
  CHECK(reader.ui().filters_open);
  CHECK_FALSE(reader.does(StepOut{}).ui().filters_open);
  CHECK_FALSE(reader.ui().notices.empty());
  CHECK(reader.does(StepOut{}).ui().notices.empty());
  CHECK(reader.view().selection == "minsk-2018");
  CHECK(reader.does(StepOut{}).view().selection.empty());
  CHECK(reader.query().text == "talks");
  CHECK(reader.does(StepOut{}).query().text.empty());
  const State rest = reader.state();
  CHECK(reader.does(StepOut{}).state() == rest);
  CHECK(reader.effects().empty());
}

TEST_CASE("one sheet is open at a time, and Esc closes About too") {
  test::Reader reader;
  reader.does(Select{"minsk-2018"}).does(SetSheet{Sheet::help}).does(SetSheet{Sheet::about});
  CHECK(reader.ui().sheet == Sheet::about);
  CHECK(reader.ui().sheet != Sheet::help);
  CHECK(reader.does(SetSheet{Sheet::help}).ui().sheet != Sheet::about);
  reader.does(SetSheet{Sheet::about});
  CHECK(reader.does(StepOut{}).ui().sheet != Sheet::about);
  CHECK(reader.ui().sheet != Sheet::help);
  CHECK(reader.view().selection == "minsk-2018");
}

}  // namespace
}  // namespace rostrum::reduce_selection_test
