// A pasted link opens, a text is searched for; a query string on arrival is read.
#include "engine/link/pasted_link.hpp"

#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/session/session.hpp"
#include "tests/engine/state_fixture.hpp"

namespace rostrum::pasted_link_test {
namespace {

TEST_CASE("a link to a view is known wherever the explorer is served and however it was copied") {
  for (const std::string_view text :
       {"https://example.org/rostrum/#topic=cyber&time=2018",
        "http://localhost:8000/#topic=cyber&time=2018",
        "  <https://example.org/#topic=cyber&time=2018>\n", "#topic=cyber&time=2018",
        "?topic=cyber&time=2018", "topic=cyber&time=2018",
        "\"https://example.org/rostrum/index.html?topic=cyber&utm_source=mail#time=2018\""}) {
    CAPTURE(text);
    CHECK(address_from_pasted(text) == "topic=cyber&time=2018");
  }
  CHECK(address_from_pasted("https://example.org/#appearance=dark") == "appearance=dark");
  CHECK(address_from_pasted("https://example.org/#tour=first-steps") == "tour=first-steps");
}

TEST_CASE("the page of a forum stands for the forum") {
  for (const std::string_view text : {"https://example.org/rostrum/forums/kuwait-2024/",
                                      "https://example.org/forums/kuwait-2024/index.html",
                                      "https://example.org/forums/kuwait-2024#top"}) {
    CAPTURE(text);
    CHECK(address_from_pasted(text) == "sel=kuwait-2024");
  }
  CHECK_FALSE(address_from_pasted("https://example.org/forums/"));
  CHECK_FALSE(address_from_pasted("https://example.org/forums/a/b"));
}

TEST_CASE("the page of a forum with the mark of a record stands for the record") {
  const std::string page = "https://example.org/rostrum/forums/kuwait-2024/";
  CHECK(address_from_pasted(page + "#kuwait-2024.a-speaker.2") == "sel=kuwait-2024.a-speaker.2");
  CHECK(address_from_pasted(page + "?utm_source=mail#kuwait-2024.outcome-1") ==
        "sel=kuwait-2024.outcome-1");
  CHECK(address_from_pasted(page + "#forum") == "sel=kuwait-2024");
  CHECK(address_from_pasted(page + "#kuwait-2024.") == "sel=kuwait-2024");
}

TEST_CASE("the plain page of anything stands for it") {
  const std::string site = "https://example.org/rostrum/";
  CHECK(address_from_pasted(site + "people/ali-naghiyev/") == "sel=person:ali-naghiyev");
  CHECK(address_from_pasted(site + "countries/AZE/index.html") == "sel=country:AZE");
  CHECK(address_from_pasted(site + "topics/cyber") == "sel=topic:cyber");
  CHECK(address_from_pasted(site + "series/process/feed.atom", site) == "sel=series:process");
  CHECK(address_from_pasted(site + "organizations/unoct/calendar.ics") == "sel=organization:unoct");
  CHECK(address_from_pasted(site + "statements/kuwait-2024.a-speaker.2/#source") ==
        "sel=kuwait-2024.a-speaker.2");
  CHECK(address_from_pasted(site + "outcomes/kuwait-2024.outcome-1/") ==
        "sel=kuwait-2024.outcome-1");
  CHECK(address_from_pasted(site + "people/", site) == "");
  CHECK_FALSE(address_from_pasted(site + "people/"));
}

TEST_CASE("pages of others in folders of such names are none of ours") {
  for (const std::string page :
       {"http://www.un.org/ga/president/62/statements/GCTS40908.shtml",
        "https://example.com/statements/gcts40908.shtml",
        "https://example.com/topics/central-asia.html", "https://example.com/people/Jane"}) {
    INFO(page);
    CHECK_FALSE(address_from_pasted(page));
  }
}

TEST_CASE("a link that was escaped once too often on its way is read all the same") {
  for (const std::string_view text :
       {"https%3A%2F%2Fexample.org%2Frostrum%2F%23topic%3Dcyber%26time%3D2018",
        "https%3a%2f%2fexample.org%2frostrum%2f%23topic%3dcyber%26time%3d2018",
        "https://example.org/rostrum/#topic%3Dcyber%26time%3D2018",
        "https://example.org/rostrum/#topic%3Dcyber&time%3D2018",
        "https://example.org/rostrum/?utm_source=mail#topic%3Dcyber%26time%3D2018",
        "https://example.org/rostrum/%23topic=cyber&time=2018",
        "https://example.org/rostrum/%23topic%3Dcyber%26time%3D2018", "%23topic=cyber&time=2018",
        "#topic%3Dcyber%26time%3D2018", "topic%3Dcyber%26time%3D2018",
        "%3Ftopic%3Dcyber%26time%3D2018"}) {
    CAPTURE(text);
    CHECK(address_from_pasted(text) == "topic=cyber&time=2018");
    CHECK(address_from_pasted(text, "https://example.org/rostrum/") == "topic=cyber&time=2018");
  }
  CHECK(address_from_pasted("https%3A%2F%2Fexample.org%2Fforums%2Fkuwait-2024%2F") ==
        "sel=kuwait-2024");
  CHECK(address_from_pasted("https%3A%2F%2Fexample.org%2F", "https://example.org/") == "");
}

TEST_CASE("what a link's values hold is unescaped once and no more") {
  for (const std::string_view text :
       {"https://example.org/#q=100%2525", "#q=100%2525", "q=100%2525",
        "https://example.org/%23q=100%2525", "https%3A%2F%2Fexample.org%2F%23q%3D100%252525",
        "https://example.org/#q%3D100%252525"}) {
    CAPTURE(text);
    CHECK(address_from_pasted(text) == "q=100%2525");
  }
  test::Reader reader;
  reader.does(SearchOrOpen{"https://example.org/#q=100%2525"});
  CHECK(reader.query().text == "100%25");
  reader.does(OpenAddress{"#q%3D100%252525"});
  CHECK(reader.query().text == "100%25");
}

TEST_CASE("a link is found among the words it was pasted with") {
  for (const std::string_view text :
       {"See http://example.org/#topic=cyber.", "(see http://example.org/#topic=cyber).",
        "“http://example.org/#topic=cyber”", "Read\nhttps://example.org/#topic=cyber\ntoday",
        "https://example.org/#topic=cyber; https://example.org/#topic=borders",
        "https://elsewhere.example/a and https://example.org/#topic=cyber, perhaps",
        "https://example.org/#topic=cyber;", "https://example.org/#topic=cyber>,", "#topic=cyber.",
        "See https://example.org/#topic%3Dcyber."}) {
    CAPTURE(text);
    CHECK(address_from_pasted(text) == "topic=cyber");
  }
  CHECK(address_from_pasted("Ours is at https://example.org/.", "https://example.org/") == "");
  CHECK(address_from_pasted("From https://example.org/forums/kuwait-2024/.") == "sel=kuwait-2024");
  // A mark that belongs to a value is escaped.
  CHECK(address_from_pasted("https://example.org/#q=why%2E") == "q=why%2E");
  for (const std::string_view text :
       {"See https://elsewhere.example/ for more", "http", "what http means", "https://.",
        "topic=cyber and more", "httpq=x y", "\".,)\""}) {
    CAPTURE(text);
    CHECK_FALSE(address_from_pasted(text, "https://example.org/"));
  }
}

TEST_CASE("the explorer's own address and the plain pages beside it stand for the plain view") {
  for (const std::string_view site :
       {"https://example.org/rostrum/", "https://example.org/rostrum/index.html",
        "http://example.org/rostrum/?data=mine.json"}) {
    for (const std::string_view text :
         {"https://example.org/rostrum/", "https://example.org/rostrum",
          "https://example.org/rostrum/#", " http://example.org/rostrum/index.html ",
          "https://example.org/rostrum/?utm_source=mail", "https://example.org/rostrum/forums/",
          "https://example.org/rostrum/forums/index.html#year-2018",
          "https://example.org/rostrum/feed.atom", "https://example.org/rostrum/sitemap.xml"}) {
      CAPTURE(site, text);
      CHECK(address_from_pasted(text, site) == "");
    }
    CHECK(address_from_pasted("https://example.org/rostrum/#zeta=1", site) == "zeta=1");
    CHECK(address_from_pasted("https://example.org/rostrum/forums/minsk-2018/", site) ==
          "sel=minsk-2018");
    for (const std::string_view text :
         {"https://example.org/", "https://example.org/rostrum-two/", "https://example.org.uk/",
          "https://www.example.org/rostrum/", "example.org", "rostrum", "#", ""}) {
      CAPTURE(site, text);
      CHECK_FALSE(address_from_pasted(text, site));
    }
  }
  CHECK(address_from_pasted("https://example.org/forums/feed.atom",
                            "https://example.org/forums/") == "");
  CHECK_FALSE(address_from_pasted("https://example.org/", ""));
}

TEST_CASE("what is no link of ours is searched for") {
  for (const std::string_view text :
       {"", " ", "border security", "https://example.org/", "https://example.org/#top",
        "https://search.example/?q=border&client=x", "topic", "topic=cyber and more", "a=b", "#",
        "?", "#border", "100%=all", "100%25", "a%20b", "https%3A%2F%2Fexample.org%2F", "time"}) {
    CAPTURE(text);
    CHECK_FALSE(address_from_pasted(text));
  }
}

TEST_CASE("of a query string and a fragment the fragment wins key by key") {
  CHECK(address_from_ends("topic=cyber&time=2018&host=AZE", "time=2020&zeta=1") ==
        "topic=cyber&host=AZE&time=2020&zeta=1");
  CHECK(address_from_ends("appearance=dark&q=arms", "theme=light") == "q=arms&theme=light");
  CHECK(address_from_ends("utm_source=mail&data=mine.json&fbclid=1&topic", "").empty());
  CHECK(address_from_ends("host=AZE&utm_source=mail", "") == "host=AZE");
}

TEST_CASE("an arrival is read with its query string, its fragment or neither") {
  CHECK(address_from_arrival("?topic=cyber&utm_medium=x#time=2018") == "topic=cyber&time=2018");
  CHECK(address_from_arrival("?topic=cyber") == "topic=cyber");
  CHECK(address_from_arrival("?utm_medium=x").empty());
  CHECK(address_from_arrival("#q=why?") == "q=why?");
  CHECK(address_from_arrival("q=arms") == "q=arms");
  CHECK(address_from_arrival("").empty());
  CHECK(address_from_arrival("?topic=cyber&time=2020#time%3D2018") == "topic=cyber&time=2018");
}

TEST_CASE("opening a pasted link is one step of the history, searching goes on as typed") {
  test::Reader reader;
  CHECK(reader.does(SearchOrOpen{"https://example.org/#host=AZE&q=talks"}).wrote() ==
        HistoryWrite::push);
  CHECK(reader.query().text == "talks");
  CHECK(reader.query()[Facet::host].includes("AZE"));
  CHECK(reader.does(SearchOrOpen{"talk"}).wrote() == HistoryWrite::replace);
  CHECK(reader.query().text == "talk");
  CHECK(reader.query()[Facet::host].includes("AZE"));
}

TEST_CASE("the explorer knows its own address when it is pasted") {
  Session session(test::state_dataset());
  session.set_base_url("https://example.org/rostrum/");
  session.dispatch(OpenAddress{"host=AZE"});
  session.dispatch(SearchOrOpen{"https://example.org/rostrum/"});
  session.drain();
  CHECK(session.view() == View{});
  session.dispatch(SearchOrOpen{"https://example.org/"});
  session.drain();
  CHECK(session.view().query.text == "https://example.org/");
}

TEST_CASE("a pasted link neither takes a frame away nor puts one on") {
  test::Reader reader;
  reader.does(SearchOrOpen{"https://example.org/#embed=1&host=AZE"});
  CHECK_FALSE(reader.view().reading.embed);
  CHECK(reader.query()[Facet::host].includes("AZE"));
  reader.does(OpenAddress{"embed=1"}).does(SearchOrOpen{"#host=KWT"});
  CHECK(reader.view().reading.embed);
}

TEST_CASE("what a link keeps is said once, not by every step back and forward") {
  test::Reader reader;
  reader.does(OpenAddress{"host=AZE&zeta=1"});
  CHECK(reader.told() == "Not understood, but kept in the link: \"zeta\"");
  reader.does(OpenAddress{"host=KWT&zeta=1"});
  CHECK(reader.ui().notices.empty());
  reader.does(OpenAddress{"host=KWT&zeta=2"});
  CHECK_FALSE(reader.told().empty());
}

}  // namespace
}  // namespace rostrum::pasted_link_test
