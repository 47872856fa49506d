// Whatever an address holds, what is right in it is read and the rest is said aloud.
#include <string>
#include <string_view>
#include <vector>

#include "engine/link/address.hpp"
#include "engine/view/search_text.hpp"
#include "tests/engine/address_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::decode_test {
namespace {

using test::canonical;
using test::day;
using test::only_notice;
using test::read;

TEST_CASE("a value that is not understood is dropped alone, with a notice in plain words") {
  const DecodedView decoded =
      view_from_address("q=arms&time=2018..abc&host=AZE&at=95,0,3&tab=attic&size=9000");
  CHECK(decoded.view.query.text == "arms");
  CHECK(decoded.view.query[Facet::host].includes("AZE"));
  CHECK(address_from_view(decoded.view) == "q=arms&host=AZE");
  REQUIRE(decoded.notices.size() == 4);
  CHECK(test::english(decoded.notices[0].text) ==
        "The link's period \"2018..abc\" was not understood");
  CHECK(test::english(decoded.notices[1].text) ==
        "The link's place on the map \"95,0,3\" was not understood");
  CHECK(test::english(decoded.notices[2].text) == "The link's tab \"attic\" was not understood");
  CHECK(test::english(decoded.notices[3].text) ==
        "The link's text size \"9000\" was not understood");
}

TEST_CASE("a choice that is no text is dropped, its neighbours stay") {
  const DecodedView decoded = view_from_address("topic=cyber~%FF~border");
  CHECK(decoded.view.query[Facet::topic].include == std::vector<std::string>{"border", "cyber"});
  CHECK(only_notice("topic=cyber~%FF~border") ==
        "The link's choice \"%FF\" under Topic was not understood");
}

TEST_CASE("keys that nobody knows are passed on in their order") {
  CHECK(canonical("zeta=1&host=AZE&note=a~b%20c+d&flag&zeta=2") ==
        "host=AZE&zeta=1&note=a~b%20c+d&flag&zeta=2");
  CHECK(canonical("note=né") == "note=n%C3%A9");
  CHECK(only_notice("zeta=1&flag&host=AZE") ==
        "Not understood, but kept in the link: \"zeta\", \"flag\"");
}

TEST_CASE("a key given twice counts twice for choices and words, else the later one holds") {
  CHECK(canonical("host=AZE&host=KWT~AZE&q=arms&q=border&time=2017&time=2018") ==
        "q=arms+border&time=2018&host=AZE~KWT");
}

TEST_CASE("an exclusion wins over an inclusion of the same value") {
  CHECK(canonical("topic=cyber~-cyber") == "topic=-cyber");
}

TEST_CASE("a search text may hold every character, typed or escaped") {
  CHECK(read("q=a%26b%3Dc%7Ed%23e%25f%2Bg+h").query.text == "a&b=c~d#e%f+g h");
  CHECK(read("q=Ağdam").query.text == "Ağdam");
  CHECK(canonical("q=Ağdam") == "q=A%C4%9Fdam");
  CHECK(read("q=100%").query.text == "100%");
  CHECK(only_notice("q=a%0Ab") == "The link's search text \"a%0Ab\" was not understood");
}

TEST_CASE("an endless search text is cut, and the reader is told") {
  const std::string address = "q=" + std::string(300, 'a');
  CHECK(only_notice(address) == "The link's search text was cut after 200 characters");
  CHECK(read(address).query.text.size() == max_search_characters);
}

TEST_CASE("what is to come has its place already: it is kept there, and one notice says so") {
  CHECK(canonical("face=document&ds=2026.11.22&kiosk=1&step=3&tour=first-steps&size=120") ==
        "tour=first-steps&step=3&size=120&kiosk=1&face=document&ds=2026.11.22");
  CHECK(only_notice("face=document") ==
        "This version cannot show this yet, but keeps it in the link: face");
  CHECK(canonical("face=a&face=b") == "face=b");
}

TEST_CASE("a language is kept as it is named, whether a site speaks it or not") {
  for (const std::string tag :
       {"fr", "zh-Hant-TW", "en-XA", "sl-nedis-12345678", "de-u-co-phonebk"}) {
    CHECK(read("lang=" + tag).reading.language == tag);
    CHECK(canonical("lang=" + tag) == "lang=" + tag);
  }
  CHECK(only_notice("lang=fr_FR") == "The link's language \"fr_FR\" was not understood");
  CHECK(canonical("lang=FR") == "lang=fr");
  CHECK(canonical("lang=ZH-Hant") == "lang=zh-Hant");
  for (const char* word : {"1", "f", "fr-", "-fr", "fr--ca", "français", "french", "fr%00",
                           "fr-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"})
    CHECK(canonical(std::string("lang=") + word).empty());
}

TEST_CASE("a newer grammar is read as far as it is understood, and said") {
  CHECK(view_from_address("v=1&host=AZE").notices.empty());
  CHECK(canonical("v=1&host=AZE") == "host=AZE");
  CHECK(canonical("v=2&host=AZE") == "host=AZE");
  CHECK(only_notice("v=2&host=AZE") ==
        "This link was made by a newer Rostrum, so it may show more there than here");
  CHECK(only_notice("v=new") == "The link's version \"new\" was not understood");
  CHECK(canonical("v=9&orbit=5&host=AZE") == "host=AZE&orbit=5");
}

TEST_CASE("numbers and marks may come escaped by programs they passed through") {
  CHECK(canonical("at=40%2C50%2C3&sel=person%3Aali-naghiyev&time=2018%2E%2E2020") ==
        "time=2018..2020&at=40,50,3&sel=person:ali-naghiyev");
}

TEST_CASE("a link beyond 4,000 characters is read up to there, and says so") {
  std::string address = "host=AZE&topic=";
  for (int i = 0; i < 600; ++i)
    address += "topic-" + std::to_string(i) + '~';
  REQUIRE(address.size() > max_address_length);
  const DecodedView decoded = view_from_address(address);
  CHECK(decoded.view.query[Facet::host].includes("AZE"));
  REQUIRE(decoded.notices.size() == 2);
  CHECK(test::english(decoded.notices[0].text) ==
        "The link is longer than 4,000 characters, so its end was left out");
  CHECK(test::english(decoded.notices[1].text) ==
        "The link's choice under Topic does not fit in a link, so it was left out");
  CHECK(read(std::string(10'000, 'x')) == View{});
}

TEST_CASE("a search text that a link is too long for is cut, not lost") {
  for (const std::string& key : {std::string("q="), std::string("host=AZE&search=")}) {
    const DecodedView decoded = view_from_address(key + std::string(5000, 'a'));
    CHECK(decoded.view.query.text == std::string(200, 'a'));
    REQUIRE(decoded.notices.size() == 2);
    CHECK(test::english(decoded.notices[0].text) ==
          "The link is longer than 4,000 characters, so its end was left out");
    CHECK(test::english(decoded.notices[1].text) ==
          "The link's search text was cut after 200 characters");
  }
  CHECK(read("q%3D" + std::string(5000, 'a')).query.text == std::string(200, 'a'));
}

TEST_CASE("a search text is cut between whole characters, wherever the link ends") {
  // In both spellings of a dove, which has four bytes.
  const std::string escaped = "%F0%9F%95%8A";
  for (const std::string& dove : {escaped, std::string("\xF0\x9F\x95\x8A")}) {
    for (std::size_t before = 3950; before < 4000; ++before) {
      std::string address = "topic=" + std::string(before - 6, 't') + "&q=a";
      for (int i = 0; i < 20; ++i)
        address += dove;
      CAPTURE(before);
      const DecodedView decoded = view_from_address(address);
      const std::size_t room = before + 4 < 4000 ? 4000 - before - 4 : 0;
      std::string text = before + 4 <= 4000 ? "a" : "";
      for (std::size_t i = 0; i < std::min<std::size_t>(room / dove.size(), 20); ++i)
        text += "\xF0\x9F\x95\x8A";
      CHECK(decoded.view.query.text == text);
      for (const Notice& notice : decoded.notices)
        CHECK(test::english(notice.text).find("not understood") == std::string::npos);
    }
  }
  // What is wrong elsewhere in the link is nothing to it.
  CHECK(read("topic=%FF&q=" + std::string(3990, 'a') + escaped).query.text ==
        std::string(200, 'a'));
}

}  // namespace
}  // namespace rostrum::decode_test
