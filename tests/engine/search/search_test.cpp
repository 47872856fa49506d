#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/search/fold.hpp"
#include "engine/search/match.hpp"
#include "engine/search/text_query.hpp"

namespace rostrum::search_test {
namespace {

std::vector<std::string> marked(std::string_view text, std::string_view query) {
  std::vector<std::string> parts;
  for (const MatchRange& range : match_ranges(text, parse_text_query(query))) {
    parts.emplace_back(text.substr(range.begin, range.end - range.begin));
  }
  return parts;
}

TEST_CASE("folding takes off case and marks of Latin letters") {
  CHECK(fold("Əli Nağıyev") == "eli nagiyev");
  CHECK(fold("İstanbul, Işık") == "istanbul isik");
  CHECK(fold("Łódź Kraków") == "lodz krakow");
  CHECK(fold("Příliš žluťoučký kůň") == "prilis zlutoucky kun");
  CHECK(fold("Nguyễn Phú Trọng, Đà Nẵng") == "nguyen phu trong da nang");
  CHECK(fold("Ștefan Țăran") == "stefan taran");
  CHECK(fold("Straße Æsir Œuvre Þór") == "strasse aesir oeuvre thor");
  CHECK(fold("e\xCC\x81t\xCC\x82") == "et");
}

TEST_CASE("folding transliterates Cyrillic and Greek plainly") {
  CHECK(fold("Владимир Воронков") == "vladimir voronkov");
  CHECK(fold("Александр Лукашенко") == "aleksandr lukashenko");
  CHECK(fold("Аляксандр Лукашэнка") == "alyaksandr lukashenka");
  CHECK(fold("Сергей Щербаков, подъезд") == "sergei shcherbakov podezd");
  CHECK(fold("Київ, Ґенеза") == "kiyiv geneza");
  CHECK(fold("Қазақстан") == "kazakstan");
  CHECK(fold("Ҷумҳурии Тоҷикистон") == "jumhurii tojikiston");
  CHECK(fold("Ўзбекистон") == "uzbekiston");
  CHECK(fold("Αθήνα Ψυχή") == "athina psychi");
  CHECK(fold("\xD0\xB8\xCC\x86") == fold("й"));
}

TEST_CASE("other scripts stay, without their punctuation and vowel points") {
  CHECK(fold("عبدالله علي، اليحيا") == "عبدالله علي اليحيا");
  CHECK(fold("مُحَمَّد") == "محمد");
  CHECK(fold("中国、北京") == "中国 北京");
  CHECK(fold("ԵՐԵՎԱՆ") == "երեվան");
}

TEST_CASE("words are parted by single spaces, with none at the ends") {
  CHECK(fold("  counter-terrorism — (2018)… ") == "counter terrorism 2018");
  CHECK(fold("") == "");
  CHECK(fold("—…!") == "");
  CHECK(fold("“quoted” «words»") == "quoted words");
}

TEST_CASE("an apostrophe inside a word vanishes, a possessive with its s") {
  CHECK(fold("N'Djamena") == "ndjamena");
  CHECK(fold("Azerbaijan’s State's states' 'quoted'") == "azerbaijan state states quoted");
  CHECK(fold("O'Sullivan") == "osullivan");
}

TEST_CASE("what is searched keeps its joints and loses the stops of abbreviations") {
  CHECK(fold_for_search("Counter-Terrorism, counter‑terrorism") ==
        "counter-terrorism counter-terrorism");
  CHECK(fold_for_search("S/RES/2396 and A/80/1") == "s-res-2396 and a-80-1");
  CHECK(fold_for_search("U.N. U.S.A. c.s.t.o") == "un usa csto");
  CHECK(fold_for_search("J. Smith, A.B.Ivanov, 1.2, e.g.") == "j smith ab ivanov 1 2 eg");
  CHECK(fold_for_search("- dash - and-or- /") == "dash and-or");
  CHECK(fold_for_search("А.Б. Петров") == "ab petrov");
  CHECK(fold("U.N. counter-terrorism") == "u n counter terrorism");  // of names as they are
}

TEST_CASE("offsets lead every folded byte back to its character") {
  const std::string_view text = " Straße, Щит ";
  const FoldedText folded = fold_for_search_with_offsets(text);
  CHECK(folded.text == "strasse shchit");
  REQUIRE(folded.offsets.size() == folded.text.size() + 1);
  CHECK(folded.offsets[0] == 1);
  CHECK(folded.offsets[4] == folded.offsets[5]);  // both s of ß
  CHECK(text.substr(folded.offsets[8]).starts_with("Щ"));
  CHECK(text.substr(folded.offsets[11]).starts_with("Щ"));
  CHECK(folded.offsets.back() == text.size() - 1);
}

TEST_CASE("bytes that are no text do no harm and folding is its own fixed point") {
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    const std::size_t length = random() % 24;
    while (text.size() < length)
      text += static_cast<char>(random() % 256);
    const FoldedText folded = fold_for_search_with_offsets(text);
    if (folded.offsets.size() != folded.text.size() + 1) FAIL("offsets");
    if (folded.text != fold_for_search(text)) FAIL("two answers");
    if (fold_for_search(folded.text) != folded.text) FAIL("not folded enough");
    if (fold(fold(text)) != fold(text)) FAIL("a name is not folded enough");
    for (const std::uint32_t offset : folded.offsets) {
      if (offset > text.size()) FAIL("offset behind the end");
    }
    for (const MatchRange& range : match_ranges(text, parse_text_query(text))) {
      if (range.begin >= range.end || range.end > text.size()) FAIL("range");
    }
  }
  SUCCEED();
}

TEST_CASE("the search box knows words, phrases and what to leave out") {
  using Terms = std::vector<TextTerm>;
  CHECK(parse_text_query("Arms  CONTROL") == Terms{{.folded = "arms"}, {.folded = "control"}});
  CHECK(parse_text_query("\"arms control\" now") ==
        Terms{{.folded = "arms control", .phrase = true}, {.folded = "now"}});
  CHECK(parse_text_query("-war") == Terms{{.folded = "war", .excluded = true}});
  CHECK(parse_text_query("−\"proxy wars\"") ==
        Terms{{.folded = "proxy wars", .phrase = true, .excluded = true}});
  CHECK(parse_text_query("“arms control”") == Terms{{.folded = "arms control", .phrase = true}});
  CHECK(parse_text_query("counter-terrorism") == Terms{{.folded = "counter-terrorism"}});
  CHECK(parse_text_query("S/RES/2396") == Terms{{.folded = "s-res-2396"}});
  CHECK(parse_text_query("U.N.") == Terms{{.folded = "un"}});
  CHECK(parse_text_query("-counter-terrorism") ==
        Terms{{.folded = "counter-terrorism", .excluded = true}});
  CHECK(parse_text_query("-arms,control") ==
        Terms{{.folded = "arms control", .phrase = true, .excluded = true}});
  CHECK(parse_text_query("arms arms") == Terms{{.folded = "arms"}});
  CHECK(parse_text_query("").empty());
  CHECK(parse_text_query(" - \"\" … ").empty());
}

TEST_CASE("a quote that is not closed yet is read as plain words") {
  using Terms = std::vector<TextTerm>;
  CHECK(parse_text_query("\"arms con") == Terms{{.folded = "arms"}, {.folded = "con"}});
}

TEST_CASE("a word matches as the beginning of a word, a phrase whole words in order") {
  const auto matches = [](std::string_view folded, std::string_view query) {
    return matches_folded(folded, parse_text_query(query));
  };
  CHECK(matches("border security", "bord sec"));
  CHECK_FALSE(matches("border security", "order"));
  CHECK_FALSE(matches("border security", "border peace"));
  CHECK(matches("border security now", "\"border security\""));
  CHECK_FALSE(matches("border securityx", "\"border security\""));
  CHECK_FALSE(matches("security border", "\"border security\""));
  CHECK_FALSE(matches("border\nsecurity", "\"border security\""));
  CHECK(matches("border\nsecurity", "border security"));
  CHECK_FALSE(matches("border security", "-bord"));
  CHECK(matches("border security", "-peace"));
  CHECK(matches("xborder border", "\"border\""));
}

TEST_CASE("a word is found in all its spellings") {
  const auto matches = [](std::string_view text, std::string_view query) {
    return matches_folded(fold_for_search(text), parse_text_query(query));
  };
  for (const std::string_view text : {"on counter-terrorism", "on counterterrorism",
                                      "on counter terrorism", "Counter‑Terrorism"}) {
    for (const std::string_view query :
         {"counter-terrorism", "counterterrorism", "counter terrorism", "\"counter-terrorism\""}) {
      INFO(text << " / " << query);
      CHECK(matches(text, query));
    }
  }
  for (const std::string_view query : {"counterterr", "counter-terr", "counter terr"}) {
    INFO(query);
    CHECK(matches("counter-terrorism", query));
    CHECK(matches("counterterrorism", query));
  }
  CHECK(matches("the UN said", "U.N."));
  CHECK(matches("the U.N. said", "UN"));
  CHECK(matches("Co-operation", "cooperation"));
  CHECK(matches("cooperation", "co-operation"));
  CHECK(matches("after 9/11", "9/11"));
  CHECK(matches("resolution S/RES/2396 (2017)", "S/RES/2396"));
  CHECK(matches("anti-money-laundering", "moneylaundering"));
  CHECK(matches("terrorism of counter-terrorism", "terror"));
}

TEST_CASE("words that only happen to stand beside each other are not one") {
  const auto matches = [](std::string_view text, std::string_view query) {
    return matches_folded(fold_for_search(text), parse_text_query(query));
  };
  CHECK_FALSE(matches("in form", "inform"));
  CHECK_FALSE(matches("in terrorism", "inter"));
  CHECK_FALSE(matches_folded("counter\nterrorism", parse_text_query("counterterrorism")));
  CHECK_FALSE(matches("cyber security", "\"cybersecurity\""));
  CHECK_FALSE(matches("counter terrorists", "counterterrorism"));
  CHECK_FALSE(matches("counter any terrorism", "counter-terrorism"));
  CHECK_FALSE(matches("A/80/2", "A/80/1"));
  CHECK_FALSE(matches("resolution 23", "S/RES/23"));
  CHECK_FALSE(matches("counter-terrorism", "-counterterrorism"));
  CHECK_FALSE(matches("counterterrorism", "\"counter terrorism\""));
}

TEST_CASE("matches are marked on whole characters of the original") {
  using Parts = std::vector<std::string>;
  CHECK(marked("Vladimir Voronkov spoke", "voron") == Parts{"Voron"});
  CHECK(marked("Владимир Воронков", "voronkov") == Parts{"Воронков"});
  CHECK(marked("Əli Nağıyev", "nagi") == Parts{"Nağı"});
  CHECK(marked("cafe\xCC\x81 noir", "cafe") == Parts{"cafe\xCC\x81"});
  CHECK(marked("Straße", "stras") == Parts{"Straß"});
  CHECK(marked("arms control, arms race", "\"arms control\"") == Parts{"arms control"});
  CHECK(marked("arms arms", "arms arm") == Parts{"arms", "arms"});
  CHECK(marked("State's State", "state") == Parts{"State", "State"});
  CHECK(marked("peace and war", "peace -war") == Parts{"peace"});
  CHECK(marked("nothing here", "zebra").empty());
  CHECK(marked("of counter-terrorism", "counterterror") == Parts{"counter-terror"});
  CHECK(marked("of counterterrorism", "counter terrorism") == Parts{"counterterrorism"});
  CHECK(marked("the U.N. and UN", "un") == Parts{"U.N", "UN"});
}

}  // namespace
}  // namespace rostrum::search_test
