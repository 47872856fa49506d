// Places and areas of the map as an address writes and reads them.
#include "engine/link/map_text.hpp"

#include <limits>
#include <string>
#include <string_view>

#include "tests/engine/address_fixture.hpp"

namespace rostrum::map_text_test {
namespace {

using test::canonical;
using test::day;
using test::only_notice;
using test::read;

TEST_CASE("the whole world needs no place on the map, and nonsense gets none") {
  CHECK(canonical("at=40,50,0").empty());
  View view;
  view.position = MapPosition{std::numeric_limits<double>::quiet_NaN(), 0, 3};
  CHECK(address_from_view(view).empty());
  view.position = MapPosition{-0.001, 1e9, 1};
  CHECK(address_from_view(view) == "at=0,180,1");
  view.query.area = GeoBox{.west = std::numeric_limits<double>::infinity()};
  CHECK(address_from_view(view) == "at=0,180,1");
  for (const std::string_view bad : {"40,50", "40,50,3,", "40,50,3,1", ",,", "4e1,50,3", "40.,50,3",
                                     "--40,50,3", "40,50,9", "40,181,3"}) {
    CAPTURE(bad);
    CHECK(only_notice("at=" + std::string(bad)).starts_with("The link's place on the map"));
  }
}

TEST_CASE("an area may cross the antimeridian") {
  CHECK(canonical("area=170,-20,-170,10.50") == "area=170,-20,-170,10.5");
}

TEST_CASE("a drawn area is written corner by corner, and a box wins over it") {
  CHECK(canonical("lasso=170,-20~-170,10.504~180,40") == "lasso=170,-20~-170,10.5~180,40");
  CHECK(canonical("lasso=1,2~3,4~5,6&area=1,2,3,4") == "area=1,2,3,4");
  for (const std::string_view bad :
       {"1,2~3,4", "1,2~3,4~5", "1,2~3,4~5,91", "1,2~1,2~1,2", "~~~"}) {
    CAPTURE(bad);
    CHECK(only_notice("lasso=" + std::string(bad)).starts_with("The link's area on the map"));
  }
}

TEST_CASE("a turned globe has a place however far away it is, a flat map has not") {
  CHECK(canonical("at=40,50,0&projection=globe") == "at=40,50,0&projection=globe");
  CHECK(canonical("at=0,0,0&projection=globe") == "projection=globe");
  CHECK(canonical("at=40,50,0&projection=natural-earth") == "projection=natural-earth");
}

}  // namespace
}  // namespace rostrum::map_text_test
