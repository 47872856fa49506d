// How good the order of results is for the judged questions, and what a keystroke costs.
// Figures only, nothing is asserted: search_bench
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/load/load.hpp"
#include "engine/query/record_index.hpp"
#include "engine/session/session.hpp"
#include "tests/support/judged_questions.hpp"

namespace {

using namespace rostrum;
using Clock = std::chrono::steady_clock;

std::string text_of_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// What is done for every letter that is typed: understanding, answering, ranking, offers.
double slowest_keystroke(Session& session, const std::string& text) {
  double slowest = 0;
  for (std::size_t bytes = 1; bytes <= text.size(); ++bytes) {
    const auto start = Clock::now();
    session.dispatch(SetText{text.substr(0, bytes)});
    session.drain();
    slowest = std::max(slowest, milliseconds_since(start));
  }
  return slowest;
}

}  // namespace

int main() {
  const auto dataset = load_dataset(text_of_file(ROSTRUM_GEN_DIR "/dataset.json"));
  if (!dataset) {
    std::puts("build/gen/dataset.json is not there");
    return 1;
  }
  const test::Searched searched(*dataset);
  const auto start = Clock::now();
  const SearchIndex index = make_record_index(*dataset, searched.columns);
  const double built = milliseconds_since(start);
  std::printf("index of %zu records: %.1f ms, %zu bytes\n\n", index.document_count(), built,
              index.bytes());

  Session session(*load_dataset(text_of_file(ROSTRUM_GEN_DIR "/dataset.json")));
  std::printf("nDCG@10  found  slowest letter\n");
  double sum = 0;
  const auto questions =
      test::judged_questions(text_of_file(ROSTRUM_SOURCE_DIR "/tests/search/questions.json"));
  for (const test::JudgedQuestion& question : questions) {
    const auto ranked = searched.ranked(question.text);
    const double score = test::ndcg_at_10(ranked, question);
    sum += score;
    std::printf("%7.3f %6zu %7.2f ms  %s\n", score, ranked.size(),
                slowest_keystroke(session, question.text), question.text.c_str());
  }
  std::printf("%7.3f mean of %zu\n", sum / static_cast<double>(questions.size()), questions.size());
  return 0;
}
