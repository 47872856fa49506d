// The document of a screen in a public place has its controls, and no way out.
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::outline_kiosk_test {
namespace {

void does(Session& session, const Action& action) {
  session.dispatch(action);
  session.drain();
}

std::size_t links_in(const SemanticNode& node) {
  std::size_t count = node.role == Role::link ? 1 : 0;
  for (const SemanticNode& child : node.children)
    count += links_in(child);
  return count;
}

TEST_CASE("it says that it starts again, and offers to stay and to do so") {
  Session session(test::small_dataset());
  DocumentFace face;
  CHECK(find_node(face.outline(session), "kiosk:start-again") == nullptr);
  does(session, OpenAddress{"kiosk=1"});
  CHECK(find_node(face.outline(session), "kiosk:start-again") != nullptr);
  CHECK(find_node(face.outline(session), "kiosk:stay") == nullptr);
  does(session, EnterKioskPhase{KioskPhase::warning, 20});
  REQUIRE(find_node(face.outline(session), "kiosk:warning") != nullptr);
  CHECK(find_node(face.outline(session), "kiosk:warning")->name == "Starts again in 20 seconds");
  REQUIRE(face.activate(session, "kiosk:stay"));
  session.drain();
  CHECK(session.state().ui.kiosk == KioskPhase::active);
  CHECK(find_node(face.outline(session), "kiosk:warning") == nullptr);
}

TEST_CASE("what is a link elsewhere shows a code here") {
  Session session(test::small_dataset());
  DocumentFace face;
  does(session, OpenAddress{"sel=kuwait-2024"});
  REQUIRE(links_in(face.outline(session)) > 0);
  does(session, OpenAddress{"sel=kuwait-2024&kiosk=1"});
  CHECK(links_in(face.outline(session)) == 0);
  does(session, OpenSource{"https://un.org/news"});
  REQUIRE(find_node(face.outline(session), "code:address") != nullptr);
  CHECK(find_node(face.outline(session), "code:address")->name == "https://un.org/news");
  REQUIRE(face.activate(session, "code:close"));
  session.drain();
  CHECK(find_node(face.outline(session), "code:address") == nullptr);
}

TEST_CASE("a visitor may change to the languages of the venue in the document, too") {
  Session session(test::small_dataset());
  DocumentFace face;
  session.set_venue({.title = {},
                     .tours = {},
                     .languages = {{"en", "English"}, {"fr", "français"}},
                     .times = {},
                     .accent_on_dark = {},
                     .accent_on_light = {}});
  session.dispatch(OpenAddress{"kiosk=1"});
  session.drain();
  CHECK(find_node(face.outline(session), "language:en") == nullptr);
  REQUIRE(face.activate(session, "language:fr"));
  session.drain();
  CHECK(session.view().reading.language == "fr");
  CHECK(find_node(face.outline(session), "language:fr") == nullptr);
  CHECK(find_node(face.outline(session), "language:en") != nullptr);
}

}  // namespace
}  // namespace rostrum::outline_kiosk_test
