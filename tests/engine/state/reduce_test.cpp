// Every action does what its name says, and none does harm: unknown ids and bad numbers leave the
// View as it was and tell the reader.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "engine/link/length_budget.hpp"
#include "engine/present/announcement.hpp"
#include "engine/view/search_text.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/engine/state_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::reduce_test {
namespace {

using Ids = std::vector<std::string>;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST_CASE("toggling chooses a value and takes the choice back") {
  test::Reader reader;
  reader.does(ToggleValue{Facet::host, "KWT"}).does(ToggleValue{Facet::host, "AZE"});
  CHECK(reader.query()[Facet::host].include == Ids{"AZE", "KWT"});
  reader.does(ToggleValue{Facet::host, "KWT"}).does(ToggleValue{Facet::host, "AZE"});
  CHECK(reader.query().empty());
}

TEST_CASE("excluding a chosen value moves it, and toggling an excluded one moves it back") {
  test::Reader reader;
  reader.does(ToggleValue{Facet::topic, "financing"}).does(ExcludeValue{Facet::topic, "financing"});
  CHECK(reader.query()[Facet::topic].include.empty());
  CHECK(reader.query()[Facet::topic].exclude == Ids{"financing"});
  reader.does(ToggleValue{Facet::topic, "financing"});
  CHECK(reader.query()[Facet::topic].include == Ids{"financing"});
  CHECK(reader.query()[Facet::topic].exclude.empty());
  reader.does(ExcludeValue{Facet::topic, "financing"})
      .does(ExcludeValue{Facet::topic, "financing"});
  CHECK(reader.query().empty());
}

TEST_CASE("a value that does not exist is refused aloud, a renamed one is followed") {
  test::Reader reader;
  reader.does(ToggleValue{Facet::host, "XXQ"});
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.told() == "Host country \"XXQ\" is not in this collection");
  reader.does(ToggleValue{Facet::topic, "finance"});
  CHECK(reader.query()[Facet::topic].include == Ids{"financing"});
}

TEST_CASE("clearing takes one facet, or all filters, and leaves what was typed") {
  test::Reader reader;
  reader.does(ToggleValue{Facet::host, "KWT"})
      .does(ExcludeValue{Facet::kind, "speech"})
      .does(SetText{"talks"})
      .does(Select{"minsk-2018"});
  reader.does(ClearFacet{Facet::host});
  CHECK(reader.query()[Facet::host].empty());
  CHECK_FALSE(reader.query()[Facet::kind].empty());
  reader.does(ClearFilters{});
  CHECK_FALSE(has_filters(reader.query()));
  CHECK(reader.query().text == "talks");
  CHECK(reader.view().selection == "minsk-2018");
}

TEST_CASE("typing while a record is open shows what is found, and Back leads to the record") {
  test::Reader reader;
  reader.does(SetText{"talks"}).does(Select{"minsk-2018"}).does(SetText{"talks m"});
  CHECK(reader.view().selection.empty());
  CHECK(reader.wrote() == HistoryWrite::push);
  reader.does(SetText{"talks mi"});
  CHECK(reader.wrote() == HistoryWrite::replace);
  reader.does(Select{"minsk-2018"}).does(SetText{"talks mi"});
  CHECK(reader.view().selection == "minsk-2018");
}

TEST_CASE("starting over takes everything back but how one reads") {
  test::Reader reader;
  reader.does(SetTextPercent{150})
      .does(SetText{"talks"})
      .does(ToggleValue{Facet::host, "KWT"})
      .does(Select{"minsk-2018"})
      .does(SetSheet{Sheet::help})
      .does(StartOver{});
  View start;
  start.reading.text_percent = 150;
  CHECK(reader.view() == start);
  UiState started;
  started.starts = 1;
  CHECK(reader.state().ui == started);
  CHECK(reader.wrote() == HistoryWrite::push);
}

TEST_CASE("a question to begin with is one step, and leaves how one reads") {
  test::Reader reader;
  reader.does(SetTextPercent{150}).does(OpenExample{"host=KWT"});
  CHECK(reader.query()[Facet::host].include == Ids{"KWT"});
  CHECK(reader.view().reading.text_percent == 150);
  CHECK(reader.wrote() == HistoryWrite::push);
}

TEST_CASE("a search text becomes one readable line of bearable length") {
  test::Reader reader;
  reader.does(SetText{"  border\n control\t "});
  CHECK(reader.query().text == "border  control");
  reader.does(
      SetText{"a\xff"
              "b"});
  CHECK(reader.query().text == "a b");
  std::string endless;
  for (int i = 0; i < 300; ++i)
    endless += 'z';
  reader.does(SetText{endless});
  CHECK(reader.query().text.size() == max_search_characters);
  CHECK(reader.told() == "Only the first 200 characters are searched for");
  reader.does(SetText{endless + "!"});
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.told().empty());
}

TEST_CASE("a backward period is turned, an endless one clamped, an open one is none") {
  test::Reader reader;
  const Day first = day_from_civil({2018, 1, 1});
  const Day second = day_from_civil({2020, 1, 1});
  reader.does(SetTime{TimeRange{second, first}});
  CHECK(reader.query().time == TimeRange{first, second});
  reader.does(SetTime{TimeRange{Day{-2'000'000'000}, Day{2'000'000'000}}});
  CHECK(reader.query().time ==
        TimeRange{day_from_civil({1, 1, 1}), day_from_civil({9999, 12, 31})});
  reader.does(SetTime{TimeRange{}});
  CHECK_FALSE(reader.query().time);
  reader.does(SetWindow{DayWindow{second, first}});
  CHECK(reader.view().window == DayWindow{first, second});
  reader.does(SetWindow{});
  CHECK_FALSE(reader.view().window);
}

TEST_CASE("a link replaces the view, keeps what is open, and says what it could not do") {
  test::Reader reader;
  reader.does(SetFiltersOpen{true}).does(ToggleExpanded{Facet::topic}).does(Notify{"Old"});
  reader.does(OpenAddress{"host=AZE~XXQ&topic=finance&time=someday&sel=baku-forum&face=document"});
  CHECK(address_from_view(reader.view()) == "topic=financing&host=AZE&sel=baku-2025&face=document");
  CHECK(reader.ui().filters_open);
  CHECK(reader.ui().expanded[Facet::topic]);
  REQUIRE(reader.ui().notices.size() == 3);
  CHECK(test::english(reader.ui().notices[0].text) ==
        "The link's period \"someday\" was not understood");
  CHECK(test::english(reader.ui().notices[1].text) ==
        "This version cannot show this yet, but keeps it in the link: face");
  CHECK(test::english(reader.ui().notices[2].text) ==
        "Host country \"XXQ\" is not in this collection, so the link's filter on it was left out");
  const auto said =
      std::count_if(reader.effects().begin(), reader.effects().end(),
                    [](const Effect& effect) { return std::holds_alternative<Announce>(effect); });
  CHECK(said == 3);
  reader.does(OpenAddress{""});
  CHECK(reader.view() == View{});
  CHECK(reader.ui().notices.empty());
}

TEST_CASE("settings keep to their limits") {
  test::Reader reader;
  CHECK(reader.does(SetTextPercent{5}).view().reading.text_percent ==
        ReadingSettings::min_text_percent);
  CHECK(reader.does(SetTextPercent{5000}).view().reading.text_percent ==
        ReadingSettings::max_text_percent);
  CHECK(reader.does(SetSplitPercent{-5}).view().reading.split_percent ==
        ReadingSettings::min_split_percent);
  CHECK(reader.does(SetSplitPercent{100}).view().reading.split_percent ==
        ReadingSettings::max_split_percent);
  CHECK_FALSE(reader.does(SetField{"keys", "off"}).view().reading.single_keys);
  CHECK(reader.does(set_field("theme", Appearance::light)).view().reading.appearance ==
        Appearance::light);
  CHECK(reader.does(set_field("measure", MapMeasure::speaker)).view().measure ==
        MapMeasure::speaker);
  CHECK(reader.does(set_field("lanes", LaneBy::host)).view().lanes == LaneBy::host);
}

TEST_CASE("a setting is set by its key and value as a link has them") {
  test::Reader reader;
  CHECK_FALSE(reader.does(SetField{"land", "points"}).view().borders);
  CHECK(reader.wrote() == HistoryWrite::push);
  CHECK(reader.does(SetField{"size", "120"}).view().reading.text_percent == 120);
  CHECK(reader.wrote() == HistoryWrite::replace);
  CHECK(reader.told().empty());
}

TEST_CASE("what is no setting, or names what only the data knows, changes nothing") {
  test::Reader reader;
  for (const SetField& wrong : {SetField{"land", "sea"}, SetField{"sea", "1"}, SetField{"", ""},
                                SetField{"sel", "minsk-2018"}, SetField{"host", "AZE"},
                                SetField{"q", "arms"}, SetField{"tour", "1"}}) {
    CAPTURE(wrong.key);
    reader.does(wrong);
    CHECK(reader.view() == View{});
    CHECK(reader.told() == "\"" + wrong.key + '=' + wrong.value + "\" is no setting of the view");
  }
}

TEST_CASE("facets unfold and fold for themselves") {
  test::Reader reader;
  const Facet topic = Facet::topic;
  CHECK(reader.does(ToggleExpanded{Facet::topic}).ui().expanded[topic]);
  CHECK(reader.does(ToggleFolded{Facet::topic}).ui().folded[topic]);
  CHECK_FALSE(reader.does(ToggleExpanded{Facet::topic}).ui().expanded[topic]);
  CHECK_FALSE(reader.does(ToggleFolded{Facet::topic}).ui().folded[topic]);
}

TEST_CASE("what the world must do is only asked for") {
  test::Reader reader;
  CHECK(reader.does(CopyLink{}).effect<CopyLink>() != nullptr);
  CHECK(reader.does(FocusSearch{}).effect<FocusSearchBox>() != nullptr);
  const auto* focus = reader.does(FocusPanel{Tab::list}).effect<FocusPanel>();
  REQUIRE(focus != nullptr);
  CHECK(focus->panel == Tab::list);
  CHECK(reader.view().tab == Tab::list);
  const auto* open = reader.does(OpenSource{"https://example.org/a"}).effect<OpenUrl>();
  REQUIRE(open != nullptr);
  CHECK(open->url == "https://example.org/a");
  for (const std::string bad :
       {"javascript:alert(1)", "", "https:/", "https://a b", "data:x", "mailto:a@example.org"}) {
    CAPTURE(bad);
    CHECK(reader.does(DismissNotices{}).does(OpenSource{bad}).effect<OpenUrl>() == nullptr);
    CHECK(reader.told() == "This source has no address that can be opened");
  }
}

TEST_CASE("copying a link is left to the page and changes nothing") {
  test::Reader reader;
  reader.does(CopyLink{});
  CHECK(reader.effect<CopyLink>() != nullptr);
  CHECK_FALSE(reader.view_changed());
  CHECK(reader.ui().notices.empty());
}

TEST_CASE("notices are said once, not repeated, and do not pile up") {
  test::Reader reader;
  reader.does(Notify{"One"});
  CHECK(reader.told() == "One");
  reader.does(Notify{"Two"}).does(Notify{"One"});
  CHECK(reader.ui().notices == std::vector<Notice>{{"Two"}, {"One"}});
  reader.does(Notify{""});
  CHECK(reader.ui().notices.size() == 2);
  for (int i = 0; i < 50; ++i)
    reader.does(Notify{std::to_string(i)});
  CHECK(reader.ui().notices.size() == 8);
  CHECK(test::english(reader.ui().notices.back().text) == "49");
  CHECK(reader.does(DismissNotices{}).ui().notices.empty());
}

TEST_CASE("the answer is said in one sentence") {
  test::Reader reader;
  const auto said = [&] {
    return Language::english().text(result_announcement(reader.columns(), reader.result()));
  };
  CHECK(said() == "3 statements and 1 outcome at 3 forums, 2018 to 2025");
  reader.does(ToggleValue{Facet::host, "KWT"});
  CHECK(said() == "1 statement at 1 forum, 2024");
  reader.does(ClearFilters{}).does(ToggleValue{Facet::kind, "outcome"});
  CHECK(said() == "1 outcome at 1 forum, 2025");
  reader.does(ClearFilters{}).does(ToggleValue{Facet::kind, "forum"});
  CHECK(said() == "3 forums, 2018 to 2025");
  reader.does(SetText{"zzzz"});
  CHECK(said() == "Nothing matches");
}

Action random_action(test::Chance& chance, const test::Reader& reader) {
  static const std::vector<double> numbers = {0, 1, -3, 90, -200, 1e300, not_a_number, infinite};
  const auto number = [&] { return numbers[chance.below(8)]; };
  const auto facet = [&] { return all_facets[chance.below(facet_count)]; };
  const auto value = [&](Facet of) -> std::string {
    const auto values = reader.domains()[of].values();
    if (values.empty() || chance.one_in(8)) return "no~such&value";
    return values[chance.below(static_cast<std::uint32_t>(values.size()))].id;
  };
  const auto day = [&] { return Day{static_cast<std::int32_t>(chance.below(0xffffffff))}; };
  switch (chance.below(15)) {
    case 0:
      return SetText{chance.words(chance.below(60)) + (chance.one_in(2) ? " since 2018" : "")};
    case 1: {
      const Facet of = facet();
      return ToggleValue{of, value(of)};
    }
    case 2: {
      const Facet of = facet();
      return ExcludeValue{of, value(of)};
    }
    case 3:
      return SetTime{TimeRange{day(), day()}, chance.one_in(2)};
    case 4:
      return SetArea{GeoBox{number(), number(), number(), number()}};
    case 5:
      return SetPosition{MapPosition{number(), number(), number()}};
    case 6:
      return ZoomMap{number()};
    case 7:
      return PanMap{number(), number()};
    case 8:
      return SetWindow{DayWindow{day(), day()}};
    case 9:
      return Select{"forum-" + std::to_string(chance.below(80))};
    case 10:
      return SelectAdjacent{static_cast<int>(chance.below(0xffffffff))};
    case 11:
      return StepOut{};
    case 12:
      return OpenAddress{address_from_view(reader.view()) + "&host=no~" + chance.words(3)};
    case 13:
      return ReplaceText{chance.words(chance.below(60)), chance.one_in(2)};
    default:
      return SetTextPercent{static_cast<int>(chance.below(0xffffffff))};
  }
}

TEST_CASE("whatever is done, the view is one that a link can hold") {
  test::Reader reader(test::random_dataset(21, {.forums = 12}));
  test::Chance chance(4);
  for (int i = 0; i < 4000; ++i) {
    const Action action = random_action(chance, reader);
    reader.does(action);
    CAPTURE(i, name_of(action));
    const std::string address = address_from_view(reader.view());
    CAPTURE(address);
    REQUIRE((reader.wrote() != HistoryWrite::none) == reader.view_changed());
    // The session refuses such a step, see length_budget_test.cpp.
    if (choices_length(reader.view()) > max_choices) {
      reader.does(OpenAddress{});
      continue;
    }
    const DecodedView decoded = view_from_address(address);
    REQUIRE(decoded.notices.empty());
    REQUIRE(decoded.view.query.choices == reader.query().choices);
    REQUIRE(decoded.view.query.text == reader.query().text);
    REQUIRE(decoded.view.query.time == reader.query().time);
    REQUIRE(decoded.view.window == reader.view().window);
    REQUIRE(decoded.view.selection == reader.view().selection);
    REQUIRE(decoded.view.query.area.has_value() == reader.query().area.has_value());
  }
}

}  // namespace
}  // namespace rostrum::reduce_test
