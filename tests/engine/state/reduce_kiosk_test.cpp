// A screen in a public place: nothing of a visitor is left, and there is no way out.
#include <string>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "messages/record.hpp"
#include "tests/engine/query_random_dataset.hpp"
#include "tests/engine/state_fixture.hpp"

namespace rostrum::reduce_kiosk_test {
namespace {

constexpr const char* home = "topic=border-security&land=points&theme=light&size=110&kiosk=1";

test::Reader screen() {
  test::Reader reader;
  reader.does(OpenAddress{home});
  return reader;
}

std::string address(const test::Reader& reader) {
  return address_from_view(reader.view());
}

TEST_CASE("starting again brings back the view that the screen was set up with") {
  test::Reader reader = screen();
  const std::string at_first = address(reader);
  reader.does(SetText{"arms"}).does(Select{"kuwait-2024"}).does(SetTextPercent{150});
  reader.does(SetField{"lang", "fr"}).does(AddToBasket{"kuwait-2024"});
  reader.does(SetPosition{MapPosition{10, 20, 3}}).does(SetSheet{Sheet::share});
  reader.does(SetScreen{Screen::compare}).does(ToggleExpanded{Facet::topic});
  const std::uint32_t starts = reader.ui().starts;
  reader.does(StartAgain{});
  CHECK(address(reader) == at_first);
  CHECK(reader.state().basket.empty());
  CHECK(reader.effect<KeepBasket>() != nullptr);
  UiState fresh;
  fresh.starts = starts + 1;
  fresh.waits_for_fit = reader.ui().waits_for_fit;
  CHECK(reader.ui() == fresh);
}

// Of every part of the state that a visitor can reach.
std::vector<Action> deeds_of_visitors() {
  return {SetText{"talks"},
          ToggleValue{Facet::host, "KWT"},
          OpenTour{"three-talks", 2},
          SetTouring{true},
          SetPlaying{true},
          SetMapTool{MapTool::box},
          SetFiltersOpen{true},
          OpenSource{"https://un.org/"},
          Notify{"Something"},
          AddToCompare{"baku-2025"},
          SetScreen{Screen::tours},
          FindInFacet{Facet::topic, "b"},
          OpenAddress{"sel=minsk-2018&embed=0"},
          SetField{"contrast", "more"},
          SetField{"theme", "dark"},
          SetField{"lang", "fr"},
          SetTextPercent{150},
          AddToBasket{"kuwait-2024"},
          AddTourStep{"Mine"},
          BringTour{{.id = "x",
                     .title = "Brought",
                     .about = "It was.",
                     .steps = {{"sel=baku-2025", "Baku"}}}},
          StepTour{1},
          GoOnTouring{},
          LeaveTour{},
          SetPosition{MapPosition{10, 20, 3}},
          SetSheet{Sheet::share},
          ToggleSection{"person:x"},
          StayHere{},
          DismissNotices{},
          StepOut{},
          StartOver{}};
}

TEST_CASE("whatever a visitor did, starting again leads to the same state") {
  test::Reader untouched = screen();
  untouched.does(StartAgain{});
  for (const Action& deed : deeds_of_visitors()) {
    CAPTURE(name_of(deed));
    test::Reader reader = screen();
    reader.does(deed).does(StartAgain{});
    State state = reader.state();
    state.ui.starts = untouched.ui().starts;
    CHECK(state == untouched.state());
  }
}

TEST_CASE("nothing leaks over a reset, in whatever order it was done") {
  test::Reader untouched = screen();
  untouched.does(StartAgain{});
  const std::vector<Action> deeds = deeds_of_visitors();
  test::Chance chance(20261130);
  for (int visitor = 0; visitor < 400; ++visitor) {
    test::Reader reader = screen();
    std::string done;
    for (std::size_t left = 1 + chance.below(12); left > 0; --left) {
      const Action& deed = deeds[chance.below(static_cast<std::uint32_t>(deeds.size()))];
      done += std::string(name_of(deed)) + ' ';
      reader.does(deed);
    }
    CAPTURE(done);
    reader.does(EnterKioskPhase{KioskPhase::active}).does(StartAgain{});
    State state = reader.state();
    state.ui.starts = untouched.ui().starts;
    REQUIRE(state == untouched.state());
  }
}

TEST_CASE("a source is shown as a code, and nothing is opened") {
  test::Reader reader = screen();
  reader.does(OpenSource{"https://news.un.org/story"});
  CHECK(reader.effect<OpenUrl>() == nullptr);
  CHECK(reader.ui().sheet == Sheet::code);
  CHECK(reader.ui().coded_url == "https://news.un.org/story");
}

TEST_CASE("what would lead out does nothing") {
  for (const Action& way :
       std::vector<Action>{Undo{}, CopyLink{}, CopyText{"a", msg::record_text_copied}, Print{},
                           ShareWithSystem{}, ChooseFile{}, ReadPage{}, FocusSearch{}}) {
    CAPTURE(name_of(way));
    test::Reader reader = screen();
    const State before = reader.state();
    reader.does(way);
    CHECK(reader.state() == before);
    CHECK(reader.effects().empty());
  }
}

TEST_CASE("no step of a visitor stays in the browser's history") {
  test::Reader reader = screen();
  reader.does(Select{"kuwait-2024"});
  CHECK(reader.wrote() == HistoryWrite::replace);
}

TEST_CASE("what plays at rest is not in the address that the page would begin with") {
  test::Reader reader = screen();
  reader.does(EnterKioskPhase{KioskPhase::attract}).does(OpenTour{"three-talks", 1});
  CHECK(reader.effect<WriteAddress>() == nullptr);
  reader.does(StartAgain{}).does(EnterKioskPhase{KioskPhase::active}).does(Select{"kuwait-2024"});
  CHECK(reader.effect<WriteAddress>() != nullptr);
}

TEST_CASE("the warning is said once, and counts down in silence") {
  test::Reader reader = screen();
  reader.does(EnterKioskPhase{KioskPhase::warning, 20});
  REQUIRE(reader.effect<Announce>() != nullptr);
  CHECK(test::english(reader.effect<Announce>()->text) == "Starts again in 20 seconds");
  reader.does(EnterKioskPhase{KioskPhase::warning, 19});
  CHECK(reader.effect<Announce>() == nullptr);
  CHECK(reader.ui().kiosk_seconds == 19);
  reader.does(StayHere{});
  CHECK(reader.ui().kiosk == KioskPhase::active);
}

TEST_CASE("elsewhere none of this happens") {
  test::Reader reader;
  reader.does(Select{"kuwait-2024"});
  reader.does(EnterKioskPhase{KioskPhase::attract}).does(StartAgain{});
  CHECK(reader.ui().kiosk == KioskPhase::active);
  CHECK(reader.view().selection == "kuwait-2024");
}

}  // namespace
}  // namespace rostrum::reduce_kiosk_test
