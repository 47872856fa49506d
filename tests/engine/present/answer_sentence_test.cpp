#include "engine/present/answer_sentence.hpp"

#include <string>

#include <catch_amalgamated.hpp>

#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::answer_sentence_test {

namespace {

std::string answer_to(const char* address) {
  Session session(test::small_dataset());
  session.dispatch(OpenAddress{address});
  session.drain();
  return answer_sentence(Language::english(), session.domains(), session.view().query,
                         session.result());
}

}  // namespace

TEST_CASE("without a question the answer is everything there is") {
  CHECK(answer_to("") == "3 forums, 3 statements and 1 outcome");
}

TEST_CASE("the answer says how much was found, about what, where and when") {
  CHECK(answer_to("topic=border-security&host=KWT&time=2024..latest") ==
        "1 statement and 1 outcome at 1 forum about border security, in Kuwait, since 2024");
  CHECK(answer_to("q=voronkov") == "2 statements at 1 forum with \"voronkov\"");
  CHECK(answer_to("speaker=vladimir-voronkov&kind=interview") ==
        "1 statement at 1 forum, by Vladimir Voronkov, of the kind Interview");
  CHECK(answer_to("kind=outcome") == "1 outcome at 1 forum, of the kind Outcome");
}

TEST_CASE("what is excluded is said too") {
  CHECK(answer_to("host=-KWT") == "1 statement at 2 forums, not in Kuwait");
}

TEST_CASE("a long question is cut") {
  Session session(test::small_dataset());
  Query query;
  query.text = std::string(190, 'x');
  const std::string answer =
      answer_sentence(Language::english(), session.domains(), query, session.result(), 60);
  CHECK(answer.ends_with("…"));
  CHECK(answer.size() < 70);
}

}  // namespace rostrum::answer_sentence_test
