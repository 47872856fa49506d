// Pages of subjects: what is on them, in which order, and that nothing linked is left out.
#include "engine/present/subject_page.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/present/subject_forums.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::subject_page_test {

namespace {

SubjectPage page_of(const Dataset& dataset, std::string_view text) {
  const auto subject = find_subject(dataset, text);
  INFO(text);
  REQUIRE(subject.has_value());
  return build_subject_page(dataset, *subject);
}

const SubjectSection* find_section(const SubjectPage& page, std::string_view id) {
  const auto found =
      std::find_if(page.sections.begin(), page.sections.end(), [&](const SubjectSection& section) {
        return section.key == page.selection + "/" + std::string(id);
      });
  return found == page.sections.end() ? nullptr : &*found;
}

const SubjectSection& section_of(const SubjectPage& page, std::string_view id) {
  const SubjectSection* section = find_section(page, id);
  INFO("section " << id);
  REQUIRE(section != nullptr);
  return *section;
}

std::vector<std::string> selections(const SubjectSection& section) {
  std::vector<std::string> ids;
  for (const SubjectEntry& entry : section.entries)
    ids.push_back(entry.selection);
  return ids;
}

std::vector<std::string> labels(const SubjectPage& page) {
  std::vector<std::string> shown;
  for (const PageFact& fact : page.facts)
    shown.push_back(fact.label + ": " + plain_words(fact.words));
  return shown;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a person's page has roles with their days, statements, forums and whom they spoke for") {
  const Dataset dataset = test::small_dataset();
  const SubjectPage page = page_of(dataset, "person:vladimir-voronkov");
  CHECK(page.title == "Vladimir Voronkov");
  CHECK(page.kind == "Person");
  CHECK(page.other_names == Ids{"Владимир Воронков"});
  CHECK(page.counts == "2 statements · 1 forum · 2024");
  const SubjectEntry& role = section_of(page, "roles").entries.front();
  CHECK(role.title == "Under-Secretary-General, Office of Counter-Terrorism");
  CHECK(role.caption == "4 Nov 2024");
  CHECK(role.selection == "kuwait-2024.vladimir-voronkov");
  // Newest first.
  CHECK(selections(section_of(page, "statements")) ==
        Ids{"kuwait-2024.vladimir-voronkov.2", "kuwait-2024.vladimir-voronkov"});
  const SubjectEntry& statement = section_of(page, "statements").entries.back();
  CHECK(statement.title == "Kuwait phase");
  CHECK(statement.caption ==
        "Speech, 4 Nov 2024 · Under-Secretary-General, Office of Counter-Terrorism");
  CHECK(statement.snippet == "He thanked the hosts.");
  CHECK(section_of(page, "forums").entries.front().caption ==
        "4 – 5 Nov 2024 · Kuwait City · 2 statements");
  CHECK(selections(section_of(page, "organizations")) == Ids{"organization:unoct"});
  CHECK(selections(section_of(page, "countries")) == Ids{"country:KWT", "country:TJK"});
  CHECK(page.filters.front().facet == Facet::speaker);
}

TEST_CASE("a person's page has the forums they called, and their country leads on") {
  const Dataset dataset = test::small_dataset();
  const SubjectPage page = page_of(dataset, "person:ali-naghiyev");
  CHECK(labels(page) == Ids{"Country: Azerbaijan"});
  CHECK(page.facts.front().words.front().selection == "country:AZE");
  CHECK(section_of(page, "forums").entries.front().caption ==
        "May 2023 · Baku · convenor · 1 statement");
}

TEST_CASE("an organization's page has its parent, its parts, its forums and who spoke for it") {
  const Dataset dataset = test::small_dataset();
  const SubjectPage unoct = page_of(dataset, "organization:unoct");
  CHECK(unoct.kind == "Organization · intergovernmental");
  CHECK(labels(unoct) == Ids{"Part of: United Nations"});
  CHECK(selections(section_of(unoct, "people")) == Ids{"person:vladimir-voronkov"});
  CHECK(section_of(unoct, "forums").entries.front().caption ==
        "4 – 5 Nov 2024 · Kuwait City · organizer · 1 statement");
  const SubjectPage nations = page_of(dataset, "organization:united-nations");
  CHECK(selections(section_of(nations, "parts")) == Ids{"organization:unoct"});
  CHECK(section_of(nations, "parts").entries.front().caption == "1 statement");
  CHECK(find_section(nations, "statements") == nullptr);
}

TEST_CASE("a series' page has its editions in order, its hosts and its speakers") {
  const Dataset dataset = test::small_dataset();
  const SubjectPage page = page_of(dataset, "series:dushanbe-process");
  CHECK(selections(section_of(page, "editions")) == Ids{"kuwait-2024", "online-2020"});
  CHECK(section_of(page, "editions").entries.front().caption ==
        "4 – 5 Nov 2024 · Kuwait City · edition 4 · 2 statements");
  CHECK(selections(section_of(page, "countries")) == Ids{"country:KWT"});
  CHECK(section_of(page, "people").entries.front().caption == "2 statements");
  const SubjectPage baku = page_of(dataset, "series:baku-forum");
  CHECK(baku.about == "A yearly meeting.");
  CHECK(labels(baku) == Ids{"Since: 2023"});
}

TEST_CASE("a topic's page has its definition, its group and all that is about it") {
  const Dataset dataset = test::small_dataset();
  const SubjectPage page = page_of(dataset, "topic:border-security");
  CHECK(page.about == "Guarding borders.");
  CHECK(labels(page) == Ids{"Group: Cooperation"});
  CHECK(page.counts == "1 statement · 1 outcome · 1 forum · 2024");
  CHECK(selections(section_of(page, "outcomes")) == Ids{"kuwait-2024.outcome-declaration"});
  CHECK(section_of(page, "outcomes").entries.front().caption ==
        "Declaration · 4 – 5 Nov 2024 · Kuwait phase");
}

TEST_CASE("a country's page tells what it hosted, what its speakers said and what was said of it") {
  const Dataset dataset = test::small_dataset();
  const SubjectPage azerbaijan = page_of(dataset, "country:AZE");
  CHECK(azerbaijan.counts == "1 forum hosted · 1 statement by its speakers");
  CHECK(selections(section_of(azerbaijan, "statements")) == Ids{"baku-2023.ali-naghiyev"});
  CHECK(selections(section_of(azerbaijan, "people")) == Ids{"person:ali-naghiyev"});
  CHECK(selections(section_of(azerbaijan, "organizations")) ==
        Ids{"organization:state-security-service"});
  CHECK(azerbaijan.filters.size() == 2);
  const SubjectPage tajikistan = page_of(dataset, "country:TJK");
  CHECK(labels(tajikistan) == Ids{"Region: Asia"});
  CHECK(selections(section_of(tajikistan, "mentions")) == Ids{"kuwait-2024.vladimir-voronkov"});
  CHECK(tajikistan.filters.front().facet == Facet::mention);
}

TEST_CASE("a long section shows twelve entries, and all when it is opened") {
  const Dataset dataset = test::random_dataset(7);
  const SubjectPage page = page_of(dataset, "topic:topic-0");
  const SubjectSection& section = section_of(page, "statements");
  REQUIRE(section.is_long());
  UiState ui;
  CHECK(shown_entries(section, ui).size() == 12);
  CHECK(more_text(Language::english(), section, ui) ==
        "Show all " + std::to_string(section.entries.size()));
  ui.open_sections = {section.key};
  CHECK(shown_entries(section, ui).size() == section.entries.size());
  CHECK(more_text(Language::english(), section, ui) == "Show fewer");
}

TEST_CASE("pages leave nothing out, have no entry twice, and every entry opens") {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    const Dataset dataset = test::random_dataset(seed);
    const auto all = [&]<typename Id>(Id, std::size_t size) {
      for (std::uint32_t i = 0; i < size; ++i) {
        const Subject subject = Id{i};
        const SubjectPage page = build_subject_page(dataset, subject);
        INFO("seed " << seed << ", " << page.selection);
        for (const SubjectSection& section : page.sections) {
          std::set<std::string> seen;
          for (const SubjectEntry& entry : section.entries) {
            CHECK(current_selection(dataset, entry.selection) == entry.selection);
            CHECK(seen.insert(entry.selection).second);
          }
        }
        const std::vector<ForumId> forums = forums_of(dataset, subject);
        CHECK(std::is_sorted(forums.begin(), forums.end()));
        const SubjectSection* section =
            find_section(page, page.selection.starts_with("series:") ? "editions" : "forums");
        CHECK((section == nullptr ? 0 : section->entries.size()) == forums.size());
        CHECK(page.forums == forums);
        for (const SubjectFilter& filter : page.filters) {
          if (filter.facet == Facet::country || filter.facet == Facet::mention) continue;
          Session session(test::random_dataset(seed));
          session.dispatch(ToggleValue{filter.facet, filter.id});
          session.drain();
          std::vector<ForumId> found;
          for (const ResultEntry& entry : session.list().entries)
            found.push_back(entry.forum);
          std::sort(found.begin(), found.end());
          CHECK(found == forums);
        }
      }
    };
    all(PersonId{}, dataset.people().size());
    all(OrganizationId{}, dataset.organizations().size());
    all(SeriesId{}, dataset.series().size());
    all(TopicId{}, dataset.topics().size());
    all(CountryId{}, dataset.countries().size());
  }
}

}  // namespace rostrum::subject_page_test
