// What stands side by side.
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "tests/engine/state_fixture.hpp"

namespace rostrum::reduce_compare_test {
namespace {

using Compared = std::vector<std::string>;

TEST_CASE("records, subjects and years are compared, each once, four at most") {
  test::Reader reader;
  const std::string forum = reader.dataset().forums().front().id;
  reader.does(AddToCompare{forum});
  reader.does(AddToCompare{forum});
  reader.does(AddToCompare{"year:2018"});
  CHECK(reader.view().compare == Compared{forum, "year:2018"});
  reader.does(AddToCompare{"year:2019"});
  reader.does(AddToCompare{"year:2020"});
  reader.does(AddToCompare{"year:2021"});
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.told() == "Four can be compared at once. Take one away first");
  reader.does(RemoveFromCompare{"year:2018"});
  CHECK(reader.view().compare == Compared{forum, "year:2019", "year:2020"});
}

TEST_CASE("what the collection does not have is not compared, and the reader is told") {
  test::Reader reader;
  for (const char* unknown : {"atlantis", "person:nobody", "year:18", "year:20x8", ""}) {
    CAPTURE(unknown);
    reader.does(AddToCompare{unknown});
    CHECK_FALSE(reader.view_changed());
    CHECK(reader.told().ends_with("is not in this collection, so it cannot be compared"));
  }
  reader.does(AddToCompare{"atlantis-1999"});
  CHECK(reader.told() ==
        "\"atlantis-1999\" was withdrawn in version 2027.01.10, so it cannot be compared: It was "
        "never held");
}

TEST_CASE("the topic of what each said is one of the data, by its name of today") {
  test::Reader reader;
  const std::string topic = reader.dataset().topics().front().id;
  reader.does(SetSaidTopic{topic});
  CHECK(reader.view().said_topic == topic);
  reader.does(SetSaidTopic{"alchemy"});
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.told() == "The topic \"alchemy\" is not in this collection");
  reader.does(SetSaidTopic{});
  CHECK(reader.view().said_topic.empty());
}

TEST_CASE("another screen is said aloud, the same one is not") {
  test::Reader reader;
  const auto heard = [&] {
    const auto* said = reader.effect<Announce>();
    return said != nullptr ? test::english(said->text) : std::string();
  };
  reader.does(AddToCompare{reader.dataset().forums().front().id});
  reader.does(SetScreen{Screen::compare});
  CHECK(heard() == "Compare, with 1 column");
  reader.does(SetScreen{Screen::compare});
  CHECK(heard().empty());
  reader.does(SetScreen{Screen::explore});
  CHECK(heard() == "Explore");
}

TEST_CASE("Esc leaves the comparison before it leaves the selection") {
  test::Reader reader;
  reader.does(Select{reader.dataset().forums().front().id});
  reader.does(SetScreen{Screen::compare});
  reader.does(StepOut{});
  CHECK(reader.view().screen == Screen::explore);
  CHECK_FALSE(reader.view().selection.empty());
}

}  // namespace
}  // namespace rostrum::reduce_compare_test
