// A QR code on the canvas: every module a square of whole device pixels, dark on light in both
// themes, because readers expect it so, with the quiet zone around it.
#pragma once

#include <imgui.h>

#include "engine/link/qr_code.hpp"
#include "ui/theme/theme.hpp"

namespace rostrum::ui {

// CSS pixels a side with the quiet zone: the most whole device pixels a module that have room in
// max_css, and one at least.
float qr_side(const Theme& theme, const QrCode& code, float max_css);

// Top left at position, as large as qr_side() says.
void draw_qr(ImDrawList* list, const Theme& theme, const QrCode& code, ImVec2 position,
             float max_css);

}  // namespace rostrum::ui
