// Files of a tour: read whole or refused with the place, and written so that they can be read.
#include "engine/load/tours.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::tours_test {
namespace {

constexpr const char* whole = R"({"id": "t", "title": "Talks", "about": "Two of them.", "steps": [
  {"link": "sel=a", "caption": "One"}, {"link": "", "caption": "All"}]})";

TEST_CASE("a tour is told from other data by its steps") {
  CHECK(is_tour_json(whole));
  CHECK(is_tour_json(R"({"steps": 4})"));
  CHECK_FALSE(is_tour_json(R"({"forums": [], "steps": []})"));
  CHECK_FALSE(is_tour_json("title,date\nTalks,2018\n"));
  CHECK_FALSE(is_tour_json("{"));
}

TEST_CASE("what is wrong with a file is told with its place") {
  const auto tour = tour_from_json(R"({"id": "t", "title": "Talks", "about": "Two.", "steps": [
        {"link": "sel=a", "caption": "One"}, {"link": "#sel=b", "caption": "Two"}]})");
  REQUIRE_FALSE(tour);
  CHECK(tour.error().front().pointer == "/steps/1/link");
  CHECK_FALSE(tour_from_json("{"));
  CHECK_FALSE(tour_from_json(R"({"steps": []})"));
}

TEST_CASE("what is written can be read again") {
  const Tour tour{.id = "my-tour",
                  .title = "“Talks”\\",
                  .about = "Two views",
                  .steps = {{"sel=a&theme=dark", "One"}, {"q=%22b%22", "Ünï"}}};
  const auto read = tour_from_json(json_from_tour(tour));
  REQUIRE(read);
  CHECK(read->title == tour.title);
  CHECK(read->steps == tour.steps);
  CHECK(read->id == "brought");
}

}  // namespace
}  // namespace rostrum::tours_test
