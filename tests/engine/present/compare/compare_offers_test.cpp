// What Compare offers to add, and what a page offers about Compare.
#include "engine/present/compare/compare_offers.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/present/compare/compare_controls.hpp"
#include "engine/present/compare/compare_kin.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/country_groups_fixture.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum::compare_offers_test {
namespace {

using Texts = std::vector<std::string>;

Texts offered(const Session& session) {
  Texts texts;
  for (const CompareOffer& offer : session.compare_offers())
    texts.push_back(offer.text);
  return texts;
}

Texts keys(const View& view, const std::string& text) {
  Texts shown;
  for (const CompareControl& control : compare_controls(Language::english(), view, text))
    shown.push_back(control.key);
  return shown;
}

void does(Session& session, const Action& action) {
  session.dispatch(action);
  session.drain();
}

TEST_CASE("the comparison is there on its screen alone") {
  Session session(test::small_dataset());
  does(session, AddToCompare{"country:AZE"});
  CHECK(session.compare() == nullptr);
  CHECK(session.compare_offers().empty());
  does(session, SetScreen{Screen::compare});
  REQUIRE(session.compare() != nullptr);
  CHECK(session.compare()->columns.size() == 1);
  does(session, RemoveFromCompare{"country:AZE"});
  CHECK(session.compare()->columns.empty());
  does(session, SetScreen{Screen::explore});
  CHECK(session.compare() == nullptr);
}

TEST_CASE("what is selected is offered first, then the chosen year") {
  Session session(test::small_dataset());
  does(session, Select{"kuwait-2024.vladimir-voronkov"});
  does(session, SetTime{.time = TimeRange{.from = first_day_of_year(2023),
                                          .to = first_day_of_year(2024) - 1}});
  does(session, SetScreen{Screen::compare});
  const Texts texts = offered(session);
  REQUIRE(texts.size() > 2);
  CHECK(texts[0] == "kuwait-2024");
  CHECK(texts[1] == "year:2023");
  CHECK(session.compare_offers().front().key == "compare:add:kuwait-2024");
  CHECK(session.compare_offers().front().caption == "Forum · 4 – 5 Nov 2024 · Kuwait City");
}

TEST_CASE("a group of countries that is filtered by is offered, and others after one of them") {
  Session session(test::small_dataset_with_groups());
  does(session, ToggleValue{Facet::mention_group, "pact"});
  does(session, SetScreen{Screen::compare});
  CHECK(offered(session).front() == "group:pact");
  CHECK(session.compare_offers().front().caption == "Alliance");
  does(session, AddToCompare{"group:pact"});
  CHECK(session.view().compare == Texts{"group:pact"});
  // No record belongs to members of the other one but Azerbaijan's.
  CHECK(offered(session).front() == "group:caspian");
}

TEST_CASE("what is compared already is not offered, and what is kin to it comes first") {
  Session session(test::random_dataset(3));
  does(session, SetScreen{Screen::compare});
  does(session, AddToCompare{"topic:topic-0"});
  const Texts texts = offered(session);
  REQUIRE(texts.size() == max_compare_offers);
  CHECK(std::ranges::find(texts, "topic:topic-0") == texts.end());
  std::vector<double> kinships;
  const Dataset& dataset = session.dataset();
  const KinTraits compared = kin_traits(dataset, *find_compare_item(dataset, "topic:topic-0"));
  for (const std::string& text : texts) {
    const auto item = find_compare_item(dataset, text);
    REQUIRE(item.has_value());
    CHECK(std::ranges::count(texts, text) == 1);
    if (text.starts_with("topic:"))
      kinships.push_back(kinship(compared, kin_traits(dataset, *item)));
  }
  REQUIRE(kinships.size() >= 4);
  CHECK(std::ranges::is_sorted(kinships, std::ranges::greater()));
  CHECK(kinships.back() > 0);
}

TEST_CASE("after two columns what is kin to both is offered, however the offers were made before") {
  Session session(test::random_dataset(5));
  does(session, SetScreen{Screen::compare});
  const std::string& last = session.dataset().forums().back().id;
  does(session, AddToCompare{session.dataset().forums().front().id});
  const Texts of_one = offered(session);
  does(session, AddToCompare{last});
  const Texts of_two = offered(session);
  CHECK(of_one != of_two);
  does(session, RemoveFromCompare{last});
  CHECK(offered(session) == of_one);
}

TEST_CASE("four are enough: nothing more is offered") {
  Session session(test::small_dataset());
  does(session, SetScreen{Screen::compare});
  for (const char* text : {"country:AZE", "country:KWT", "year:2024", "kuwait-2024"})
    does(session, AddToCompare{text});
  CHECK(session.compare()->columns.size() == 4);
  CHECK(session.compare_offers().empty());
}

TEST_CASE("a search on Compare offers the subjects, the year and the forums it finds") {
  Session session(test::small_dataset());
  does(session, SetScreen{Screen::compare});
  does(session, SetText{"Kuwait"});
  const Texts texts = offered(session);
  CHECK(std::ranges::find(texts, "country:KWT") != texts.end());
  CHECK(std::ranges::find(texts, "kuwait-2024") != texts.end());
  CHECK(std::ranges::find(texts, "country:AZE") == texts.end());
  does(session, SetText{"2023"});
  CHECK(offered(session).front() == "year:2023");
  does(session, SetText{"1999"});
  CHECK(offered(session).empty());
}

TEST_CASE("a page offers to add it, then to take it out and to see the comparison") {
  View view;
  CHECK(keys(view, "country:AZE") == Texts{"compare:add:country:AZE"});
  CHECK(compare_title(Language::english(), view) == "Compare");
  view.compare = {"country:AZE", "year:2018"};
  CHECK(keys(view, "country:AZE") == Texts{"compare:remove:country:AZE", "compare:open"});
  CHECK(keys(view, "country:KWT") == Texts{"compare:add:country:KWT", "compare:open"});
  CHECK(compare_controls(Language::english(), view, "country:KWT").front().label ==
        "Add to Compare");
  CHECK(compare_controls(Language::english(), view, "country:KWT").back().label ==
        "Open Compare · 2");
}

}  // namespace
}  // namespace rostrum::compare_offers_test
