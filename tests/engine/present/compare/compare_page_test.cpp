// Compare counts what a reader would count by hand, in the same words and the same order.
#include "engine/present/compare/compare_page.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/present/compare/compare_records.hpp"
#include "engine/present/subject_page.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/country_groups_fixture.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::compare_page_test {
namespace {

using Texts = std::vector<std::string>;
using Counts = std::map<std::string, std::uint32_t>;

const CompareSection* find_section(const ComparePage& page, std::string_view id) {
  const auto found =
      std::ranges::find(page.sections, "compare/" + std::string(id), &CompareSection::key);
  return found == page.sections.end() ? nullptr : &*found;
}

const CompareSection& section_of(const ComparePage& page, std::string_view id) {
  const CompareSection* section = find_section(page, id);
  INFO("section " << id);
  REQUIRE(section != nullptr);
  return *section;
}

// What a section says of one column, by what its rows open; rows without any are left out.
Counts counts_of(const ComparePage& page, std::string_view id, std::size_t column) {
  Counts counts;
  const CompareSection* section = find_section(page, id);
  if (section == nullptr) return counts;
  for (const CompareRow& row : section->rows) {
    const std::uint32_t count = row.cells[column].count;
    if (count > 0) counts[row.selection.empty() ? row.name : row.selection] = count;
  }
  return counts;
}

const std::string& fact_of(const ComparePage& page, std::string_view label, std::size_t column) {
  const auto found = std::ranges::find(page.facts, label, &CompareFact::label);
  INFO("fact " << label);
  REQUIRE(found != page.facts.end());
  return found->words[column];
}

Texts fact_ids(const ComparePage& page) {
  Texts ids;
  for (const CompareFact& fact : page.facts)
    ids.push_back(fact.id);
  return ids;
}

Texts names(const CompareSection& section) {
  Texts shown;
  for (const CompareRow& row : section.rows)
    shown.push_back(row.name);
  return shown;
}

// Every text of a random dataset that can be compared.
Texts all_texts(const Dataset& dataset) {
  Texts texts;
  const auto add = [&]<typename Id>(Id, std::size_t size) {
    for (std::uint32_t i = 0; i < size; ++i)
      texts.push_back(text_of(dataset, Subject(Id{i})));
  };
  add(PersonId{}, dataset.people().size());
  add(OrganizationId{}, dataset.organizations().size());
  add(SeriesId{}, dataset.series().size());
  add(TopicId{}, dataset.topics().size());
  add(CountryId{}, dataset.countries().size());
  for (const Forum& forum : dataset.forums())
    texts.push_back(forum.id);
  for (int year = 2010; year < 2021; ++year)
    texts.push_back("year:" + std::to_string(year));
  return texts;
}

Texts some_texts(const Dataset& dataset, test::Chance& chance, std::size_t count) {
  const Texts all = all_texts(dataset);
  Texts texts;
  while (texts.size() < count) {
    const std::string& text = all[chance.below(static_cast<std::uint32_t>(all.size()))];
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
  }
  return texts;
}

bool said_by(const Dataset& dataset, const Statement& statement, const std::string& text) {
  const auto is = [&](const auto& id) { return id && text_of(dataset, Subject(*id)) == text; };
  const auto has_topic = [&](TopicId id) { return text_of(dataset, Subject(id)) == text; };
  if (text.starts_with("year:")) {
    const int year = std::stoi(text.substr(5));
    return statement.date.earliest < first_day_of_year(year + 1) &&
           first_day_of_year(year) <= statement.date.latest;
  }
  return is(statement.speaker) || is(statement.organization) || is(statement.country) ||
         dataset[statement.forum].id == text ||
         is(std::optional(dataset[statement.forum].series)) ||
         std::ranges::any_of(statement.topics, has_topic);
}

TEST_CASE("speakers and countries mentioned are counted as by hand, whatever is compared") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    test::Chance chance(seed);
    const Dataset dataset = test::random_dataset(seed % 4);
    const Texts texts = some_texts(dataset, chance, 2 + seed % 3);
    const ComparePage page = build_compare_page(Language::english(), dataset, texts);
    REQUIRE(page.columns.size() == texts.size());
    for (std::size_t column = 0; column < texts.size(); ++column) {
      INFO("seed " << seed << ", " << texts[column]);
      Counts speakers;
      Counts mentions;
      std::size_t statements = 0;
      for (const Statement& statement : dataset.statements()) {
        if (!said_by(dataset, statement, texts[column])) continue;
        ++statements;
        if (statement.speaker) ++speakers[text_of(dataset, Subject(*statement.speaker))];
        for (const CountryId country : statement.mentions)
          ++mentions[text_of(dataset, Subject(country))];
      }
      // Of people alone each would have one row, itself.
      const bool people_alone = std::ranges::all_of(
          texts, [](const std::string& text) { return text.starts_with("person:"); });
      CHECK(counts_of(page, "speakers", column) == (people_alone ? Counts{} : speakers));
      CHECK(counts_of(page, "mentions", column) == mentions);
      CHECK(fact_of(page, "Statements", column) ==
            Language::english().number(static_cast<std::int64_t>(statements)));
    }
  }
}

TEST_CASE("a column has the forums and statements that its own page has") {
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    const Dataset dataset = test::random_dataset(seed);
    for (const std::string& text : all_texts(dataset)) {
      const auto subject = find_subject(dataset, text);
      // A country's page has the forums it hosted alone.
      if (!subject || std::holds_alternative<CountryId>(*subject)) continue;
      INFO("seed " << seed << ", " << text);
      const SubjectPage page = build_subject_page(dataset, *subject);
      const CompareRecords records = records_of(dataset, CompareItem(*subject));
      CHECK(records.forums == page.forums);
      for (const SubjectSection& section : page.sections) {
        if (section.key == text + "/statements") {
          CHECK(records.statements.size() == section.entries.size());
        }
        if (section.key == text + "/outcomes") {
          CHECK(records.outcomes.size() == section.entries.size());
        }
      }
    }
  }
}

TEST_CASE("a year has what the filter by that year finds") {
  Session session(test::random_dataset(2));
  for (int year = 2010; year < 2021; ++year) {
    INFO(year);
    session.dispatch(SetTime{
        .time = TimeRange{.from = first_day_of_year(year), .to = first_day_of_year(year + 1) - 1}});
    session.drain();
    const CompareRecords records = records_of(session.dataset(), CompareItem(CalendarYear{year}));
    CHECK(records.forums.size() == session.result().found.forums);
    CHECK(records.statements.size() == session.result().found.statements);
    CHECK(records.outcomes.size() == session.result().found.outcomes);
  }
}

TEST_CASE("what two have in common does not depend on which of them comes first") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    test::Chance chance(seed);
    const Dataset dataset = test::random_dataset(seed % 4);
    const Texts texts = some_texts(dataset, chance, 2);
    const ComparePage page = build_compare_page(Language::english(), dataset, texts);
    const ComparePage turned =
        build_compare_page(Language::english(), dataset, {texts[1], texts[0]});
    INFO(texts[0] << " and " << texts[1]);
    REQUIRE(page.overlaps.size() == 1);
    REQUIRE(turned.overlaps.size() == 1);
    CHECK(page.overlaps.front().words == turned.overlaps.front().words);
    for (const CompareOverlap::Part& part : page.overlaps.front().parts) {
      CHECK(part.shared <= part.of);
      CHECK(part.of > 0);
    }
  }
}

TEST_CASE("of topics in common, as many are told as both columns have by themselves") {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    test::Chance chance(seed);
    const Dataset dataset = test::random_dataset(seed % 4);
    const Texts texts = some_texts(dataset, chance, 3);
    const ComparePage page = build_compare_page(Language::english(), dataset, texts);
    REQUIRE(page.overlaps.size() == 4);  // all three, then every pair
    for (const CompareOverlap& overlap : page.overlaps) {
      std::set<std::string> any;
      std::map<std::string, std::size_t> columns;
      for (const std::size_t column : overlap.columns) {
        const ComparePage alone = build_compare_page(Language::english(), dataset, {texts[column]});
        for (const auto& [topic, count] : counts_of(alone, "topics", 0)) {
          any.insert(topic);
          ++columns[topic];
        }
      }
      const auto shared = std::ranges::count_if(
          columns, [&](const auto& each) { return each.second == overlap.columns.size(); });
      const auto part =
          std::ranges::find(overlap.parts, "compare/topics", &CompareOverlap::Part::key);
      if (any.empty()) {
        CHECK(part == overlap.parts.end());
      } else {
        REQUIRE(part != overlap.parts.end());
        CHECK(part->of == any.size());
        CHECK(part->shared == static_cast<std::uint32_t>(shared));
      }
    }
  }
}

TEST_CASE("taking one column out leaves the numbers of the others as they are") {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    test::Chance chance(seed);
    const Dataset dataset = test::random_dataset(seed % 4);
    const Texts texts = some_texts(dataset, chance, 4);
    const ComparePage four = build_compare_page(Language::english(), dataset, texts);
    const ComparePage three =
        build_compare_page(Language::english(), dataset, {texts[0], texts[2], texts[3]});
    for (const auto& [kept, was] : {std::pair(0U, 0U), std::pair(1U, 2U), std::pair(2U, 3U)}) {
      for (const CompareSection& section : four.sections) {
        const std::string id = section.key.substr(section.key.find('/') + 1);
        // What is compared decides which tables say something.
        if (find_section(three, id) == nullptr) continue;
        INFO("seed " << seed << ", " << id << " of " << texts[was]);
        CHECK(counts_of(three, id, kept) == counts_of(four, id, was));
      }
      CHECK(three.columns[kept].name == four.columns[was].name);
      for (const CompareFact& fact : four.facts) {
        const auto same = std::ranges::find(three.facts, fact.id, &CompareFact::id);
        if (same != three.facts.end()) CHECK(same->words[kept] == fact.words[was]);
      }
    }
  }
}

TEST_CASE("rows that most columns share come first, then those with most records, then names") {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    test::Chance chance(seed);
    const Dataset dataset = test::random_dataset(seed);
    const ComparePage page =
        build_compare_page(Language::english(), dataset, some_texts(dataset, chance, 3));
    for (const CompareSection& section : page.sections) {
      std::set<std::string> keys;
      for (std::size_t i = 0; i < section.rows.size(); ++i) {
        const CompareRow& row = section.rows[i];
        CHECK(keys.insert(row.key).second);
        std::uint32_t shared = 0;
        std::uint32_t total = 0;
        for (const CompareCell& cell : row.cells) {
          shared += cell.count > 0 ? 1 : 0;
          total += cell.count;
          CHECK(cell.count <= section.most);
        }
        CHECK(row.shared == shared);
        CHECK(row.total == total);
        if (i == 0) continue;
        const CompareRow& before = section.rows[i - 1];
        CHECK(std::tie(before.shared, before.total) >= std::tie(row.shared, row.total));
        if (before.shared == row.shared && before.total == row.total) {
          CHECK(before.name <= row.name);
        }
      }
    }
  }
}

TEST_CASE("what is shared says so in words") {
  CHECK(shared_mark(Language::english(), 1, 2).empty());
  CHECK(shared_mark(Language::english(), 2, 2) == "in both");
  CHECK(shared_mark(Language::english(), 2, 3) == "in 2 of 3");
  CHECK(shared_mark(Language::english(), 4, 4) == "in all 4");
}

TEST_CASE("a forum and a series stand side by side with dates, numbers and participants") {
  const Dataset dataset = test::small_dataset();
  const ComparePage page = build_compare_page(
      Language::english(), dataset, {"baku-2023", "series:dushanbe-process", "year:2024"});
  REQUIRE(page.columns.size() == 3);
  CHECK(page.columns[0].kind == "Forum");
  CHECK(page.columns[0].selection == "baku-2023");
  CHECK(page.columns[1].name == "Dushanbe Process");
  CHECK(page.columns[2].name == "2024");
  CHECK(page.columns[2].selection.empty());
  CHECK(fact_of(page, "When", 0) == "May 2023");
  CHECK(fact_of(page, "When", 1) == "2020 to 2024");
  CHECK(fact_of(page, "Statements", 1) == "2");
  CHECK(fact_of(page, "Outcomes", 1) == "1");
  CHECK(fact_of(page, "Participants", 0) == "Not reported");
  CHECK(fact_of(page, "Participants", 1) ==
        "Most: more than 33 countries, Kuwait phase · about 450 people, Kuwait phase · reported by "
        "1 of 2 forums");
  CHECK(fact_of(page, "Participants", 2) ==
        "more than 33 countries (also reported: nearly 36) · about 450 people");
  CHECK(names(section_of(page, "topics")) == Texts{"Terrorism", "Border security"});
  CHECK(section_of(page, "topics").rows[0].mark == "in all 3");
  CHECK(section_of(page, "topics").rows[1].mark == "in 2 of 3");
  CHECK(section_of(page, "outcomes").rows.front().selection.empty());
  CHECK(page.overlaps.front().between == "First Baku Forum, Dushanbe Process and 2024");
}

TEST_CASE("of two forums the facts say where, who and how many, and nothing that is one and one") {
  const Dataset dataset = test::small_dataset();
  const ComparePage page =
      build_compare_page(Language::english(), dataset, {"baku-2023", "kuwait-2024"});
  CHECK(fact_ids(page) ==
        Texts{"when", "where", "hosts", "series", "participants", "statements", "outcomes"});
  CHECK(fact_of(page, "Where", 1) == "Kuwait City, Kuwait · Bayan Palace");
  CHECK(fact_of(page, "Hosts", 0) == "State Security Service · Ali Naghiyev");
  CHECK(fact_of(page, "Series", 1) == "Dushanbe Process, edition 4");
  CHECK(fact_of(page, "Statements", 1) == "2");
  for (const char* one_each : {"forums", "series", "hosts"})
    CHECK(find_section(page, one_each) == nullptr);
  REQUIRE(page.overlaps.size() == 1);
  CHECK(page.overlaps[0].words == "1 of 2 topics · 0 of 2 speakers · 0 of 1 country of speakers");
}

TEST_CASE("of two people the facts say roles, statements, forums, first and last, and mentions") {
  const Dataset dataset = test::small_dataset();
  const ComparePage page = build_compare_page(Language::english(), dataset,
                                              {"person:ali-naghiyev", "person:vladimir-voronkov"});
  CHECK(fact_ids(page) == Texts{"roles", "statements", "spoke-at", "first", "last", "mentions"});
  CHECK(fact_of(page, "Roles", 0) == "Chief, State Security Service");
  CHECK(fact_of(page, "Statements", 1) == "2");
  CHECK(fact_of(page, "Spoke at", 1) == "1 forum");
  CHECK(fact_of(page, "First statement", 1) == "4 Nov 2024");
  CHECK(fact_of(page, "Last statement", 1) == "5 Nov 2024");
  CHECK(fact_of(page, "Countries mentioned", 0) == "None known");
  CHECK(fact_of(page, "Countries mentioned", 1) == "Kuwait · Tajikistan");
  CHECK(find_section(page, "speakers") == nullptr);
  for (const CompareOverlap::Part& part : page.overlaps.front().parts)
    CHECK(part.key != "compare/speakers");
}

TEST_CASE("of different kinds only what both have is told") {
  const Dataset dataset = test::small_dataset();
  const auto ids = [&](const Texts& texts) {
    return fact_ids(build_compare_page(Language::english(), dataset, texts));
  };
  CHECK(ids({"kuwait-2024", "person:vladimir-voronkov"}) ==
        Texts{"when", "statements", "outcomes"});
  CHECK(ids({"kuwait-2024", "country:KWT"}) ==
        Texts{"when", "statements", "outcomes", "participants"});
  CHECK(ids({"organization:unoct", "organization:state-security-service"}) ==
        Texts{"organized", "statements", "speakers", "first", "last", "mentions"});
  // No column has anything to say of its participants.
  CHECK(ids({"baku-2023", "series:baku-forum"}) == Texts{"when", "statements", "outcomes"});
}

TEST_CASE("a group of countries has what its members said and hosted as members") {
  const Dataset dataset = test::small_dataset_with_groups();
  const ComparePage page =
      build_compare_page(Language::english(), dataset, {"group:caspian", "group:pact"});
  REQUIRE(page.columns.size() == 2);
  CHECK(page.columns[0].text == "group:caspian");
  CHECK(page.columns[0].name == "Caspian states");
  CHECK(page.columns[0].kind == "Region");
  CHECK(page.columns[0].note == "States on the Caspian Sea.");
  CHECK(page.columns[0].basis ==
        "What was said for its members, and the forums they hosted, as they were members on that "
        "day");
  CHECK(page.columns[0].selection.empty());
  CHECK(page.columns[1].kind == "Alliance");
  // Azerbaijan was still a Caspian state when it hosted, and in the pact no more.
  CHECK(counts_of(page, "hosts", 0) == Counts{{"country:AZE", 1}});
  CHECK(counts_of(page, "speakers", 0) == Counts{{"person:ali-naghiyev", 1}});
  CHECK(fact_of(page, "Forums", 1) == "0");
  CHECK(fact_of(page, "Statements", 1) == "0");
}

TEST_CASE("a group of countries has the records that its two filters find") {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    const Dataset dataset = test::random_dataset(seed);
    const FacetDomains domains(dataset);
    const Columns columns(dataset, domains);
    const auto has = [&](Facet facet, RecordId record, CountryGroupId group) {
      return std::ranges::binary_search(
          columns.facet(facet).values_of_row()[columns.row_of(record)], group.index);
    };
    for (std::uint32_t g = 0; g < dataset.country_groups().size(); ++g) {
      const CountryGroupId group{g};
      const CompareRecords records = records_of(dataset, CompareItem(group));
      for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
        CHECK(std::ranges::binary_search(records.own_forums, ForumId{i}) ==
              has(Facet::host_group, ForumId{i}, group));
      }
      for (std::uint32_t i = 0; i < dataset.statements().size(); ++i) {
        CHECK(std::ranges::binary_search(records.statements, StatementId{i}) ==
              has(Facet::country_group, StatementId{i}, group));
      }
      for (std::uint32_t i = 0; i < dataset.outcomes().size(); ++i) {
        CHECK(std::ranges::binary_search(records.outcomes, OutcomeId{i}) ==
              has(Facet::host_group, OutcomeId{i}, group));
      }
    }
  }
}

TEST_CASE("a text that names nothing is left out, and nothing compared says what to do") {
  const Dataset dataset = test::small_dataset();
  CHECK(build_compare_page(Language::english(), dataset,
                           {"country:ZZZ", "year:0", "kuwait-2024.vladimir-voronkov"})
            .columns.empty());
  CHECK(compare_advice(Language::english(), build_compare_page(Language::english(), dataset, {}))
            .starts_with("Choose two to four"));
  CHECK(compare_heading(Language::english(),
                        build_compare_page(Language::english(), dataset, {})) == "Compare");
  CHECK(compare_heading(Language::english(), build_compare_page(Language::english(), dataset,
                                                                {"country:AZE", "year:2024"})) ==
        "Compare: Azerbaijan, 2024");
  const ComparePage one = build_compare_page(Language::english(), dataset, {"country:AZE"});
  CHECK(compare_advice(Language::english(), one).starts_with("Add another one"));
  CHECK(one.overlaps.empty());
  CHECK(section_of(one, "topics").rows.front().mark.empty());
}

TEST_CASE("a long section shows its first rows, and all when it is opened") {
  const Dataset dataset = test::random_dataset(7);
  const ComparePage page =
      build_compare_page(Language::english(), dataset, {"topic:topic-0", "topic:topic-1"});
  const CompareSection& section = section_of(page, "forums");
  REQUIRE(section.rows.size() > entries_before_more);
  UiState ui;
  CHECK(shown_rows(section, ui).size() == entries_before_more);
  CHECK(more_text(Language::english(), section, ui) ==
        "Show all " + std::to_string(section.rows.size()));
  ui.open_sections = {section.key};
  CHECK(shown_rows(section, ui).size() == section.rows.size());
  CHECK(more_text(Language::english(), section, ui) == "Show fewer");
}

}  // namespace
}  // namespace rostrum::compare_page_test
