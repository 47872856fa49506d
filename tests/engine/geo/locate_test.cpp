#include "engine/geo/locate.hpp"

#include <cmath>
#include <random>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/basemap_file.hpp"

namespace rostrum::locate_test {

using namespace rostrum::test;

namespace {

std::string country_at(const Basemap& basemap, const CountryLocator& locator, GeoPoint point) {
  const auto found = locator.locate(point);
  return found ? basemap.countries[*found].code : "sea";
}

// Even-odd over every ring of every country, without any index.
bool inside_by_hand(const Basemap& basemap, const BasemapCountry& country, GeoPoint point) {
  for (const BasemapPolygon& polygon : country.polygons) {
    bool inside = false;
    for (const BasemapRing& ring : polygon.rings) {
      const auto points = ring_points(basemap, ring);
      for (std::size_t i = 0; i < points.size(); ++i) {
        const GeoPoint a = points[i];
        const GeoPoint b = points[(i + 1) % points.size()];
        if ((a.lat > point.lat) == (b.lat > point.lat)) continue;
        if (point.lon < a.lon + (point.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)) {
          inside = !inside;
        }
      }
    }
    if (inside) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("cities lie in their countries") {
  for (const std::string name : {"land-110.bin", "land-50.bin"}) {
    INFO(name);
    const Basemap basemap = basemap_of(name);
    const CountryLocator locator(basemap);
    const auto at = [&](double lat, double lon) {
      return country_at(basemap, locator, {lat, lon});
    };
    CHECK(at(40.38, 49.0) == "AZE");
    CHECK(at(53.9, 27.57) == "BLR");
    CHECK(at(29.3, 47.6) == "KWT");
    CHECK(at(38.56, 68.77) == "TJK");
    CHECK(at(41.5, -74.5) == "USA");
    CHECK(at(64.8, -150) == "USA");
    CHECK(at(-29.6, 28.2) == "LSO");  // a hole in South Africa
    CHECK(at(-29, 24) == "ZAF");
    CHECK(at(66.5, 179.0) == "RUS");
    CHECK(at(66.5, -173.5) == "RUS");  // over the antimeridian
    CHECK(at(0, -30) == "sea");
    CHECK(at(42, 50.5) == "sea");  // the Caspian Sea
  }
}

TEST_CASE("Baku lies in Azerbaijan") {
  const Basemap basemap = basemap_of("land-50.bin");
  CHECK(country_at(basemap, CountryLocator(basemap), {40.4093, 49.8671}) == "AZE");
}

TEST_CASE("every country's label lies in it, as near as the basemap is drawn") {
  const Basemap basemap = basemap_of("land-50.bin");
  const CountryLocator locator(basemap);
  for (const BasemapCountry& country : basemap.countries) {
    INFO(country.code);
    // A state as small as one unit of the basemap has its label on a corner.
    bool found = country_at(basemap, locator, country.label) == country.code;
    for (const double lat : {-0.004, 0.004}) {
      for (const double lon : {-0.004, 0.004}) {
        const GeoPoint near{country.label.lat + lat, country.label.lon + lon};
        found = found || country_at(basemap, locator, near) == country.code;
      }
    }
    CHECK(found);
  }
}

TEST_CASE("the locator agrees with looking through everything") {
  const Basemap basemap = basemap_of("land-110.bin");
  const CountryLocator locator(basemap);
  std::mt19937 random(9);
  std::uniform_real_distribution<double> latitudes(-90, 90);
  std::uniform_real_distribution<double> longitudes(-180, 180);
  for (int i = 0; i < 1000; ++i) {
    const GeoPoint point{latitudes(random), longitudes(random)};
    const auto found = locator.locate(point);
    bool anywhere = false;
    for (const BasemapCountry& country : basemap.countries) {
      anywhere = anywhere || inside_by_hand(basemap, country, point);
    }
    REQUIRE(found.has_value() == anywhere);
    if (found) REQUIRE(inside_by_hand(basemap, basemap.countries[*found], point));
  }
}

TEST_CASE("points that are not on the globe lie nowhere") {
  const Basemap basemap = basemap_of("land-110.bin");
  const CountryLocator locator(basemap);
  CHECK_FALSE(locator.locate({91, 0}));
  CHECK_FALSE(locator.locate({0, 181}));
  CHECK_FALSE(locator.locate({0, std::nan("")}));
  CHECK(country_at(basemap, locator, {-90, 0}) != "RUS");
}

}  // namespace rostrum::locate_test
