// The whole canvas face on Dear ImGui's null backend: real records, real fonts, no GPU. The mouse
// moves and clicks as a person's would, frame by frame.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>
#include <imgui.h>
#include <nlohmann/json.hpp>

#include "engine/load/load.hpp"
#include "ui/app/app.hpp"

namespace rostrum::ui::test {

inline std::vector<std::byte> bytes_of(const std::string& name) {
  std::ifstream file(std::string(ROSTRUM_GEN_DIR) + "/" + name, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  REQUIRE_FALSE(text.empty());
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  return {begin, begin + text.size()};
}

// The real dataset's five founding forums: what a curator adds must not move what is tested.
inline Dataset founding_dataset() {
  constexpr std::array founding = {
      "baku-security-forum-2023", "baku-security-forum-2025", "dushanbe-process-2024-kuwait",
      "minsk-osce-counter-terrorism-2018", "un-hlc-counter-terrorism-2018"};
  const std::vector<std::byte> bytes = bytes_of("dataset.json");
  const auto* text = reinterpret_cast<const char*>(bytes.data());
  nlohmann::json bundle = nlohmann::json::parse(text, text + bytes.size());
  nlohmann::json kept = nlohmann::json::array();
  for (nlohmann::json& forum : bundle["forums"]) {
    if (std::ranges::find(founding, forum["id"].get<std::string>()) != founding.end()) {
      kept.push_back(std::move(forum));
    }
  }
  REQUIRE(kept.size() == founding.size());
  bundle["forums"] = std::move(kept);
  bundle.erase("aliases");  // they name forums that are not here
  bundle.erase("versions");
  auto loaded = load_dataset(bundle.dump());
  REQUIRE(loaded.has_value());
  return std::move(*loaded);
}

class AppHarness {
 public:
  explicit AppHarness(DisplayMetrics screen = {.width_css = 1280, .height_css = 800})
      : AppHarness(screen, founding_dataset()) {}

  AppHarness(DisplayMetrics screen, Dataset dataset)
      : regular_(bytes_of("inter-regular.ttf")),
        semibold_(bytes_of("inter-semibold.ttf")),
        icons_(bytes_of("icons.ttf")),
        app(std::move(dataset), {regular_, semibold_, icons_}) {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    app.set_screen(screen);
    settle();
  }

  ~AppHarness() { end_textures(ImTextureStatus_Destroyed); }
  AppHarness(const AppHarness&) = delete;
  AppHarness& operator=(const AppHarness&) = delete;

  void frame() {
    now_ += 1.0 / 60;
    report = app.frame(now_);
    end_textures(ImTextureStatus_OK);
  }

  // Paints until nothing wants another frame; returns how many it took.
  int settle(int most = 120) {
    int frames = 0;
    do {
      frame();
      ++frames;
    } while (app.scheduler().wants_frame(now_) && frames < most);
    return frames;
  }

  void move_to(ImVec2 at) {
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    app.scheduler().request();
    settle();
  }

  void click(std::string_view key, ImGuiMouseButton button = ImGuiMouseButton_Left) {
    const std::optional<PaintRect> rect = app.target(key);
    INFO("control " << key);
    REQUIRE(rect.has_value());
    click_at({rect->x + rect->width / 2, rect->y + rect->height / 2}, button);
  }

  void click_at(ImVec2 at, ImGuiMouseButton button = ImGuiMouseButton_Left) {
    move_to(at);
    ImGui::GetIO().AddMouseButtonEvent(button, true);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(button, false);
    app.scheduler().request();
    settle();
  }

  void tap(std::string_view key) {
    const std::optional<PaintRect> rect = app.target(key);
    INFO("control " << key);
    REQUIRE(rect.has_value());
    const TouchPoint point{1, rect->x + rect->width / 2, rect->y + rect->height / 2};
    app.touch(TouchPhase::down, point, now_);
    frame();
    app.touch(TouchPhase::up, point, now_ + 0.05);
    settle();
    // A tap waits for a second one before it is over.
    now_ += 0.5;
    app.scheduler().request();
    settle();
  }

  // Lets time go by as a browser does: a frame when one is wanted, nothing else.
  void wait(double seconds) {
    const double end = now_ + seconds;
    for (; now_ < end; now_ += 1.0 / 60) {
      if (!app.scheduler().wants_frame(now_)) continue;
      report = app.frame(now_);
      end_textures(ImTextureStatus_OK);
    }
    settle();
  }

  double now() const { return now_; }
  const View& view() { return app.session().view(); }

 private:
  // What a renderer would do: a texture that is asked for is there afterwards.
  static void end_textures(ImTextureStatus status) {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                        : status);
    }
  }

  std::vector<std::byte> regular_;
  std::vector<std::byte> semibold_;
  std::vector<std::byte> icons_;
  double now_ = 0;

 public:
  App app;
  FrameReport report;
};

}  // namespace rostrum::ui::test
