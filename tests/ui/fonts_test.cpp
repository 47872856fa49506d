// Fonts that did not come have blank letters, and Dear ImGui paints with them all the same.
#include "ui/theme/fonts.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::fonts_test {

using namespace rostrum::ui;

namespace {

void textures(ImTextureStatus status) {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    texture->SetStatus(status);
}

}  // namespace

TEST_CASE(
    "a font that did not come keeps the place of its letters, and what is drawn beside them") {
  ImGuiContext* context = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.DisplaySize = {1000, 800};
  const Fonts fonts = load_fonts({});
  REQUIRE(fonts.regular != nullptr);
  REQUIRE(fonts.icons != nullptr);
  for (int frame = 0; frame < 8; ++frame) {
    io.DeltaTime = 1.0F / 60;
    // As when a window moves to a screen of another density.
    ImGui::GetStyle().FontScaleDpi = frame < 4 ? 1.0F : 1.25F;
    ImGui::NewFrame();
    ImGui::Begin("harness");
    for (ImFont* font : {fonts.regular, fonts.semibold, fonts.icons}) {
      for (const float size : {11.0F, 16.0F, 28.0F}) {
        ImGui::PushFont(font, size);
        ImGui::TextUnformatted("Borders and migration · Ouagadougou …");
        CHECK(ImGui::CalcTextSize("Borders and migration").x > 0);
        ImGui::PopFont();
      }
    }
    ImGui::GetWindowDrawList()->AddRectFilled({100, 100}, {200, 200}, IM_COL32_WHITE);
    ImGui::End();
    ImGui::Render();
    textures(ImTextureStatus_OK);
  }
  CHECK(ImGui::GetDrawData()->TotalVtxCount > 0);
  textures(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context);
}

}  // namespace rostrum::fonts_test
