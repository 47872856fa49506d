// Broken bytes never crash the loader, whatever it says about them. Sanitizers watch.
#include <random>
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/load/load.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum {
namespace {

class Mutator {
 public:
  explicit Mutator(std::string_view sound) : sound_(sound) {}

  std::string next() {
    std::string text(sound_);
    const std::size_t changes = 1 + below(4);
    for (std::size_t i = 0; i < changes && !text.empty(); ++i)
      change(text);
    return text;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  void change(std::string& text) {
    static constexpr std::string_view telling = "{}[]\",:0179-.eE\\/untf \n";
    const std::size_t at = below(text.size());
    switch (below(6)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text[at] = telling[below(telling.size())];
        break;
      case 2:
        text.erase(at, 1 + below(20));
        break;
      case 3:
        text.insert(at, 1, telling[below(telling.size())]);
        break;
      case 4:
        text.insert(at, text.substr(below(text.size()), below(60)));
        break;
      default:
        text.resize(at);
        break;
    }
  }

  std::string_view sound_;
  std::mt19937 random_{20260101};
};

TEST_CASE("thousands of broken datasets give errors or a dataset, never a crash") {
  const std::string sound = test::small_dataset_text();
  Mutator mutator(sound);
  int refused = 0;
  for (int i = 0; i < 6000; ++i) {
    const auto dataset = load_dataset(mutator.next());
    if (dataset) continue;
    ++refused;
    if (dataset.error().empty()) FAIL("refused without a reason");
    for (const LoadError& error : dataset.error()) {
      if (error.rule.empty()) FAIL("an error without a rule");
    }
  }
  CHECK(refused > 4000);
}

TEST_CASE("every beginning of a dataset is refused") {
  const std::string sound = test::small_dataset_text();
  const std::size_t end = sound.rfind('}');
  int accepted = 0;
  for (std::size_t length = 0; length <= end; length += 7) {
    if (load_dataset(std::string_view(sound).substr(0, length))) ++accepted;
  }
  CHECK(accepted == 0);
}

}  // namespace
}  // namespace rostrum
