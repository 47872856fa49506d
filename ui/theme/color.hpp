// Colours as packed RGBA, the form draw lists take, with the few operations a theme needs.
#pragma once

#include <cstdint>

#include <imgui.h>

namespace rostrum::ui {

struct Color {
  std::uint32_t abgr = 0xff000000;  // as IM_COL32 packs it

  constexpr operator ImU32() const { return abgr; }
  constexpr bool operator==(const Color&) const = default;
};

// From the design's notation, 0xRRGGBB.
constexpr Color rgb(std::uint32_t value) {
  return {0xff000000U | (value & 0xffU) << 16 | (value & 0xff00U) | (value >> 16 & 0xffU)};
}

// The same colour with this opacity, 0..1, on top of its own.
constexpr Color faded(Color color, float opacity) {
  const auto alpha = static_cast<std::uint32_t>(static_cast<float>(color.abgr >> 24) * opacity);
  return {(color.abgr & 0x00ffffffU) | (alpha > 255U ? 255U : alpha) << 24};
}

// Linear in sRGB bytes: from a at 0 to b at 1; opaque.
constexpr Color mixed(Color a, Color b, float share) {
  const auto channel = [&](int shift) {
    const float from = static_cast<float>(a.abgr >> shift & 0xffU);
    const float to = static_cast<float>(b.abgr >> shift & 0xffU);
    // NOLINTNEXTLINE(bugprone-incorrect-roundings): never negative; lround is no constexpr.
    return static_cast<std::uint32_t>(from + (to - from) * share + 0.5F) << shift;
  };
  return {0xff000000U | channel(0) | channel(8) | channel(16)};
}

}  // namespace rostrum::ui
