// How the cost of zooming grows with the data: the map's display list for frames that go through
// all levels and back, a sixteenth of a level each, from ten thousand rows to a million. One place
// for about six rows. Figures only, nothing is asserted: zoom_bench [most rows]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "engine/layout/map_scene_builder.hpp"
#include "engine/query/evaluate.hpp"
#include "tests/bench/processor_clock.hpp"
#include "tests/engine/map_fixture.hpp"
#include "tests/engine/scene_fixture.hpp"

namespace {

using namespace rostrum;

constexpr MapViewport window{0, 0, 1280, 800};
constexpr double deepest = 8;
constexpr int frames_of_level = 16;

struct Zoom {
  std::vector<double> frames;
  double jump = 0;  // a scene at once, with nothing made before
};

Zoom zoom(const Dataset& dataset, const Columns& columns, const Result& result,
          Projection projection) {
  MapSceneBuilder builder;
  const auto build = [&](double level) {
    const double start = bench::clock_ms();
    builder.build({.language = Language::english(),
                   .dataset = dataset,
                   .columns = columns,
                   .result = result,
                   .result_revision = 1,
                   .camera = camera_from_position({20, 10, level}, window, projection),
                   .viewport = window,
                   .text_width = test::text_width});
    return bench::clock_ms() - start;
  };
  Zoom zoom;
  build(0);
  zoom.jump = build(deepest / 2);
  constexpr int there = static_cast<int>(deepest) * frames_of_level;
  for (int round = 0; round < 2; ++round) {
    zoom.frames.clear();
    for (int i = 0; i < 2 * there; ++i)
      zoom.frames.push_back(
          build(static_cast<double>(std::min(i, 2 * there - i)) / frames_of_level));
  }
  std::ranges::sort(zoom.frames);
  return zoom;
}

double share(const std::vector<double>& sorted, double part) {
  return sorted[static_cast<std::size_t>(static_cast<double>(sorted.size() - 1) * part)];
}

}  // namespace

int main(int argument_count, char** arguments) {
  const int most = argument_count > 1 ? std::atoi(arguments[1]) : 1'000'000;
  if (most <= 0) {
    std::puts("usage: zoom_bench [most rows]");
    return 1;
  }
  std::printf("%9s %8s %-12s %8s %8s %8s %8s %8s %14s\n", "rows", "places", "", "p50 ms", "p95 ms",
              "max ms", "mean ms", "jump ms", "mean, ns a row");
  for (const double rows : {1e4, 3e4, 1e5, 3e5, 1e6}) {
    if (rows > most) break;
    const Dataset dataset = test::random_world(1, static_cast<int>(rows / 6));
    const FacetDomains domains(dataset);
    const Columns columns(dataset, domains);
    const SearchIndex index;
    const Result result =
        evaluate({dataset, domains, columns, index}, Query{}, {.unit = CountUnit::statements});
    for (const Projection projection : {Projection::equal_earth, Projection::orthographic}) {
      const Zoom zoomed = zoom(dataset, columns, result, projection);
      double sum = 0;
      for (const double ms : zoomed.frames)
        sum += ms;
      const double mean = sum / static_cast<double>(zoomed.frames.size());
      std::printf("%9zu %8zu %-12s %8.2f %8.2f %8.2f %8.2f %8.2f %14.1f\n", columns.row_count(),
                  dataset.places().size(),
                  projection == Projection::orthographic ? "globe" : "flat map",
                  share(zoomed.frames, 0.5), share(zoomed.frames, 0.95), share(zoomed.frames, 1),
                  mean, zoomed.jump, mean * 1e6 / static_cast<double>(columns.row_count()));
      std::fflush(stdout);
    }
  }
  return 0;
}
