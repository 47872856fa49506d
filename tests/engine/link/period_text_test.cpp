// Periods as an address writes and reads them.
#include "engine/link/period_text.hpp"

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "tests/engine/address_fixture.hpp"

namespace rostrum::period_text_test {
namespace {

using test::canonical;
using test::day;
using test::only_notice;
using test::read;

TEST_CASE("periods are written as roughly as they are meant") {
  const auto text = [](std::optional<Day> from, std::optional<Day> to) {
    return text_from_time_range({from, to});
  };
  CHECK(text(day(2018, 1, 1), day(2018, 12, 31)) == "2018");
  CHECK(text(day(2018, 6, 1), day(2018, 6, 30)) == "2018-06");
  CHECK(text(day(2018, 1, 1), day(2018, 1, 31)) == "2018-01");
  CHECK(text(day(2018, 12, 1), day(2018, 12, 31)) == "2018-12");
  CHECK(text(day(2018, 6, 28), day(2018, 6, 28)) == "2018-06-28");
  CHECK(text(day(2018, 1, 1), day(2025, 9, 30)) == "2018..2025-09");
  CHECK(text(day(2018, 1, 1), std::nullopt) == "2018..latest");
  CHECK(text(std::nullopt, day(2019, 6, 30)) == "..2019-06");
  CHECK(text(std::nullopt, day(2019, 6, 29)) == "..2019-06-29");
  CHECK(text(day(2020, 2, 1), day(2020, 2, 28)) == "2020-02..2020-02-28");
  CHECK(text(std::nullopt, std::nullopt).empty());
  CHECK(text({{-10'000'000}}, {{10'000'000}}) == "0001..9999");
}

TEST_CASE("periods are read in every form, backward ones turned") {
  const auto range = [](std::string_view text) {
    return read("time=" + std::string(text)).query.time;
  };
  CHECK(range("2018..") == TimeRange{day(2018, 1, 1), std::nullopt});
  CHECK(range("2025-09..2018") == TimeRange{day(2018, 1, 1), day(2025, 9, 30)});
  CHECK(range("2020-02") == TimeRange{day(2020, 2, 1), day(2020, 2, 29)});
  CHECK(range("..latest") == std::nullopt);
  for (const std::string_view bad : {"abc", "2018-13", "2018-02-30", "2018~", "2018/2019", "18",
                                     "2018..2019..2020", "0000", "latest..2018"}) {
    CAPTURE(bad);
    CHECK(range(bad) == std::nullopt);
    CHECK(view_from_address("time=" + std::string(bad)).notices.size() == 1);
  }
}

TEST_CASE("days by chance survive as periods") {
  std::mt19937 random(3);
  const std::uint32_t days = static_cast<std::uint32_t>(day(9999, 12, 31) - day(1, 1, 1) + 1);
  for (int i = 0; i < 4000; ++i) {
    const Day from = day(1, 1, 1) + static_cast<std::int32_t>(random() % days);
    const Day to = day(1, 1, 1) + static_cast<std::int32_t>(random() % days);
    View view;
    view.query.time = TimeRange{std::min(from, to), std::max(from, to)};
    REQUIRE(read(address_from_view(view)) == view);
  }
}

}  // namespace
}  // namespace rostrum::period_text_test
