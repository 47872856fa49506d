#include "engine/present/record_sections.hpp"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/query/evaluate.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/outline_fixture.hpp"

namespace rostrum::record_sections_test {
namespace {

using Ids = std::vector<std::string>;

class Reader {
 public:
  std::vector<RecordSection> sections() {
    const auto forum = std::get<ForumId>(*face_.dataset.find_record("kuwait-2024"));
    page_ = build_record_page(Language::english(), face_.dataset, forum);
    const Result result =
        evaluate({face_.dataset, face_.domains, face_.columns, face_.index}, query);
    return record_sections({.language = Language::english(),
                            .dataset = face_.dataset,
                            .columns = face_.columns,
                            .matches = result.matches,
                            .selection = selection,
                            .open_sections = open},
                           page_);
  }
  std::vector<PageJump> jumps() { return record_jumps(Language::english(), page_); }

  Query query;
  std::string selection = "kuwait-2024";
  std::vector<std::string> open;

 private:
  test::Face face_{test::small_dataset()};
  RecordPage page_;
};

Ids shown(const RecordSection& section) {
  Ids ids;
  for (const std::uint32_t i : section.shown)
    ids.push_back(section.entries[i].id);
  return ids;
}

TEST_CASE("without a question everything is shown in its order") {
  Reader reader;
  const auto sections = reader.sections();
  REQUIRE(sections.size() == 2);
  CHECK(shown(sections[0]) ==
        Ids{"kuwait-2024.vladimir-voronkov", "kuwait-2024.vladimir-voronkov.2"});
  CHECK(sections[0].found.empty());
  CHECK(sections[0].more.empty());
  CHECK(shown(sections[1]) == Ids{"kuwait-2024.outcome-declaration"});
}

TEST_CASE("what a question finds stands first, and the rest is folded until asked for") {
  Reader reader;
  reader.query[Facet::topic].include = {"border-security"};
  reader.query[Facet::speaker].include = {"vladimir-voronkov"};
  auto sections = reader.sections();
  CHECK(shown(sections[0]) == Ids{"kuwait-2024.vladimir-voronkov"});
  CHECK(sections[0].found == "1 of 2 is found by the search and filters");
  CHECK(sections[0].more == "Show the other");
  CHECK(shown(sections[1]).empty());
  CHECK(sections[1].found == "None of 1 is found by the search and filters");

  reader.open = {sections[0].key};
  sections = reader.sections();
  CHECK(shown(sections[0]) ==
        Ids{"kuwait-2024.vladimir-voronkov", "kuwait-2024.vladimir-voronkov.2"});
  CHECK(sections[0].more == "Show only those found");
}

TEST_CASE("a chosen record is in sight whatever is looked for") {
  Reader reader;
  reader.query[Facet::topic].include = {"border-security"};
  reader.query[Facet::speaker].include = {"vladimir-voronkov"};
  reader.selection = "kuwait-2024.vladimir-voronkov.2";
  const auto sections = reader.sections();
  CHECK(shown(sections[0]) ==
        Ids{"kuwait-2024.vladimir-voronkov", "kuwait-2024.vladimir-voronkov.2"});
  CHECK(sections[0].more.empty());
}

TEST_CASE("nothing is folded at a forum of which nothing was found") {
  Reader reader;
  reader.query[Facet::host].include = {"AZE"};
  const auto sections = reader.sections();
  CHECK(shown(sections[0]).size() == 2);
  CHECK(sections[0].found.empty());
}

TEST_CASE("jumps say how much there is, and there are none to a single part") {
  Reader reader;
  reader.sections();
  std::vector<std::string> titles;
  for (const PageJump& jump : reader.jumps())
    titles.push_back(jump.title);
  CHECK(titles == Ids{"Statements 2", "Outcomes 1", "Sources 2"});
}

}  // namespace
}  // namespace rostrum::record_sections_test
