// The running program: an App on a GlSurface, painted only when there is a reason.
//
// There is no main loop. Input, the page and timers ask for a frame; one request of the browser's
// animation frame is pending at most; after a frame the App's scheduler says whether another is due
// at once, at a time, or never. Everything that changes the state from outside of a frame goes
// through settle(), so that the page's answers are true as soon as a call returns.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/intake.hpp"
#include "engine/model/dataset.hpp"
#include "engine/outline/document_face.hpp"
#include "engine/text/language.hpp"
#include "ui/app/app.hpp"
#include "web/program/frame_log.hpp"
#include "web/program/gl_surface.hpp"

namespace rostrum::web {

// What the reader's system asks for.
struct Preferences {
  bool prefers_dark = true;
  bool prefers_reduced_motion = false;
  bool coarse_pointer = false;
  bool prefers_contrast = false;
};

class Program {
 public:
  // One program a page: SDL's events find it by its address, so it never moves.
  static std::expected<std::unique_ptr<Program>, std::string> start(Dataset dataset,
                                                                    ui::FontFiles fonts,
                                                                    const CanvasSize& size,
                                                                    const Preferences& preferences);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  ui::App& app() { return *app_; }
  Session& session() { return app_->session(); }
  const SemanticNode& outline() { return document_.outline(session()); }
  std::uint32_t frames_painted() const { return frames_painted_; }
  // What the last frames cost.
  FrameLog& frame_log() { return frame_log_; }

  // The canvas is emptied by a new size, so it is painted before this returns.
  void resize(const CanvasSize& size);
  void set_preferences(const Preferences& preferences);
  void set_basemap(Basemap basemap);
  // Of canvas and document; nothing: English.
  void set_language(std::unique_ptr<const Language> language);
  std::expected<void, std::vector<LoadError>> add_texts(std::string_view json);

  // True when it was used; a wheel with ctrl is the page's own zoom except over map and timeline.
  bool wheel(const ui::WheelInput& input, float x_css, float y_css);
  bool key(const std::string& dom_key, bool ctrl, bool shift);

  // Applies at once and tells the page what came of it.
  void apply(Action action);
  bool activate(const std::string& key);
  bool enter(const std::string& key, std::string text);
  // A file of the reader's own; see Session::read_file.
  void read_file(std::string_view name, std::string_view bytes);
  void show_data(Intake read);

  // A screen in a public place: somebody used what sends no input here.
  void used();
  // It starts again, as if nobody were there.
  void rest();

  void context_lost();
  void context_restored();

  void request_frame();

 private:
  Program() = default;

  static int watch_event(void* self, SDL_Event* event);
  static EM_BOOL run_frame(double time_ms, void* self);
  static void run_wake(void* self);

  void paint_frame();
  // Uses what the pointer did within the browser's own event. Browsers let a page copy, share and
  // open windows there only; Safari counts the next animation frame as outside.
  void act_now();
  void send_frame_report(const ui::FrameReport& report);
  void schedule_next(double now_seconds);
  void settle();
  // True when the view has another address now.
  bool take_address();
  void run(const Effect& effect);
  void save(ExportFormat format);
  void update_screen();

  GlSurface surface_;
  std::unique_ptr<ui::App> app_;
  DocumentFace document_;
  std::unique_ptr<const Language> language_;  // null: English, which is part of the program
  CanvasSize size_;
  Preferences preferences_;
  bool frame_pending_ = false;
  bool has_context_ = true;
  int wake_timer_ = 0;
  std::uint32_t frames_painted_ = 0;
  FrameLog frame_log_;

  std::string address_;          // of the view
  std::vector<Effect> effects_;  // that were run; kept for its memory

  // As last sent to the page.
  std::uint64_t sent_query_revision_ = 0;
  std::uint64_t seen_revision_ = 0;
  ui::FrameReport sent_report_;
  bool any_report_sent_ = false;
  const char* sent_cursor_ = nullptr;
};

}  // namespace rostrum::web
