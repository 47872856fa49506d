// Loads the font subsets into Dear ImGui's dynamic atlas: glyphs are drawn when first used, at the
// size and pixel ratio they are used in.
#pragma once

#include <cstddef>
#include <span>

#include <imgui.h>

namespace rostrum::ui {

// An empty file stands for one that did not come: its texts are blank, and nothing else is.
struct FontFiles {
  std::span<const std::byte> regular;  // TrueType or OpenType; must outlive the ImGui context
  std::span<const std::byte> semibold;
  std::span<const std::byte> icons;
};

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  ImFont* icons = nullptr;
};

// Precondition: an ImGui context is current.
Fonts load_fonts(const FontFiles& files);

}  // namespace rostrum::ui
