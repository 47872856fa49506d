// Languages that the native tests read beside English, as tests/support/make_languages.mjs compiles
// them: those of tests/fixtures/i18n, and the pseudo-locale "en-XA".
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include <catch_amalgamated.hpp>

#include "engine/text/language.hpp"

namespace rostrum::test {

inline Language language_of(std::string_view tag) {
  std::ifstream file(ROSTRUM_SOURCE_DIR "/build/test_messages/" + std::string(tag) + ".messages",
                     std::ios::binary);
  auto language = Language::read({std::istreambuf_iterator<char>(file), {}});
  INFO("reading " << tag);
  REQUIRE(language.has_value());
  return std::move(*language);
}

// The pseudo-locale has brackets around every message.
inline bool is_pseudo(std::string_view text) {
  return text.starts_with("[") && text.ends_with("]");
}

}  // namespace rostrum::test
