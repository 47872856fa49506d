#include <string>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/layout/map_scene_builder.hpp"
#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::own_data_test {

namespace {

constexpr std::string_view events =
    "title,date,city,country,lat,lon,topics\n"
    "Harbour talks,2021-05-01,Baku,Azerbaijan,40.4,49.9,Harbours\n"
    "Road talks,2022-05-01,Kuwait City,Kuwait,29.4,48.0,Roads\n"
    "Sensor talks,soon,Kuwait City,Kuwait,,,Roads\n";

Session small_session() {
  Session session(test::small_dataset());
  session.set_map_viewport({0, 0, 1000, 600});
  session.set_base_url("https://example.org/");
  return session;
}

void does(Session& session, Action action) {
  session.dispatch(std::move(action));
  session.drain();
}

Session with_file_shown() {
  Session session = small_session();
  session.read_file("events.csv", events);
  session.drain();
  does(session, UseFile{});
  session.take_effects();
  return session;
}

template <typename Kind>
std::size_t asked(Session& session) {
  std::size_t count = 0;
  for (const Effect& effect : session.take_effects())
    count += std::holds_alternative<Kind>(effect) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a file that is read opens its sheet and changes nothing else") {
  Session session = small_session();
  CHECK(session.intake() == nullptr);
  const std::uint64_t before = session.data_revision();
  session.read_file("events.csv", events);
  session.drain();
  CHECK(session.state().ui.sheet == Sheet::file);
  REQUIRE(session.intake() != nullptr);
  CHECK(session.intake()->rows_used == 2);
  CHECK(session.data_revision() == before);
  CHECK(session.own_data().empty());
  CHECK(session.dataset().forums().size() == 3);
}

TEST_CASE("a file that is used stands in for the collection, with a clean view") {
  Session session = small_session();
  does(session, ToggleValue{Facet::host, "KWT"});
  does(session, SetTextPercent{130});
  does(session, set_field("theme", Appearance::light));
  session.read_file("events.csv", events);
  session.drain();
  const std::uint64_t revision = session.revision();
  const std::uint64_t asked_before = session.query_revision();
  does(session, UseFile{});
  CHECK(session.own_data() == "events.csv");
  CHECK(session.state().ui.sheet == Sheet::none);
  CHECK(session.dataset().forums().size() == 2);
  CHECK(session.view().query.empty());
  CHECK(session.view().reading.text_percent == 130);
  CHECK(session.view().reading.appearance == Appearance::light);
  CHECK(session.revision() > revision);
  CHECK(session.query_revision() > asked_before);
  REQUIRE(session.state().ui.notices.size() == 1);
  CHECK(test::english(session.state().ui.notices[0].text) == "1 of 3 rows are left out");
  CHECK(asked<WriteAddress>(session) > 0);
}

TEST_CASE("what was asked before the file was shown is still answered in order") {
  Session session = small_session();
  session.read_file("events.csv", events);
  session.dispatch(ToggleValue{Facet::host, "KWT"});
  session.dispatch(UseFile{});
  session.dispatch(SetText{"harbour"});
  session.drain();
  CHECK(session.address() == "q=harbour");
  CHECK(session.list().entries.size() == 1);
  does(session, LeaveFile{});
  CHECK(session.address() == "host=KWT");
}

TEST_CASE("search, filters, pages, compare, lanes and the document work on a file") {
  Session session = with_file_shown();
  DocumentFace face;
  does(session, SetText{"road"});
  REQUIRE(session.list().entries.size() == 1);
  CHECK(session.dataset()[session.list().entries[0].forum].title == "Road talks");
  CHECK(session.subjects_found().size() == 1);
  does(session, SetText{});
  does(session, ToggleValue{Facet::topic, "harbours"});
  CHECK(session.list().entries.size() == 1);
  does(session, ClearFilters{});
  does(session, Select{"country:KWT"});
  REQUIRE(session.page() != nullptr);
  does(session, AddToCompare{"harbour-talks"});
  does(session, AddToCompare{"road-talks"});
  does(session, SetScreen{Screen::compare});
  REQUIRE(session.compare() != nullptr);
  CHECK(session.compare()->columns.size() == 2);
  does(session, SetScreen{Screen::explore});
  const SemanticNode& tree = face.outline(session);
  REQUIRE(find_node(tree, "own:note") != nullptr);
  CHECK(find_node(tree, "own:note")->name == "Your file “events.csv” is shown");
  CHECK(find_node(tree, "forum:road-talks") != nullptr);
}

TEST_CASE("lanes of a file without series are by host country, and no address says so") {
  Session session = with_file_shown();
  DocumentFace face;
  CHECK(session.lanes().by == LaneBy::host);
  CHECK(session.lanes().lanes.size() == 2);
  CHECK(session.address().empty());
  const SemanticNode& lanes = *find_node(face.outline(session), "time:lanes");
  CHECK(find_node(lanes, "lanes:host")->current);
  CHECK(find_node(lanes, "lanes:series") == nullptr);
  does(session, LeaveFile{});
  CHECK(session.lanes().by == LaneBy::series);
}

TEST_CASE("numbers of a file without statements are of forums, and no address says so") {
  Session session = with_file_shown();
  DocumentFace face;
  CHECK(session.result().unit == CountUnit::forums);
  CHECK(session.result().counted.count() == 2);
  CHECK(session.address().empty());
  const SemanticNode& units = *find_node(face.outline(session), "results:count");
  CHECK(find_node(units, "count:forums")->current);
  CHECK(find_node(units, "count:statements") == nullptr);
  CHECK(find_node(units, "count:outcomes") == nullptr);
  does(session, LeaveFile{});
  CHECK(session.result().unit == CountUnit::statements);
}

TEST_CASE("lanes of a file with several series are by series") {
  Session session = small_session();
  session.read_file("events.csv",
                    "title,date,series\nHarbour talks,2021,Harbours\nRoad talks,2022,Roads\n");
  does(session, UseFile{});
  CHECK(session.lanes().by == LaneBy::series);
  CHECK(session.lanes().lanes.size() == 2);
}

TEST_CASE("the map has the places of a file") {
  Session session = with_file_shown();
  MapSceneBuilder builder;
  const MapViewport viewport{0, 0, 1000, 600};
  const MapScene& scene = builder.build({.language = Language::english(),
                                         .dataset = session.dataset(),
                                         .columns = session.columns(),
                                         .result = session.result(),
                                         .result_revision = session.query_revision(),
                                         .camera = home_camera(viewport),
                                         .viewport = viewport,
                                         .text_width = [](std::string_view text, float size) {
                                           return static_cast<float>(text.size()) * size / 2;
                                         }});
  std::uint32_t forums = 0;
  for (const MapDisc& disc : scene.discs)
    forums += disc.forums;
  CHECK(forums == 2);
}

TEST_CASE("leaving gives the collection and its view back as they were") {
  Session session = small_session();
  DocumentFace face;
  does(session, ToggleValue{Facet::host, "KWT"});
  does(session, Select{"kuwait-2024"});
  does(session, SetText{"border"});
  const View before = session.view();
  const std::string outline = text_from_tree(face.outline(session));
  session.read_file("events.csv", events);
  session.drain();
  does(session, UseFile{});
  does(session, SetText{"road"});
  session.take_effects();
  does(session, LeaveFile{});
  CHECK(session.view() == before);
  CHECK(session.own_data().empty());
  CHECK(session.intake() == nullptr);
  CHECK(text_from_tree(face.outline(session)) == outline);
  CHECK(asked<LeaveFile>(session) == 1);
}

TEST_CASE("a corrected column is read anew, also while the file is shown") {
  Session session = with_file_shown();
  DocumentFace face;
  does(session, SetSheet{Sheet::file});
  does(session, SetFileColumn{2, "title"});
  CHECK(session.dataset().forums()[0].title == "Harbour talks");  // until it is used
  does(session, SetFileColumn{2, "no such role"});
  does(session, SetFileColumn{99, "title"});
  REQUIRE(face.activate(session, "file:use"));
  session.drain();
  CHECK(session.dataset().forums()[0].title == "Baku");
  does(session, LeaveFile{});
  CHECK(session.dataset().forums().size() == 3);
}

TEST_CASE("a file that is offered and not shown goes with its sheet, the shown one stays") {
  for (const char* other : {"title,date\nOther,2024\n", "\xFF"}) {
    Session session = with_file_shown();
    DocumentFace face;
    session.read_file("other.csv", other);
    session.drain();
    CHECK(session.intake()->name == "other.csv");
    does(session, SetSheet{});
    does(session, SetSheet{Sheet::file});
    REQUIRE(session.intake() != nullptr);
    CHECK(session.intake()->name == "events.csv");
    CHECK(find_node(face.outline(session), "file:summary")->name.starts_with("events.csv"));
    CHECK(session.own_data() == "events.csv");
  }
  Session session = small_session();
  DocumentFace face;
  session.read_file("events.csv", events);
  session.drain();
  does(session, SetSheet{Sheet::about});
  CHECK(session.intake() == nullptr);
}

TEST_CASE("data of the page is shown even as the sheet of another file is closed") {
  Session session = small_session();
  session.read_file("other.csv", "title,date\nOther,2024\n");
  session.drain();
  session.dispatch(SetSheet{});
  session.show_data(session.read_data("events.csv", events));
  session.drain();
  CHECK(session.own_data() == "events.csv");
  does(session, SetSheet{Sheet::file});
  CHECK(session.intake()->name == "events.csv");
}

TEST_CASE("a copied link says that it cannot hold the file, unless the address names it") {
  Session session = with_file_shown();
  CHECK_FALSE(session.link_has_data());
  does(session, CopyLink{});
  CHECK(test::english(session.state().ui.notices.back().text)
            .starts_with("A link cannot hold “events.csv”"));
  does(session, DismissNotices{});
  session.set_base_url("https://example.org/?data=events.csv");
  CHECK(session.link_has_data());
  does(session, CopyLink{});
  CHECK(session.state().ui.notices.empty());
}

TEST_CASE("neither a code nor a frame is offered of data that no link has, and no link is cited") {
  DocumentFace face;
  const auto offers = [&face](Session& shown, std::string_view key) {
    return find_node(face.outline(shown), key) != nullptr;
  };
  Session session = with_file_shown();
  does(session, SetSheet{Sheet::share});
  for (const char* key : {"share:code", "share:embed", "share:copy-embed", "share:shorten"})
    CHECK_FALSE(offers(session, key));
  CHECK(offers(session, "share:own-note"));
  does(session, SetSheet{Sheet::cite});
  CHECK(find_node(face.outline(session), "cite:note")->name ==
        "Names are given whole, as which part is the family name is not known.");
  Session bundled = small_session();
  does(bundled, SetSheet{Sheet::share});
  CHECK(offers(bundled, "share:code"));
  CHECK(offers(bundled, "share:embed"));
  does(bundled, SetSheet{Sheet::cite});
  CHECK(find_node(face.outline(bundled), "cite:note")->name.starts_with("The link is pinned"));
}

TEST_CASE("a file without any place says that, and nothing of its forums") {
  Session session = small_session();
  DocumentFace face;
  session.read_file("bare.csv", "title,date\nTalks,2024\n");
  session.drain();
  does(session, UseFile{});
  CHECK(find_node(face.outline(session), "map:empty")->name ==
        "Nothing here has a place on the map");
}

TEST_CASE("without a file nothing is used and nothing left") {
  Session session = small_session();
  DocumentFace face;
  does(session, UseFile{});
  does(session, LeaveFile{});
  does(session, SetFileColumn{0, "title"});
  CHECK(session.dataset().forums().size() == 3);
  session.read_file("nothing.csv", "");
  session.drain();
  does(session, UseFile{});
  CHECK(session.own_data().empty());
  CHECK(find_node(face.outline(session), "file:use") == nullptr);
  CHECK(find_node(face.outline(session), "file:error:0")->name ==
        "The file: Has no rows. The first row names the columns, records follow.");
}

TEST_CASE("a mistake that many rows have is told once, and each of them on demand") {
  Session session = small_session();
  std::string rows = "title,date\nGood,2024\n";
  for (int i = 0; i < 12; ++i)
    rows += "Bad " + std::to_string(i) + ",never\n";
  session.read_file("events.csv", rows);
  session.drain();
  DocumentFace face;
  const auto at = [&](const char* key) { return find_node(face.outline(session), key); };
  REQUIRE(at("file:error:0") != nullptr);
  CHECK(at("file:error:0")->name.ends_with(" 11 more rows have it."));
  CHECK(at("file:error:1") == nullptr);
  REQUIRE(face.activate(session, "file:all-errors"));
  session.drain();
  REQUIRE(at("file:error:11") != nullptr);
  CHECK(at("file:error:0")->name.find("more rows") == std::string::npos);
}

TEST_CASE("the sheet of a file says everything in the document, too") {
  Session session = small_session();
  DocumentFace face;
  does(session, SetSheet{Sheet::file});
  CHECK(find_node(face.outline(session), "file:advice:1")->name ==
        "The file stays on this device. Nothing is sent anywhere, and nothing is kept when you "
        "leave.");
  CHECK(find_node(face.outline(session), "file:sample")->value ==
        "https://example.org/?data=own-data-sample.csv");
  REQUIRE(face.activate(session, "file:choose"));
  session.drain();
  CHECK(asked<ChooseFile>(session) == 1);
  session.read_file("events.csv", events);
  session.drain();
  const auto named = [&](std::string_view key) {
    const SemanticNode* node = find_node(face.outline(session), key);
    return node == nullptr ? std::string() : node->name;
  };
  CHECK(named("file:summary") == "events.csv: CSV table, 3 rows. 2 can be shown, 1 cannot.");
  CHECK(named("file:use") == "Show 2 of 3 rows");
  CHECK(named("file:column:2") == "city: City");
  CHECK(named("file:sample:2") == "Baku · Kuwait City");
  CHECK(named("file:error:0") ==
        "Row 4, column 2, “date”: Has no date that can be read: “soon”. Write it like 2024, "
        "2024-06 or 2024-06-01.");
  REQUIRE(face.activate(session, "file:column:2"));
  session.drain();
  REQUIRE(face.activate(session, "file:role:2:venue"));
  session.drain();
  CHECK(named("file:column:2") == "city: Building");
}

TEST_CASE("a file of a tour is played, and refused where a step leads nowhere") {
  Session session(test::small_dataset());
  session.read_file("mine.json", R"({"id": "t", "title": "Talks", "about": "Two.", "steps": [
    {"link": "sel=kuwait-2024", "caption": "One"}, {"link": "sel=no-such", "caption": "Two"}]})");
  session.drain();
  CHECK(session.view().tour.empty());
  CHECK(session.state().ui.sheet == Sheet::none);
  REQUIRE_FALSE(session.state().ui.notices.empty());
  CHECK(test::english(session.state().ui.notices.back().text) ==
        "mine.json is not played: the link of step 2 leads to no view of this data: sel=no-such");
  session.read_file("mine.json", R"({"id": "t", "title": "Talks", "about": "Two.", "steps": [
    {"link": "sel=kuwait-2024", "caption": "One"}, {"link": "screen=explore", "caption": "Two"}]})");
  session.drain();
  CHECK(session.view().tour == "brought");
  CHECK(session.own_data().empty());
}

}  // namespace rostrum::own_data_test
