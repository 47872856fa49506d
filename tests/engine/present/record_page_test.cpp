#include "engine/present/record_page.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"
#include "tests/engine/test_language.hpp"

namespace rostrum::record_page_test {
namespace {

RecordPage page_of(const Dataset& dataset, std::string_view forum) {
  return build_record_page(Language::english(), dataset,
                           std::get<ForumId>(*dataset.find_record(forum)));
}

std::vector<std::string> lines_of(const std::vector<PageFact>& facts) {
  std::vector<std::string> lines;
  for (const PageFact& fact : facts)
    lines.push_back(fact.key + " | " + fact.label + ": " + plain_words(fact.words));
  return lines;
}

TEST_CASE("a forum's page has what is known of it, and leaves out what is not") {
  const Dataset dataset = test::small_dataset();
  const RecordPage page = page_of(dataset, "kuwait-2024");
  CHECK(page.title == "Kuwait phase");
  CHECK(page.full_title == "Kuwait phase of the Dushanbe Process");
  CHECK(
      lines_of(page.facts) ==
      std::vector<std::string>{
          "when | When: 4 – 5 November 2024", "where | Where: Kuwait City, Kuwait · Bayan Palace",
          "hosts | Hosts: United Nations · Office of Counter-Terrorism",
          "present | Present: more than 33 countries (also reported: nearly 36) · about 450 people",
          "series | Series: Dushanbe Process, edition 4", "theme | Theme: Borders that hold"});
  CHECK(lines_of(page_of(dataset, "online-2020").facts).size() == 3);
  CHECK(page_of(dataset, "online-2020").full_title.empty());
}

TEST_CASE("what was said has its speaker, its facts and the same in two short lines") {
  const Dataset dataset = test::small_dataset();
  const RecordPage page = page_of(dataset, "kuwait-2024");
  REQUIRE_FALSE(page.statements.empty());
  const RecordEntry& said = page.statements.front();
  CHECK(plain_words(said.title) == "Vladimir Voronkov");
  CHECK(plain_words(said.caption) == "Under-Secretary-General, Office of Counter-Terrorism");
  CHECK(plain_words(said.byline) == "Under-Secretary-General, Office of Counter-Terrorism");
  CHECK(plain_words(said.foot) == "Speech, 4 Nov 2024 · mentions Kuwait, Tajikistan");
  CHECK(said.foot_place == said.id + ":mentions");
  CHECK(lines_of(said.facts) ==
        std::vector<std::string>{"speaker | Speaker: Vladimir Voronkov",
                                 "organization | Organization: Office of Counter-Terrorism",
                                 "when | When: 4 November 2024", "kind | Kind: Speech",
                                 "topics | Topics: Terrorism · Border security",
                                 "mentions | Mentions: Kuwait, Tajikistan"});
}

TEST_CASE("what was agreed is told by its title and its kind") {
  const Dataset dataset = test::small_dataset();
  const RecordPage page = page_of(dataset, "kuwait-2024");
  REQUIRE(page.outcomes.size() == 1);
  const RecordEntry& agreed = page.outcomes.front();
  CHECK(plain_words(agreed.title) == "Kuwait declaration");
  CHECK(plain_words(agreed.caption) == "Outcome · declaration");
  CHECK(agreed.foot.empty());
}

TEST_CASE("every source that is named is one of the page's") {
  const Dataset dataset = test::small_dataset();
  for (const Forum& forum : dataset.forums()) {
    const RecordPage page = page_of(dataset, forum.id);
    for (const auto* entries : {&page.statements, &page.outcomes}) {
      for (const RecordEntry& entry : *entries)
        CHECK((!entry.source || *entry.source < page.sources.size()));
    }
  }
}

TEST_CASE("a source in another language has its own title below the one that can be read") {
  const Dataset dataset = test::loaded(
      test::with(test::small_dataset_text(), R"("title": "Report from Baku"}])",
                 R"("title": "تقرير من باكو", "translation": "Report from Baku", "language": "ar"},
         {"url": "https://example.org/b", "title": "Treffen in Baku", "language": "de"}])"));
  const RecordPage page = page_of(dataset, "baku-2023");
  REQUIRE(page.sources.size() == 2);
  CHECK(page.sources[0].title == "Report from Baku");
  CHECK(page.sources[0].title_language == "en");
  CHECK(page.sources[0].original == "تقرير من باكو");
  CHECK(page.sources[0].original_language == "ar");
  CHECK(page.sources[1].title == "Treffen in Baku");
  CHECK(page.sources[1].title_language == "de");
  CHECK(page.sources[1].original.empty());
}

TEST_CASE("a source without an address says why, and no other does") {
  const Dataset dataset = test::loaded(test::with(
      test::small_dataset_text(), R"("title": "Report from Baku"}])",
      R"("title": "Report from Baku"}, {"title": "A video", "via": "https://example.org/copy"},
         {"title": "A paper"}])"));
  const RecordPage page = page_of(dataset, "baku-2023");
  REQUIRE(page.sources.size() == 3);
  CHECK(page.sources[0].no_address.empty());
  CHECK(page.sources[1].no_address == "Its own address is not known. It was read in a copy.");
  CHECK(page.sources[2].no_address == "The data names no address for it.");
}

TEST_CASE("a name leads to its page wherever a language has it in the text") {
  const Dataset dataset = test::small_dataset();
  const Forum& forum = dataset[std::get<ForumId>(*dataset.find_record("kuwait-2024"))];
  const Language russian = test::language_of("ru");
  CHECK(where_parts(russian, dataset, forum) == LinkedWords{{"Kuwait", "country:KWT"},
                                                            {", г. ", ""},
                                                            {"Kuwait City", ""},
                                                            {" · ", ""},
                                                            {"Bayan Palace", ""}});
}

TEST_CASE("nothing but names and texts of the data is left in English in another language") {
  const Dataset dataset = test::small_dataset();
  const Language pseudo = test::language_of("en-XA");
  const RecordPage page =
      build_record_page(pseudo, dataset, std::get<ForumId>(*dataset.find_record("kuwait-2024")));
  for (const PageFact& fact : page.facts) {
    INFO(fact.key);
    CHECK(test::is_pseudo(fact.label));
  }
  CHECK(test::is_pseudo(page.titles.sources));
  CHECK(test::is_pseudo(plain_words(page.outcomes.front().caption)));
  CHECK(test::is_pseudo(plain_words(page.statements.front().foot)));
  CHECK(page.title == "Kuwait phase");
  // What names a place in the document is the same in every language.
  CHECK(page.facts.front().key == "when");
}

TEST_CASE("a text that has what looks like a name's place, but none, stays a text") {
  const LinkedWords names{{"Kuwait", "country:KWT"}};
  CHECK(with_names("in " + name_slot(0) + ".", names) ==
        LinkedWords{{"in ", ""}, {"Kuwait", "country:KWT"}, {".", ""}});
  CHECK(plain_words(with_names("a " + name_slot(7) + "b", names)) == "a b");
  CHECK(plain_words(with_names("a \x11 b", names)) == "a \x11 b");
  CHECK(with_names("", names).empty());
}

TEST_CASE("parts that stand by themselves go without what joins them in a line") {
  const LinkedWords words{{"Kuwait City", ""}, {", ", ""},           {"Kuwait", "country:KWT"},
                          {" · ", ""},         {"Bayan Palace", ""}, {", and online", ""}};
  CHECK(items_of(words) == LinkedWords{{"Kuwait City", ""},
                                       {"Kuwait", "country:KWT"},
                                       {"Bayan Palace", ""},
                                       {"and online", ""}});
  CHECK(leads_somewhere(words));
  CHECK_FALSE(leads_somewhere({{"Online", ""}}));
}

}  // namespace
}  // namespace rostrum::record_page_test
