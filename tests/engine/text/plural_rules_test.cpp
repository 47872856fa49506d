// The plural rules of every language that CLDR knows, held against CLDR's own sample numbers.
#include "engine/text/plural_rules.hpp"

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

namespace rostrum::plural_rules_test {
namespace {

constexpr std::array<std::string_view, 6> names = {"zero", "one", "two", "few", "many", "other"};

std::string bytes_from_hex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

TEST_CASE("every language counts CLDR's sample numbers as CLDR does") {
  std::ifstream file(ROSTRUM_SOURCE_DIR "/build/test_messages/plural_rules.txt");
  int languages = 0;
  int samples = 0;
  for (std::string line; std::getline(file, line); ++languages) {
    std::istringstream words(line);
    std::string tag, kind, hex;
    words >> tag >> kind >> hex;
    INFO(tag << ' ' << kind);
    const std::string rules = bytes_from_hex(hex);
    REQUIRE(is_sound_plural_rules(rules));
    for (std::string sample; words >> sample; ++samples) {
      const std::size_t colon = sample.find(':');
      const auto category = plural_category(rules, std::stoull(sample.substr(colon + 1)));
      INFO(sample);
      CHECK(names[static_cast<std::size_t>(category)] == sample.substr(0, colon));
    }
  }
  CHECK(languages > 300);
  CHECK(samples > 3500);
}

TEST_CASE("bytes that are no plural rules are refused") {
  using namespace std::string_view_literals;
  CHECK(is_sound_plural_rules("\0"sv));
  CHECK_FALSE(is_sound_plural_rules(""sv));
  CHECK_FALSE(is_sound_plural_rules("\0\0"sv));
  CHECK_FALSE(is_sound_plural_rules("\1\5\0"sv));                    // a rule for "other"
  CHECK_FALSE(is_sound_plural_rules("\1\1\1\1\0\0\1\1"sv));          // ends within a range
  CHECK_FALSE(is_sound_plural_rules("\xff\xff\xff\xff\xff\x01"sv));  // no such number
}

}  // namespace
}  // namespace rostrum::plural_rules_test
