#include "engine/base/bitset.hpp"

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <set>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::bitset_test {
namespace {

TEST_CASE("a full set counts its size, whatever lies behind it in the last word") {
  for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 128U, 1000U}) {
    CHECK(Bitset(size, true).count() == size);
    CHECK(Bitset(size).count() == 0);
    Bitset set(size);
    set.fill(true);
    CHECK(set == Bitset(size, true));
    set.fill(false);
    CHECK(set == Bitset(size));
  }
}

TEST_CASE("sets agree with sets of numbers") {
  const std::size_t size = 200;
  Bitset threes(size);
  Bitset fives(size);
  for (std::size_t i = 0; i < size; i += 3)
    threes.set(i);
  for (std::size_t i = 0; i < size; i += 5)
    fives.set(i);
  CHECK(threes.count() == 67);
  CHECK(threes.count_and(fives) == 14);
  Bitset both = threes;
  both &= fives;
  CHECK(both.count() == 14);
  CHECK(both.test(45));
  CHECK_FALSE(both.test(9));
  Bitset either = threes;
  either |= fives;
  CHECK(either.count() == 67 + 40 - 14);
  Bitset only_threes = threes;
  only_threes.subtract(fives);
  CHECK(only_threes.count() == 67 - 14);
  only_threes.reset(3);
  CHECK_FALSE(only_threes.test(3));
}

TEST_CASE("rows are visited in ascending order") {
  Bitset set(300);
  for (const std::size_t i : {299U, 0U, 64U, 63U, 128U})
    set.set(i);
  CHECK(std::vector<std::uint32_t>(set.begin(), set.end()) ==
        std::vector<std::uint32_t>{0, 63, 64, 128, 299});
}

TEST_CASE("the rows of a set are gone through upwards and downwards") {
  for (const std::size_t size : {0U, 1U, 64U, 65U, 300U}) {
    for (const std::size_t step : {1U, 7U, 63U, 64U, 130U, 1000U}) {
      Bitset set(size);
      std::vector<std::uint32_t> rows;
      for (std::size_t i = step % 5; i < size; i += step) {
        set.set(i);
        rows.push_back(static_cast<std::uint32_t>(i));
      }
      CHECK(std::vector<std::uint32_t>(set.begin(), set.end()) == rows);
      std::ranges::reverse(rows);
      const auto backwards = std::views::reverse(set);
      CHECK(std::vector<std::uint32_t>(backwards.begin(), backwards.end()) == rows);
    }
  }
}

TEST_CASE("a part of the rows is filled and counted by itself") {
  for (const std::size_t from : {0U, 1U, 63U, 64U, 65U, 200U}) {
    for (const std::size_t to : {0U, 1U, 64U, 65U, 128U, 199U, 300U}) {
      Bitset set(300);
      set.fill(from, to, true);
      Bitset rest(300, true);
      rest.fill(from, to, false);
      INFO(from << " to " << to);
      const std::size_t count = to > from ? to - from : 0;
      CHECK(set.count() == count);
      CHECK(rest.count() == 300 - count);
      CHECK(set.count_between(0, 300) == count);
      CHECK(rest.count_between(from, to) == 0);
      for (std::size_t row = 0; row < 300; ++row)
        CHECK(set.test(row) == (from <= row && row < to));
    }
  }
}

}  // namespace
}  // namespace rostrum::bitset_test
