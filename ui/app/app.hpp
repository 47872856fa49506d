// The canvas face: paints a Session with Dear ImGui and turns what the pointer and the keys do into
// Actions. Holds no state a link would miss; knows nothing of the browser.
//
// Used by the web bridge with a real GL backend and by the tests with none. One ImGui context is
// owned by the App.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/figure/figure.hpp"
#include "engine/geo/basemap.hpp"
#include "engine/session/session.hpp"
#include "ui/base/rect.hpp"
#include "ui/frame/frame_scheduler.hpp"
#include "ui/frame/frame_times.hpp"
#include "ui/gpu/map_renderer.hpp"
#include "ui/input/gesture.hpp"
#include "ui/input/wheel.hpp"
#include "ui/theme/fonts.hpp"

struct ImGuiContext;

namespace rostrum::ui {

// The screen and its owner's wishes, told by the page whenever they change.
struct DisplayMetrics {
  float width_css = 1280;
  float height_css = 800;
  float pixel_ratio = 1;  // device pixels for one CSS pixel
  bool prefers_dark = true;
  bool prefers_reduced_motion = false;
  bool prefers_contrast = false;  // more than usual
  bool coarse_pointer = false;    // touch first: larger targets
};

// What the page must know after a frame.
struct FrameReport {
  PaintRect search_slot;  // where the page puts its <input> of the search; empty: hidden
  PaintRect period_slot;  // likewise of the period
  PaintRect find_slot;    // likewise of letters that a name in a filter has
  PaintRect note_slot;    // likewise of a note in the basket
  PaintRect title_slot;   // likewise of a picture's title, on the sheet of Export
  bool dark = true;       // the appearance in force, for the page's own colours
  float text_scale = 1;
  float embed_height_css = 0;  // that an embedded view would like; 0: it is not embedded
};

// What a picture is to show.
struct PictureRequest {
  PictureParts parts = PictureParts::both;
  bool framed = true;  // false: without title, filters, source and link
};

class App {
 public:
  App(Dataset dataset, FontFiles fonts);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  Session& session();
  const Session& session() const;
  ImGuiContext* imgui();

  void set_screen(const DisplayMetrics& screen);
  const DisplayMetrics& screen() const;
  // Land and borders; a finer one may replace a coarse one at any time.
  void set_basemap(Basemap basemap);

  // Input. Mouse and keys reach ImGui through its backend; these do not.
  void wheel(const WheelInput& input, float x_css, float y_css, double now_seconds);
  void touch(TouchPhase phase, TouchPoint point, double now_seconds);
  // Alt while the pointer is used: it frees a dragged period from whole bins.
  void set_alt(bool held);
  // Whether the canvas has the keyboard's focus and its user is seen to use keys: the part that
  // they go to then has a ring.
  void show_focus(bool shown);
  // A key of the commands table, as the DOM names it ("+", "ArrowLeft", "Escape", "z" with ctrl).
  // True when it was one and is used.
  bool key(std::string_view dom_key, bool ctrl, bool shift);
  // Whether Shift is held by who presses with the mouse now: a drag on the map then draws a box.
  void set_shift(bool held);
  // Whether Dear ImGui has been told of something that no frame has used yet.
  bool has_input() const;

  // A screen in a public place: somebody used it by what sends no input here, as the document does.
  // True when that only woke it.
  bool used(double now_seconds);
  // The same screen, as if nobody were there.
  void rest();

  // Builds one frame: drains the session, lays out and emits ImGui draw data (ImGui::Render is
  // called). The caller sets the backend's new frame before and paints after.
  FrameReport frame(double now_seconds);

  // What paints the map under ImGui: the bridge gives one made of OpenGL ES, tests give none.
  void set_map_renderer(std::unique_ptr<MapRenderer> renderer);
  // For the bridge, between the clear and ImGui's draw data.
  void paint_under();
  // After a lost context: drops every GL object without touching GL; they are made again on paint.
  void forget_gpu_objects();

  // A picture of the view for files and paper.
  Figure figure(const PictureRequest& request) const;

  FrameScheduler& scheduler();
  // Of the last frame, by the clock that the caller set.
  FrameTimes& times();

  // Where the control with this key of the outline was last painted, if it is on screen.
  std::optional<PaintRect> target(std::string_view key) const;

 private:
  struct Impl;

  FrameReport lay_out(double now_seconds);
  void apply(const Gesture& gesture, double now_seconds);
  void move_by_arrow(float dx, float dy, bool faster);

  std::unique_ptr<Impl> impl_;
};

}  // namespace rostrum::ui
