#include <string>

#include "engine/text/place_text.hpp"
#include "tests/engine/intake_fixture.hpp"

namespace rostrum::intake_sample_test {

namespace {

std::string sample() {
  return test::file_text(ROSTRUM_SOURCE_DIR "/web/samples/own-data-sample.csv");
}

// The real countries, which a sample may name.
Intake read(const std::string& text) {
  const Dataset known = test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json"));
  return read_intake(Language::english(), "sample.csv", text, known);
}

}  // namespace

TEST_CASE("the sample that is served is read without a mistake, by all of its columns") {
  const Intake intake = read(sample());
  CHECK(test::told(intake) == "");
  CHECK(test::in_english(intake_counts(intake)) == "3 forums, 3 statements, 1 outcome");
  CHECK(test::guessed(intake) ==
        "kind id forum title date end city country latitude longitude series organizers speaker "
        "role organization topics mentions summary source-title source-url");
  REQUIRE(intake.dataset);
  const Dataset& dataset = *intake.dataset;
  CHECK(dataset.people().size() == 3);
  CHECK(dataset[*dataset.statements()[1].country].name == "Morocco");
  CHECK(place_text(Language::english(), dataset, dataset.forums()[1]) == "Tangier, Morocco");
}

TEST_CASE("columns as Rostrum exports them are understood") {
  const Intake intake = read(
      "\xEF\xBB\xBFkind,type,id,forum_id,forum,title,summary,who,role,organization,country,date,"
      "date_from,date_to,date_precision,place,city,host,lat,lon,online,series,topics,mentions,"
      "source_title,source_publisher,source_date,source_url,link\r\n"
      "forum,,talks-2024,talks-2024,Talks,Talks,They met.,,,Ministry of Roads,,2024-06,2024-06-01,"
      "2024-06-30,month,\"Lisbon, Portugal\",Lisbon,Portugal,38.72,-9.14,no,Road talks,Roads,,A "
      "report,A press,2024,https://example.org/a,https://example.org/#sel=talks-2024\r\n"
      "statement,press-statement,talks-2024.jane-roe.2,talks-2024,Talks,,'=She spoke.,Jane "
      "Roe,Minister,Ministry of Roads,Kuwait,2024-06-02,2024-06-02,2024-06-02,day,\"Lisbon, "
      "Portugal\",Lisbon,Portugal,38.72,-9.14,no,Road talks,Roads,Spain; Morocco,A report,A "
      "press,2024,https://example.org/a,\r\n"
      "outcome,decision,other-2023.outcome-1,other-2023,Other talks,A road,Built.,,,,,2023,,,year,"
      "Kuwait,,Kuwait,,,no,Road talks,,,A report,A press,,https://example.org/b,\r\n");
  CHECK(test::told(intake) == "");
  REQUIRE(intake.dataset);
  const Dataset& dataset = *intake.dataset;
  REQUIRE(dataset.forums().size() == 2);
  const Forum& other = dataset.forums()[0];  // no row of its own
  CHECK(other.id == "other-2023");
  CHECK(other.title == "Other talks");
  CHECK(dataset.outcomes_of(other)[0].id == "other-2023.outcome-1");
  const Forum& talks = dataset.forums()[1];
  CHECK(text_from_date_span(talks.date) == "2024-06");
  CHECK(place_text(Language::english(), dataset, talks) == "Lisbon, Portugal");
  CHECK(dataset[talks.organizers[0]].name == "Ministry of Roads");
  REQUIRE(dataset.statements().size() == 1);
  const Statement& said = dataset.statements()[0];
  CHECK(said.id == "talks-2024.jane-roe.2");
  CHECK(said.kind == StatementKind::press_statement);
  CHECK(said.summary == "=She spoke.");
  CHECK(dataset[*said.country].id == "KWT");
  CHECK(dataset[said.mentions[1]].id == "MAR");
  CHECK(talks.sources.size() == 1);
  CHECK(talks.sources[0].publisher == "A press");
}

}  // namespace rostrum::intake_sample_test
