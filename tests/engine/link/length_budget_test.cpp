// A link is never longer than 1,200 bytes, whatever a reader does and whatever a link brought.
#include "engine/link/length_budget.hpp"

#include <string>
#include <string_view>

#include "engine/link/view_field.hpp"
#include "engine/session/session.hpp"
#include "engine/view/search_text.hpp"
#include "messages/link.hpp"
#include "tests/engine/address_fixture.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::length_budget_test {
namespace {

using test::canonical;
using test::read;

std::string topics(int count) {
  std::string text = "topic=";
  for (int i = 0; i < count; ++i)
    text += (i > 0 ? "~topic-of-many-" : "topic-of-many-") + std::to_string(100 + i);
  return text;
}

TEST_CASE("all that has a bound of its own fits beside the longest choices") {
  // The longest word of every small vocabulary, the longest numbers.
  const std::string settings =
      "time=2010-01-02..2012-12-30&dates=certain&at=-40.1234,-149.1234,7.1234"
      "&projection=natural-earth&land=points&window=2010-01-02..2012-12-30&measure=statements"
      "&arcs=mentions&lanes=organization&order=number&play=moving&speed=4&screen=compare"
      "&tab=timeline&theme=light&size=125&split=45&keys=off&embed=1";
  CHECK(canonical(settings) == settings);
  CHECK(choices_length(read(settings)) == 0);
  CHECK(settings.size() <= max_written_address - max_choices);
  for (const ViewField& field : view_fields()) {
    CAPTURE(field.key);
    const bool fits = field.when_too_long == WhenTooLong::fits && field.key != "v";
    CHECK((!fits || settings.find(std::string(field.key) + '=') != std::string::npos));
  }
}

TEST_CASE("the longest search text and the longest area fit together") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "ж";
  View view;
  view.query.text = clean_search_text(text).text;
  CHECK(address_from_view(view).size() <= max_search_link_bytes + 2);
  for (int i = 0; i < 24; ++i)
    view.query.lasso.push_back({-10.01 - i * (i < 12 ? 1 : -1), -179.91 + i * 3});
  CHECK(choices_length(view) <= max_choices);
}

TEST_CASE("what does not fit is left out in a defined order, each with a notice") {
  const std::string zeta = "zeta=" + std::string(400, 'z');
  const std::string note = "note=" + std::string(200, 'n');
  const auto notices = [](const std::string& address) {
    std::string said;
    for (const Notice& notice : view_from_address(address).notices)
      said += test::english(notice.text) + '\n';
    return said;
  };
  // What is not understood goes first, the last of it before the others.
  const std::string few = topics(20);
  CHECK(canonical(few + '&' + zeta + '&' + note) == few + '&' + zeta);
  CHECK(notices(few + '&' + zeta + '&' + note)
            .find("The link's part \"note\" does not fit in a link, so it was left out") !=
        std::string::npos);
  // Then the longest part, again and again; the selection stays as long as it can.
  CHECK(canonical("q=arms&" + topics(40) +
                  "&host=AZE&sel=kuwait-2024&about=" + std::string(300, 'a')) ==
        "q=arms&host=AZE&sel=kuwait-2024&about=" + std::string(300, 'a'));
  CHECK(canonical("q=arms&" + topics(60) + "&host=AZE&sel=kuwait-2024") ==
        "q=arms&host=AZE&sel=kuwait-2024");
  CHECK(notices(topics(60)) ==
        "The link's choice under Topic does not fit in a link, so it was left out\n");
  CHECK(canonical("q=arms&sel=" + std::string(1000, 's')) == "q=arms");
}

TEST_CASE("a choice that would make the link too long is refused, and moving the map never is") {
  Session session(test::small_dataset());
  session.set_map_viewport({0, 0, 1000, 600});
  const std::string zeta = "zeta=" + std::string(840, 'z');
  session.dispatch(OpenAddress{"host=AZE&" + zeta});
  session.drain();
  const std::string before = session.address();
  CHECK(before == "host=AZE&" + zeta);

  session.dispatch(ToggleValue{Facet::topic, "border-security"});
  session.dispatch(ToggleValue{Facet::speaker, "vladimir-voronkov"});
  session.drain();
  CHECK(session.address() == "topic=border-security&host=AZE&" + zeta);
  REQUIRE_FALSE(session.state().ui.notices.empty());
  CHECK(test::english(session.state().ui.notices.back().text) ==
        test::english(msg::link_no_room_for_choice));
  session.dispatch(SetText{"a search text that is long"});
  session.drain();
  CHECK(session.view().query.text.empty());

  session.dispatch(SetTime{TimeRange{test::day(2018, 1, 2), test::day(2020, 3, 4)}});
  session.dispatch(SetPosition{MapPosition{-40.1234, -149.1234, 3.2345}});
  session.dispatch(set_field("theme", Appearance::light));
  session.dispatch(ToggleValue{Facet::topic, "border-security"});
  session.drain();
  CHECK(session.view().position);
  CHECK(session.view().query[Facet::topic].empty());
  CHECK(session.address().size() <= max_written_address);
}

TEST_CASE("ten typical links are shorter than 200 bytes") {
  for (const std::string_view typical :
       {"q=border+security",
        "topic=border-security&time=2018..2025&sel=dushanbe-process-2024-kuwait",
        "group=terrorism-and-extremism&time=2018..latest&host=AZE~KWT", "sel=person:emomali-rahmon",
        "time=2020&speaker=antonio-guterres&kind=speech",
        "screen=compare&compare=country:AZE~country:KWT~country:TJK",
        "at=40.41,49.87,3.2&projection=natural-earth&sel=baku-security-forum-2025",
        "measure=mentions&about=border-security&arcs=mentions&lanes=country",
        "series=dushanbe-process&window=2018..2024&sel=dushanbe-process-2024-kuwait&theme=dark",
        "q=%22counter-terrorism%22+-finance&topic=cyber-security~-border-security"
        "&time=2015..2025-09&organization=unoct&area=44.8,38.4,50.6,41.9&tab=list&embed=1"}) {
    CAPTURE(typical);
    CHECK(canonical(typical) == typical);
    CHECK(typical.size() < 200);
  }
}

}  // namespace
}  // namespace rostrum::length_budget_test
