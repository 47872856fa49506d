#include "engine/present/filter_offers.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::filter_offers_test {
namespace {

struct Reader {
  Session session{test::small_dataset()};
  DocumentFace face;

  void types(std::string text) {
    session.dispatch(SetText{std::move(text)});
    session.drain();
  }
  std::vector<std::string> keys() const {
    std::vector<std::string> keys;
    for (const FilterOffer& offer : session.filter_offers())
      keys.push_back(offer.key);
    return keys;
  }
  const FilterOffer* offer(std::string_view key) const {
    const auto at = std::ranges::find(session.filter_offers(), key, &FilterOffer::key);
    return at == session.filter_offers().end() ? nullptr : &*at;
  }
};

TEST_CASE("words that begin the name of a value offer it as a filter, with its number") {
  Reader reader;
  reader.types("vor");
  const FilterOffer* offer = reader.offer("offer:speaker:vladimir-voronkov");
  REQUIRE(offer != nullptr);
  CHECK(offer->label == "Vladimir Voronkov");
  reader.session.dispatch(offer->action);
  const std::uint32_t promised = offer->statements;
  reader.session.drain();
  CHECK(reader.session.result().found.statements == promised);
  CHECK(reader.session.view().query.text.empty());
  CHECK(reader.session.view().query[Facet::speaker].includes("vladimir-voronkov"));
}

TEST_CASE("other spellings and short names lead to the value too") {
  Reader reader;
  for (const char* text : {"Воронков", "voronkov vladimir", "Vladimir Voronkov"}) {
    reader.types(text);
    INFO(text);
    CHECK(reader.offer("offer:speaker:vladimir-voronkov") != nullptr);
  }
  reader.types("UNOCT");
  CHECK(reader.offer("offer:organization:unoct") != nullptr);
  reader.types("border sec");
  CHECK(reader.offer("offer:topic:border-security") != nullptr);
}

TEST_CASE("a country is offered as what it is: host, speaker's, mentioned; a city as its host") {
  Reader reader;
  reader.types("kuwait");
  REQUIRE(reader.offer("offer:host:KWT") != nullptr);
  CHECK(reader.offer("offer:mention:KWT") != nullptr);
  reader.types("kuwait city");
  const FilterOffer* city = reader.offer("offer:host:KWT");
  REQUIRE(city != nullptr);
  CHECK(city->label == "Kuwait, for Kuwait City");
}

TEST_CASE("words beside the name, and a period among them, stay") {
  Reader reader;
  reader.types("thanked voronkov since 2024");
  const FilterOffer* offer = reader.offer("offer:speaker:vladimir-voronkov");
  REQUIRE(offer != nullptr);
  reader.session.dispatch(offer->action);
  reader.session.drain();
  CHECK(reader.session.view().query.text == "thanked since 2024");
  CHECK(reader.session.result().found.statements == 1);
  CHECK(reader.offer("offer:speaker:vladimir-voronkov") == nullptr);
}

TEST_CASE("nothing is offered for what says no name, is left out or finds nothing") {
  Reader reader;
  for (const char* text : {"", "v", "zzz", "-voronkov", "2024"}) {
    reader.types(text);
    INFO(text);
    CHECK(reader.keys().empty());
  }
  reader.session.dispatch(ToggleValue{Facet::speaker, "ali-naghiyev"});
  reader.session.dispatch(ToggleValue{Facet::host, "KWT"});
  reader.types("terror");
  for (const FilterOffer& offer : reader.session.filter_offers()) {
    INFO(offer.key);
    reader.session.dispatch(offer.action);
    reader.session.drain();
    CHECK(reader.session.result().found.records() > 0);
    break;
  }
}

TEST_CASE("a whole name comes before a part of one, and at most six are offered") {
  Reader reader;
  reader.types("un");
  REQUIRE_FALSE(reader.keys().empty());
  CHECK(reader.keys().front() == "offer:organization:united-nations");
  reader.types("a");
  CHECK(reader.session.filter_offers().size() <= max_filter_offers);
}

TEST_CASE("the document offers the filters as buttons of the same keys") {
  Reader reader;
  reader.types("voronkov");
  const SemanticNode& tree = reader.face.outline(reader.session);
  const SemanticNode* button = find_node(tree, "offer:speaker:vladimir-voronkov");
  REQUIRE(button != nullptr);
  CHECK(button->value.find("statement") != std::string::npos);
  CHECK(reader.face.activate(reader.session, "offer:speaker:vladimir-voronkov"));
  reader.session.drain();
  CHECK(reader.session.view().query[Facet::speaker].includes("vladimir-voronkov"));
}

TEST_CASE("an unknown value is refused with a notice, and an excluded one is included") {
  Reader reader;
  reader.types("words");
  reader.session.dispatch(ChooseForWords{Facet::host, "nowhere", "rest"});
  reader.session.drain();
  CHECK(reader.session.view().query.text == "words");
  CHECK(reader.session.state().ui.notices.size() == 1);
  reader.session.dispatch(ExcludeValue{Facet::host, "KWT"});
  reader.session.dispatch(ChooseForWords{Facet::host, "KWT", ""});
  reader.session.drain();
  CHECK(reader.session.view().query[Facet::host].includes("KWT"));
  CHECK_FALSE(reader.session.view().query[Facet::host].excludes("KWT"));
}

}  // namespace
}  // namespace rostrum::filter_offers_test
