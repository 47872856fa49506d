// A tour of the reader's own: collected step by step, put in order, undone, played; and one that a
// file brings.
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "engine/present/share_words.hpp"
#include "tests/engine/state_fixture.hpp"

namespace rostrum::reduce_own_tour_test {
namespace {

std::string address(const test::Reader& reader) {
  return address_from_view(reader.view());
}

std::vector<std::string> captions(const test::Reader& reader) {
  std::vector<std::string> captions;
  for (const TourStep& step : reader.state().own_tour.steps)
    captions.push_back(step.caption);
  return captions;
}

test::Reader with_three_steps() {
  test::Reader reader;
  reader.does(Select{"minsk-2018"}).does(AddTourStep{"It began here"});
  reader.does(ToggleValue{Facet::topic, "border-security"}).does(AddTourStep{"Then borders"});
  reader.does(SetField{"theme", "light"}).does(AddTourStep{"And the same by day"});
  return reader;
}

TEST_CASE("a view that is added is kept on the device, without how its reader reads") {
  const test::Reader reader = with_three_steps();
  CHECK(reader.effect<KeepTour>() != nullptr);
  const std::vector<TourStep>& steps = reader.state().own_tour.steps;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].link == "sel=minsk-2018");
  CHECK(steps[1].link == "topic=border-security&sel=minsk-2018");
  CHECK(steps[2].link == steps[1].link);
  REQUIRE_FALSE(reader.ui().notices.empty());
  CHECK(test::english(reader.ui().notices.back().text) == "This view is step 3 of your tour");
}

TEST_CASE("the view that the explorer begins with has a link, too") {
  test::Reader reader;
  reader.does(AddTourStep{"All of it"}).does(AddTourStep{"And again"});
  CHECK(reader.state().own_tour.steps[0].link == "screen=explore");
  reader.does(OpenTour{"mine", 1});
  CHECK(address(reader) == "tour=mine");
}

TEST_CASE("where nothing else says where to look, a step keeps the map as it is seen") {
  test::Reader reader;
  reader.does(OpenTour{"three-talks", 1}).does(LeaveTour{}).does(Select{});
  REQUIRE(reader.ui().fitted);
  reader.does(AddTourStep{"Here"});
  CHECK(reader.state().own_tour.steps[0].link == "at=53.9,27.6,3");
}

TEST_CASE("it plays as every tour does, and its link names the view alone") {
  test::Reader reader = with_three_steps();
  reader.does(OpenTour{"mine", 2});
  CHECK(reader.view().tour == "mine");
  CHECK(address(reader) == "topic=border-security&sel=minsk-2018&tour=mine&step=2&theme=light");
  CHECK(link_to("https://example.org/", reader.view()) ==
        "https://example.org/#topic=border-security&sel=minsk-2018&theme=light");
  reader.does(StepTour{-1});
  CHECK(reader.view().query.empty());
}

TEST_CASE("steps are moved, taken out and brought back") {
  test::Reader reader = with_three_steps();
  reader.does(SetScreen{Screen::tours});
  reader.does(MoveTourStep{3, -2});
  CHECK(captions(reader) ==
        std::vector<std::string>{"And the same by day", "It began here", "Then borders"});
  reader.does(MoveTourStep{1, 1});
  CHECK(captions(reader) ==
        std::vector<std::string>{"It began here", "And the same by day", "Then borders"});
  reader.does(RemoveTourStep{2});
  CHECK(captions(reader) == std::vector<std::string>{"It began here", "Then borders"});
  reader.does(Undo{});
  CHECK(captions(reader).size() == 3);
  reader.does(EmptyTour{});
  CHECK(captions(reader).empty());
  reader.does(Undo{});
  CHECK(captions(reader).size() == 3);
  CHECK(reader.effect<KeepTour>() != nullptr);
  CHECK(reader.effect<GoBack>() == nullptr);
}

TEST_CASE("what is out of its range changes nothing") {
  test::Reader reader = with_three_steps();
  const State before = reader.state();
  for (const Action& action :
       std::vector<Action>{RemoveTourStep{0}, RemoveTourStep{4}, MoveTourStep{1, -1},
                           MoveTourStep{3, 5}, MoveTourStep{9, 1}, CaptionTourStep{4, "None"},
                           OpenCaption{7}, CaptionTourStep{1, "  "}}) {
    CAPTURE(name_of(action));
    reader.does(action);
    CHECK(reader.state() == before);
  }
}

TEST_CASE("a caption and the name are written, and the field is closed by it") {
  test::Reader reader = with_three_steps();
  reader.does(SetScreen{Screen::tours}).does(OpenCaption{1});
  CHECK(reader.ui().captioned == 1);
  reader.does(CaptionTourStep{1, " The first talks\n"});
  CHECK_FALSE(reader.ui().captioned);
  CHECK(captions(reader)[0] == "The first talks");
  reader.does(CaptionTourStep{0, "Ten years"});
  CHECK(reader.state().own_tour.title == "Ten years");
  reader.does(OpenCaption{0}).does(SetScreen{Screen::explore});
  CHECK_FALSE(reader.ui().captioned);
}

TEST_CASE("a tour is full at what an address can name") {
  test::Reader reader;
  for (int i = 0; i < 120; ++i)
    reader.does(AddTourStep{"Again"});
  CHECK(reader.state().own_tour.steps.size() == 99);
  CHECK(test::english(reader.ui().notices.back().text) == "A tour has at most 99 steps");
}

TEST_CASE("a link to a tour that this reader does not have is its view") {
  test::Reader reader;
  reader.does(OpenAddress{"sel=kuwait-2024&tour=mine&step=2"});
  CHECK(address(reader) == "sel=kuwait-2024");
  CHECK(reader.ui().notices.empty());
}

TEST_CASE("a reload within the tour comes back to its step") {
  const test::Reader before = with_three_steps();
  test::Reader reader;
  reader.does(RestoreTour{R"({"title": "Mine", "steps": [
    {"link": "sel=minsk-2018", "caption": "One"}, {"link": "list=outcomes", "caption": ""}]})"});
  reader.does(OpenAddress{"tour=mine&step=2"});
  CHECK(address(reader) == "list=outcomes&tour=mine&step=2");
  reader.does(RestoreTour{"no json"});
  CHECK(reader.state().own_tour.steps.empty());
}

TEST_CASE("a file's tour is shown from its first step, beside the reader's own") {
  test::Reader reader = with_three_steps();
  reader.does(BringTour{{.id = "whatever",
                         .title = "Brought",
                         .about = "It was.",
                         .steps = {{"sel=baku-2025", "Baku"}, {"", "All"}}}});
  CHECK(address(reader) == "sel=baku-2025&tour=brought&theme=light");
  CHECK(reader.state().own_tour.steps.size() == 3);
  reader.does(StepTour{1});
  CHECK(address(reader) == "tour=brought&step=2&theme=light");
}

TEST_CASE("on a screen in a public place nothing is collected") {
  test::Reader reader;
  reader.does(OpenAddress{"kiosk=1"}).does(AddTourStep{"Mine"});
  CHECK(reader.state().own_tour.steps.empty());
}

}  // namespace
}  // namespace rostrum::reduce_own_tour_test
