#include "engine/present/found_instead.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::found_instead_test {
namespace {

struct Reader {
  Session session{test::small_dataset()};

  explicit Reader(std::string address) {
    session.dispatch(OpenAddress{std::move(address)});
    session.drain();
  }
  std::vector<std::string> shown() const {
    std::vector<std::string> shown;
    for (const FoundInstead& offer : session.nothing_advice().offers)
      shown.push_back(offer.label + ": " + offer.count);
    return shown;
  }
  bool offers(std::string_view label) const {
    const auto labels = shown();
    return std::ranges::find(labels, label) != labels.end();
  }
};

TEST_CASE("where something is found nothing is offered instead") {
  const Reader reader("q=border");
  CHECK(reader.session.nothing_advice().offers.empty());
  CHECK(reader.session.nothing_advice().unknown.empty());
}

TEST_CASE("every part of a question that finds nothing can be left out") {
  const Reader reader("q=thanked&host=KWT&time=2018");
  REQUIRE(reader.session.result().nothing());
  CHECK(reader.offers("Without 2018: 1 forum"));
  CHECK(reader.offers("“thanked” alone: 1 forum"));
}

TEST_CASE("every offer gives the number of forums that it tells") {
  for (const char* address :
       {"q=thanked&host=KWT&time=2018", "q=thanked+zzzzz", "q=voronkov+2018", "q=vrnkov",
        "q=thanked+guard+-border&topic=terrorism", "q=border&area=0,0,1,1", "q=%22zz%22+kuwait",
        "q=thanked&host=AZE,TJK", "q=zzz&host=~KWT", "q=bordr+since+2019&time=..2018"}) {
    const Reader asked(address);
    if (!asked.session.result().nothing()) continue;
    INFO(address);
    const auto& offers = asked.session.nothing_advice().offers;
    for (const FoundInstead& offer : offers) {
      INFO(offer.key);
      Reader reader(address);
      reader.session.dispatch(offer.action);
      reader.session.drain();
      CHECK(reader.session.result().found.forums == offer.forums);
      CHECK(offer.forums > 0);
    }
  }
}

TEST_CASE("a word that nothing has is named, with words that are spelt almost the same") {
  const Reader reader("q=%22vronkov%22+kuwt");
  REQUIRE(reader.session.nothing_advice().unknown.size() == 2);
  CHECK(reader.session.nothing_advice().unknown[0] == "Nothing has “vronkov”");
  CHECK(reader.offers("Did you mean “kuwait”?: 1 forum"));
}

TEST_CASE("a wrong letter is forgiven, said, and the words stay as they were typed") {
  Reader reader("q=vronkov");
  CHECK_FALSE(reader.session.result().nothing());
  CHECK(reader.session.view().query.text == "vronkov");
  CHECK(reader.session.address() == "q=vronkov");
  DocumentFace face;
  const SemanticNode* said = find_node(face.outline(reader.session), "results:forgiven:0");
  REQUIRE(said != nullptr);
  CHECK(said->name == "Nothing has “vronkov”. Shown: “voronkov”");
  const std::uint32_t exact = Reader("q=voronkov").session.result().found.forums;
  CHECK(reader.session.result().found.forums == exact);
}

TEST_CASE("the document shows what would be found, and doing it finds it") {
  Reader reader("q=thanked&time=2018");
  DocumentFace face;
  REQUIRE(find_node(face.outline(reader.session), "results:instead") != nullptr);
  CHECK(face.activate(reader.session, "instead:without:time"));
  reader.session.drain();
  CHECK(reader.session.result().found.forums == 1);
  CHECK(find_node(face.outline(reader.session), "results:instead") == nullptr);
}

}  // namespace
}  // namespace rostrum::found_instead_test
