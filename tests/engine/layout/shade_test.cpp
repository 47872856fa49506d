#include "engine/layout/shade.hpp"

#include <random>

#include <catch_amalgamated.hpp>

namespace rostrum::shade_test {

TEST_CASE("legend classes rise, cover every value and end at the greatest") {
  CHECK(shade_legend({}).upper_limits.empty());
  const std::vector<std::uint32_t> few = {0, 4, 1, 4};
  CHECK(shade_legend(few).upper_limits == std::vector<std::uint32_t>{1, 4});
  const std::vector<std::uint32_t> many = {1, 2, 3, 5, 9, 14, 31, 57};
  const ShadeLegend legend = shade_legend(many);
  CHECK(legend.least == 1);
  CHECK(legend.most == 57);
  CHECK(legend.upper_limits == std::vector<std::uint32_t>{2, 5, 11, 25, 57});
  std::uint8_t last = 0;
  for (const std::uint32_t value : many) {
    CHECK(shade_of(value, legend) >= last);
    last = shade_of(value, legend);
  }
  CHECK(last == 5);
  CHECK(shade_of(0, legend) == 0);
}

TEST_CASE("classes follow each other without gaps, and a value lies in the class of its shade") {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    std::uniform_int_distribution<std::uint32_t> numbers(0, round % 2 == 0 ? 9 : 5000);
    std::vector<std::uint32_t> values(static_cast<std::size_t>(round) % 40 + 1);
    for (std::uint32_t& value : values)
      value = numbers(random);
    const ShadeLegend legend = shade_legend(values);
    for (std::size_t i = 0; i < legend.upper_limits.size(); ++i) {
      const ShadeClass here = shade_class(legend, i);
      REQUIRE(here.least <= here.most);
      REQUIRE(here.least == (i == 0 ? legend.least : shade_class(legend, i - 1).most + 1));
      if (i + 1 == legend.upper_limits.size()) REQUIRE(here.most == legend.most);
    }
    std::vector<CountryShade> shades;
    shade_countries(values, legend, shades);
    for (const CountryShade& shade : shades) {
      REQUIRE(shade.value == values[shade.country.index]);
      const ShadeClass here = shade_class(legend, shade.shade - 1U);
      REQUIRE(shade.value >= here.least);
      REQUIRE(shade.value <= here.most);
    }
  }
}

}  // namespace rostrum::shade_test
