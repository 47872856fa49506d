#include "engine/present/start_words.hpp"

#include <catch_amalgamated.hpp>

#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::start_words_test {
namespace {

StartWords words_of(const Session& session, bool own_data = false) {
  return start_words(Language::english(), session.dataset(), session.view(), own_data);
}

TEST_CASE("each question of a first visit finds what it asks for") {
  Session session(test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json")));
  const StartWords words = words_of(session);
  CHECK_FALSE(words.about.empty());
  REQUIRE(words.examples.size() == 3);
  for (const StartExample& each : words.examples) {
    INFO(each.question);
    session.dispatch(StartOver{});
    session.dispatch(each.open);
    session.drain();
    CHECK(session.state().ui.notices.empty());
    CHECK(session.result().found.statements >= 5);
    CHECK(session.result().found.statements < session.result().total.statements / 4);
    CHECK(session.list().kind == ListKind::statements);
  }
}

TEST_CASE("nothing is explained once something is asked, in a frame, or about an own file") {
  Session session(test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json")));
  CHECK(words_of(session, true).about.empty());
  session.dispatch(SetText{"drones"});
  session.drain();
  CHECK(words_of(session).about.empty());
  session.dispatch(StartOver{});
  session.drain();
  CHECK_FALSE(words_of(session).about.empty());
  session.dispatch(OpenAddress{"embed=1"});
  session.drain();
  CHECK(words_of(session).about.empty());
}

}  // namespace
}  // namespace rostrum::start_words_test
