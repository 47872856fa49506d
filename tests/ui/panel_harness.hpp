// The harness of one panel: a session over the small scene dataset, Dear ImGui without a backend,
// and a mouse that a test moves like a person.
#pragma once

#include <functional>
#include <string_view>

#include <catch_amalgamated.hpp>
#include <imgui.h>

#include "engine/session/session.hpp"
#include "tests/engine/scene_fixture.hpp"
#include "ui/base/panel_context.hpp"
#include "ui/base/target_map.hpp"
#include "ui/frame/frame_scheduler.hpp"

namespace rostrum::ui::test {

class PanelHarness {
 public:
  using Paint = std::function<void(const PanelContext&)>;

  PanelHarness(PaintRect panel, Paint paint)
      : session(rostrum::test::SceneTables().dataset()), panel_(panel), paint_(std::move(paint)) {
    imgui_ = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {1000, 800};
    ImFont* font = io.Fonts->AddFontDefault();
    theme.palette = &dark_palette();
    theme.regular = font;
    theme.semibold = font;
    theme.icons = font;
    frame();
  }
  ~PanelHarness() {
    frame_textures(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(imgui_);
  }
  PanelHarness(const PanelHarness&) = delete;
  PanelHarness& operator=(const PanelHarness&) = delete;

  // One frame, a sixtieth of a second after the last.
  void frame() {
    now += 1.0 / 60;
    scheduler.begin_frame(now);
    session.drain();
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    targets.clear();
    strings.clear();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("harness", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground);
    paint_({.session = session,
            .language = session.language(),
            .theme = theme,
            .rect = panel_,
            .now_seconds = now,
            .scheduler = scheduler,
            .targets = targets,
            .strings = strings,
            .times = times,
            .highlight = highlight});
    if (highlight.end_frame()) scheduler.request();
    ImGui::End();
    ImGui::Render();
    frame_textures(ImTextureStatus_OK);
  }
  void frames(int count) {
    for (int i = 0; i < count; ++i)
      frame();
  }
  // Until nothing moves any more.
  void rest(int most = 400) {
    int count = 0;
    do {
      frame();
    } while (scheduler.wants_frame(now) && ++count < most);
  }

  void move(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    frame();
  }
  void press() {
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    frame();
  }
  void release() {
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frames(2);  // what it dispatched is drained
  }
  void click(float x, float y) {
    move(x, y);
    press();
    release();
    wait(1);  // the next click is no second half of a double one
  }
  void double_click(float x, float y) {
    move(x, y);
    press();
    release();
    press();
    release();
    wait(1);
  }
  void drag(float x, float y, float to_x, float to_y, int steps = 5) {
    move(x, y);
    press();
    for (int i = 1; i <= steps; ++i) {
      const float share = static_cast<float>(i) / static_cast<float>(steps);
      move(x + (to_x - x) * share, y + (to_y - y) * share);
    }
    // The pointer rests before it lets go: nothing is flung.
    frames(6);
    release();
  }
  void wait(double seconds) {
    now += seconds;
    ImGui::GetIO().DeltaTime = static_cast<float>(seconds);
    session.drain();
    frames(40);
  }

  PaintRect target(std::string_view key) const {
    const auto rect = targets.find(key);
    INFO("target " << key);
    REQUIRE(rect);
    return *rect;
  }
  ImVec2 middle(std::string_view key) const {
    const PaintRect rect = target(key);
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
  }
  void click(std::string_view key) {
    const ImVec2 at = middle(key);
    click(at.x, at.y);
  }

  Session session;
  Theme theme;
  FrameScheduler scheduler;
  TargetMap targets;
  FrameStrings strings;
  FrameTimes times;
  Highlight highlight;
  double now = 0;

 private:
  static void frame_textures(ImTextureStatus status) {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                        : status);
    }
  }

  PaintRect panel_;
  Paint paint_;
  ImGuiContext* imgui_ = nullptr;
};

}  // namespace rostrum::ui::test
