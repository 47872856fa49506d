// Tours in the document: headings and links, and the step that is shown.
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "engine/state/command.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/outline_fixture.hpp"

namespace rostrum::outline_tour_test {
namespace {

struct Document {
  Session session{test::small_dataset()};
  DocumentFace face;

  void does(const Action& action) {
    session.dispatch(action);
    session.drain();
  }
  const SemanticNode* node(std::string_view key) { return find_node(face.outline(session), key); }
  void activate(const char* key) {
    REQUIRE(face.activate(session, key));
    session.drain();
  }
};

TEST_CASE("the list has every tour as a heading, and each of its steps as a way to it") {
  Document document;
  document.activate("screen:tours");
  REQUIRE(document.node("tours"));
  CHECK(document.node("tour:from-baku-to-kuwait")->name == "From Baku to Kuwait");
  test::require_sound(document.face.outline(document.session));
  document.activate("tour:step:from-baku-to-kuwait:2");
  CHECK(document.session.address() ==
        "topic=border-security&time=2018..2024&tour=from-baku-to-kuwait&step=2");
}

TEST_CASE("the step that is shown is read first, with the ways on, back and out") {
  Document document;
  document.does(OpenTour{"from-baku-to-kuwait", 1});
  REQUIRE(document.node("tour"));
  CHECK(document.node("tour:caption")->name == "It began in Baku.");
  CHECK(document.node("tour:position")->name == "1 of 3");
  CHECK(document.node("command:previous-step") == nullptr);
  document.activate("command:next-step");
  CHECK(document.node("tour:caption")->name == "Then came borders.");
  document.activate("tour:play");
  CHECK(document.session.state().ui.touring);
  CHECK(document.node("tour:play")->name == "Pause");
  document.activate("command:next-step");
  CHECK(document.node("tour:end")->name == "End of the tour");
  test::require_sound(document.face.outline(document.session));
  document.activate("tour:leave");
  CHECK(document.node("tour") == nullptr);
  CHECK(document.session.address() == "sel=kuwait-2024&lanes=topic");
}

TEST_CASE("a tour of one's own is collected, captioned and put in order in the document") {
  Document document;
  document.activate("screen:tours");
  CHECK(document.node("own-tour:about")->name.starts_with("To make one"));
  CHECK(document.node("own-tour:steps") == nullptr);
  document.activate("screen:explore");
  document.does(Select{"kuwait-2024"});
  document.activate("command:show-share");
  document.activate("command:add-to-tour");
  document.activate("share:close");
  document.does(SetText{"border"});
  document.does(*action_of(CommandId::add_to_tour, document.session.state()));
  document.activate("screen:tours");
  // Without words of the reader's the view's own stand there.
  REQUIRE(document.node("own-tour:open:2"));
  CHECK(document.node("own-tour:open:2")->name.find("border") != std::string::npos);
  REQUIRE(document.face.enter(document.session, "own-tour:caption:1", "The first call"));
  document.session.drain();
  CHECK(document.node("own-tour:open:1")->name == "The first call");
  document.activate("own-tour:down:1");
  CHECK(document.node("own-tour:open:2")->name == "The first call");
  test::require_sound(document.face.outline(document.session));
  document.activate("own-tour:open:2");
  CHECK(document.session.address().ends_with("tour=mine&step=2"));
  CHECK(document.node("tour:caption")->name == "The first call");
}

}  // namespace
}  // namespace rostrum::outline_tour_test
