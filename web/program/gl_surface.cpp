#include "web/program/gl_surface.hpp"

#include <cmath>
#include <utility>

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "ui/theme/theme.hpp"
#include "web/program/kept_vertex_array.hpp"

namespace rostrum::web {

namespace {

constexpr const char* canvas_selector = "#canvas";

// An element no page has: the keys belong to web/page/keys.js alone. SDL would take Tab and
// Backspace from whatever it listens on.
constexpr const char* no_keyboard_element = "#no-element-for-sdl-keys";

int window_extent(int px, float pixel_ratio) {
  return static_cast<int>(std::lround(static_cast<float>(px) / pixel_ratio));
}

float channel(ui::Color color, unsigned shift) {
  return static_cast<float>(color.abgr >> shift & 0xffU) / 255.0F;
}

}  // namespace

float css_from_px(int px, float pixel_ratio) {
  constexpr float rounding_room_px = 0.02F;
  return (static_cast<float>(px) + rounding_room_px) / pixel_ratio;
}

GlSurface::~GlSurface() {
  if (has_painter_) ImGui_ImplOpenGL3_Shutdown();
  if (context_ > 0) emscripten_webgl_destroy_context(context_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
}

std::expected<void, std::string> GlSurface::open(const CanvasSize& size) {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, no_keyboard_element);
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    return std::unexpected(std::string("The canvas could not be opened. ") + SDL_GetError());
  }
  window_ = SDL_CreateWindow("Rostrum", 0, 0, window_extent(size.width_px, size.pixel_ratio),
                             window_extent(size.height_px, size.pixel_ratio), 0);
  if (window_ == nullptr) {
    return std::unexpected(std::string("The canvas could not be opened. ") + SDL_GetError());
  }

  // The same as in web/page/support.js, which may have made the context already.
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.alpha = false;
  attributes.depth = false;
  attributes.stencil = false;
  attributes.antialias = false;
  attributes.majorVersion = 2;
  attributes.minorVersion = 0;
  context_ = emscripten_webgl_create_context(canvas_selector, &attributes);
  if (context_ <= 0 ||
      emscripten_webgl_make_context_current(context_) != EMSCRIPTEN_RESULT_SUCCESS) {
    return std::unexpected(std::string("The browser gave no WebGL 2 context."));
  }
  size_ = {};
  resize(size);
  return {};
}

void GlSurface::attach_painter() {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  forget_vertex_array();
  ImGui_ImplOpenGL3_Init("#version 300 es");
  has_painter_ = true;
}

void GlSurface::resize(const CanvasSize& size) {
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  const int wanted_width = window_extent(size.width_px, size.pixel_ratio);
  const int wanted_height = window_extent(size.height_px, size.pixel_ratio);
  if (width != wanted_width || height != wanted_height) {
    SDL_SetWindowSize(window_, wanted_width, wanted_height);
  }
  // SDL sets the backing store to its window's size; the exact one is set after it.
  emscripten_set_canvas_element_size(canvas_selector, size.width_px, size.height_px);
  size_ = size;
}

void GlSurface::begin_frame() {
  ImGui_ImplOpenGL3_NewFrame();
}

void GlSurface::paint(ui::App& app, bool dark) {
  const ui::Color ground = (dark ? ui::dark_palette() : ui::light_palette()).ground;
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, size_.width_px, size_.height_px);
  glClearColor(channel(ground, 0), channel(ground, 8), channel(ground, 16), 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  app.paint_under();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void GlSurface::forget_context() {
  // The painter is made anew instead of told to let go: to delete what belonged to the context that
  // was lost is an error of WebGL. Its own memory is plain data, given back as it was taken.
  ImGuiIO& io = ImGui::GetIO();
  ImGui::MemFree(std::exchange(io.BackendRendererUserData, nullptr));
  io.BackendRendererName = nullptr;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy || texture->WantDestroyNextFrame) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->BackendUserData = nullptr;
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
  attach_painter();
}

}  // namespace rostrum::web
