// Tours: a step shows the view of its link, has an address, and leaving keeps what is shown.
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "tests/engine/state_fixture.hpp"

namespace rostrum::reduce_tour_test {
namespace {

std::string address(const test::Reader& reader) {
  return address_from_view(reader.view());
}

std::string said(const test::Reader& reader) {
  const auto* announce = reader.effect<Announce>();
  return announce != nullptr ? test::english(announce->text) : std::string();
}

TEST_CASE("a step is the view of its link, with an address of its own, and its caption is said") {
  test::Reader reader;
  reader.does(OpenTour{"three-talks", 1});
  CHECK(address(reader) == "sel=minsk-2018&tour=three-talks");
  CHECK(said(reader) == "Step 1 of 3. It began in Minsk.");
  reader.does(StepTour{1});
  CHECK(address(reader) == "topic=border-security&lanes=topic&tour=three-talks&step=2");
  reader.does(StepTour{1});
  CHECK(address(reader) == "at=40,50,4&sel=baku-2025&tour=three-talks&step=3");
  reader.does(StepTour{-1});
  CHECK(reader.view().tour_step == 2);
  CHECK_FALSE(reader.view().position);
}

TEST_CASE("the ends of a tour hold") {
  test::Reader reader;
  reader.does(OpenTour{"three-talks", 99});
  CHECK(reader.view().tour_step == 3);
  reader.does(StepTour{1});
  CHECK(reader.view().tour_step == 3);
  reader.does(OpenTour{"three-talks", -4});
  CHECK(reader.view().tour_step == 1);
  reader.does(StepTour{-1});
  CHECK(reader.view().tour_step == 1);
}

TEST_CASE("the map looks at the place of a record, and waits for what a question finds") {
  test::Reader reader;
  reader.does(OpenTour{"three-talks", 1});
  REQUIRE(reader.ui().fitted);
  CHECK(reader.ui().fitted->lat == 53.9);
  CHECK_FALSE(reader.ui().waits_for_fit);
  reader.does(StepTour{1});
  CHECK(reader.ui().waits_for_fit);
  reader.does(StepTour{1});
  CHECK_FALSE(reader.ui().fitted);
  CHECK_FALSE(reader.ui().waits_for_fit);
}

TEST_CASE("how one reads stays from step to step, and so does a public screen") {
  test::Reader reader;
  reader.does(OpenAddress{"theme=light&size=140&kiosk=1"});
  reader.does(OpenTour{"three-talks", 1}).does(StepTour{1});
  CHECK(reader.view().reading.appearance == Appearance::light);
  CHECK(reader.view().reading.text_percent == 140);
  CHECK(reader.view().reading.kiosk);
  reader.does(OpenAddress{"sel=minsk-2018"});
  CHECK(reader.view().reading.kiosk);
}

TEST_CASE("leaving keeps what is shown; looking around keeps the tour") {
  test::Reader reader;
  reader.does(OpenTour{"three-talks", 2});
  reader.does(Select{"kuwait-2024"});
  CHECK(reader.view().tour == "three-talks");
  reader.does(LeaveTour{});
  CHECK(address(reader) == "topic=border-security&sel=kuwait-2024&lanes=topic");
}

TEST_CASE("a link with a tour and a step alone shows that step, another one what it says") {
  test::Reader reader;
  reader.does(OpenAddress{"tour=three-talks&step=2&theme=dark"});
  CHECK(address(reader) == "topic=border-security&lanes=topic&tour=three-talks&step=2&theme=dark");
  reader.does(OpenAddress{"sel=kuwait-2024&tour=three-talks&step=2"});
  CHECK(address(reader) == "sel=kuwait-2024&tour=three-talks&step=2");
}

TEST_CASE("a tour that the data does not have is told, and a step without one is none") {
  test::Reader reader;
  reader.does(OpenAddress{"tour=four-talks&step=2&sel=minsk-2018"});
  CHECK(address(reader) == "sel=minsk-2018");
  CHECK(reader.told() == "There is no tour \"four-talks\"");
  reader.does(OpenTour{"four-talks", 1});
  CHECK(address(reader) == "sel=minsk-2018");
  reader.does(StepTour{1}).does(SetTouring{true});
  CHECK(address(reader) == "sel=minsk-2018");
  CHECK_FALSE(reader.ui().touring);
}

TEST_CASE("a tour goes on by itself to its end; whatever else a reader does stops it") {
  test::Reader reader;
  reader.does(OpenTour{"three-talks", 1}).does(SetTouring{true});
  CHECK(reader.ui().touring);
  reader.does(GoOnTouring{});
  CHECK(reader.view().tour_step == 2);
  CHECK(reader.ui().touring);
  reader.does(FitToLink{});
  CHECK(reader.ui().touring);
  reader.does(StepTour{1});
  CHECK(reader.ui().touring);
  reader.does(GoOnTouring{});
  CHECK(reader.view().tour_step == 3);
  CHECK_FALSE(reader.ui().touring);
  reader.does(StepTour{-1}).does(SetTouring{true});
  reader.does(PanMap{10, 0});
  CHECK_FALSE(reader.ui().touring);
}

}  // namespace
}  // namespace rostrum::reduce_tour_test
