#include "engine/session/session.hpp"

#include <string>
#include <variant>
#include <vector>

#include "engine/outline/document_face.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::session_test {

namespace {

Session small_session() {
  Session session(test::small_dataset());
  session.set_map_viewport({0, 0, 1000, 600});
  return session;
}

template <typename Kind>
std::vector<Kind> taken(Session& session) {
  std::vector<Kind> found;
  for (const Effect& effect : session.take_effects()) {
    if (const auto* kind = std::get_if<Kind>(&effect)) found.push_back(*kind);
  }
  return found;
}

std::string name_of_forum(const Session& session, std::size_t entry) {
  return session.dataset()[session.list().entries[entry].forum].id;
}

}  // namespace

TEST_CASE("a new session answers the empty question") {
  const Session session = small_session();
  CHECK(session.address().empty());
  CHECK(session.result().found == session.result().total);
  CHECK(session.list().entries.size() == 3);
  CHECK(session.view() == View{});
}

TEST_CASE("an action waits until the session is drained") {
  Session session = small_session();
  session.dispatch(ToggleValue{Facet::host, "KWT"});
  CHECK(session.list().entries.size() == 3);
  CHECK(session.drain());
  CHECK(session.list().entries.size() == 1);
  CHECK(session.address() == "host=KWT");
  CHECK_FALSE(session.drain());
}

TEST_CASE("actions are applied in the order they came") {
  Session session = small_session();
  session.dispatch(ToggleValue{Facet::host, "KWT"});
  session.dispatch(SelectAdjacent{1});  // of what the filter leaves
  session.dispatch(ToggleValue{Facet::host, "KWT"});
  session.drain();
  CHECK(session.address() == "sel=kuwait-2024");
}

TEST_CASE("the query is evaluated again only when it changed") {
  Session session = small_session();
  const std::uint64_t query = session.query_revision();
  const std::uint64_t all = session.revision();
  session.dispatch(ZoomMap{2});
  session.dispatch(Select{"kuwait-2024"});
  session.drain();
  CHECK(session.query_revision() == query);
  CHECK(session.revision() > all);
  session.dispatch(SetText{"terror"});
  session.drain();
  CHECK(session.query_revision() > query);
}

TEST_CASE("another language has everything written anew") {
  Session session = small_session();
  const std::uint64_t revision = session.revision();
  const std::uint64_t query_revision = session.query_revision();
  session.set_language(Language::english());
  CHECK(session.revision() > revision);
  CHECK(session.query_revision() > query_revision);
}

TEST_CASE("what changes nothing leaves the revision as it was") {
  Session session = small_session();
  const std::uint64_t all = session.revision();
  session.dispatch(ClearFilters{});
  session.dispatch(Select{});
  CHECK_FALSE(session.drain());
  CHECK(session.revision() == all);
  CHECK(taken<WriteAddress>(session).empty());
}

TEST_CASE("terms and list follow the text") {
  Session session = small_session();
  session.dispatch(SetText{"screens"});
  session.drain();
  REQUIRE(session.terms().size() == 1);
  REQUIRE(session.list().entries.size() == 1);
  CHECK(name_of_forum(session, 0) == "online-2020");
}

TEST_CASE("stepping through records follows the list on screen") {
  Session session = small_session();
  session.dispatch(SetText{"kuwait"});
  session.dispatch(SetText{""});
  session.drain();
  for (std::size_t i = 0; i < session.list().entries.size(); ++i) {
    session.dispatch(SelectAdjacent{1});
    session.drain();
    CHECK(session.view().selection == name_of_forum(session, i));
  }
}

TEST_CASE("the result is said once, however many actions led to it") {
  Session session = small_session();
  session.dispatch(ToggleValue{Facet::host, "KWT"});
  session.dispatch(ToggleValue{Facet::host, "AZE"});
  session.drain();
  const auto said = taken<Announce>(session);
  REQUIRE(said.size() == 1);
  CHECK(test::english(said[0].text) == "3 statements and 1 outcome at 2 forums, 2023 to 2024");
  session.dispatch(ZoomMap{1});
  session.drain();
  CHECK(taken<Announce>(session).empty());
}

TEST_CASE("a notice and the result it comes with are said together") {
  Session session = small_session();
  session.dispatch(OpenAddress{"host=KWT&time=2018..abc"});
  session.drain();
  const auto said = taken<Announce>(session);
  REQUIRE(said.size() == 1);
  CHECK(test::english(said[0].text).find("2018..abc") != std::string::npos);
  CHECK(test::english(said[0].text).ends_with(". 2 statements and 1 outcome at 1 forum, 2024"));
}

TEST_CASE("effects are handed out once") {
  Session session = small_session();
  session.dispatch(ToggleValue{Facet::host, "KWT"});
  session.drain();
  CHECK(taken<WriteAddress>(session).size() == 1);
  CHECK(session.take_effects().empty());
}

TEST_CASE("an address opened is the address shown") {
  Session session = small_session();
  const std::string address = "q=border&topic=terrorism&time=2020..latest&sel=kuwait-2024";
  session.dispatch(OpenAddress{address});
  session.drain();
  CHECK(session.address() == address);
}

TEST_CASE("the outline can do what it shows, and nothing else") {
  Session session = small_session();
  DocumentFace face;
  CHECK_FALSE(face.activate(session, "no-such-key"));
  REQUIRE(face.activate(session, "forum:kuwait-2024"));
  session.drain();
  CHECK(session.view().selection == "kuwait-2024");
  REQUIRE(face.activate(session, "record:back"));
  session.drain();
  CHECK(session.view().selection.empty());
  CHECK_FALSE(face.activate(session, "record:back"));
}

TEST_CASE("a period in the words of the search is a condition with a chip of its own") {
  Session session = small_session();
  DocumentFace face;
  session.dispatch(SetText{"talks 2024"});
  session.drain();
  session.dispatch(SetText{"2024"});
  session.drain();
  CHECK(session.view().query.text == "2024");
  CHECK(session.address() == "q=2024");
  CHECK_FALSE(session.view().query.time);
  CHECK(session.terms().empty());
  REQUIRE(session.period_shown());
  CHECK(civil_from_day(*session.period_shown()->from).year == 2024);
  CHECK(session.list().entries.size() == 1);
  CHECK(session.result().any_time.count() == session.result().total.records());

  // Its chip makes it a word again.
  const SemanticNode* chip = find_node(face.outline(session), "chip:words");
  REQUIRE(chip != nullptr);
  CHECK(chip->name.find("2024, from your words") != std::string::npos);
  face.activate(session, "chip:words");
  session.drain();
  CHECK(session.view().query.text == "\"2024\"");
  CHECK_FALSE(session.period_shown());
  CHECK(find_node(face.outline(session), "chip:words") == nullptr);
}

TEST_CASE("a period that is chosen takes the place of the one in words") {
  Session session = small_session();
  DocumentFace face;
  session.dispatch(SetText{"border since 2019"});
  session.drain();
  const TimeRange chosen{.from = first_day_of_year(2024), .to = {}};
  session.dispatch(SetTime{.time = chosen});
  session.drain();
  CHECK(session.view().query.text == "border");
  CHECK(session.view().query.time == chosen);
  CHECK(session.period_shown() == chosen);

  // Words that come later narrow it; taking back the choice leaves them.
  session.dispatch(SetText{"border before 2025"});
  session.drain();
  CHECK(session.period_shown() ==
        TimeRange{.from = first_day_of_year(2024), .to = first_day_of_year(2025) - 1});
  session.dispatch(SetTime{});
  session.drain();
  CHECK(session.view().query.text == "border before 2025");
  CHECK(session.period_shown() == TimeRange{.from = {}, .to = first_day_of_year(2025) - 1});
  face.activate(session, "time:clear");
  session.drain();
  CHECK(session.view().query.text == "border");
  CHECK_FALSE(session.period_shown());
}

TEST_CASE("the outline is made anew after a change and only then") {
  Session session = small_session();
  DocumentFace face;
  const SemanticNode* heading = face.outline(session).children.data();
  CHECK(face.outline(session).children.data() == heading);
  session.dispatch(Select{"kuwait-2024"});
  session.drain();
  CHECK(find_node(face.outline(session), "record:back") != nullptr);
}

TEST_CASE("every action of the outline keeps the session answering") {
  Session session = small_session();
  DocumentFace face;
  session.dispatch(OpenAddress{"q=border&sel=kuwait-2024"});
  session.drain();
  std::vector<std::string> keys;
  const auto collect = [&](const auto& self, const SemanticNode& node) -> void {
    if (node.action) keys.push_back(node.key);
    for (const SemanticNode& child : node.children)
      self(self, child);
  };
  collect(collect, face.outline(session));
  CHECK(keys.size() > 20);
  for (const std::string& key : keys) {
    face.activate(session, key);  // some are gone by now, which is no error
    session.drain();
    CHECK(session.result().found.records() == session.result().matches.count());
    Session again = small_session();
    again.dispatch(OpenAddress{session.address()});
    again.drain();
    CHECK(again.address() == session.address());
    CHECK(again.state().ui.notices.empty());
  }
}

}  // namespace rostrum::session_test
