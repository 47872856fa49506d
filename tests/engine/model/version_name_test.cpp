#include "engine/model/version_name.hpp"

#include <string_view>

#include <catch_amalgamated.hpp>

namespace rostrum::version_name_test {
namespace {

TEST_CASE("a version is named by year, month and mostly day") {
  for (const std::string_view name : {"2026.11", "2026.11.22", "2026.01.31", "2028.02.29"}) {
    INFO(name);
    CHECK(is_version_name(name));
  }
  for (const std::string_view name :
       {"", "2026", "2026.1", "2026.13", "2026.00", "2026.11.", "2026.11.00", "2026.11.32",
        "2026.11.2", "2026-11-22", "2026-11", "2026.11.22.1", " 2026.11", "20261122..",
        "2026.11.2~", "2026.11/..", "0000.01.01"}) {
    INFO(name);
    CHECK_FALSE(is_version_name(name));
    CHECK_FALSE(date_of_version(name).has_value());
  }
}

TEST_CASE("a day that no calendar has names no version") {
  for (const std::string_view name : {"2026.02.31", "2026.02.29", "2026.04.31", "2100.02.29"}) {
    INFO(name);
    CHECK_FALSE(is_version_name(name));
    CHECK_FALSE(date_of_version(name).has_value());
  }
}

TEST_CASE("a version is of the day or of the month it is named by") {
  CHECK(date_of_version("2026.11.22") == date_span_from_text("2026-11-22").value());
  CHECK(date_of_version("2026.11") == date_span_from_text("2026-11").value());
}

}  // namespace
}  // namespace rostrum::version_name_test
