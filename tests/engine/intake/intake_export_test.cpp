// What Rostrum wrote is read back as what it was.
#include <set>
#include <string>

#include "engine/exchange/export_file.hpp"
#include "engine/session/session.hpp"
#include "engine/text/place_text.hpp"
#include "tests/engine/intake_fixture.hpp"

namespace rostrum::intake_export_test {

namespace {

// The whole collection, written and read.
struct RoundTrip {
  Session session{test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json"))};
  Intake intake;

  explicit RoundTrip(ExportFormat format) {
    session.set_base_url("https://example.org/");
    const ExportFile file = make_export(session, format, ExportScope::all);
    intake = read_intake(Language::english(), file.name, file.bytes, session.dataset());
  }
};

template <typename Records>
std::set<std::string> ids_of(const Records& records) {
  std::set<std::string> ids;
  for (const auto& record : records)
    ids.insert(record.id);
  return ids;
}

// Ids of the second that the first does not have.
template <typename Records>
std::string strange(const Records& known, const Records& read) {
  const std::set<std::string> ids = ids_of(known);
  std::string words;
  for (const std::string& id : ids_of(read)) {
    if (!ids.contains(id)) words += id + ' ';
  }
  return words;
}

}  // namespace

TEST_CASE("the collection's own CSV comes back whole, with the ids it had") {
  const RoundTrip trip(ExportFormat::csv);
  CHECK(test::told(trip.intake) == "");
  REQUIRE(trip.intake.dataset);
  const Dataset& known = trip.session.dataset();
  const Dataset& read = *trip.intake.dataset;
  CHECK(ids_of(read.forums()) == ids_of(known.forums()));
  CHECK(ids_of(read.statements()) == ids_of(known.statements()));
  CHECK(ids_of(read.outcomes()) == ids_of(known.outcomes()));
  CHECK(ids_of(read.topics()) == ids_of(known.topics()));
  CHECK(strange(known.organizations(), read.organizations()) == "");
  CHECK(strange(known.series(), read.series()) == "");
}

TEST_CASE("the collection's own GeoJSON comes back with places and sources") {
  const RoundTrip trip(ExportFormat::geojson);
  CHECK(test::told(trip.intake) == "");
  REQUIRE(trip.intake.dataset);
  const Dataset& known = trip.session.dataset();
  const Dataset& read = *trip.intake.dataset;
  REQUIRE(read.forums().size() == known.forums().size());
  for (std::size_t i = 0; i < trip.intake.roles.size(); ++i) {
    const std::string& name = trip.intake.table.names[i];
    INFO(name);
    if (name == "link" || name == "found") CHECK(trip.intake.roles[i] == ColumnRole::none);
    if (name == "source") CHECK(trip.intake.roles[i] == ColumnRole::source_url);
  }
  std::multiset<std::string> places;
  std::multiset<std::string> places_read;
  for (const Forum& forum : known.forums())
    places.insert(place_text(Language::english(), known, forum));
  for (const Forum& forum : read.forums())
    places_read.insert(place_text(Language::english(), read, forum));
  CHECK(places == places_read);
}

}  // namespace rostrum::intake_export_test
