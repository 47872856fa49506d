#include "engine/present/tour_page.hpp"

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::tour_page_test {
namespace {

TEST_CASE("tours are listed with what they are about and how long they are") {
  const Dataset dataset = test::small_dataset();
  const auto lines = tour_lines(Language::english(), dataset, {});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].title == "From Baku to Kuwait");
  CHECK(lines[0].about == "Two forums, one after the other.");
  CHECK(lines[0].steps == "3 steps");
}

TEST_CASE("the card says which step is shown, and where the ends are") {
  const Dataset dataset = test::small_dataset();
  State state;
  View& view = state.view;
  CHECK(tour_card(Language::english(), dataset, state).tour.empty());
  view.tour = "from-baku-to-kuwait";
  view.tour_step = 2;
  TourCard card = tour_card(Language::english(), dataset, state);
  REQUIRE(card.tour == "from-baku-to-kuwait");
  CHECK(card.caption == "Then came borders.");
  CHECK(card.position == "2 of 3");
  CHECK_FALSE(card.first);
  CHECK_FALSE(card.last);
  view.tour_step = 3;
  card = tour_card(Language::english(), dataset, state);
  CHECK(card.last);
}

TEST_CASE("a step stays as long as its words take, within limits") {
  CHECK(seconds_of({"", "Short."}) == 7);
  CHECK(seconds_of({"", std::string(140, 'a')}) == 14);
  CHECK(seconds_of({"", std::string(900, 'a')}) == 24);
  // Letters, not bytes.
  std::string cyrillic;
  for (int i = 0; i < 140; ++i)
    cyrillic += "ж";
  CHECK(seconds_of({"", cyrillic}) == 14);
}

}  // namespace
}  // namespace rostrum::tour_page_test
