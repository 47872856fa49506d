// The address says the View and nothing else; what it cannot read it says aloud.
#include "engine/link/address.hpp"

#include <string>
#include <string_view>

#include "tests/engine/address_fixture.hpp"
#include "tests/engine/country_groups_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::address_test {
namespace {

using test::canonical;
using test::day;
using test::only_notice;
using test::read;

TEST_CASE("the plain view has an empty address, both ways") {
  CHECK(address_from_view(View{}).empty());
  CHECK(read("") == View{});
  CHECK(read("#") == View{});
  CHECK(view_from_address("&&q=&topic=~&time=").notices.empty());
  CHECK(read("&&q=&topic=~&time=") == View{});
}

TEST_CASE("keys stand in their order, defaults are left out, ids are sorted") {
  CHECK(canonical("sel=minsk-2018&kind=speech&host=KWT~AZE&q=border+security&time=2018..2025-09"
                  "&topic=border-security~-terrorism&tab=map&size=100&keys=on") ==
        "q=border+security&topic=border-security~-terrorism&time=2018..2025-09&host=AZE~KWT"
        "&kind=speech&sel=minsk-2018");
}

TEST_CASE("every control has its place in the address") {
  View view;
  view.query.text = "arms & men";
  for (const Facet facet : all_facets) {
    view.query[facet].include = {std::string(key_of(facet)) + "-a", "b"};
    view.query[facet].exclude = {"c"};
  }
  view.query = normalize(view.query);
  view.query.time = TimeRange{day(2018, 1, 1), std::nullopt};
  view.query.area = GeoBox{.west = 44.8, .south = 38.4, .east = 50.6, .north = 41.9};
  view.position = MapPosition{40.41, 49.87, 3.2};
  view.window = DayWindow{day(2010, 1, 1), day(2012, 12, 31)};
  view.selection = "baku-security-forum-2025";
  view.measure = MapMeasure::mention;
  view.measure_topic = "cyber";
  view.query.time_match = TimeMatch::certainly;
  view.projection = Projection::orthographic;
  view.borders = false;
  view.arcs = MapArcs::mentions;
  view.lanes = LaneBy::host;
  view.lane_order = LaneOrder::name;
  view.play_mode = PlayMode::moving;
  view.play_speed = 3;
  view.screen = Screen::compare;
  view.compare = {"country:TJK", "year:2018"};
  view.said_topic = "terrorism";
  view.picture_shape = PictureShape::square;
  view.tab = Tab::list;
  view.reading.appearance = Appearance::dark;
  view.reading.language = "fr";
  view.reading.text_percent = 125;
  view.reading.split_percent = 45;
  view.reading.more_contrast = true;
  view.reading.single_keys = false;
  view.reading.embed = true;
  view.dataset_version = "2026.11.22";
  view.tour = "first";
  view.tour_step = 2;
  view.reading.kiosk = true;
  view.unknown = {{"face", "document"}, {"flag", "1"}};
  const std::string address = address_from_view(view);
  CHECK(
      address ==
      "q=arms+%26+men&topic=b~topic-a~-c&group=b~group-a~-c&time=2018..latest&host=b~host-a~-c"
      "&series=b~series-a~-c&speaker=b~speaker-a~-c&organization=b~organization-a~-c"
      "&organizationKind=b~organizationKind-a~-c&country=b~country-a~-c&mention=b~mention-a~-c"
      "&kind=b~kind-a~-c&hostGroup=b~hostGroup-a~-c&countryGroup=b~countryGroup-a~-c"
      "&mentionGroup=b~mentionGroup-a~-c&dates=certain&area=44.8,38.4,50.6,41.9&at=40.41,49.87,3.2"
      "&projection=globe&land=points&window=2010..2012&sel=baku-security-forum-2025"
      "&measure=mentions&about=cyber&arcs=mentions&lanes=host&order=name&play=moving&speed=3"
      "&screen=compare&compare=country:TJK~year:2018&said=terrorism&picture=square&tour=first&step="
      "2&tab=list"
      "&theme=dark&lang=fr&size=125&split=45&contrast=more&keys=off"
      "&embed=1&kiosk=1&face=document&ds=2026.11.22"
      "&flag=1");
  CHECK(read(address) == view);
  CHECK(view_from_address(address).notices == notices_of_kept(view));
}

TEST_CASE("the page of a subject is written readably and read back") {
  View view;
  view.selection = "person:ali-naghiyev";
  CHECK(address_from_view(view) == "sel=person:ali-naghiyev");
  CHECK(read("sel=person:ali-naghiyev") == view);
  CHECK(read("sel=person%3Aali-naghiyev") == view);
}

TEST_CASE("a link is pinned to a version by its name and nothing else") {
  CHECK(canonical("ds=2026.11.22") == "ds=2026.11.22");
  CHECK(canonical("ds=2026%2E11") == "ds=2026.11");
  CHECK(canonical("ds=").empty());
  for (const std::string_view bad : {"ds=newest", "ds=2026", "ds=2026.13", "ds=2026-11-22"}) {
    CAPTURE(bad);
    CHECK(canonical(bad).empty());
    CHECK(only_notice(bad) == "The link's version of the dataset \"" + std::string(bad.substr(3)) +
                                  "\" was not understood");
  }
  View view;
  view.dataset_version = "a file of my own";
  CHECK(address_from_view(view).empty());
}

TEST_CASE("four are compared at most, each once") {
  CHECK(canonical("compare=b~a~b~~c~d") == "compare=b~a~c~d");
  CHECK(only_notice("compare=a~b~c~d~e") ==
        "The link compares more than four, so the rest was left out");
}

TEST_CASE("old ids of groups of countries are followed in filters and in what is compared") {
  const Dataset dataset =
      test::loaded(test::with(test::dataset_text_with_groups(), "\"aliases\": [", R"("aliases": [
    {"from": "country-group:treaty", "to": "pact"},
    {"from": "country-group:axis", "withdrawn": true, "since": "2027.01.10", "why": "It had no end"},)"));
  const FacetDomains domains(dataset);
  const DecodedView resolved =
      resolve(view_from_address("countryGroup=treaty~axis&mentionGroup=-caspian"
                                "&compare=group:treaty~group:axis~group:nowhere~group:caspian"),
              dataset, domains);
  CHECK(address_from_view(resolved.view) ==
        "countryGroup=pact&mentionGroup=-caspian&compare=group:pact~group:caspian");
  REQUIRE(resolved.notices.size() == 3);
  CHECK(test::english(resolved.notices[0].text)
            .starts_with(
                "Speaker's group of countries \"axis\" was withdrawn in version 2027.01.10"));
  CHECK(test::english(resolved.notices[1].text).find("It had no end") != std::string::npos);
  CHECK(test::english(resolved.notices[2].text).find("group:nowhere") != std::string::npos);
}

TEST_CASE("ids that the dataset does not have are dropped one by one, renamed ones followed") {
  DatasetTables tables;
  tables.groups.push_back({"security", "Security"});
  tables.topics.push_back({"cyber", "Cyber", "", GroupId{0}});
  tables.countries.push_back({"AZE", "Azerbaijan"});
  tables.series.push_back({"talks", "Talks", "", "", {}});
  Forum forum;
  forum.id = "baku-2025";
  tables.forums.push_back(forum);
  tables.aliases = {{"baku-forum", "baku-2025"}, {"cyber-space", "cyber"}, {"gone", "nowhere"}};
  const Dataset dataset(std::move(tables));
  const FacetDomains domains(dataset);

  const DecodedView resolved = resolve(
      view_from_address("topic=cyber-space~gone&host=AZE~-XXQ&sel=baku-forum"), dataset, domains);
  CHECK(address_from_view(resolved.view) == "topic=cyber&host=AZE&sel=baku-2025");
  REQUIRE(resolved.notices.size() == 2);
  CHECK(test::english(resolved.notices[0].text) ==
        "Topic \"gone\" is not in this collection, so the link's filter on it was left out");
  CHECK(test::english(resolved.notices[1].text) ==
        "Host country \"XXQ\" is not in this collection, so the link's filter on it was left out");

  CHECK(address_from_view(
            resolve(view_from_address("sel=topic:cyber-space"), dataset, domains).view) ==
        "sel=topic:cyber");
  const DecodedView nobody = resolve(view_from_address("sel=person:nobody"), dataset, domains);
  CHECK(nobody.view.selection.empty());
  REQUIRE(nobody.notices.size() == 1);
  CHECK(test::english(nobody.notices[0].text) ==
        "The page \"person:nobody\" that the link points to is not in this collection");

  const DecodedView lost = resolve(view_from_address("sel=atlantis-1999"), dataset, domains);
  CHECK(lost.view.selection.empty());
  REQUIRE(lost.notices.size() == 1);
  CHECK(test::english(lost.notices[0].text) ==
        "The record \"atlantis-1999\" that the link points to is not in this collection");
}

}  // namespace
}  // namespace rostrum::address_test
