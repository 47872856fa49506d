#include <algorithm>

#include <catch_amalgamated.hpp>

#include "tests/engine/basemap_file.hpp"
#include "tests/ui/app_harness.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::app_figure_test {

using namespace rostrum::ui;
using namespace rostrum::ui::test;

namespace {

template <typename Mark>
std::vector<Mark> marks_of(const Figure& figure) {
  std::vector<Mark> marks;
  for (const FigureMark& mark : figure.marks) {
    if (const auto* wanted = std::get_if<Mark>(&mark)) marks.push_back(*wanted);
  }
  return marks;
}

std::string all_text(const Figure& figure) {
  std::string all;
  for (const FigureText& text : marks_of<FigureText>(figure))
    all += text.text + '\n';
  return all;
}

}  // namespace

TEST_CASE("a picture has a shape of its own, and the light palette in a dark window") {
  AppHarness harness({.width_css = 1280, .height_css = 800, .prefers_dark = true});
  harness.app.set_basemap(rostrum::test::basemap_of("land-110.bin"));
  harness.settle();
  const Figure figure = harness.app.figure({});
  CHECK(figure.width / figure.height == Catch::Approx(16.0 / 9));
  CHECK(figure.paper == 0xffffff);
  const auto paths = marks_of<FigurePath>(figure);
  CHECK(std::ranges::count_if(paths, [](const FigurePath& path) {
          return path.fill.rgb == 0xf1ece2;  // plain land
        }) > 100);
  CHECK(all_text(figure).find("Dushanbe Process") != std::string::npos);
}

TEST_CASE("a phone that shows the list alone can save map and timeline") {
  AppHarness harness({.width_css = 390, .height_css = 844, .coarse_pointer = true});
  harness.app.session().dispatch(set_field("tab", Tab::list));
  harness.app.scheduler().request();
  harness.settle();
  REQUIRE_FALSE(harness.app.target("map:plot"));
  const std::string said = all_text(harness.app.figure({}));
  CHECK(said.find("New York") != std::string::npos);
  CHECK(said.find("Statements a") != std::string::npos);
}

TEST_CASE("a picture follows the reader's days") {
  AppHarness harness;
  harness.app.session().dispatch(SetTime{TimeRange{first_day_of_year(2023), std::nullopt}});
  harness.app.scheduler().request();
  harness.settle();
  const std::string said = all_text(harness.app.figure({}));
  CHECK(said.find("2023 – latest") != std::string::npos);
}

}  // namespace rostrum::app_figure_test
