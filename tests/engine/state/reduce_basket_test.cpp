// The reader's basket: what goes in and out, its order, what Undo brings back, and baskets of
// links.
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/basket/basket_json.hpp"
#include "engine/link/address.hpp"
#include "tests/engine/state_fixture.hpp"

namespace rostrum::reduce_basket_test {
namespace {

using Entries = std::vector<BasketEntry>;

const Entries& basket_of(const test::Reader& reader) {
  return reader.state().basket.entries();
}

// What was said, whether or not it is shown too.
std::string said(const test::Reader& reader) {
  const auto* announce = reader.effect<Announce>();
  return announce != nullptr ? test::english(announce->text) : std::string();
}

bool keeps(const test::Reader& reader) {
  return reader.effect<KeepBasket>() != nullptr;
}

TEST_CASE("a record is added, said, kept on the device, and is no part of the view") {
  test::Reader reader;
  reader.does(AddToBasket{"minsk-2018"});
  CHECK(basket_of(reader) == Entries{{"minsk-2018", ""}});
  CHECK(said(reader) == "Added. 1 in the basket");
  CHECK(keeps(reader));
  CHECK_FALSE(reader.view_changed());
  CHECK(address_from_view(reader.view()).empty());
  reader.does(AddToBasket{"kuwait-2024.speaker"});
  reader.does(AddToBasket{"baku-2025.outcome-1"});
  CHECK(said(reader) == "Added. 3 in the basket");
  reader.does(AddToBasket{"minsk-2018"});
  CHECK(basket_of(reader).size() == 3);
  CHECK_FALSE(keeps(reader));
  reader.does(RemoveFromBasket{"kuwait-2024.speaker"});
  CHECK(said(reader) == "Removed. 2 in the basket");
  CHECK(keeps(reader));
  CHECK(basket_of(reader) == Entries{{"minsk-2018", ""}, {"baku-2025.outcome-1", ""}});
}

TEST_CASE("an old id goes in as the record's new one") {
  test::Reader reader;
  reader.does(AddToBasket{"baku-forum"});
  CHECK(basket_of(reader) == Entries{{"baku-2025", ""}});
}

TEST_CASE("what the data does not have is not added, and the reader is told") {
  test::Reader reader;
  for (const char* id : {"atlantis", "", "person:speaker"}) {
    CAPTURE(id);
    reader.does(AddToBasket{id});
    CHECK(basket_of(reader).empty());
    CHECK(reader.told().ends_with("is not in this data, so it cannot be added"));
  }
  reader.does(AddToBasket{"atlantis-1999"});
  CHECK(reader.told() ==
        "\"atlantis-1999\" was withdrawn in version 2027.01.10, so it cannot be added: It was "
        "never held");
}

TEST_CASE("records are moved, and what changes nothing does nothing") {
  test::Reader reader;
  for (const char* id : {"minsk-2018", "kuwait-2024", "baku-2025"})
    reader.does(AddToBasket{id});
  reader.does(MoveInBasket{"baku-2025", -1});
  CHECK(said(reader) == "Now 2 of 3");
  CHECK(basket_of(reader)[1].id == "baku-2025");
  reader.does(MoveInBasket{"minsk-2018", -1});
  CHECK_FALSE(keeps(reader));
  for (const Action& action :
       {Action(MoveInBasket{"nobody", 1}), Action(RemoveFromBasket{"nobody"}),
        Action(NoteInBasket{"nobody", "x"}), Action(OpenNote{"nobody"})}) {
    const State before = reader.state();
    reader.does(action);
    CAPTURE(name_of(action));
    CHECK(reader.state() == before);
    CHECK_FALSE(keeps(reader));
  }
}

TEST_CASE("a note is written and its field closed; a long one is cut, and said") {
  test::Reader reader;
  reader.does(AddToBasket{"minsk-2018"}).does(SetScreen{Screen::basket});
  reader.does(OpenNote{"minsk-2018"});
  CHECK(reader.ui().noted == "minsk-2018");
  reader.does(NoteInBasket{"minsk-2018", " ask\nthem "});
  CHECK(basket_of(reader)[0].note == "ask them");
  CHECK(reader.ui().noted.empty());
  CHECK(keeps(reader));
  reader.does(NoteInBasket{"minsk-2018", std::string(max_note_characters + 1, 'x')});
  CHECK(reader.told() == "The note was cut after 500 characters");
  reader.does(OpenNote{"minsk-2018"}).does(StepOut{});
  CHECK(reader.ui().noted.empty());
  reader.does(OpenNote{"minsk-2018"}).does(RemoveFromBasket{"minsk-2018"});
  CHECK(reader.ui().noted.empty());
}

TEST_CASE("Undo takes back the last steps of the basket, then goes back in the history") {
  test::Reader reader;
  reader.does(AddToBasket{"minsk-2018"}).does(NoteInBasket{"minsk-2018", "first"});
  reader.does(EmptyBasket{});
  CHECK(basket_of(reader).empty());
  CHECK(reader.told() == "The basket is empty. Undo brings it back");
  reader.does(Undo{});
  CHECK(basket_of(reader) == Entries{{"minsk-2018", "first"}});
  CHECK(said(reader) == "Undone. 1 in the basket");
  CHECK(keeps(reader));
  CHECK(reader.effect<GoBack>() == nullptr);
  reader.does(Undo{});
  CHECK(basket_of(reader) == Entries{{"minsk-2018", ""}});
  reader.does(Undo{});
  CHECK(basket_of(reader).empty());
  reader.does(Undo{});
  CHECK(reader.effect<GoBack>() != nullptr);
}

TEST_CASE("after another step Undo is of that step") {
  test::Reader reader;
  reader.does(AddToBasket{"minsk-2018"});
  reader.does(ZoomMap{1}).does(Undo{});
  CHECK(basket_of(reader).empty());
  reader.does(AddToBasket{"minsk-2018"}).does(Select{"kuwait-2024"}).does(Undo{});
  CHECK(basket_of(reader).size() == 1);
  CHECK(reader.effect<GoBack>() != nullptr);
}

TEST_CASE("only the last ten steps can be taken back") {
  test::Reader reader;
  reader.does(AddToBasket{"minsk-2018"});
  for (int i = 0; i < 30; ++i)
    reader.does(NoteInBasket{"minsk-2018", std::to_string(i)});
  for (int i = 0; i < 10; ++i)
    reader.does(Undo{});
  CHECK(basket_of(reader)[0].note == "19");
  reader.does(Undo{});
  CHECK(reader.effect<GoBack>() != nullptr);
}

TEST_CASE("what the device kept comes back; ids that are not in the data stay") {
  test::Reader reader;
  reader.does(RestoreBasket{
      R"({"version":1,"entries":[{"id":"nowhere-2030","note":"later"},{"id":"baku-forum"}]})"});
  CHECK(basket_of(reader) == Entries{{"nowhere-2030", "later"}, {"baku-2025", ""}});
  CHECK_FALSE(keeps(reader));
  CHECK(reader.ui().notices.empty());
  reader.does(Undo{});
  CHECK(reader.effect<GoBack>() != nullptr);
}

TEST_CASE("what was kept and cannot be read is said") {
  test::Reader reader;
  reader.does(RestoreBasket{"{"});
  CHECK(reader.told().starts_with("The basket that this device has kept cannot be read."));
  reader.does(RestoreBasket{R"({"version":1,"entries":[{"id":"minsk-2018"},{},{}]})"});
  CHECK(reader.told().starts_with("2 entries of the basket"));
  CHECK(basket_of(reader).size() == 1);
  reader.does(RestoreBasket{R"({"version":9,"entries":[{"id":"minsk-2018"}]})"});
  CHECK(reader.told().find("another version of Rostrum") != std::string::npos);
  CHECK(basket_of(reader).size() == 1);
}

// Who has a basket and opens a link to another one.
void open_shared(test::Reader& reader) {
  reader.does(AddToBasket{"minsk-2018"}).does(NoteInBasket{"minsk-2018", "mine"});
  reader.does(OpenAddress{"screen=basket&basket=baku-forum+theirs~minsk-2018+theirs~nowhere-2030"});
  CHECK(basket_of(reader) == Entries{{"minsk-2018", "mine"}});
  CHECK(basket_shown(reader.state()).entries() ==
        Entries{{"baku-2025", "theirs"}, {"minsk-2018", "theirs"}, {"nowhere-2030", ""}});
  CHECK(reader.ui().notices.empty());
}

TEST_CASE("a link's basket leaves the reader's own alone") {
  test::Reader reader;
  open_shared(reader);
  reader.does(LeaveSharedBasket{});
  CHECK(reader.view().basket.empty());
  CHECK(basket_of(reader) == Entries{{"minsk-2018", "mine"}});
  CHECK(reader.wrote() == HistoryWrite::push);
}

TEST_CASE("a link's basket that is kept adds what the reader's own does not have") {
  test::Reader reader;
  open_shared(reader);
  reader.does(KeepSharedBasket{});
  CHECK(basket_of(reader) ==
        Entries{{"minsk-2018", "mine"}, {"baku-2025", "theirs"}, {"nowhere-2030", ""}});
  CHECK(reader.view().basket.empty());
  CHECK(said(reader) == "Kept. 3 in your basket");
  CHECK(keeps(reader));
  reader.does(Undo{});
  CHECK(basket_of(reader) == Entries{{"minsk-2018", "mine"}});
}

TEST_CASE("the reader steps through the basket, past what the data does not have") {
  test::Reader reader;
  reader.does(RestoreBasket{
      R"({"version":1,"entries":[{"id":"kuwait-2024.speaker"},{"id":"nowhere-2030"},{"id":"baku-2025"}]})"});
  reader.does(SetPosition{MapPosition{.lat = 10, .lon = 10, .zoom = 3}});
  reader.does(StepThroughBasket{});
  CHECK(reader.view().screen == Screen::steps);
  CHECK(reader.view().selection == "kuwait-2024.speaker");
  CHECK(reader.view().position == MapPosition{.lat = 29.4, .lon = 48, .zoom = 3});
  CHECK(said(reader) == "1 of 2");
  CHECK(reader.wrote() == HistoryWrite::push);
  reader.does(SelectAdjacent{1});
  CHECK(reader.view().selection == "baku-2025");
  CHECK(said(reader) == "2 of 2");
  reader.does(SelectAdjacent{1});
  CHECK_FALSE(reader.view_changed());
  reader.does(SelectAdjacent{-1});
  CHECK(reader.view().selection == "kuwait-2024.speaker");
  CHECK(reader.view().screen == Screen::steps);
}

TEST_CASE("going through the basket ends with Esc, with the list, and with another record") {
  for (const Action& end : {Action(StepOut{}), Action(Select{}), Action(Select{"minsk-2018"})}) {
    test::Reader reader;
    reader.does(AddToBasket{"kuwait-2024"}).does(StepThroughBasket{});
    reader.does(end);
    CAPTURE(name_of(end));
    CHECK(reader.view().screen == Screen::explore);
  }
}

TEST_CASE("an empty basket has nothing to step through, to cite or to export, and says so") {
  for (const Action& action :
       {Action(StepThroughBasket{}), Action(CiteBasket{}), Action(ExportBasket{})}) {
    test::Reader reader;
    reader.does(action);
    CAPTURE(name_of(action));
    CHECK_FALSE(reader.view_changed());
    CHECK(reader.ui().sheet == Sheet::none);
    CHECK(reader.told().starts_with("Nothing in the basket is in this data"));
  }
}

TEST_CASE("sheets about the basket end with the basket") {
  test::Reader reader;
  reader.does(AddToBasket{"minsk-2018"}).does(ExportBasket{});
  CHECK(reader.ui().sheet == Sheet::exports);
  CHECK(reader.ui().export_scope == ExportScope::basket);
  reader.does(CiteBasket{});
  CHECK(reader.ui().cites_basket);
  reader.does(EmptyBasket{});
  CHECK(reader.ui().export_scope == ExportScope::shown);
  CHECK_FALSE(reader.ui().cites_basket);
  CHECK(reader.ui().sheet == Sheet::none);
  reader.does(Undo{}).does(CiteBasket{}).does(OpenCite{"minsk-2018"});
  CHECK_FALSE(reader.ui().cites_basket);
}

}  // namespace
}  // namespace rostrum::reduce_basket_test
