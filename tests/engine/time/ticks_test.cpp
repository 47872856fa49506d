#include "engine/time/ticks.hpp"

#include <algorithm>
#include <cctype>
#include <random>
#include <sstream>

#include <catch_amalgamated.hpp>

namespace rostrum::ticks_test {

namespace {

const TextWidth text_width = [](std::string_view text, float size_css) {
  return static_cast<float>(text.size()) * size_css * 0.56F;
};

TimeScale scale_between(CivilDate from, CivilDate to, double width_css) {
  return scale_over(extent_of_days(day_from_civil(from), day_from_civil(to)), 0, width_css);
}

// Labels with their pixel, "*" for a major tick, "<" for a label held at the edge, "." for a line
// without a label.
std::string words(const TimeScale& scale) {
  std::ostringstream out;
  for (const Tick& tick : time_ticks(Language::english(), scale, text_width)) {
    if (!tick.line) out << '<';
    if (tick.major) out << '*';
    out << (tick.label.empty() ? "." : tick.label) << ' ';
  }
  return out.str();
}

bool tells_a_year(const std::vector<Tick>& ticks) {
  return std::ranges::any_of(ticks, [](const Tick& tick) {
    const std::size_t size = tick.label.size();
    return size >= 4 && std::all_of(tick.label.end() - 4, tick.label.end(),
                                    [](unsigned char c) { return std::isdigit(c) != 0; });
  });
}

}  // namespace

TEST_CASE("years are labelled when years fit") {
  CHECK(words(scale_between({2018, 1, 1}, {2022, 12, 31}, 500)) ==
        "*2018 . . . *2019 . . . *2020 . . . *2021 . . . *2022 . . . ");
}

TEST_CASE("many years are labelled every so many") {
  CHECK(words(scale_between({1998, 1, 1}, {2025, 12, 31}, 300)) ==
        "*2000 *2005 *2010 *2015 *2020 *. ");
}

TEST_CASE("months tell their year in January and at the edge") {
  CHECK(words(scale_between({2023, 10, 15}, {2024, 4, 14}, 300)) ==
        "<Oct 2023 . . . Dec . *2024 . Feb . Mar . Apr ");
}

TEST_CASE("days tell their month on the first and at the edge") {
  CHECK(words(scale_between({2024, 10, 27}, {2024, 11, 5}, 400)) ==
        "<Oct 2024 . . 29 30 31 *Nov 2024 . 3 4 5 ");
}

TEST_CASE("labels never collide, stay in view and always tell the year") {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> starts(-350'000, 700'000);  // years of four digits
  std::uniform_real_distribution<double> log_spans(1.1, 13.5);  // three days to two thousand years
  std::uniform_real_distribution<double> widths(130, 2500);
  std::uniform_real_distribution<float> sizes(9, 22);
  for (int i = 0; i < 4000; ++i) {
    const double from = starts(random);
    const TimeScale scale{from, from + std::exp(log_spans(random)), 20, 20 + widths(random)};
    TickOptions options;
    options.font_size_css =
        std::min(sizes(random), static_cast<float>(scale.width_css()) / 12);  // a phone's at most
    const auto ticks = time_ticks(Language::english(), scale, text_width, options);
    INFO(scale.from_day << " to " << scale.to_day << " over " << scale.width_css());
    double free_from = scale.left_css;
    double last_px = scale.left_css;
    for (const Tick& tick : ticks) {
      REQUIRE(tick.px >= last_px);
      REQUIRE(tick.px <= scale.right_css);
      last_px = tick.px;
      if (tick.label.empty()) continue;
      REQUIRE(tick.label_left_css >= free_from);
      free_from = tick.label_left_css + tick.label_width_css + options.label_gap_css;
      REQUIRE(tick.label_left_css + tick.label_width_css <= scale.right_css);
    }
    REQUIRE(tells_a_year(ticks));
    REQUIRE(static_cast<double>(ticks.size()) < scale.width_css() / 4 + 4);
  }
}

TEST_CASE("panning never changes the step") {
  TimeScale scale = scale_between({2018, 1, 1}, {2018, 12, 31}, 420);
  for (int i = 0; i < 400; ++i, scale = scale.panned(-3)) {
    std::vector<Day> lines;
    for (const Tick& tick : time_ticks(Language::english(), scale, text_width)) {
      if (tick.line) lines.push_back(tick.day);
    }
    for (std::size_t line = 1; line < lines.size(); ++line) {
      REQUIRE(lines[line] - lines[line - 1] >= 14);
      REQUIRE(lines[line] - lines[line - 1] <= 17);
    }
  }
}

}  // namespace rostrum::ticks_test
