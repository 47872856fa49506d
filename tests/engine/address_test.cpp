// The address says the View and nothing else; what it cannot read it says aloud.
#include "engine/link/address.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/geo/camera.hpp"
#include "engine/geo/lasso.hpp"
#include "engine/state/search_text.hpp"
#include "tests/engine/query_random_dataset.hpp"

namespace rostrum {
namespace {

View read(std::string_view address) {
  return view_from_address(address).view;
}

std::string canonical(std::string_view address) {
  return address_from_view(read(address));
}

std::string only_notice(std::string_view address) {
  const DecodedView decoded = view_from_address(address);
  REQUIRE(decoded.notices.size() == 1);
  return decoded.notices[0].text;
}

Day day(int year, int month, int day_of_month) {
  return day_from_civil(
      {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day_of_month)});
}

// A View as reduce() would leave it, with ids and unknown keys that hold every separator.
View random_view(test::Chance& chance, const FacetDomains& domains) {
  static constexpr std::array<std::string_view, 12> texts = {"border security",
                                                             "\"arms control\" -crime",
                                                             "a&b=c~d#e%f+g",
                                                             "Қазақстан Ağdam",
                                                             "100 %",
                                                             "%41",
                                                             "++",
                                                             "~",
                                                             "-",
                                                             "=",
                                                             "日本",
                                                             "🛡 shield"};
  View view;
  view.query = test::random_query(chance, domains);
  if (chance.one_in(3)) view.query.text = texts[chance.below(texts.size())];
  if (chance.one_in(5)) view.query[Facet::speaker].include = {"-begins-with-dash", "has~&=#+% all"};
  view.query = normalize(view.query);
  if (view.query.area) view.query.area->north = std::min(view.query.area->north, 90.0);
  if (chance.one_in(2)) {
    view.position = MapPosition{chance.below(180'000) / 1000.0 - 90,
                                chance.below(360'000) / 1000.0 - 180, chance.below(8000) / 1000.0};
  }
  if (chance.one_in(3)) {
    const Day from = day(1990, 1, 1) + static_cast<std::int32_t>(chance.below(12'000));
    view.window = DayWindow{from, from + static_cast<std::int32_t>(chance.below(3000))};
  }
  if (chance.one_in(3)) view.selection = "forum-" + std::to_string(chance.below(60));
  view.measure = static_cast<MapMeasure>(chance.below(3));
  if (chance.one_in(3)) view.measure_topic = "topic-" + std::to_string(chance.below(9));
  view.arcs = static_cast<MapArcs>(chance.below(3));
  view.projection = static_cast<Projection>(chance.below(4));
  view.points_only = chance.one_in(2);
  view.lanes = static_cast<LaneBy>(chance.below(6));
  view.lane_order = static_cast<LaneOrder>(chance.below(3));
  view.play_mode = static_cast<PlayMode>(chance.below(2));
  view.play_speed = 1 + static_cast<int>(chance.below(4));
  view.screen = static_cast<Screen>(chance.below(2));
  for (std::uint32_t i = chance.below(5); i > 0; --i)
    view.compare.push_back("country:A~&" + std::to_string(i));
  if (view.query.time && chance.one_in(2)) view.query.time_match = TimeMatch::certainly;
  view.query.lasso = canonical_lasso(view.query.lasso);
  view.tab = static_cast<Tab>(chance.below(3));
  view.appearance = static_cast<Appearance>(chance.below(3));
  view.text_percent = View::min_text_percent + static_cast<int>(chance.below(121));
  view.split_percent = View::min_split_percent + static_cast<int>(chance.below(66));
  view.single_keys = chance.one_in(2);
  if (chance.one_in(3)) view.unknown.emplace_back("kiosk", "yes~%20&no" + std::to_string(1));
  if (chance.one_in(3)) view.unknown.emplace_back("flag", "");
  if (chance.one_in(6)) view.unknown.emplace_back("kiosk", "a+b=c");
  return view;
}

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
  view.measure = MapMeasure::mentions_of;
  view.measure_topic = "cyber";
  view.query.time_match = TimeMatch::certainly;
  view.projection = Projection::orthographic;
  view.points_only = true;
  view.arcs = MapArcs::mentions;
  view.lanes = LaneBy::host;
  view.lane_order = LaneOrder::name;
  view.play_mode = PlayMode::moving;
  view.play_speed = 3;
  view.screen = Screen::compare;
  view.compare = {"country:TJK", "year:2018"};
  view.tab = Tab::list;
  view.appearance = Appearance::dark;
  view.text_percent = 125;
  view.split_percent = 45;
  view.single_keys = false;
  view.unknown = {{"kiosk", "yes"}};
  const std::string address = address_from_view(view);
  CHECK(address ==
        "q=arms+%26+men&topic=b~topic-a~-c&group=b~group-a~-c&time=2018..latest&host=b~host-a~-c"
        "&series=b~series-a~-c&speaker=b~speaker-a~-c&organization=b~organization-a~-c"
        "&organizationKind=b~organizationKind-a~-c&country=b~country-a~-c&mention=b~mention-a~-c"
        "&kind=b~kind-a~-c&dates=certain&area=44.8,38.4,50.6,41.9&at=40.41,49.87,3.2"
        "&projection=globe&land=points&window=2010..2012&sel=baku-security-forum-2025"
        "&measure=mentions&about=cyber&arcs=mentions&lanes=host&order=name&play=moving&speed=3"
        "&screen=compare&compare=country:TJK~year:2018&tab=list&appearance=dark"
        "&size=125&split=45&keys=off&kiosk=yes");
  CHECK(read(address) == view);
  CHECK(view_from_address(address).notices.empty());
}

TEST_CASE("the page of a subject is written readably and read back") {
  View view;
  view.selection = "person:ali-naghiyev";
  CHECK(address_from_view(view) == "sel=person:ali-naghiyev");
  CHECK(read("sel=person:ali-naghiyev") == view);
  CHECK(read("sel=person%3Aali-naghiyev") == view);
}

TEST_CASE("thousands of views by chance come back as they were") {
  const Dataset dataset = test::random_dataset(7);
  const FacetDomains domains(dataset);
  test::Chance chance(20260101);
  const MapViewport wide{.x = 0, .y = 0, .width = 4096, .height = 1800};
  for (int i = 0; i < 5000; ++i) {
    const View view = random_view(chance, domains);
    const std::string address = address_from_view(view);
    CAPTURE(address);
    const DecodedView decoded = view_from_address(address);
    REQUIRE(decoded.notices.empty());
    REQUIRE(address_from_view(decoded.view) == address);
    REQUIRE(read(address_from_view(decoded.view)) == decoded.view);

    View expected = view;
    expected.position = decoded.view.position;
    expected.unknown = decoded.view.unknown;
    REQUIRE(decoded.view == expected);
    REQUIRE(decoded.view.unknown.size() == view.unknown.size());
    if (!view.position || view.position->zoom < 1e-3) continue;
    // Rounding is invisible: half a pixel on a very wide map.
    REQUIRE(decoded.view.position);
    const Camera meant = camera_from_position(*view.position, wide, view.projection);
    const Camera read_back = camera_from_position(*decoded.view.position, wide, view.projection);
    const auto middle = meant.projection.is_globe()
                            ? screen_from_geo(meant, wide, read_back.projection.turn)
                            : screen_from_world(meant, wide, read_back.center);
    REQUIRE(middle);
    REQUIRE(std::abs(middle->x - wide.center().x) <= 0.5);
    REQUIRE(std::abs(middle->y - wide.center().y) <= 0.5);
    const double edge = wide.width / 2 * std::abs(read_back.scale / meant.scale - 1);
    REQUIRE(edge <= 0.5);
  }
}

TEST_CASE("whatever stands in an address, one reading makes it canonical") {
  const Dataset dataset = test::random_dataset(8);
  const FacetDomains domains(dataset);
  test::Chance chance(99);
  static constexpr std::string_view spice = "&=~-%+#.,0123456789abcqtimeselat\x01\xff\xd0 \"<";
  for (int i = 0; i < 5000; ++i) {
    std::string address = address_from_view(random_view(chance, domains));
    for (std::uint32_t change = chance.below(8); change > 0 && !address.empty(); --change) {
      const std::size_t at = chance.below(static_cast<std::uint32_t>(address.size()));
      const char c = spice[chance.below(static_cast<std::uint32_t>(spice.size()))];
      switch (chance.below(4)) {
        case 0:
          address[at] = c;
          break;
        case 1:
          address.insert(at, 1, c);
          break;
        case 2:
          address.erase(at, chance.below(5));
          break;
        default:
          address += address.substr(at, chance.below(30));
      }
    }
    CAPTURE(address);
    const std::string once = canonical(address);
    REQUIRE(canonical(once) == once);
    REQUIRE(view_from_address(once).notices.empty());
    REQUIRE(read(once) == read(address));
    const DecodedView resolved = resolve(view_from_address(address), dataset, domains);
    REQUIRE(resolve(resolved, dataset, domains).view == resolved.view);
  }
}

TEST_CASE("noise never breaks the reader") {
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    std::string noise(random() % 80, ' ');
    for (char& c : noise)
      c = static_cast<char>(random() & 255);
    const std::string once = canonical(noise);
    REQUIRE(canonical(once) == once);
  }
}

TEST_CASE("a value that is not understood is dropped alone, with a notice in plain words") {
  const DecodedView decoded =
      view_from_address("q=arms&time=2018..abc&host=AZE&at=95,0,3&tab=attic&size=9000");
  CHECK(decoded.view.query.text == "arms");
  CHECK(decoded.view.query[Facet::host].includes("AZE"));
  CHECK(address_from_view(decoded.view) == "q=arms&host=AZE");
  REQUIRE(decoded.notices.size() == 4);
  CHECK(decoded.notices[0].text == "The link's period \"2018..abc\" was not understood");
  CHECK(decoded.notices[1].text == "The link's place on the map \"95,0,3\" was not understood");
  CHECK(decoded.notices[2].text == "The link's tab \"attic\" was not understood");
  CHECK(decoded.notices[3].text == "The link's text size \"9000\" was not understood");
}

TEST_CASE("a choice that is no text is dropped, its neighbours stay") {
  const DecodedView decoded = view_from_address("topic=cyber~%FF~border");
  CHECK(decoded.view.query[Facet::topic].include == std::vector<std::string>{"border", "cyber"});
  CHECK(only_notice("topic=cyber~%FF~border") ==
        "The link's choice \"%FF\" under Topic was not understood");
}

TEST_CASE("keys that nobody knows are passed on in their order") {
  CHECK(canonical("zeta=1&host=AZE&kiosk=a~b%20c+d&flag&zeta=2") ==
        "host=AZE&zeta=1&kiosk=a~b%20c+d&flag&zeta=2");
  CHECK(canonical("note=né") == "note=n%C3%A9");
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

TEST_CASE("periods are written as roughly as they are meant") {
  const auto text = [](std::optional<Day> from, std::optional<Day> to) {
    return text_from_time_range({from, to});
  };
  CHECK(text(day(2018, 1, 1), day(2018, 12, 31)) == "2018");
  CHECK(text(day(2018, 6, 1), day(2018, 6, 30)) == "2018-06");
  CHECK(text(day(2018, 1, 1), day(2018, 1, 31)) == "2018-01");
  CHECK(text(day(2018, 12, 1), day(2018, 12, 31)) == "2018-12");
  CHECK(text(day(2018, 6, 28), day(2018, 6, 28)) == "2018-06-28");
  CHECK(text(day(2018, 1, 1), day(2025, 9, 30)) == "2018..2025-09");
  CHECK(text(day(2018, 1, 1), std::nullopt) == "2018..latest");
  CHECK(text(std::nullopt, day(2019, 6, 30)) == "..2019-06");
  CHECK(text(std::nullopt, day(2019, 6, 29)) == "..2019-06-29");
  CHECK(text(day(2020, 2, 1), day(2020, 2, 28)) == "2020-02..2020-02-28");
  CHECK(text(std::nullopt, std::nullopt).empty());
  CHECK(text({{-10'000'000}}, {{10'000'000}}) == "0001..9999");
}

TEST_CASE("periods are read in every form, backward ones turned") {
  const auto range = [](std::string_view text) {
    return read("time=" + std::string(text)).query.time;
  };
  CHECK(range("2018..") == TimeRange{day(2018, 1, 1), std::nullopt});
  CHECK(range("2025-09..2018") == TimeRange{day(2018, 1, 1), day(2025, 9, 30)});
  CHECK(range("2020-02") == TimeRange{day(2020, 2, 1), day(2020, 2, 29)});
  CHECK(range("..latest") == std::nullopt);
  for (const std::string_view bad : {"abc", "2018-13", "2018-02-30", "2018~", "2018/2019", "18",
                                     "2018..2019..2020", "0000", "latest..2018"}) {
    CAPTURE(bad);
    CHECK(range(bad) == std::nullopt);
    CHECK(view_from_address("time=" + std::string(bad)).notices.size() == 1);
  }
}

TEST_CASE("days by chance survive as periods") {
  std::mt19937 random(3);
  const std::uint32_t days = static_cast<std::uint32_t>(day(9999, 12, 31) - day(1, 1, 1) + 1);
  for (int i = 0; i < 4000; ++i) {
    const Day from = day(1, 1, 1) + static_cast<std::int32_t>(random() % days);
    const Day to = day(1, 1, 1) + static_cast<std::int32_t>(random() % days);
    View view;
    view.query.time = TimeRange{std::min(from, to), std::max(from, to)};
    REQUIRE(read(address_from_view(view)) == view);
  }
}

TEST_CASE("the whole world needs no place on the map, and nonsense gets none") {
  CHECK(canonical("at=40,50,0").empty());
  View view;
  view.position = MapPosition{std::numeric_limits<double>::quiet_NaN(), 0, 3};
  CHECK(address_from_view(view).empty());
  view.position = MapPosition{-0.001, 1e9, 1};
  CHECK(address_from_view(view) == "at=0,180,1");
  view.query.area = GeoBox{.west = std::numeric_limits<double>::infinity()};
  CHECK(address_from_view(view) == "at=0,180,1");
  for (const std::string_view bad : {"40,50", "40,50,3,", "40,50,3,1", ",,", "4e1,50,3", "40.,50,3",
                                     "--40,50,3", "40,50,9", "40,181,3"}) {
    CAPTURE(bad);
    CHECK(only_notice("at=" + std::string(bad)).starts_with("The link's place on the map"));
  }
}

TEST_CASE("an area may cross the antimeridian") {
  CHECK(canonical("area=170,-20,-170,10.50") == "area=170,-20,-170,10.5");
}

TEST_CASE("a drawn area is written corner by corner, and a box wins over it") {
  CHECK(canonical("lasso=170,-20~-170,10.504~180,40") == "lasso=170,-20~-170,10.5~180,40");
  CHECK(canonical("lasso=1,2~3,4~5,6&area=1,2,3,4") == "area=1,2,3,4");
  for (const std::string_view bad :
       {"1,2~3,4", "1,2~3,4~5", "1,2~3,4~5,91", "1,2~1,2~1,2", "~~~"}) {
    CAPTURE(bad);
    CHECK(only_notice("lasso=" + std::string(bad)).starts_with("The link's area on the map"));
  }
}

TEST_CASE("a turned globe has a place however far away it is, a flat map has not") {
  CHECK(canonical("at=40,50,0&projection=globe") == "at=40,50,0&projection=globe");
  CHECK(canonical("at=0,0,0&projection=globe") == "projection=globe");
  CHECK(canonical("at=40,50,0&projection=natural-earth") == "projection=natural-earth");
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

TEST_CASE("a link beyond 4,000 characters loses its end, not its head, and says so") {
  std::string address = "host=AZE&topic=";
  for (int i = 0; i < 600; ++i)
    address += "topic-" + std::to_string(i) + '~';
  REQUIRE(address.size() > max_address_length);
  const DecodedView decoded = view_from_address(address);
  CHECK(decoded.view.query[Facet::host].includes("AZE"));
  CHECK(decoded.view.query[Facet::topic].includes("topic-399"));
  CHECK_FALSE(decoded.view.query[Facet::topic].includes("topic-599"));
  REQUIRE(decoded.notices.size() == 1);
  CHECK(decoded.notices[0].text ==
        "The link is longer than 4,000 characters, so its end was left out");
  CHECK(read(std::string(10'000, 'x')) == View{});
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

  const DecodedView resolved =
      resolve(view_from_address("topic=cyber-space~gone&host=AZE~-XXQ&sel=baku-forum&kiosk=yes"),
              dataset, domains);
  CHECK(address_from_view(resolved.view) == "topic=cyber&host=AZE&sel=baku-2025&kiosk=yes");
  REQUIRE(resolved.notices.size() == 2);
  CHECK(resolved.notices[0].text ==
        "Topic \"gone\" is not in this collection, so the link's filter on it was left out");
  CHECK(resolved.notices[1].text ==
        "Host country \"XXQ\" is not in this collection, so the link's filter on it was left out");

  CHECK(address_from_view(
            resolve(view_from_address("sel=topic:cyber-space"), dataset, domains).view) ==
        "sel=topic:cyber");
  const DecodedView nobody = resolve(view_from_address("sel=person:nobody"), dataset, domains);
  CHECK(nobody.view.selection.empty());
  REQUIRE(nobody.notices.size() == 1);
  CHECK(nobody.notices[0].text ==
        "The page \"person:nobody\" that the link points to is not in this collection");

  const DecodedView lost = resolve(view_from_address("sel=atlantis-1999"), dataset, domains);
  CHECK(lost.view.selection.empty());
  REQUIRE(lost.notices.size() == 1);
  CHECK(lost.notices[0].text ==
        "The record \"atlantis-1999\" that the link points to is not in this collection");
}

}  // namespace
}  // namespace rostrum
