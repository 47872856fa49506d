// What the benches run on is a dataset that the explorer reads, of the size that was asked for.
#include "tests/support/synthetic_dataset.hpp"

#include <algorithm>
#include <fstream>

#include <catch_amalgamated.hpp>

#include "engine/load/load.hpp"

namespace rostrum::synthetic_dataset_test {
namespace {

nlohmann::json real_bundle() {
  std::ifstream file(ROSTRUM_GEN_DIR "/dataset.json", std::ios::binary);
  REQUIRE(file.good());
  return nlohmann::json::parse(file);
}

TEST_CASE("a made-up dataset is read without an error and is as large as was asked for") {
  const test::SyntheticSizes sizes{.forums = 120,
                                   .statements = 500,
                                   .outcomes = 50,
                                   .series = 20,
                                   .people = 90,
                                   .organizations = 30};
  const nlohmann::json real = real_bundle();
  const std::string text = test::synthetic_bundle(real, sizes).dump();
  CHECK(test::synthetic_bundle(real, sizes).dump() == text);

  const auto loaded = load_dataset(text);
  if (!loaded) FAIL(text_from_load_error(loaded.error().front()));
  CHECK(loaded->forums().size() == 120);
  CHECK(loaded->statements().size() == 500);
  CHECK(loaded->outcomes().size() == 50);
  CHECK(loaded->series().size() == 20);
  CHECK(loaded->people().size() == 90);
  CHECK(loaded->places().size() == 120);
  CHECK(std::ranges::all_of(loaded->places(),
                            [](const Place& place) { return place.point.has_value(); }));
}

}  // namespace
}  // namespace rostrum::synthetic_dataset_test
