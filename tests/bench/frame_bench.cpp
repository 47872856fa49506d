// How long a frame takes without a screen, and how often it asks for memory: the real dataset and
// a made-up one, while map, timeline and list are moved. README.md says what the columns are.
// Figures only, nothing is asserted: frame_bench [real|synthetic] [motion]
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string_view>

#include <nlohmann/json.hpp>

#include "engine/load/load.hpp"
#include "tests/bench/frame_harness.hpp"
#include "tests/support/synthetic_dataset.hpp"
#include "web/program/allocation_count.hpp"

namespace {

using namespace rostrum;
using namespace rostrum::bench;

constexpr int warm_up_frames = 240;
constexpr int measured_frames = 480;

double share(std::vector<double> values, double part) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * part)];
}

// One way to keep the explorer busy; a step is what happens before a frame.
struct Motion {
  std::string_view name;
  std::function<void(FrameHarness&)> begin;
  std::function<void(FrameHarness&, int)> step;
};

struct Samples {
  std::vector<double> whole;
  std::vector<double> scenes;
  std::vector<double> actions;
  std::vector<double> allocations;
};

Samples run(FrameHarness& harness, const Motion& motion) {
  harness.app.session().dispatch(OpenAddress{""});
  harness.rest();
  motion.begin(harness);
  Samples samples;
  for (int i = 0; i < warm_up_frames + measured_frames; ++i) {
    motion.step(harness, i);
    const std::uint64_t before = web::allocation_count();
    harness.frame();
    const std::uint64_t after = web::allocation_count();
    harness.take_effects();
    if (i < warm_up_frames) continue;
    const ui::FrameTimes& times = harness.app.times();
    samples.whole.push_back(times.spent_ms(ui::FramePart::whole));
    samples.scenes.push_back(times.spent_ms(ui::FramePart::scenes));
    samples.actions.push_back(times.spent_ms(ui::FramePart::actions));
    samples.allocations.push_back(static_cast<double>(after - before));
  }
  harness.hold(false);
  harness.rest();
  return samples;
}

void print_row(std::string_view data, std::string_view motion, const Samples& samples) {
  std::printf("%-10.*s %-16.*s", static_cast<int>(data.size()), data.data(),
              static_cast<int>(motion.size()), motion.data());
  for (const std::vector<double>* column : {&samples.whole, &samples.scenes, &samples.actions}) {
    std::printf("  %6.2f %6.2f %6.2f", share(*column, 0.5), share(*column, 0.95),
                share(*column, 1));
  }
  std::printf("  %7.0f %7.0f\n", share(samples.allocations, 0.5), share(samples.allocations, 1));
}

std::vector<Motion> motions() {
  const auto wave = [](int i, float range) {
    return range * std::sin(static_cast<float>(i) / 24.0F);
  };
  const auto none = [](FrameHarness&) {};
  const auto drag_from = [](std::string_view key) {
    return [key](FrameHarness& harness) {
      harness.move(harness.middle(key));
      harness.frame();
      harness.hold(true);
      harness.frame();
    };
  };
  const auto drag = [wave](std::string_view key, float x, float y) {
    return [=](FrameHarness& harness, int i) {
      const ImVec2 at = harness.middle(key);
      harness.move({at.x + wave(i, x), at.y + wave(i, y)});
    };
  };
  // In for a while and out again.
  const auto zoom = [](std::string_view key) {
    return [key](FrameHarness& harness, int i) {
      harness.wheel(harness.middle(key), i / 60 % 2 == 0 ? -12.0F : 12.0F, true);
    };
  };
  const auto scroll_at = [](ImVec2 at) {
    return [at](FrameHarness& harness, int i) {
      harness.wheel(at, i / 120 % 2 == 0 ? 24.0F : -24.0F, false);
    };
  };
  return {
      {"still", none, [](FrameHarness&, int) {}},
      {"pan map", drag_from("map:plot"), drag("map:plot", 160, 70)},
      {"pan map, zoomed",
       [drag_from](FrameHarness& harness) {
         for (int i = 0; i < 40; ++i) {
           harness.wheel(harness.middle("map:plot"), -12, true);
           harness.frame();
         }
         harness.rest();
         drag_from("map:plot")(harness);
       },
       drag("map:plot", 160, 70)},
      {"zoom map", none, zoom("map:plot")},
      {"pan timeline",
       [drag_from](FrameHarness& harness) {
         for (int i = 0; i < 20; ++i) {
           harness.wheel(harness.middle("timeline:lanes"), -12, true);
           harness.frame();
         }
         harness.rest();
         drag_from("timeline:lanes")(harness);
       },
       drag("timeline:lanes", 160, 40)},
      {"zoom timeline", none, zoom("timeline:lanes")},
      {"scroll list", none, scroll_at({1200, 400})},
      {"scroll filters", none, scroll_at({100, 400})},
  };
}

void measure(std::string_view name, Dataset dataset, std::string_view only) {
  FrameHarness harness(std::move(dataset));
  for (const Motion& motion : motions()) {
    if (only.empty() || motion.name == only) print_row(name, motion.name, run(harness, motion));
  }
}

Dataset loaded(std::string_view text) {
  auto dataset = load_dataset(text);
  if (!dataset) {
    std::fprintf(stderr, "%s\n", text_from_load_error(dataset.error().front()).c_str());
    std::exit(1);
  }
  return std::move(*dataset);
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
  web::count_imgui_allocations();
  const std::string_view which = argument_count > 1 ? arguments[1] : "";
  const std::string_view only = argument_count > 2 ? arguments[2] : "";
  const std::vector<std::byte> bytes = bytes_of_file(ROSTRUM_GEN_DIR "/dataset.json");
  const std::string_view real(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  std::printf("%-27s  %-20s  %-20s  %-20s  %s\n", "", "engine and UI, ms", "of it scenes, ms",
              "of it actions, ms", "allocations");
  std::printf("%-27s  %6s %6s %6s  %6s %6s %6s  %6s %6s %6s  %7s %7s\n", "a frame", "p50", "p95",
              "max", "p50", "p95", "max", "p50", "p95", "max", "p50", "max");
  if (which != "synthetic") measure("real", loaded(real), only);
  if (which != "real") {
    measure("synthetic",
            loaded(test::synthetic_bundle(nlohmann::json::parse(real.begin(), real.end())).dump()),
            only);
  }
  return 0;
}
