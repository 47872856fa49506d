#include <string>

#include "engine/text/place_text.hpp"
#include "tests/engine/intake_fixture.hpp"
#include "tests/support/text_breaker.hpp"

namespace rostrum::intake_table_test {

namespace {

const std::string events =
    "Event,Start,End,City,Country,Tags,Link\n"
    "Border talks,2024-06-01,2024-06-03,Minsk,Azerbaijan,Drones; Water,https://example.org/a\n"
    "Border talks,2025-06-01,,Kuwait City,KWT,Drones,\n";

// Forums, and what was said at them, told apart by a column.
const std::string records =
    "kind,id,forum,title,date,country,speaker,organization,topics,summary\n"
    "forum,talks-2024,,Talks,2024-06-01,Azerbaijan,,,Water,They met.\n"
    "speech,,talks-2024,,2024-06-01,Kuwait,Jane Roe,Ministry of Roads,Roads,She spoke.\n"
    "press statement,,Talks,,2024-06-02,,Jane Roe,,,\n"
    "decision,,talks-2024,A road,,,,,,It will be built.\n";

}  // namespace

TEST_CASE("a row with a title and a date is a forum") {
  const Intake intake = test::intake_of(events);
  CHECK(test::told(intake) == "");
  CHECK(test::guessed(intake) == "title date end city country topics source-url");
  CHECK(test::in_english(intake_summary(intake)) ==
        "events.csv: CSV table, 2 rows. All of it can be shown.");
  CHECK(test::in_english(use_file_words(intake)) == "Show 2 records");
  REQUIRE(intake.dataset);
  const Dataset& dataset = *intake.dataset;
  const Forum& talks = dataset.forums()[0];
  CHECK(talks.id == "border-talks");
  CHECK(dataset.forums()[1].id == "border-talks-2");
  CHECK(text_from_date_span(talks.date) == "2024-06-01/2024-06-03");
  CHECK(place_text(Language::english(), dataset, talks) == "Minsk, Azerbaijan");
  CHECK(talks.topics.size() == 2);
  CHECK(talks.sources[0].url == "https://example.org/a");
  CHECK(dataset.forums()[1].sources[0].title == "The file, row 3");
  CHECK(dataset[talks.series].name == "No series");
  CHECK(dataset.version() == "events.csv");
}

TEST_CASE("statements and outcomes belong to the forum they name by id or title") {
  const Intake intake = test::intake_of(records);
  CHECK(test::told(intake) == "");
  REQUIRE(intake.dataset);
  const Dataset& dataset = *intake.dataset;
  REQUIRE(dataset.forums().size() == 1);
  REQUIRE(dataset.statements().size() == 2);
  const Statement& speech = dataset.statements()[0];
  CHECK(speech.id == "talks-2024.jane-roe");
  CHECK(dataset.statements()[1].id == "talks-2024.jane-roe.2");
  CHECK(dataset.statements()[1].kind == StatementKind::press_statement);
  CHECK(dataset[*speech.speaker].name == "Jane Roe");
  CHECK(dataset[*speech.country].id == "KWT");
  CHECK(dataset[*speech.organization].kind == OrganizationKind::government);
  REQUIRE(dataset.outcomes().size() == 1);
  CHECK(dataset.outcomes()[0].kind == OutcomeKind::decision);
  CHECK(dataset.outcomes()[0].id == "talks-2024.outcome-a-road");
  CHECK(test::in_english(intake_counts(intake)) == "1 forum, 2 statements, 1 outcome");
}

TEST_CASE("a forum without a row of its own is made of the first statement at it") {
  const Intake intake = test::intake_of(
      "conference,date,city,country,speaker,text\n"
      "Road days,2023-05-01,Minsk,Azerbaijan,Jane Roe,One\n"
      "Road days,2023-05-02,Minsk,Azerbaijan,John Doe,Two\n"
      "Road days,2024-05-02,Minsk,Azerbaijan,John Doe,Three\n");
  CHECK(test::told(intake) == "");
  CHECK(test::guessed(intake) == "forum date city country speaker summary");
  REQUIRE(intake.dataset);
  CHECK(test::in_english(intake_counts(intake)) == "2 forums, 3 statements");
  CHECK(intake.dataset->forums()[0].statement_count == 2);
  CHECK_FALSE(intake.dataset->statements()[0].country);  // the place's, not the speaker's
}

TEST_CASE("what was said under one title in other cities or months was said at other forums") {
  const Intake intake = test::intake_of(
      "conference,date,city,country,speaker,text\n"
      "Road days,2023-05-01,Istanbul,Kuwait,Jane Roe,One\n"
      "Road days,2023-05-03,Minsk,Azerbaijan,John Doe,Two\n"
      "Road days,2023-09-01,Istanbul,Kuwait,John Doe,Three\n"
      "Road days,2023-05-02,,,Max Moe,Four\n"
      "Road days,2023-05-03,Minsk,Azerbaijan,Max Moe,Five\n");
  CHECK(test::told(intake) == "");
  REQUIRE(intake.dataset);
  CHECK(test::in_english(intake_counts(intake)) == "3 forums, 5 statements");
  CHECK(intake.dataset->forums()[0].statement_count == 2);
  CHECK(intake.dataset->forums()[1].statement_count == 2);
}

TEST_CASE("a row that cannot make its forum takes no other row with it") {
  const Intake intake = test::intake_of(
      "conference,date,city,country,speaker,text\n"
      "Road days,2023-05-01,Istanbul,Kuwait,Jane Roe,One\n"
      "Road days,never,Minsk,Azerbaijan,John Doe,Two\n"
      "Other days,2023-05-01,Minsk,Nowhereland,John Doe,Three\n"
      "Other days,2023-05-01,Minsk,Azerbaijan,John Doe,Four\n");
  CHECK(intake.errors.size() == 2);
  CHECK(intake.rows_used == 2);
}

TEST_CASE("a speaker whose country is not known does not get the host's") {
  const Intake intake = test::intake_of(
      "kind,forum,title,date,host_country,speaker_country,speaker\n"
      "forum,,Talks,2024,Kuwait,,\n"
      "speech,Talks,,2024,Kuwait,,Jane Roe\n"
      "speech,Talks,,2024,Kuwait,Azerbaijan,John Doe\n");
  CHECK(test::told(intake) == "");
  REQUIRE(intake.dataset);
  CHECK_FALSE(intake.dataset->statements()[0].country);
  CHECK(intake.dataset->statements()[1].country);
}

TEST_CASE("wrong rows are told with row, column and remedy; the others can be used") {
  const Intake intake = test::intake_of(
      "title,date,country,lat,lon,url\n"
      "Good,2024-06-01,Kuwait,,,\n"
      "No date,,Kuwait,,,\n"
      "Odd date,05/06/2024,Kuwait,,,\n"
      "Odd country,2024,Kuwat,,,\n"
      "Half a point,2024,Kuwait,10,,\n"
      "No number,2024,Kuwait,ten,11,\n"
      "Far out,2024,Kuwait,100,11,\n"
      "Script,2024,Kuwait,,,javascript:alert(1)\n"
      ",2024,Kuwait,,,\n"
      "Backwards,2024-06-05/2024-06-01,Kuwait,,,\n");
  CHECK(test::told(intake) ==
        "Row 3, column 2, “date”: Must have a date. Write it like 2024-06-01.\n"
        "Row 4, column 2, “date”: Has no date that can be read: “05/06/2024”. Write it like 2024, "
        "2024-06 or 2024-06-01.\n"
        "Row 5, column 3, “country”: Has no country that is known: “Kuwat”. Did you mean "
        "\"Kuwait\"?\n"
        "Row 6, column 4, “lat”: Must have both \"lat\" and \"lon\", or neither. Add the other "
        "one.\n"
        "Row 7, column 4, “lat”: Must be a number of degrees, not “ten”. Write it like 48.85 or "
        "-3.7.\n"
        "Row 8, column 4, “lat”: Must be from -90 to 90.\n"
        "Row 9, column 6, “url”: Must be an https or http address. Begin it with https:// and the "
        "host.\n"
        "Row 10, column 1, “title”: Must have a title. Write a title in this cell.\n"
        "Row 11, column 2, “date”: Has no date that can be read: “2024-06-05/2024-06-01”. Write "
        "it like 2024, 2024-06 or 2024-06-01.\n");
  CHECK(test::in_english(intake_summary(intake)) ==
        "events.csv: CSV table, 10 rows. 1 can be shown, 9 cannot.");
  CHECK(test::in_english(use_file_words(intake)) == "Show 1 of 10 rows");
  REQUIRE(intake.dataset);
  CHECK(intake.dataset->forums().size() == 1);
}

TEST_CASE("two dates in a cell are told with where the last day goes") {
  CHECK(test::told(test::intake_of("title,date\nTalks,2024-06-01 2024-06-03\n")) ==
        "Row 2, column 2, “date”: Has two dates: “2024-06-01 2024-06-03”. Write them like "
        "2024-06-01/2024-06-03, or the last day in a column “end”.\n");
}

TEST_CASE("what belongs to a forum that is left out is left out with it") {
  const Intake intake = test::intake_of(
      "kind,forum,title,date,speaker\n"
      "forum,,Talks,never,\n"
      "speech,Talks,,2024-06-01,Jane Roe\n"
      "forum,,Others,2024,\n");
  CHECK(test::told(intake) ==
        "Row 2, column 4, “date”: Has no date that can be read: “never”. Write it like 2024, "
        "2024-06 or 2024-06-01.\n"
        "Row 3, column 2, “forum”: Belongs to a forum that is left out. Put row 2 right.\n");
  CHECK(intake.rows_used == 1);
}

TEST_CASE("an id that two rows have is told, one that is no slug is made one") {
  const Intake intake =
      test::intake_of("id,title,date\nA 1,First,2024\na-2,Second,2024\na-2,Third,2024\n");
  CHECK(test::told(intake) ==
        "Row 4, column 1, “id”: Must have an id of its own. “a-2” is there twice.\n");
  REQUIRE(intake.dataset);
  CHECK(intake.dataset->forums()[0].id == "a-1");
}

TEST_CASE("a corrected column changes what is read, and its role leaves the column before") {
  static const Dataset known = test::small_dataset();
  Intake intake = test::intake_of("when we met,what,name\n2024,Talks,Hall A\n2025,More,Hall B\n");
  CHECK(test::guessed(intake) == "date none title");
  CHECK(intake.dataset->forums()[0].title == "Hall A");
  set_column(Language::english(), intake, 1, ColumnRole::title, known);
  CHECK(test::guessed(intake) == "date title none");
  CHECK(intake.dataset->forums()[0].title == "Talks");
  set_column(Language::english(), intake, 0, ColumnRole::none, known);
  CHECK_FALSE(intake.dataset);
  CHECK(test::told(intake) ==
        "Row 2: Must have a date. Say which column has the dates.\n"
        "Row 3: Must have a date. Say which column has the dates.\n");
  set_column(Language::english(), intake, 7, ColumnRole::date, known);  // there is none
  set_column(Language::english(), intake, 0, ColumnRole::date, known);
  CHECK(intake.rows_used == 2);
}

TEST_CASE("columns are guessed by what their cells look like, too") {
  CHECK(
      test::guessed(test::intake_of("a,b,c,d\n2024-01-02,Kuwait,https://example.org,A title\n")) ==
      "date country source-url title");
  CHECK(test::guessed(test::intake_of("Titel,startDate,SOURCE\nX talks,2024,https://a.org\n")) ==
        "title date source-url");
}

TEST_CASE("answers of yes and no are no countries, and codes of two letters no sure sign") {
  for (const char* answer :
       {"no", "No", "yes", "true", "false", "ja", "nein", "oui", "non", "it"}) {
    INFO(answer);
    CHECK(test::guessed(test::intake_of("title,date,found\nTalks,2024," + std::string(answer) +
                                        '\n')) == "title date none");
  }
  CHECK(test::guessed(test::intake_of("title,date,a\nTalks,2024,KWT\n")) == "title date country");
  CHECK(test::guessed(test::intake_of("title,date,iso2\nTalks,2024,KW\n")) == "title date country");
}

TEST_CASE("topics and organizations that are known keep what is known of them") {
  const Dataset known = test::small_dataset();
  const std::string topic = known.topics()[0].name;
  const Intake intake = test::intake_of("title,date,topics\nTalks,2024," + topic + ";New one\n");
  REQUIRE(intake.dataset);
  CHECK(intake.dataset->topics()[0].definition == known.topics()[0].definition);
  CHECK(intake.dataset->groups()[0].name == known.groups()[0].name);
  CHECK(intake.dataset->topics()[1].name == "New one");
}

TEST_CASE("a topic never has the id of a group, be it known or made") {
  const Intake intake = test::intake_of("title,date,topics\nTalks,2024,Conflict; Topics\n");
  CHECK(test::told(intake) == "");
  REQUIRE(intake.dataset);
  CHECK(intake.dataset->topics()[0].id == "conflict-2");
  CHECK(intake.dataset->topics()[1].id == "topics-2");
}

TEST_CASE("a column's sample is of its first values, however far down they are") {
  std::string text = "title,date,city,note\n";
  for (int i = 0; i < 200; ++i)
    text += "Talks,2024,,\n";
  const Intake intake = test::intake_of(text + "Talks,2024,Minsk,\nTalks,2024,Baku,\n");
  CHECK(column_sample(Language::english(), intake, 0) == "Talks");
  CHECK(column_sample(Language::english(), intake, 2) == "Minsk · Baku");
  CHECK(column_sample(Language::english(), intake, 3) == "No values");
}

TEST_CASE("a kind that is not known is told with those that are, and so is a type") {
  const Intake intake = test::intake_of(
      "kind,statement_kind,forum,title,date,speaker\n"
      "forum,,,Talks,2024,\n"
      "speach,,Talks,,2024,Jane Roe\n"
      "workshop,,,Work,2024,\n"
      "statement,decisions,Talks,,2024,Jane Roe\n"
      "выступление,,Talks,,2024,Jane Roe\n"
      "Statement,Press statement,Talks,,2024,Jane Roe\n");
  const std::string hint =
      ". Write forum, statement, outcome, speech, message, interview, press-statement, report, "
      "declaration, decision, initiative, recommendation, technology, programme.\n";
  CHECK(test::told(intake) ==
        "Row 3, column 1, “kind”: Has a kind that is not known: “speach”" + hint +
            "Row 4, column 1, “kind”: Has a kind that is not known: “workshop”" + hint +
            "Row 5, column 2, “statement_kind”: Has a kind that is not known: “decisions”" + hint +
            "Row 6, column 1, “kind”: Has a kind that is not known: “выступление”" + hint);
  CHECK(test::in_english(intake_counts(intake)) == "1 forum, 1 statement");
  CHECK(test::told(test::intake_of("kind,forum,title,date,speaker\n"
                                   "workshop,,Work,2024,\n"
                                   "decision,Work,A road,,\n")) ==
        "Row 2, column 1, “kind”: Has a kind that is not known: “workshop”" + hint +
            "Row 3, column 2, “forum”: Belongs to a forum that is left out. Put row 2 right.\n");
  // Types of something else are no kinds.
  CHECK(test::guessed(test::intake_of("title,date,type\nTalks,2024,Workshop\n")) ==
        "title date none");
}

TEST_CASE("an id that two statements have is told like that of two forums") {
  const Intake intake = test::intake_of(
      "kind,id,forum,title,date,speaker\n"
      "forum,talks,,Talks,2024,\n"
      "speech,talks.jane,talks,,2024,Jane Roe\n"
      "speech,talks.jane,talks,,2024,John Doe\n");
  CHECK(test::told(intake) ==
        "Row 4, column 2, “id”: Must have an id of its own. “talks.jane” is there twice.\n");
  CHECK(test::in_english(intake_counts(intake)) == "1 forum, 1 statement");
}

TEST_CASE("a forum is online by a yes in some languages") {
  const Intake intake = test::intake_of(
      "title,date,online\nA,2021,Ja\nB,2022,oui\nC,2023,Sí\nD,2024,да\nE,2025,nein\n");
  REQUIRE(intake.dataset);
  std::string online;
  for (const Forum& forum : intake.dataset->forums())
    online += forum.online ? 'y' : 'n';
  CHECK(online == "yyyyn");
}

TEST_CASE("what is no text is named as what it is") {
  const auto all = [](std::string_view bytes) {
    const Intake intake = test::intake_of(bytes);
    return test::in_english(intake_summary(intake)) + ' ' + test::told(intake);
  };
  using namespace std::string_view_literals;
  CHECK(all("\x89PNG\r\n\x1A\n"sv) ==
        "events.csv: a picture. It cannot be shown yet. The file: Is a picture. Open the table it "
        "was made of.\n");
  CHECK(all("PK\x03\x04\x14"sv) ==
        "events.csv: an Excel workbook or another archive. It cannot be shown yet. The file: Is an "
        "Excel workbook or another archive. Save it as “CSV UTF-8”.\n");
  CHECK(all("\xFF\xFET\0i\0"sv) ==
        "events.csv: UTF-16 text. It cannot be shown yet. The file: Is UTF-16 text. Save it as "
        "UTF-8.\n");
}

TEST_CASE("markup in a table stays text") {
  const Intake intake = test::intake_of("title,date\n<img src=x onerror=alert(1)>,2024\n");
  REQUIRE(intake.dataset);
  CHECK(intake.dataset->forums()[0].title == "<img src=x onerror=alert(1)>");
}

TEST_CASE("our own form goes straight to the loader") {
  const Intake good = test::intake_of(test::small_dataset_text(), "mine.json");
  REQUIRE(good.dataset);
  CHECK(good.kind == FileKind::json);
  CHECK(good.roles.empty());
  CHECK(test::in_english(intake_summary(good)).starts_with("mine.json: Rostrum’s own form, "));
  const Intake bad =
      test::intake_of(test::with(test::small_dataset_text(), "\"schema\": 1", "\"schema\": 9"));
  CHECK(test::told(bad) ==
        "/schema: Is version 9, and this page reads version 1. This page is older than the data, "
        "reload it to get the newer one.\n");
  CHECK_FALSE(bad.dataset);
  CHECK(test::told(test::intake_of("{\"schema\": 1,")).starts_with("The file: Is not JSON at"));
}

TEST_CASE("a file that is too large is refused before it is read") {
  const std::string large(file_size_limit + 1, 'a');
  CHECK(test::told(test::intake_of(large)) ==
        "The file: Is larger than 80 MB. Open a part of it.\n");
  CHECK_FALSE(test::told(test::intake_of(large.substr(1))).contains("larger"));
  // A tree of values takes far more memory than rows do.
  const std::string json = '{' + std::string(json_file_size_limit, ' ');
  CHECK(test::told(test::intake_of(json)) ==
        "The file: Is larger than 20 MB. Open a part of it.\n");
  CHECK_FALSE(test::told(test::intake_of(json.substr(0, json_file_size_limit))).contains("larger"));
}

TEST_CASE("errors are counted beyond those that are told") {
  std::string text = "title,date\n";
  for (int i = 0; i < 400; ++i)
    text += "Talks,never\n";
  const Intake intake = test::intake_of(text);
  CHECK(intake.errors.size() == max_intake_errors);
  CHECK(intake.error_count == 400);
}

TEST_CASE("no bytes crash the intake, and what it offers can be shown") {
  static const Dataset known = test::small_dataset();
  const std::string geojson =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",)"
      R"("coordinates":[27.6,53.9]},"properties":{"title":"Talks","date":"2018-06-01",)"
      R"("tags":["a","b"]}}]})";
  const std::string texts[] = {events, records, geojson, test::small_dataset_text()};
  test::TextBreaker breaker(20);
  std::size_t usable = 0;
  for (int i = 0; i < 6400; ++i) {
    // The last one is long, so it has its turn less often.
    std::string text = texts[i % 40 == 0 ? 3 : i % 3];
    for (std::size_t n = 1 + breaker.below(4); n > 0; --n)
      breaker.change(text);
    Intake intake = read_intake(Language::english(), "broken", text, known);
    if (!intake.roles.empty()) {
      set_column(Language::english(), intake, breaker.below(intake.roles.size()),
                 static_cast<ColumnRole>(breaker.below(column_role_count)), known);
    }
    CHECK((intake.dataset.has_value() || intake.error_count > 0));
    CHECK(intake.rows_used <= intake.rows);
    test::told(intake);
    if (!intake.dataset) continue;
    ++usable;
    CHECK(intake.forums == intake.dataset->forums().size());
  }
  CHECK(usable > 1000);  // the breaking leaves enough to read
}

TEST_CASE("thousands of rows of one title, and names that only other scripts write, have ids") {
  constexpr std::size_t count = 5000;
  std::string text = "title,date,topics\n";
  for (std::size_t i = 0; i < count; ++i)
    text += "Встреча,2024-06-01,Тема " + std::to_string(i) + '\n';
  const Intake intake = test::intake_of(text);
  CHECK(test::told(intake) == "");
  REQUIRE(intake.dataset);
  CHECK(intake.dataset->forums().size() == count);
  CHECK(intake.dataset->topics().size() == count);
}

}  // namespace rostrum::intake_table_test
