// The basemaps that the build makes, read for tests.
#pragma once

#include <cstddef>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include <catch_amalgamated.hpp>

#include "engine/geo/basemap.hpp"

namespace rostrum::test {

inline std::string basemap_bytes(const std::string& name) {
  std::ifstream file(std::string(ROSTRUM_GEN_DIR) + "/" + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::expected<Basemap, std::string> decoded(const std::string& bytes) {
  return decode_basemap(std::as_bytes(std::span(bytes)));
}

inline Basemap basemap_of(const std::string& name) {
  auto basemap = decoded(basemap_bytes(name));
  INFO((basemap ? std::string() : basemap.error()));
  REQUIRE(basemap);
  return std::move(*basemap);
}

}  // namespace rostrum::test
