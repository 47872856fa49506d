// Broken bytes never crash the loader, whatever it says about them. Sanitizers watch.
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/load/load.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/support/text_breaker.hpp"

namespace rostrum::load_mutation_test {
namespace {

class Mutator {
 public:
  explicit Mutator(std::string_view sound) : sound_(sound) {}

  std::string next() {
    std::string text(sound_);
    const std::size_t changes = 1 + breaker_.below(4);
    for (std::size_t i = 0; i < changes && !text.empty(); ++i)
      breaker_.change(text);
    return text;
  }

 private:
  std::string_view sound_;
  test::TextBreaker breaker_{20260101};
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
}  // namespace rostrum::load_mutation_test
