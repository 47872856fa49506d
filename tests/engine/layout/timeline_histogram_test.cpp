#include "engine/layout/timeline_histogram.hpp"

#include <cmath>
#include <sstream>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/scene_fixture.hpp"

namespace rostrum::timeline_histogram_test {

using namespace rostrum::test;

namespace {

std::string number(double value) {
  return std::to_string(std::lround(value));
}

std::string words(const CssRect& rect) {
  return number(rect.x) + ',' + number(rect.y) + ' ' + number(rect.width) + 'x' +
         number(rect.height);
}

struct Upper {
  SceneFixture fixture;
  Histogram histogram;
  // Seven years over 700 pixels.
  TimeExtent extent = extent_of_days(day_from_civil({2018, 1, 1}), day_from_civil({2024, 12, 31}));
  TimeScale scale = scale_over(extent, 100, 800);
  std::optional<TimeRange> brush;

  explicit Upper(const Query& query = {}, BinWidth width = BinWidth::year) {
    build_histogram(histogram, fixture.dataset, fixture.columns, fixture.result(query).any_time,
                    CountUnit::records, width);
  }

  HistogramScene scene() const {
    HistogramScene scene;
    build_histogram_scene({.language = Language::english(),
                           .histogram = histogram,
                           .scale = scale,
                           .rect = {100, 20, 700, 60},
                           .brush = brush,
                           .text_width = text_width},
                          scene);
    return scene;
  }

  std::string text() const {
    const HistogramScene scene = this->scene();
    std::ostringstream out;
    const auto line = [&](const char* name, const HistogramRect& rect) {
      out << name << ' ' << rect.bin << ": " << words(rect.rect) << ", " << rect.count
          << (rect.group ? ' ' + fixture.dataset[*rect.group].id : "")
          << (rect.dimmed ? ", dimmed" : "") << '\n';
    };
    for (const HistogramRect& column : scene.columns)
      line("all", column);
    for (const HistogramRect& stack : scene.stacks)
      line("part", stack);
    if (scene.brush) {
      out << "brush " << words(scene.brush->body) << " handles "
          << (scene.brush->from_handle ? words(*scene.brush->from_handle) : "none") << " and "
          << (scene.brush->to_handle ? words(*scene.brush->to_handle) : "none") << '\n';
    }
    return out.str();
  }
};

}  // namespace

TEST_CASE("the histogram stacks groups before the line of everything") {
  Query query;
  query[Facet::series].include = {"baku", "dushanbe"};
  Upper upper(query);
  upper.brush = TimeRange{day_from_civil({2024, 1, 1}), std::nullopt};
  CHECK(upper.text() ==
        "all 0: 101,20 98x60, 4, dimmed\n"
        "all 5: 601,20 98x60, 3, dimmed\n"
        "all 6: 701,20 98x60, 3\n"
        // Two records of terrorism and two of borders among three: equal halves of the height.
        "part 5: 601,50 98x30, 2 terror, dimmed\n"
        "part 5: 601,20 98x30, 2 borders, dimmed\n"
        "part 6: 701,20 98x60, 3 borders\n"
        "brush 700,20 100x60 handles 696,41 8x18 and 796,41 8x18\n");
}

TEST_CASE("the pointer meets the bins that have records") {
  const HistogramScene scene = Upper().scene();
  CHECK(histogram_bin_at(scene, 150) == 0);
  CHECK(histogram_bin_at(scene, 750) == 6);
  CHECK_FALSE(histogram_bin_at(scene, 350));  // a year without records
}

TEST_CASE("columns keep their height while the days shown move") {
  Upper upper({}, BinWidth::month);
  std::vector<double> heights(upper.histogram.bins.size(), 0);
  for (const HistogramRect& column : upper.scene().columns)
    heights[column.bin] = column.rect.height;
  for (int day = 17'600; day < 19'900; day += 37) {
    upper.scale = {static_cast<double>(day), day + 400.0, 100, 800};
    for (const HistogramRect& column : upper.scene().columns) {
      REQUIRE(column.rect.height == heights[column.bin]);
      REQUIRE(column.rect.x >= 100);
      REQUIRE(column.rect.right() <= 800);
      REQUIRE(column.rect.width > 0);
    }
  }
}

TEST_CASE("every bin with a day on screen is listed, and no other") {
  Upper upper({}, BinWidth::month);
  for (int day = 17'600; day < 20'100; day += 23) {
    upper.scale = {static_cast<double>(day), day + 200.0, 100, 800};
    std::vector<std::uint32_t> listed;
    for (const HistogramRect& column : upper.scene().columns)
      listed.push_back(column.bin);
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < upper.histogram.bins.size(); ++i) {
      const HistogramBin& bin = upper.histogram.bins[i];
      if (bin.total > 0 && bin.from.days < day + 200 && bin.to.days >= day) expected.push_back(i);
    }
    REQUIRE(listed == expected);
  }
}

TEST_CASE("an end of the period that is out of sight has no handle") {
  Upper upper;
  upper.scale = {static_cast<double>(first_day_of_year(2021).days),
                 static_cast<double>(first_day_of_year(2025).days), 100, 800};
  upper.brush = TimeRange{first_day_of_year(2020), first_day_of_year(2023) - 1};
  const HistogramScene scene = upper.scene();
  REQUIRE(scene.brush);
  CHECK_FALSE(scene.brush->from_handle);
  CHECK(scene.brush->to_handle);
  CHECK(scene.brush->body.x == 100);
}

TEST_CASE("a scene made again has nothing of before") {
  Upper upper;
  upper.brush = TimeRange{first_day_of_year(2020), std::nullopt};
  HistogramScene scene = upper.scene();
  upper.brush.reset();
  build_histogram_scene({.language = Language::english(),
                         .histogram = Histogram{},
                         .scale = upper.scale,
                         .rect = {100, 20, 700, 60},
                         .brush = std::nullopt,
                         .text_width = text_width},
                        scene);
  CHECK(scene.columns.empty());
  CHECK(scene.stacks.empty());
  CHECK_FALSE(scene.brush);
}

TEST_CASE("the overview frames the days of the detail, unless it shows all") {
  const Upper upper;
  const CssRect strip{100, 80, 700, 14};
  CHECK_FALSE(window_frame(upper.scale, upper.scale, strip, 11));
  const double second_year = upper.extent.from_day + 365;
  const auto frame =
      window_frame(upper.scale, {second_year, second_year + 730, 100, 800}, strip, 11);
  REQUIRE(frame);
  CHECK(frame->x == Catch::Approx(200).margin(1));
  CHECK(frame->width == Catch::Approx(200).margin(1));
  CHECK(frame->y == 80);
  const auto last_week = window_frame(
      upper.scale, {upper.extent.to_day - 7, upper.extent.to_day, 100, 800}, strip, 11);
  REQUIRE(last_week);
  CHECK(last_week->right() == Catch::Approx(800));
  CHECK(last_week->width == 11);
}

}  // namespace rostrum::timeline_histogram_test
