// The small dataset of tests/fixtures as text, to be loaded as it is or with one thing broken.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <catch_amalgamated.hpp>

#include "engine/load/load.hpp"

namespace rostrum::test {

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  INFO("reading " << path);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string small_dataset_text() {
  return file_text(ROSTRUM_FIXTURES_DIR "/small-dataset.json");
}

// The text with the first occurrence of a part replaced; the part must be there.
inline std::string with(std::string text, std::string_view part, std::string_view replacement) {
  const std::size_t at = text.find(part);
  INFO("looking for " << part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), replacement);
}

inline Dataset loaded(std::string_view json) {
  auto dataset = load_dataset(json);
  if (!dataset) {
    for (const LoadError& error : dataset.error())
      UNSCOPED_INFO(text_from_load_error(error));
  }
  REQUIRE(dataset.has_value());
  return std::move(*dataset);
}

inline Dataset small_dataset() {
  return loaded(small_dataset_text());
}

}  // namespace rostrum::test
