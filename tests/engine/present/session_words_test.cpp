// The words both faces share: rows of facets, chips, facts of a record.
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "engine/present/chips.hpp"
#include "engine/present/facet_rows.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/present/period_text.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::session_words_test {

namespace {

const Language& en = Language::english();

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

Day day(int year, int month, int of_month) {
  return day_from_civil(
      {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(of_month)});
}

struct Rows {
  Dataset dataset = test::small_dataset();
  FacetDomains domains{dataset};
  Columns columns{dataset, domains};
  SearchIndex index = make_index();

  SearchIndex make_index() const {
    std::vector<SearchDocument> documents;
    for (Row row = 0; row < columns.row_count(); ++row)
      documents.push_back(search_document(dataset, columns.record(row)));
    return SearchIndex(documents);
  }

  FacetRows of(Facet facet, const Query& query, std::size_t limit = all) const {
    const Result result = evaluate({dataset, domains, columns, index}, query);
    return build_facet_rows(Language::english(), domains, columns, result, query, facet, limit);
  }
  std::vector<std::string> ids(Facet facet, const Query& query, std::size_t limit = all) const {
    std::vector<std::string> found;
    for (const FacetRow& row : of(facet, query, limit).rows)
      found.push_back(domains[facet].values()[row.value].id);
    return found;
  }
};

const Forum& forum(const Dataset& dataset, std::string_view id) {
  return dataset[std::get<ForumId>(*dataset.find_record(id))];
}

}  // namespace

TEST_CASE("facet rows come by what they would give, and a value without any record not at all") {
  const Rows rows;
  CHECK(rows.ids(Facet::topic, {}) == std::vector<std::string>{"terrorism", "border-security"});
  CHECK(rows.ids(Facet::host, {}) == std::vector<std::string>{"KWT", "AZE"});
}

TEST_CASE("a choice moves no row of its facet, and chosen values are shown whatever the limit") {
  const Rows rows;
  Query query;
  query[Facet::host].include = {"AZE"};
  CHECK(rows.ids(Facet::host, query) == rows.ids(Facet::host, {}));
  CHECK(rows.ids(Facet::host, query, 1) == std::vector<std::string>{"KWT", "AZE"});
  query = {};
  query[Facet::host].exclude = {"AZE", "KWT"};
  CHECK(rows.ids(Facet::host, query, 1).size() == 2);
  CHECK(rows.of(Facet::host, query).rows[0].choice == ChoiceState::excluded);
}

TEST_CASE("values that would find nothing fold away, unless they are chosen") {
  const Rows rows;
  Query query;
  query[Facet::speaker].include = {"ali-naghiyev"};
  query[Facet::kind].include = {"statement"};
  CHECK(rows.ids(Facet::host, query) == std::vector<std::string>{"AZE"});
  CHECK(rows.of(Facet::host, query).giving == 1);
  CHECK(rows.of(Facet::host, query).total == 2);
  query[Facet::host].include = {"KWT"};
  CHECK(rows.ids(Facet::host, query) == std::vector<std::string>{"AZE", "KWT"});
}

TEST_CASE("the limit cuts the rows and not the total") {
  const Rows rows;
  const FacetRows cut = rows.of(Facet::topic, {}, 1);
  CHECK(cut.rows.size() == 1);
  CHECK(cut.total == 2);
  CHECK(cut.most == rows.of(Facet::topic, {}).most);
}

TEST_CASE("kinds of record stand below their parents in the table's order") {
  const Rows rows;
  const FacetRows kinds = rows.of(Facet::kind, {});
  std::vector<std::string> shown;
  for (const FacetRow& row : kinds.rows) {
    shown.push_back(std::string(row.depth > 0 ? "  " : "") +
                    rows.domains[Facet::kind].values()[row.value].id);
  }
  CHECK(shown == std::vector<std::string>{"forum", "statement", "  speech", "  message",
                                          "  interview", "outcome", "  declaration"});
}

TEST_CASE("a count in a facet ignores the facet's own choice") {
  const Rows rows;
  Query query;
  query[Facet::host].include = {"AZE"};
  const FacetRows hosts = rows.of(Facet::host, query);
  CHECK(hosts.rows[0].count > 0);
  CHECK(hosts.rows[1].count > 0);
}

TEST_CASE("a period in words") {
  const auto words = [](std::optional<Day> from, std::optional<Day> to) {
    return period_text(Language::english(), {.from = from, .to = to});
  };
  CHECK(words(day(2018, 1, 1), day(2025, 12, 31)) == "2018 – 2025");
  CHECK(words(day(2018, 1, 1), day(2018, 12, 31)) == "2018");
  CHECK(words(day(2018, 6, 1), day(2018, 6, 30)) == "June 2018");
  CHECK(words(day(2018, 1, 1), day(2018, 6, 30)) == "January – June 2018");
  CHECK(words(day(2018, 6, 1), day(2025, 9, 30)) == "June 2018 – September 2025");
  CHECK(words(day(2018, 6, 28), day(2018, 6, 29)) == "28 – 29 June 2018");
  CHECK(words(day(2024, 2, 1), day(2024, 2, 29)) == "February 2024");
  CHECK(words(day(2018, 1, 1), {}) == "2018 – latest");
  CHECK(words(day(2018, 6, 1), {}) == "June 2018 – latest");
  CHECK(words({}, day(2019, 12, 31)) == "Until 2019");
  CHECK(words({}, day(2019, 6, 30)) == "Until June 2019");
  CHECK(words({}, {}) == "Any time");
}

TEST_CASE("chips name what is on and take themselves off") {
  const Rows rows;
  Query query;
  query.text = "border";
  query.time = TimeRange{.from = day(2018, 1, 1), .to = {}};
  query.area = GeoBox{};
  query[Facet::topic].include = {"border-security"};
  query[Facet::kind].exclude = {"press-statement"};
  query[Facet::host].exclude = {"AZE"};
  const std::vector<Chip> chips = build_chips(Language::english(), rows.domains, query);
  std::vector<std::string> shown;
  for (const Chip& chip : chips)
    shown.push_back(chip.key + " " + chip.label);
  CHECK(shown == std::vector<std::string>{"chip:time 2018 – latest", "chip:area Area on the map",
                                          "chip:topic:border-security Border security",
                                          "chip:host:AZE Not Azerbaijan",
                                          "chip:kind:press-statement Not press statement"});
  CHECK(std::holds_alternative<SetTime>(chips[0].remove));
  CHECK(std::get<ToggleValue>(chips[2].remove).id == "border-security");
  CHECK(std::get<ExcludeValue>(chips[4].remove).id == "press-statement");
}

TEST_CASE("the facts of a forum in words") {
  const Dataset dataset = test::small_dataset();
  const Forum& kuwait = forum(dataset, "kuwait-2024");
  CHECK(plain_words(hosts_parts(dataset, kuwait)) ==
        "United Nations · Office of Counter-Terrorism");
  CHECK(attendance_text(en, kuwait) ==
        "more than 33 countries (also reported: nearly 36) · about 450 people");
  CHECK(plain_words(series_parts(en, dataset, kuwait)) == "Dushanbe Process, edition 4");
  CHECK(source_text(en, kuwait.sources[0]) == "Example, 6 Nov 2024");
  CHECK(source_text(en, kuwait.sources[1]) == "A paper without address");
  CHECK(source_facts(en, kuwait.sources[0]) == "Example · 6 Nov 2024");
  CHECK(source_facts(en, kuwait.sources[1]).empty());
  CHECK(via_text(en, kuwait.sources[0]) == "read on mirror.example.org");
  CHECK(via_text(en, kuwait.sources[1]).empty());
  CHECK(outcome_caption(en, dataset.outcomes_of(kuwait)[0]) == "Outcome · declaration");
  CHECK(plain_words(hosts_parts(dataset, forum(dataset, "baku-2023"))) ==
        "State Security Service · Ali Naghiyev");
  const Forum& online = forum(dataset, "online-2020");
  CHECK(hosts_parts(dataset, online).empty());
  CHECK(attendance_text(en, online).empty());
  CHECK(plain_words(series_parts(en, dataset, online)) == "Dushanbe Process");
}

TEST_CASE("names in words about a record lead to their pages") {
  const Dataset dataset = test::small_dataset();
  const Forum& kuwait = forum(dataset, "kuwait-2024");
  CHECK(where_parts(en, dataset, kuwait) == LinkedWords{{"Kuwait City", ""},
                                                        {", ", ""},
                                                        {"Kuwait", "country:KWT"},
                                                        {" · ", ""},
                                                        {"Bayan Palace", ""}});
  CHECK(plain_words(where_parts(en, dataset, forum(dataset, "online-2020"))) == "Online");
  CHECK(hosts_parts(dataset, forum(dataset, "baku-2023")).back() ==
        LinkedPart{"Ali Naghiyev", "person:ali-naghiyev"});
  const Statement& thanks = dataset.statements_of(kuwait)[0];
  CHECK(speaker_part(en, dataset, thanks).selection == "person:vladimir-voronkov");
  CHECK(role_parts(en, dataset, thanks).back().selection == "organization:unoct");
  CHECK(plain_words(country_parts(en, dataset, thanks.mentions)) == "Kuwait, Tajikistan");
  CHECK(plain_words(topic_parts(dataset, thanks.topics)) == "Terrorism · Border security");
  CHECK(page_key(thanks.id, speaker_part(en, dataset, thanks)) ==
        "page:kuwait-2024.vladimir-voronkov:person:vladimir-voronkov");
}

TEST_CASE("a language is said by its name, whatever its region, else by its tag") {
  CHECK(language_name(en, "ru") == "Russian");
  CHECK(language_name(en, "pt-BR") == "Portuguese");
  CHECK(language_name(en, "tlh") == "tlh");
  CHECK(language_name(en, "").empty());
}

TEST_CASE("every language of a source in the data has a name") {
  const Dataset dataset = test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json"));
  for (const Forum& forum : dataset.forums()) {
    for (const Source& source : forum.sources) {
      INFO(forum.id << ": " << source.language);
      CHECK((source.language.empty() || language_name(en, source.language) != source.language));
    }
  }
}

TEST_CASE("large figures of those present have a comma") {
  const Dataset dataset =
      test::loaded(test::with(test::small_dataset_text(), R"("value": 450, "qualifier": "about")",
                              R"("value": 12500, "qualifier": "about")"));
  CHECK(attendance_text(en, forum(dataset, "kuwait-2024")) ==
        "more than 33 countries (also reported: nearly 36) · about 12,500 people");
}

TEST_CASE("who spoke, as what") {
  const Dataset dataset = test::small_dataset();
  const Forum& kuwait = forum(dataset, "kuwait-2024");
  const auto statements = dataset.statements_of(kuwait);
  CHECK(speaker_text(en, dataset, statements[0]) == "Vladimir Voronkov");
  CHECK(role_text(en, dataset, statements[0]) ==
        "Under-Secretary-General, Office of Counter-Terrorism");
  CHECK(role_text(en, dataset, statements[1]).empty());
  Statement unnamed;
  unnamed.organization = OrganizationId{1};
  unnamed.role = "Panel";
  CHECK(speaker_text(en, dataset, unnamed) == "Office of Counter-Terrorism");
  unnamed.organization.reset();
  CHECK(speaker_text(en, dataset, unnamed) == "Panel");
  CHECK(role_text(en, dataset, unnamed).empty());
}

}  // namespace rostrum::session_words_test
