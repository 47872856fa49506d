#include "engine/load/load.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/load/suggest.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::load_test {
namespace {

using test::small_dataset_text;
using test::with;

std::vector<LoadError> errors_of(const std::string& json) {
  const auto dataset = load_dataset(json);
  return dataset ? std::vector<LoadError>{} : dataset.error();
}

struct BrokenCase {
  std::string part;
  std::string replacement;
  std::string pointer;
  std::string rule;  // how it begins
  std::string hint;  // how it begins
};

void check_cases(const std::vector<BrokenCase>& cases) {
  for (const BrokenCase& broken : cases) {
    INFO(broken.part << " -> " << broken.replacement);
    const auto errors = errors_of(with(small_dataset_text(), broken.part, broken.replacement));
    REQUIRE_FALSE(errors.empty());
    const bool said = std::any_of(errors.begin(), errors.end(), [&](const LoadError& error) {
      UNSCOPED_INFO(text_from_load_error(error));
      return error.pointer == broken.pointer && error.rule.starts_with(broken.rule) &&
             error.hint.starts_with(broken.hint);
    });
    CHECK(said);
  }
}

TEST_CASE("a sound dataset loads with everything in it") {
  const Dataset dataset = test::small_dataset();
  CHECK(dataset.version() == "2026.11");
  CHECK(dataset.licence() == "CC-BY-4.0");
  CHECK(dataset.contact() == "mailto:errors@example.org");
  CHECK(dataset.groups().size() == 2);
  CHECK(dataset.topics().size() == 2);
  CHECK(dataset.countries().size() == 3);
  CHECK(dataset.countries()[1].region == Region::asia);
  CHECK(dataset.organizations()[1].parent == OrganizationId{0});
  CHECK(dataset.organizations()[1].variants == std::vector<std::string>{"Bureau de lutte"});
  CHECK(dataset.series()[0].since == "2023");
  CHECK(dataset.people()[0].variants == std::vector<std::string>{"Əli Nağıyev"});

  REQUIRE(dataset.forums().size() == 3);
  const Forum& kuwait = dataset.forums()[2];
  CHECK(kuwait.short_title == "Kuwait phase");
  CHECK(kuwait.edition == 4);
  CHECK(kuwait.venue == "Bayan Palace");
  CHECK(kuwait.participating_countries->value == 33);
  CHECK(kuwait.participating_countries->qualifier == "more than");
  CHECK(kuwait.participating_countries->source == 0);
  CHECK(kuwait.participants->value == 450);
  CHECK_FALSE(kuwait.participants->source.has_value());
  REQUIRE(kuwait.other_participating_countries.size() == 1);
  CHECK(kuwait.other_participating_countries[0].value == 36);
  CHECK(kuwait.other_participating_countries[0].qualifier == "nearly");
  CHECK(kuwait.other_participating_countries[0].source == 1);
  CHECK(kuwait.other_participants.empty());
  CHECK(kuwait.convenors.empty());
  CHECK(dataset.forums()[1].convenors == std::vector<PersonId>{PersonId{0}});
  CHECK(kuwait.sources[0].via == "https://mirror.example.org/kuwait");
  REQUIRE(dataset.statements_of(kuwait).size() == 2);
  CHECK(dataset.statements_of(kuwait)[1].kind == StatementKind::interview);
  CHECK(dataset.statements_of(kuwait)[1].source == 1);
  CHECK(dataset.statements_of(kuwait)[0].mentions.size() == 2);
  REQUIRE(dataset.outcomes_of(kuwait).size() == 1);
  CHECK(dataset.outcomes_of(kuwait)[0].title == "Kuwait declaration");
}

TEST_CASE("forums are sorted by their earliest day whatever the order in the file") {
  const Dataset dataset = test::small_dataset();
  CHECK(dataset.forums()[0].id == "online-2020");
  CHECK(dataset.forums()[1].id == "baku-2023");
  CHECK(dataset.forums()[2].id == "kuwait-2024");
  CHECK(dataset.forums()[0].short_title == dataset.forums()[0].title);
  for (const Statement& statement : dataset.statements()) {
    CHECK(statement.id.starts_with(dataset[statement.forum].id));
  }
}

TEST_CASE("the bundled dataset loads without an error") {
  const Dataset dataset = test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json"));
  CHECK(dataset.forums().size() >= 5);
  CHECK(dataset.groups().size() == 8);
}

TEST_CASE("two forums of one city share its place") {
  const std::string online = R"("title": "A meeting of screens",)";
  const std::string place = R"( "place": {"city": "Baku", "country": "AZE"},)";
  const Dataset dataset = test::loaded(with(small_dataset_text(), online, online + place));
  CHECK(dataset.places().size() == 2);
  CHECK(dataset.forums()[0].place == dataset.forums()[1].place);
}

TEST_CASE("text that is no JSON is refused with the place where it breaks") {
  CHECK(errors_of("")[0].rule == "is not JSON at byte 0, line 1, column 1");
  CHECK(errors_of("{\"schema\" 1}")[0].byte == 10);
  CHECK_FALSE(errors_of("[]")[0].byte.has_value());
  CHECK(errors_of("{\n  \"schema\" 1}")[0].rule.starts_with("is not JSON at byte 13, line 2"));
  CHECK(errors_of("{\"schema\": 1").at(0).hint.starts_with("it ends too early"));
  CHECK(errors_of("{\"schema\": 1e999}").at(0).rule.starts_with("has a number too large"));
  CHECK(errors_of("{} {}").at(0).rule.starts_with("is not JSON"));
  CHECK(errors_of("{\"a\": \"\xC3\x28\"}").at(0).rule.starts_with("is not JSON"));
  CHECK(errors_of("[]").at(0).rule == "must be an object, not a list");
}

TEST_CASE("deep nesting is refused and does not exhaust the stack") {
  const auto errors = errors_of(std::string(1'000'000, '['));
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].rule == "must not be nested so deep");
}

TEST_CASE("an object of very many fields is refused before it takes long") {
  std::string text = "{";
  for (int i = 0; i < 200'000; ++i)
    text += '"' + std::to_string(i) + "\":0,";
  const auto errors = errors_of(text + "\"end\":0}");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].rule == "must not have more than 1000 fields");
}

TEST_CASE("a repeated field is reported at its object") {
  check_cases({{R"("version": "2026.11",)", R"("version": "2026.11", "version": "2",)", "",
                "must not have the field \"version\" twice", "keep one"},
               {R"("city": "Baku",)", R"("city": "Baku", "city": ["Baku"],)", "/forums/1/place",
                "must not have the field \"city\" twice", "keep one"}});
}

TEST_CASE("another schema version is refused politely and alone") {
  const auto newer = errors_of(R"({"schema": 2, "anything": []})");
  REQUIRE(newer.size() == 1);
  CHECK(newer[0].pointer == "/schema");
  CHECK(newer[0].rule == "is version 2, and this page reads version 1");
  CHECK(newer[0].hint == "this page is older than the data, reload it to get the newer one");
  const auto older = errors_of(R"({"schema": 0})");
  REQUIRE(older.size() == 1);
  CHECK(older[0].hint == "the data is older than this page, build it again");
  CHECK(errors_of(R"({"schema": "1"})")[0].rule == "must be a whole number, not text");
  CHECK(errors_of("{}")[0].rule == "must have \"schema\"");
}

TEST_CASE("fields must be there, be known and have the right type") {
  check_cases({
      {R"("definition": "Guarding borders.", )", "", "/topics/1", "must have \"definition\"",
       "add"},
      {R"("summary": "Services met in Baku.",)", R"("sumary": "Services met in Baku.",)",
       "/forums/1", "must have \"summary\"", "add"},
      {R"("summary": "Services met in Baku.",)", R"("sumary": "Services met in Baku.",)",
       "/forums/1/sumary", "is no field of a forum", "did you mean \"summary\"?"},
      {R"("version":)", R"("a/b~c": 1, "version":)", "/a~1b~0c", "is no field of a dataset",
       "take it out"},
      {R"("name": "Kuwait")", R"("name": 7)", "/countries/1/name", "must be text, not a number",
       ""},
      {R"("name": "Kuwait")", R"("name": null)", "/countries/1/name", "must be text, not null",
       "leave out"},
      {R"("name": "Kuwait")", R"("name": "")", "/countries/1/name", "must not be empty",
       "leave out"},
      {R"("name": "Kuwait")", R"("name": " Kuwait")", "/countries/1/name",
       "must not begin or end with a space", ""},
      {R"("name": "Kuwait")", R"("name": "Ku\nwait")", "/countries/1/name",
       "must not have line breaks", ""},
      {R"("name": "Kuwait")", R"("name": "Ku\u0085wait")", "/countries/1/name",
       "must not have line breaks", ""},
      {R"("mentions": [],)", R"("mentions": {},)", "/forums/0/statements/1/mentions",
       "must be a list, not an object", ""},
      {R"({"id": "TJK", "name": "Tajikistan", "region": "Asia"})", "true", "/countries/2",
       "must be an object, not true or false", ""},
      {R"("edition": 4)", R"("edition": 4.5)", "/forums/0/edition", "must be a whole number", ""},
      {R"("edition": 4)", R"("edition": 0)", "/forums/0/edition", "must be from 1 to", ""},
      {R"("edition": 4)", R"("edition": 99999999999999999999)", "/forums/0/edition",
       "must be a whole number", ""},
      {R"("place": {"city": "Baku", "country": "AZE", "lat": 40.41, "lon": 49.87},)",
       R"("place": "Baku",)", "/forums/1/place", "must be an object, not text", ""},
      {R"("sources": [{"title": "Notes"}])", R"("sources": [])", "/forums/2/sources",
       "must have at least one source", ""},
  });
}

TEST_CASE("a text longer than any text is refused") {
  const std::string long_name = "\"name\": \"" + std::string(30'000, 'k') + '"';
  check_cases({{R"("name": "Kuwait")", long_name, "/countries/1/name", "must not be longer", ""}});
}

TEST_CASE("ids have a form, are taken once, and belong to their forum") {
  check_cases({
      {R"("id": "terrorism")", R"("id": "Terrorism")", "/topics/0/id",
       "must have the form of an id", "write lower-case"},
      {R"("id": "KWT")", R"("id": "kwt")", "/countries/1/id", "must have the form of an id",
       "write three capital letters"},
      {R"("id": "border-security")", R"("id": "terrorism")", "/topics/1/id",
       "must be an id of its own, \"terrorism\" is taken", ""},
      {R"("id": "border-security")", R"("id": "conflict")", "/topics/1/id",
       "must not be the id of a group", "give the topic another id"},
      {R"("id": "baku-2023",)", R"("id": "kuwait-2024",)", "/forums/1/id",
       "must be an id of its own", ""},
      {R"("id": "kuwait-2024.vladimir-voronkov.2")", R"("id": "kuwait-2024.vladimir-voronkov")",
       "/forums/0/statements/1/id", "must be an id of its own", ""},
      {R"("id": "kuwait-2024.vladimir-voronkov.2")", R"("id": "baku-2023.vladimir-voronkov")",
       "/forums/0/statements/1/id", "must begin with the id of its forum, \"kuwait-2024.\"", ""},
      {R"("id": "kuwait-2024.vladimir-voronkov.2")", R"("id": "kuwait-2024.vladimir-voronkov.1")",
       "/forums/0/statements/1/id", "must have the form of a statement's id", ""},
      {R"("id": "kuwait-2024.outcome-declaration")", R"("id": "kuwait-2024.declaration")",
       "/forums/0/outcomes/0/id", "must have the form of an outcome's id", ""},
  });
}

TEST_CASE("a reference names a known record, and the nearest one is suggested") {
  check_cases({
      {R"("topics": ["border-security"])", R"("topics": ["border-securty"])", "/forums/0/topics/0",
       "must name a known topic", "did you mean \"border-security\"?"},
      {R"("topics": ["border-security"])", R"("topics": ["fish"])", "/forums/0/topics/0",
       "must name a known topic", "add it to its table"},
      {R"("topics": ["border-security"])", R"("topics": ["terrorism", "terrorism"])",
       "/forums/0/topics/1", "must not be in the list twice", ""},
      {R"("group": "conflict")", R"("group": "conflit")", "/topics/0/group",
       "must name a known group", "did you mean \"conflict\"?"},
      {R"("series": "baku-forum")", R"("series": "baku")", "/forums/1/series",
       "must name a known series", ""},
      {R"("speaker": "ali-naghiyev")", R"("speaker": "ali-nagiyev")",
       "/forums/1/statements/0/speaker", "must name a known person",
       "did you mean \"ali-naghiyev\"?"},
      {R"("organizers": ["united-nations", "unoct"])", R"("organizers": ["unocct"])",
       "/forums/0/organizers/0", "must name a known organization", "did you mean \"unoct\"?"},
      {R"("mentions": ["KWT", "TJK"])", R"("mentions": ["KWT", "TKJ"])",
       "/forums/0/statements/0/mentions/1", "must name a known country", "did you mean \"TJK\"?"},
      {R"("kind": "intergovernmental"})", R"("kind": "intergovernmental", "parent": "unoct"})",
       "/organizations/0/parent", "must not lead back to itself", ""},
      {R"(arms control.", "source": 1)", R"(arms control.", "source": 2)",
       "/forums/0/statements/1/source", "must be the number of one of the forum's 2 sources",
       "the first one is 0"},
      {R"(arms control.", "source": 1)", R"(arms control.", "source": -1)",
       "/forums/0/statements/1/source", "must be from 0", ""},
      {R"("to": "terrorism")", R"("to": "terror")", "/aliases/0/to", "must be an id in use", ""},
      {R"("from": "counter-terrorism")", R"("from": "unoct")", "/aliases/0/from",
       "must be an id that is retired", ""},
  });
}

TEST_CASE("dates, coordinates, addresses and words of vocabularies are checked") {
  check_cases({
      {R"("date": "2023-05",)", R"("date": "May 2023",)", "/forums/1/date",
       "not a date span: ", "write it like"},
      {R"("since": "2023")", R"("since": "2023-13")", "/series/0/since", "not a date span: ", ""},
      {R"("lat": 40.41)", R"("lat": 91)", "/forums/1/place/lat", "must be from -90 to 90", ""},
      {R"("lon": 49.87)", R"("lon": -180.5)", "/forums/1/place/lon", "must be from -180 to 180",
       ""},
      {R"(, "lon": 49.87)", "", "/forums/1/place", "must have both \"lat\" and \"lon\"", ""},
      {R"("city": "Baku", "country": "AZE", )", "", "/forums/1/place",
       "must have \"city\" or \"country\"", ""},
      {R"("city": "Baku", "country": "AZE")", R"("city": "Kuwait City", "country": "KWT")",
       "/forums/1/place", "must lie where the same city lies", ""},
      {R"("url": "http://example.org/baku")", R"("url": "javascript:alert")",
       "/forums/1/sources/0/url", "must be an https or http address", ""},
      {R"("url": "http://example.org/baku")", R"("url": "https://")", "/forums/1/sources/0/url",
       "must be an https or http address", ""},
      {R"("url": "http://example.org/baku")", R"("url": "https://example.org/a b")",
       "/forums/1/sources/0/url", "must not have spaces, quotes or brackets", ""},
      {R"("via": "https://mirror)", R"("via": "ftp://mirror)", "/forums/0/sources/0/via",
       "must be an https or http address", ""},
      {R"("language": "en")", R"("language": "English language")", "/forums/0/sources/0/language",
       "must be a language tag", ""},
      {R"("kind": "speech")", R"("kind": "speach")", "/forums/0/statements/0/kind",
       "must be one of speech, message", "did you mean \"speech\"?"},
      {R"("kind": "declaration")", R"("kind": "wish")", "/forums/0/outcomes/0/kind",
       "must be one of declaration", ""},
      {R"("qualifier": "more than")", R"("qualifier": "over")",
       "/forums/0/participants/countries/qualifier", "must be one of exactly, about", ""},
      {R"("speaker": "vladimir-voronkov", "date")", R"("date")", "/forums/0/statements/1",
       "must say who spoke", ""},
  });
}

TEST_CASE("regions, contacts and convenors are checked") {
  check_cases({
      {R"("name": "Kuwait", "region": "Asia")", R"("name": "Kuwait")", "/countries/1",
       "must have \"region\"", "add it"},
      {R"("name": "Kuwait", "region": "Asia")", R"("name": "Kuwait", "region": "Asa")",
       "/countries/1/region", "must be one of Africa, Americas, Asia", "did you mean \"Asia\"?"},
      {"mailto:errors@example.org", "errors@example.org", "/contact",
       "must be an https or mailto address", "write it like mailto:"},
      {"mailto:errors@example.org", "mailto:nobody", "/contact",
       "must be an https or mailto address", ""},
      {"mailto:errors@example.org", "http://example.org", "/contact",
       "must be an https or mailto address", ""},
      {"mailto:errors@example.org", "mailto:a<b>@example.org", "/contact",
       "must not have spaces, quotes or brackets", ""},
      {R"("convenors": ["ali-naghiyev"])", R"("convenors": ["ali-nagiyev"])",
       "/forums/1/convenors/0", "must name a known person", "did you mean \"ali-naghiyev\"?"},
      {R"("convenors": ["ali-naghiyev"])", R"("convenors": ["ali-naghiyev", "ali-naghiyev"])",
       "/forums/1/convenors/1", "must not be in the list twice", ""},
  });
  CHECK(test::loaded(with(small_dataset_text(), "mailto:errors@example.org", "https://example.org"))
            .contact() == "https://example.org");
}

TEST_CASE("other numbers of participants stand beside one of their kind and name their source") {
  check_cases({
      {R"("of": "countries", "value": 36)", R"("of": "states", "value": 36)",
       "/forums/0/participants/also/0/of", "must be one of countries, people", ""},
      {R"("countries": {"value": 33, "qualifier": "more than", "source": 0}, )", "",
       "/forums/0/participants/also/0", "must stand beside \"countries\" of the participants",
       "put the number to show first in \"countries\""},
      {R"("qualifier": "nearly", "source": 1)", R"("qualifier": "nearly", "source": 2)",
       "/forums/0/participants/also/0/source", "must be the number of one of the forum's 2", ""},
      {R"("qualifier": "more than", "source": 0)", R"("qualifier": "more than", "source": 9)",
       "/forums/0/participants/countries/source", "must be the number of one of the forum's 2",
       "the first one is 0"},
      {R"("also": [{)", R"("also": [7, {)", "/forums/0/participants/also/0",
       "must be an object, not a number", ""},
  });
}

TEST_CASE("all errors are gathered, not only the first") {
  std::string json = small_dataset_text();
  json = with(json, R"("name": "Kuwait")", R"("name": "")");
  json = with(json, R"("date": "2023-05",)", R"("date": "soon",)");
  json = with(json, R"("lat": 40.41)", R"("lat": 400)");
  CHECK(errors_of(json).size() == 3);
}

TEST_CASE("beyond two hundred errors only their number is told") {
  std::string countries = R"("countries": [)";
  for (int i = 0; i < 500; ++i)
    countries += "7,";
  const auto errors = errors_of(with(small_dataset_text(), R"("countries": [)", countries));
  REQUIRE(errors.size() == 201);
  CHECK(errors.back().pointer.empty());
  CHECK(errors.back().rule == "has 300 more errors");
}

TEST_CASE("a parsed document loads like its text, and tells as many errors as are asked for") {
  LoadErrors none;
  const auto sound = json_from_text(small_dataset_text(), none);
  REQUIRE(sound.has_value());
  CHECK(load_dataset(*sound).has_value());
  std::string countries = R"("countries": [)";
  for (int i = 0; i < 500; ++i)
    countries += "7,";
  const auto broken =
      json_from_text(with(small_dataset_text(), R"("countries": [)", countries), none);
  REQUIRE(broken.has_value());
  CHECK(load_dataset(*broken).error().size() == 201);
  CHECK(load_dataset(*broken, 1000).error().size() == 500);
}

TEST_CASE("edit distance counts swaps of neighbours once") {
  CHECK(edit_distance("terrorism", "terrorism", 3) == 0);
  CHECK(edit_distance("TKJ", "TJK", 3) == 1);
  CHECK(edit_distance("kitten", "sitting", 5) == 3);
  CHECK(edit_distance("", "abc", 5) == 3);
  CHECK(edit_distance("abcdefgh", "x", 2) == 3);
}

}  // namespace
}  // namespace rostrum::load_test
