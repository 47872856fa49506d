// The search box finds subjects by any of their names.
#include "engine/search/subject_search.hpp"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::subject_search_test {

namespace {

struct Finder {
  Dataset dataset = test::small_dataset();
  SubjectSearch search{dataset};

  std::vector<std::string> operator()(std::string_view text, std::size_t at_most = 4) const {
    std::vector<std::string> found;
    for (const Subject& subject : search.find(parse_text_query(text), at_most))
      found.push_back(text_of(dataset, subject));
    return found;
  }
};

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a person is found by any spelling, and by its beginning") {
  const Finder find;
  CHECK(find("voronkov") == Found{"person:vladimir-voronkov"});
  CHECK(find("воронк") == Found{"person:vladimir-voronkov"});
  CHECK(find("VLAD voron") == Found{"person:vladimir-voronkov"});
  CHECK(find("nagiyev") == Found{"person:ali-naghiyev"});
}

TEST_CASE("every word must be in one of the names") {
  const Finder find;
  CHECK(find("vladimir naghiyev").empty());
  CHECK(find("bureau unoct").empty());
  CHECK(find("unoct") == Found{"organization:unoct"});
}

TEST_CASE("an exact name comes first, then what has most statements and forums") {
  const Finder find;
  // The topic has three, the organization "Office of Counter-Terrorism" two.
  CHECK(find("terrorism") == Found{"topic:terrorism", "organization:unoct"});
  CHECK(find("un") == Found{"organization:united-nations", "organization:unoct"});
  CHECK(find("ku") == Found{"country:KWT"});
}

TEST_CASE("words to leave out and words in quotes count for names too") {
  const Finder find;
  CHECK(find("terrorism -counter") == Found{"topic:terrorism"});
  CHECK(find("\"counter terrorism\"") == Found{"organization:unoct"});
  CHECK(find("-terrorism").empty());
  CHECK(find("").empty());
}

TEST_CASE("no more subjects are found than asked for") {
  const Finder find;
  CHECK(find("a", 2).size() == 2);
  CHECK(find("a", 0).empty());
}

}  // namespace rostrum::subject_search_test
