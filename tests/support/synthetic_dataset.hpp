// A dataset by chance in the form that the explorer reads, as large as the benches want it: topics,
// groups and countries are those of a real dataset, cities lie about where real ones do, names and
// sentences are put together from real words. The same sizes and the same real dataset give the
// same bytes.
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

namespace rostrum::test {

struct SyntheticSizes {
  std::uint32_t forums = 5'000;  // each in a city of its own
  std::uint32_t statements = 100'000;
  std::uint32_t outcomes = 10'000;
  std::uint32_t series = 500;
  std::uint32_t people = 5'000;
  std::uint32_t organizations = 1'000;
};

// What `rostrum-data pack` would write, parsed. Precondition: the real bundle is a sound one.
nlohmann::json synthetic_bundle(const nlohmann::json& real_bundle,
                                const SyntheticSizes& sizes = {});

}  // namespace rostrum::test
