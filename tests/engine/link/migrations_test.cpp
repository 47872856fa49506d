// Old spellings of links are read for ever and written as they are today.
#include "engine/link/migrations.hpp"

#include "tests/engine/address_fixture.hpp"

namespace rostrum::migrations_test {
namespace {

using test::canonical;

TEST_CASE("old keys and values are read, and today's are written") {
  CHECK(canonical("appearance=dark") == "theme=dark");
  CHECK(canonical("search=border+security&period=2018..2025&select=kuwait-2024") ==
        "q=border+security&time=2018..2025&sel=kuwait-2024");
  CHECK(canonical("language=fr&dataset=2026.11") == "lang=fr&ds=2026.11");
  CHECK(canonical("projection=orthographic&lanes=none&arcs=off&embed=true") ==
        "projection=globe&arcs=none&lanes=one&embed=1");
  CHECK(canonical("appearance=auto").empty());
}

TEST_CASE("a key in two spellings counts as one") {
  CHECK(canonical("theme=light&appearance=dark") == "theme=dark");
  CHECK(canonical("q=arms&search=trade") == "q=arms+trade");
}

TEST_CASE("ampersands copied out of a page's source are read as they are meant") {
  CHECK(canonical("topic=cyber&amp;time=2018&amp;amp;host=AZE") ==
        "topic=cyber&time=2018&host=AZE");
}

TEST_CASE("what needs no migration stays as it is") {
  CHECK(migrated({"topic", "none"}) == Spelling{"topic", "none"});
  CHECK(migrated({"lanes", "series"}) == Spelling{"lanes", "series"});
  CHECK(migrated({"", ""}) == Spelling{"", ""});
}

}  // namespace
}  // namespace rostrum::migrations_test
