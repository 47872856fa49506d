// The order of results against the judgement of people who read the data.
#include "tests/support/judged_questions.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/load_fixture.hpp"

namespace rostrum::judged_questions_test {
namespace {

constexpr double good_enough = 0.9;

TEST_CASE("sixty judged questions are answered in a good order") {
  const Dataset dataset = test::loaded(test::file_text(ROSTRUM_GEN_DIR "/dataset.json"));
  const test::Searched searched(dataset);
  const auto questions =
      test::judged_questions(test::file_text(ROSTRUM_SOURCE_DIR "/tests/search/questions.json"));
  CHECK(questions.size() == 60);
  double sum = 0;
  std::size_t other_scripts = 0;
  for (const test::JudgedQuestion& question : questions) {
    INFO(question.text);
    for (const auto& [id, grade] : question.grades) {
      INFO(id);
      CHECK(dataset.find_record(dataset.current_id(id)));
      CHECK((grade >= 1 && grade <= 3));
    }
    sum += test::ndcg_at_10(searched.ranked(question.text), question);
    other_scripts += static_cast<unsigned char>(question.text.front()) > 0xCD ? 1U : 0U;
  }
  CHECK(other_scripts == 10);
  CHECK(sum / static_cast<double>(questions.size()) >= good_enough);
}

TEST_CASE("the measure is one for the best order and nothing for none") {
  const test::JudgedQuestion question{"q", {{"a", 3}, {"b", 1}}};
  CHECK(test::ndcg_at_10({"a", "b", "c"}, question) == 1);
  CHECK(test::ndcg_at_10({"c", "d"}, question) == 0);
  CHECK(test::ndcg_at_10({"b", "a"}, question) < 1);
  CHECK(test::ndcg_at_10({"a"}, question) > test::ndcg_at_10({"b", "a"}, question));
  const std::vector<std::string> late(11, "x");
  CHECK(test::ndcg_at_10(late, question) == 0);
}

}  // namespace
}  // namespace rostrum::judged_questions_test
