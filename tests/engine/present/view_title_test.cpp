// A view in words, as the browser's tab, an export and a citation name it.
#include "engine/present/view_title.hpp"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/session/session.hpp"
#include "tests/engine/country_groups_fixture.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/test_language.hpp"

namespace rostrum::view_title_test {
namespace {

Session opened(std::string_view address) {
  Session session(test::small_dataset());
  session.dispatch(OpenAddress{std::string(address)});
  session.drain();
  return session;
}

std::string title_of(std::string_view address) {
  const Session session = opened(address);
  return view_title(Language::english(), session.dataset(), session.domains(), session.view());
}

std::string words_of(std::string_view address) {
  const Session session = opened(address);
  return view_text(Language::english(), session.dataset(), session.domains(), session.view());
}

TEST_CASE("a title names filters, period and what is selected") {
  CHECK(title_of("topic=border-security&time=2018..2025&sel=kuwait-2024") ==
        "Border security, 2018 to 2025, Kuwait phase · Rostrum");
}

TEST_CASE("the whole collection has the product's name alone") {
  CHECK(title_of("") == "Rostrum");
  CHECK(title_of("at=40,50,3&lanes=topic&theme=dark&tab=list") == "Rostrum");
}

TEST_CASE("a search text stands in quotes, unless it has its own") {
  CHECK(words_of("q=border+security") == "\"border security\"");
  CHECK(words_of("q=%22arms+control%22+-crime") == "\"arms control\" -crime");
}

TEST_CASE("who did what where is said, and what is left out") {
  CHECK(words_of("host=KWT~AZE&speaker=ali-naghiyev&country=AZE&mention=TJK") ==
        "In Azerbaijan or Kuwait, by Ali Naghiyev, speakers from Azerbaijan, "
        "mentions of Tajikistan");
  CHECK(words_of("topic=border-security~-terrorism&host=-KWT&mention=-TJK") ==
        "Border security, without terrorism, not in Kuwait, without mentions of Tajikistan");
  CHECK(words_of("kind=speech~outcome") == "Outcome or speech");
}

TEST_CASE("groups of countries are said as what the countries belong to") {
  Session session(test::small_dataset_with_groups());
  const auto words = [&](std::string_view address) {
    session.dispatch(OpenAddress{std::string(address)});
    session.drain();
    return view_text(Language::english(), session.dataset(), session.domains(), session.view());
  };
  CHECK(words("hostGroup=caspian&time=2023") == "In countries of Caspian states, 2023");
  CHECK(words("time=2023&countryGroup=pact~caspian") ==
        "Speakers from countries of Caspian states or The Pact, 2023");
  CHECK(words("host=AZE&mentionGroup=pact") == "In Azerbaijan, mentions of countries of The Pact");
  CHECK(words("hostGroup=-pact&mentionGroup=-caspian") ==
        "Not in countries of The Pact, without mentions of countries of Caspian states");
}

TEST_CASE("more than three values of a facet are counted") {
  CHECK(words_of("kind=speech~outcome~statement~forum") == "Forum or outcome or 2 more");
}

TEST_CASE("periods are said as one says them") {
  CHECK(words_of("time=2018..latest") == "Since 2018");
  CHECK(words_of("time=..2019-06") == "Until June 2019");
  CHECK(words_of("time=2024-11-04..2024-11-05") == "4 to 5 November 2024");
  CHECK(words_of("time=2018&dates=certain") == "2018 for certain");
}

TEST_CASE("an area has no name but is said") {
  CHECK(words_of("topic=terrorism&area=44,38,50,41") == "Terrorism, in an area of the map");
  CHECK(words_of("lasso=0,0~10,0~5,9") == "In an area of the map");
}

TEST_CASE("a statement is named by who said it, a subject by its name") {
  CHECK(words_of("sel=person:ali-naghiyev") == "Ali Naghiyev");
  CHECK(words_of("q=x&sel=topic:terrorism") == "\"x\", Terrorism");
}

TEST_CASE("a comparison is named by its columns alone") {
  CHECK(words_of("q=arms&screen=compare&compare=country:AZE~year:2018~kuwait-2024") ==
        "Compare: Azerbaijan, 2018, Kuwait phase");
  CHECK(words_of("screen=compare") == "Compare");
}

TEST_CASE("a long title leaves filters out and keeps what is selected") {
  const std::string_view address =
      "q=%22arms+control%22&topic=border-security~terrorism&host=KWT~AZE&speaker=ali-naghiyev"
      "&mention=TJK&time=2018..2025&sel=kuwait-2024";
  CHECK(words_of(address) ==
        "\"arms control\", Border security or terrorism, in Azerbaijan or Kuwait, …, Kuwait phase");
  const Session session = opened(address);
  CHECK(
      view_text(Language::english(), session.dataset(), session.domains(), session.view(), 1000) ==
      "\"arms control\", Border security or terrorism, in Azerbaijan or Kuwait, by Ali Naghiyev, "
      "mentions of Tajikistan, 2018 to 2025, Kuwait phase");
}

TEST_CASE("a title is in the language that is asked for, names are as the data has them") {
  const Language pseudo = test::language_of("en-XA");
  const auto words_in_pseudo = [&](std::string_view address) {
    const Session session = opened(address);
    return view_text(pseudo, session.dataset(), session.domains(), session.view());
  };
  CHECK(test::is_pseudo(words_in_pseudo("time=2018..latest")));
  CHECK(test::is_pseudo(words_in_pseudo("kind=speech")));
  CHECK(test::is_pseudo(words_in_pseudo("host=-KWT")));
  CHECK(words_in_pseudo("topic=border-security") == "Border security");
}

}  // namespace
TEST_CASE("a period in the words of the search is named as one") {
  CHECK(words_of("q=guard+since+2019") == "\"guard\", since 2019");
  CHECK(words_of("q=2024") == "2024");
  CHECK(words_of("q=2024&time=..2018") == "Until 2018, 2024");
}

}  // namespace rostrum::view_title_test
