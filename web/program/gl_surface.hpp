// The canvas: SDL's window on it, a WebGL 2 context, and Dear ImGui's painter.
//
// The page owns the canvas' size and tells it in device pixels; nothing here asks a ratio and
// scales by it again. SDL's window is as large as the canvas in CSS pixels, so that SDL's mouse
// positions are CSS pixels.
#pragma once

#include <expected>
#include <string>

#include <SDL.h>
#include <emscripten/html5.h>

#include "ui/app/app.hpp"

namespace rostrum::web {

struct CanvasSize {
  int width_px = 1280;  // backing store
  int height_px = 800;
  float pixel_ratio = 1;

  bool operator==(const CanvasSize&) const = default;
};

// The CSS size whose product with the ratio is the backing store again, also after Dear ImGui's
// painter has cut off the fraction.
float css_from_px(int px, float pixel_ratio);

class GlSurface {
 public:
  GlSurface() = default;
  ~GlSurface();
  GlSurface(const GlSurface&) = delete;
  GlSurface& operator=(const GlSurface&) = delete;

  // Once. The error is a sentence for the reader.
  std::expected<void, std::string> open(const CanvasSize& size);
  // After the App has made Dear ImGui's context.
  void attach_painter();

  void resize(const CanvasSize& size);

  void begin_frame();
  // Clears, lets the App paint what lies under, then paints Dear ImGui's last frame.
  void paint(ui::App& app, bool dark);

  // The context went away and came back: what belonged to it is forgotten and asked for again.
  void forget_context();

 private:
  SDL_Window* window_ = nullptr;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
  CanvasSize size_;
  bool has_painter_ = false;
};

}  // namespace rostrum::web
