#include "engine/geo/basemap.hpp"

#include <random>
#include <set>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/basemap_file.hpp"

namespace rostrum::basemap_test {

using namespace rostrum::test;

namespace {

// Two neighbours made by hand: a square from 0 to 2 degrees and one from 2 to 4, sharing a border.
class Writer {
 public:
  Writer& text(std::string_view text) {
    bytes_ += text;
    return *this;
  }
  Writer& number(std::uint32_t value) {
    for (; value >= 0x80; value >>= 7)
      bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
    return *this;
  }
  Writer& signed_number(int value) {
    return number(value < 0 ? static_cast<std::uint32_t>(-value) * 2 - 1
                            : static_cast<std::uint32_t>(value) * 2);
  }
  Writer& points(std::initializer_list<std::pair<int, int>> lon_lat_deltas) {
    number(static_cast<std::uint32_t>(lon_lat_deltas.size()));
    for (const auto& [lon, lat] : lon_lat_deltas)
      signed_number(lon).signed_number(lat);
    return *this;
  }
  std::string bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

Writer arcs_by_hand() {
  Writer out;
  out.text("RBM1").number(100).number(3);
  out.number(1).points({{200, 200}, {0, -200}});                       // border, southwards
  out.number(0).points({{200, 0}, {-200, 0}, {0, 200}, {200, 0}});     // western coast
  out.number(0).points({{200, 200}, {200, 0}, {0, -200}, {-200, 0}});  // eastern coast
  return out;
}

std::string by_hand() {
  Writer out = arcs_by_hand();
  out.number(2);
  out.text("AAA").signed_number(100).signed_number(100);
  out.number(1).number(1).number(2).number(0 << 1).number(1 << 1);
  out.text("BBB").signed_number(300).signed_number(100);
  out.number(1).number(1).number(2).number(2 << 1).number(0 << 1 | 1);
  return out.bytes();
}

}  // namespace

TEST_CASE("a basemap made by hand decodes to its arcs and countries") {
  const auto basemap = decoded(by_hand());
  REQUIRE(basemap);
  REQUIRE(basemap->arcs.size() == 3);
  CHECK(basemap->arcs[0].kind == ArcKind::border);
  CHECK(basemap->arcs[0].points == std::vector<GeoPoint>{{2, 2}, {0, 2}});
  REQUIRE(basemap->countries.size() == 2);
  CHECK(basemap->countries[0].code == "AAA");
  CHECK(basemap->countries[1].label == GeoPoint{1, 3});
  CHECK(ring_points(*basemap, basemap->countries[0].polygons[0].rings[0]) ==
        std::vector<GeoPoint>{{2, 2}, {0, 2}, {0, 0}, {2, 0}});
  CHECK(ring_points(*basemap, basemap->countries[1].polygons[0].rings[0]) ==
        std::vector<GeoPoint>{{2, 2}, {2, 4}, {0, 4}, {0, 2}});
  CHECK(find_country(*basemap, "BBB") == 1);
  CHECK_FALSE(find_country(*basemap, "CCC"));
}

TEST_CASE("what is broken in a basemap is named") {
  CHECK(decoded("").error() == "basemap: unexpected end at byte 0");
  CHECK(decoded("GIF8").error() == "basemap: not an RBM1 file at byte 1");
  CHECK(decoded(by_hand() + "x").error().contains("more bytes than expected"));

  const auto ring_error = [](std::initializer_list<std::uint32_t> refs) {
    Writer out = arcs_by_hand();
    out.number(1).text("AAA").number(0).number(0).number(1).number(1);
    out.number(static_cast<std::uint32_t>(refs.size()));
    for (const std::uint32_t ref : refs)
      out.number(ref);
    return decoded(out.bytes()).error();
  };
  CHECK(ring_error({0, 4}).contains("ring that is not closed"));
  CHECK(ring_error({0, 99}).contains("reference to an arc that does not exist"));
  CHECK(ring_error({}).contains("ring without arcs"));

  const std::string outside =
      Writer().text("RBM1").number(1).number(1).number(0).points({{0, 0}, {181, 0}}).bytes();
  CHECK(decoded(outside).error().contains("point outside the globe"));
  const std::string many = Writer().text("RBM1").number(1).number(4'000'000'000U).bytes();
  CHECK(decoded(many).error().contains("more arcs than there are bytes"));
}

TEST_CASE("a basemap cut short anywhere is refused") {
  const std::string whole = by_hand();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(decoded(whole.substr(0, size)));
  }
}

TEST_CASE("random bytes never crash the decoder") {
  std::mt19937 random(4);
  std::uniform_int_distribution<int> bytes(0, 255);
  const std::string whole = by_hand();
  std::uniform_int_distribution<std::size_t> places(0, whole.size() - 1);
  for (int i = 0; i < 20'000; ++i) {
    std::string broken = whole;
    for (int change = 0; change <= i % 4; ++change) {
      broken[places(random)] = static_cast<char>(bytes(random));
    }
    if (const auto basemap = decoded(broken)) {
      for (const BasemapCountry& country : basemap->countries) {
        for (const BasemapPolygon& polygon : country.polygons) {
          for (const BasemapRing& ring : polygon.rings)
            REQUIRE(!ring_points(*basemap, ring).empty());
        }
      }
    }
  }
}

TEST_CASE("the built basemaps decode, each country once") {
  for (const std::string name : {"land-110.bin", "land-50.bin"}) {
    const Basemap basemap = basemap_of(name);
    INFO(name);
    CHECK(basemap.countries.size() > 150);
    std::set<std::string> codes;
    for (const BasemapCountry& country : basemap.countries) {
      CHECK(codes.insert(country.code).second);
      CHECK_FALSE(country.polygons.empty());
    }
    for (const std::string code : {"AZE", "BLR", "KWT", "USA", "TJK"})
      CHECK(codes.contains(code));
  }
}

}  // namespace rostrum::basemap_test
