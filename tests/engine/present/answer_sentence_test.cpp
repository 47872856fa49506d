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
        "1 statement at 1 forum, by Vladimir Voronkov, of the kind interview");
  CHECK(answer_to("kind=outcome") == "1 outcome at 1 forum, of the kind outcome");
}

TEST_CASE("names stand with their article inside of the sentence") {
  Session session(test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json")));
  const auto answer = [&](const char* address) {
    session.dispatch(OpenAddress{address});
    session.drain();
    return answer_sentence(Language::english(), session.domains(), session.view().query,
                           session.result());
  };
  CHECK(answer("host=USA").ends_with(", in the United States"));
  CHECK(answer("country=GBR~KWT").ends_with("speakers from the United Kingdom or Kuwait"));
  CHECK(answer("countryGroup=european-union")
            .ends_with("speakers from countries of the European Union"));
}

TEST_CASE("forums that were found by their own words alone are counted apart") {
  CHECK(answer_to("q=kuwait") == "1 outcome at 1 forum with \"kuwait\"");
  CHECK(answer_to("host=-KWT&count=forums") ==
        "1 statement at 1 forum and 1 more forum, not in Kuwait");
}

TEST_CASE("what is excluded is said too") {
  CHECK(answer_to("host=-KWT") == "1 statement at 1 forum and 1 more forum, not in Kuwait");
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
