#include "ui/theme/fonts.hpp"

#include <imgui_internal.h>

namespace rostrum::ui {

namespace {

// Of a font without a single glyph: what stands for one that did not come.
ImFontLoader blank_loader() {
  ImFontLoader loader;
  loader.Name = "blank";
  loader.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar,
                                 ImFontGlyph*, float*) { return false; };
  return loader;
}

ImFont* add_font(ImFontAtlas& atlas, std::span<const std::byte> bytes) {
  ImFontConfig config;
  if (bytes.empty()) {
    static const ImFontLoader blank = blank_loader();
    config.FontLoader = &blank;
    return atlas.AddFont(&config);
  }
  config.FontDataOwnedByAtlas = false;
  // Dear ImGui takes a mutable pointer but only reads fonts it does not own.
  void* data = const_cast<std::byte*>(bytes.data());
  return atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), 0, &config);
}

}  // namespace

Fonts load_fonts(const FontFiles& files) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  return {add_font(atlas, files.regular), add_font(atlas, files.semibold),
          add_font(atlas, files.icons)};
}

}  // namespace rostrum::ui
