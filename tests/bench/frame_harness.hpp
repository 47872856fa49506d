// Rostrum's canvas face without a screen, for benches: a dataset, real fonts and land, Dear ImGui's
// null backend, and a mouse. What a renderer would do is left out.
#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "engine/geo/basemap.hpp"
#include "tests/bench/processor_clock.hpp"
#include "ui/app/app.hpp"

namespace rostrum::bench {

inline std::vector<std::byte> bytes_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (text.empty()) {
    std::fprintf(stderr, "%s is not there; run python3 serve.py --build-only first.\n",
                 path.c_str());
    std::exit(1);
  }
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  return {begin, begin + text.size()};
}

class FrameHarness {
 public:
  explicit FrameHarness(Dataset dataset)
      : regular_(bytes_of_file(ROSTRUM_GEN_DIR "/inter-regular.ttf")),
        semibold_(bytes_of_file(ROSTRUM_GEN_DIR "/inter-semibold.ttf")),
        icons_(bytes_of_file(ROSTRUM_GEN_DIR "/icons.ttf")),
        app(std::move(dataset), {regular_, semibold_, icons_}) {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    app.times().set_clock(clock_ms);
    app.set_screen({.width_css = 1280, .height_css = 800});
    if (auto land = decode_basemap(bytes_of_file(ROSTRUM_GEN_DIR "/land-50.bin"))) {
      app.set_basemap(std::move(*land));
    }
    rest();
  }
  ~FrameHarness() { end_textures(ImTextureStatus_Destroyed); }
  FrameHarness(const FrameHarness&) = delete;
  FrameHarness& operator=(const FrameHarness&) = delete;

  void frame() {
    now_ += 1.0 / 60;
    app.frame(now_);
    end_textures(ImTextureStatus_OK);
  }
  void rest() {
    for (int i = 0; i < 120; ++i) {
      frame();
      take_effects();
      if (!app.scheduler().wants_frame(now_)) return;
    }
  }

  // As the page does after every frame.
  void take_effects() { app.session().take_effects(effects_); }

  void move(ImVec2 at) { ImGui::GetIO().AddMousePosEvent(at.x, at.y); }
  void hold(bool down) { ImGui::GetIO().AddMouseButtonEvent(0, down); }
  void wheel(ImVec2 at, float dy, bool ctrl) {
    app.wheel({.dx = 0, .dy = dy, .unit = ui::WheelUnit::pixel, .ctrl = ctrl}, at.x, at.y, now_);
  }
  ImVec2 middle(std::string_view key) const {
    const auto rect = app.target(key);
    if (!rect) return {};
    return {rect->x + rect->width / 2, rect->y + rect->height / 2};
  }

 private:
  static void end_textures(ImTextureStatus status) {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                        : status);
    }
  }

  std::vector<std::byte> regular_;
  std::vector<std::byte> semibold_;
  std::vector<std::byte> icons_;
  std::vector<Effect> effects_;
  double now_ = 0;

 public:
  ui::App app;
};

}  // namespace rostrum::bench
