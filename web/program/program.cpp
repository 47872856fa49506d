#include "web/program/program.hpp"

#include <algorithm>
#include <cstring>
#include <utility>
#include <variant>

#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include "engine/basket/basket_json.hpp"
#include "engine/exchange/export_file.hpp"
#include "engine/exchange/export_words.hpp"
#include "engine/exchange/tour_file.hpp"
#include "engine/load/tours.hpp"
#include "messages/export.hpp"
#include "web/gl/map_renderer_gles.hpp"
#include "web/program/allocation_count.hpp"
#include "web/program/host.hpp"
#include "web/program/picture_export.hpp"
#include "web/program/pointer.hpp"

namespace rostrum::web {

namespace {

double now_in_seconds() {
  return emscripten_get_now() / 1000.0;
}

bool contains(const std::optional<ui::PaintRect>& rect, float x, float y) {
  return rect && x >= rect->x && x < rect->x + rect->width && y >= rect->y &&
         y < rect->y + rect->height;
}

}  // namespace

std::expected<std::unique_ptr<Program>, std::string> Program::start(
    Dataset dataset, ui::FontFiles fonts, const CanvasSize& size, const Preferences& preferences) {
  std::unique_ptr<Program> program(new Program());
  if (auto opened = program->surface_.open(size); !opened) return std::unexpected(opened.error());
  program->size_ = size;
  program->preferences_ = preferences;
  count_imgui_allocations();
  program->app_ = std::make_unique<ui::App>(std::move(dataset), fonts);
  program->app_->times().set_clock(emscripten_get_now);
  ImGui::SetCurrentContext(program->app_->imgui());
  program->surface_.attach_painter();
  program->app_->set_map_renderer(make_map_renderer_gles());
  program->update_screen();
  program->take_address();
  program->sent_query_revision_ = program->session().query_revision();
  program->seen_revision_ = program->session().revision();
  SDL_AddEventWatch(&Program::watch_event, program.get());
  return program;
}

Program::~Program() {
  SDL_DelEventWatch(&Program::watch_event, this);
  if (wake_timer_ != 0) emscripten_clear_timeout(wake_timer_);
}

void Program::update_screen() {
  app_->set_screen({.width_css = css_from_px(size_.width_px, size_.pixel_ratio),
                    .height_css = css_from_px(size_.height_px, size_.pixel_ratio),
                    .pixel_ratio = size_.pixel_ratio,
                    .prefers_dark = preferences_.prefers_dark,
                    .prefers_reduced_motion = preferences_.prefers_reduced_motion,
                    .prefers_contrast = preferences_.prefers_contrast,
                    .coarse_pointer = preferences_.coarse_pointer});
}

void Program::resize(const CanvasSize& size) {
  if (size == size_ && frames_painted_ > 0) return;
  size_ = size;
  surface_.resize(size);
  update_screen();
  app_->scheduler().request();
  if (has_context_) paint_frame();
}

void Program::set_preferences(const Preferences& preferences) {
  preferences_ = preferences;
  update_screen();
  request_frame();
}

void Program::set_basemap(Basemap basemap) {
  app_->set_basemap(std::move(basemap));
  request_frame();
}

void Program::set_language(std::unique_ptr<const Language> language) {
  const Language& spoken = language ? *language : Language::english();
  session().set_language(spoken);
  document_.set_language(spoken);
  language_ = std::move(language);  // the one before has no reader any more
  settle();
}

std::expected<void, std::vector<LoadError>> Program::add_texts(std::string_view json) {
  auto added = session().add_texts(json);
  settle();
  return added;
}

bool Program::wheel(const ui::WheelInput& input, float x_css, float y_css) {
  const bool over_plot = contains(app_->target("map:plot"), x_css, y_css) ||
                         contains(app_->target("timeline:histogram"), x_css, y_css) ||
                         contains(app_->target("timeline:lanes"), x_css, y_css);
  if (input.ctrl && !over_plot) return false;
  app_->wheel(input, x_css, y_css, now_in_seconds());
  request_frame();
  return true;
}

bool Program::key(const std::string& dom_key, bool ctrl, bool shift) {
  if (app_->used(now_in_seconds())) {
    settle();
    return true;
  }
  if (!app_->key(dom_key, ctrl, shift)) return false;
  // At once and not in the next frame: what a key opens may need the reader's own event.
  settle();
  request_frame();
  return true;
}

void Program::apply(Action action) {
  session().dispatch(std::move(action));
  settle();
}

bool Program::activate(const std::string& key) {
  if (!document_.activate(session(), key)) return false;
  app_->used(now_in_seconds());
  settle();
  return true;
}

bool Program::enter(const std::string& key, std::string text) {
  if (!document_.enter(session(), key, std::move(text))) return false;
  app_->used(now_in_seconds());
  settle();
  return true;
}

void Program::read_file(std::string_view name, std::string_view bytes) {
  session().read_file(name, bytes);
  settle();
}

void Program::show_data(Intake read) {
  session().show_data(std::move(read));
  settle();
}

void Program::used() {
  app_->used(now_in_seconds());
  settle();
}

void Program::rest() {
  app_->rest();
  request_frame();
}

void Program::context_lost() {
  has_context_ = false;
}

void Program::context_restored() {
  surface_.forget_context();
  app_->forget_gpu_objects();
  has_context_ = true;
  request_frame();
}

void Program::request_frame() {
  app_->scheduler().request();
  if (frame_pending_ || !has_context_) return;
  frame_pending_ = true;
  emscripten_request_animation_frame(&Program::run_frame, this);
}

int Program::watch_event(void* self, SDL_Event* event) {
  auto& program = *static_cast<Program*>(self);
  if (!feed_pointer(program.app(), *event, now_in_seconds())) return 1;
  program.request_frame();
  if (event->type == SDL_MOUSEBUTTONUP || event->type == SDL_FINGERUP) program.act_now();
  return 1;
}

void Program::act_now() {
  constexpr int max_frames = 3;  // Dear ImGui takes a move, a press and a release one a frame
  if (!has_context_ || frames_painted_ == 0) return;
  for (int i = 0; i < max_frames && app_->has_input(); ++i)
    paint_frame();
}

EM_BOOL Program::run_frame(double, void* self) {
  auto& program = *static_cast<Program*>(self);
  program.frame_pending_ = false;
  if (program.has_context_) program.paint_frame();
  return false;  // once; the next frame is asked for when it is wanted
}

void Program::run_wake(void* self) {
  auto& program = *static_cast<Program*>(self);
  program.wake_timer_ = 0;
  if (program.frame_pending_ || !program.has_context_) return;
  program.frame_pending_ = true;
  emscripten_request_animation_frame(&Program::run_frame, self);
}

void Program::paint_frame() {
  // The watch has used the events already; SDL's queue would only fill.
  SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  ImGui::SetCurrentContext(app_->imgui());
  surface_.begin_frame();
  const std::uint64_t allocations_before = allocation_count();
  const ui::FrameReport report = app_->frame(now_in_seconds());
  const std::uint64_t allocations_after = allocation_count();
  const double paint_ms = emscripten_get_now();
  surface_.paint(*app_, report.dark);
  const double report_ms = emscripten_get_now();
  ++frames_painted_;
  send_frame_report(report);
  settle();
  const double end_ms = emscripten_get_now();

  const ui::FrameTimes& times = app_->times();
  frame_log_.add(
      {.frame = static_cast<float>(frames_painted_),
       .ui = static_cast<float>(times.spent_ms(ui::FramePart::whole)),
       .scenes = static_cast<float>(times.spent_ms(ui::FramePart::scenes)),
       .actions = static_cast<float>(times.spent_ms(ui::FramePart::actions)),
       .gl = static_cast<float>(report_ms - paint_ms),
       .page = static_cast<float>(end_ms - report_ms),
       .allocations = static_cast<float>(allocations_after - allocations_before),
       .allocations_outside = static_cast<float>(allocation_count() - allocations_after)});
  schedule_next(now_in_seconds());
}

void Program::send_frame_report(const ui::FrameReport& report) {
  if (!any_report_sent_ || report.search_slot != sent_report_.search_slot ||
      report.text_scale != sent_report_.text_scale) {
    host::place_search(report.search_slot, report.text_scale);
  }
  if (!any_report_sent_ || report.period_slot != sent_report_.period_slot ||
      report.text_scale != sent_report_.text_scale) {
    host::place_period(report.period_slot, report.text_scale);
  }
  if (!any_report_sent_ || report.find_slot != sent_report_.find_slot ||
      report.text_scale != sent_report_.text_scale) {
    host::place_find(report.find_slot, report.text_scale);
  }
  if (!any_report_sent_ || report.note_slot != sent_report_.note_slot ||
      report.text_scale != sent_report_.text_scale) {
    host::place_note(report.note_slot, report.text_scale);
  }
  if (!any_report_sent_ || report.title_slot != sent_report_.title_slot ||
      report.text_scale != sent_report_.text_scale) {
    host::place_title(report.title_slot, report.text_scale);
  }
  if (!any_report_sent_ || report.dark != sent_report_.dark) host::set_dark(report.dark);
  if (report.embed_height_css != sent_report_.embed_height_css) {
    host::request_height(report.embed_height_css);
  }
  sent_report_ = report;
  any_report_sent_ = true;
  if (const char* cursor = cursor_keyword(); sent_cursor_ != cursor) {
    sent_cursor_ = cursor;
    host::set_cursor(cursor);
  }
}

void Program::schedule_next(double now_seconds) {
  if (frame_pending_) return;
  if (app_->scheduler().wants_frame(now_seconds)) {
    frame_pending_ = true;
    emscripten_request_animation_frame(&Program::run_frame, this);
    return;
  }
  if (wake_timer_ != 0) {
    emscripten_clear_timeout(wake_timer_);
    wake_timer_ = 0;
  }
  if (const auto wake = app_->scheduler().next_wake()) {
    const double delay_ms = std::max(0.0, (*wake - now_seconds) * 1000.0);
    wake_timer_ = emscripten_set_timeout(&Program::run_wake, delay_ms, this);
  }
}

void Program::settle() {
  session().drain();
  const bool changed = session().revision() != seen_revision_;
  const bool moved = changed && take_address();
  // What the page is asked for may come back here; each round has a list of its own.
  std::vector<Effect> effects = std::exchange(effects_, {});
  session().take_effects(effects);
  for (const Effect& effect : effects)
    run(effect);
  effects_ = std::move(effects);
  if (!changed) return;
  seen_revision_ = session().revision();
  request_frame();
  if (!moved && session().query_revision() == sent_query_revision_) {
    host::outline_changed();
    return;
  }
  sent_query_revision_ = session().query_revision();
  host::changed();
}

bool Program::take_address() {
  std::string address = session().address();
  if (address == address_) return false;
  address_ = std::move(address);
  return true;
}

void Program::save(ExportFormat format) {
  const UiState& ui = session().state().ui;
  if (save_picture(*app_, format)) return;
  const ExportFile file = make_export(
      session(), format, ui.sheet == Sheet::cite ? ExportScope::cited : ui.export_scope);
  host::download(file.name, file.mime, file.bytes);
  host::announce(document_.language().text(msg::export_downloaded{.file = file.name}));
}

void Program::run(const Effect& effect) {
  if (const auto* write = std::get_if<WriteAddress>(&effect)) {
    if (write->how == HistoryWrite::none) return;
    host::write_address(
        write->how == HistoryWrite::push ? host::HistoryEntry::push : host::HistoryEntry::replace,
        address_);
  } else if (std::holds_alternative<CopyLink>(effect)) {
    host::copy_link();
  } else if (const auto* copy = std::get_if<CopyText>(&effect)) {
    host::copy_text(copy->text, session().language().text(copy->said));
  } else if (const auto* exported = std::get_if<Export>(&effect)) {
    save(exported->format);
  } else if (std::holds_alternative<ShareWithSystem>(effect)) {
    host::share();
  } else if (std::holds_alternative<Print>(effect)) {
    host::print();
  } else if (std::holds_alternative<KeepBasket>(effect)) {
    const Basket& basket = session().state().basket;
    host::keep_basket(basket.empty() ? std::string() : json_from_basket(basket));
  } else if (std::holds_alternative<KeepTour>(effect)) {
    const Tour& tour = session().state().own_tour;
    host::keep_tour(tour.steps.empty() ? std::string() : json_from_tour(tour));
  } else if (std::holds_alternative<ExportTour>(effect)) {
    const ExportFile file = make_tour_file(session());
    host::download(file.name, file.mime, file.bytes);
    host::announce(document_.language().text(msg::export_downloaded{.file = file.name}));
  } else if (std::holds_alternative<GoBack>(effect)) {
    host::go_back();
  } else if (std::holds_alternative<FocusSearchBox>(effect)) {
    host::focus_search();
  } else if (std::holds_alternative<ReadDocument>(effect)) {
    host::read_document();
  } else if (std::holds_alternative<FocusPanel>(effect)) {
    host::focus_canvas();
  } else if (std::holds_alternative<ChooseFile>(effect)) {
    host::choose_file();
  } else if (std::holds_alternative<UseFile>(effect) || std::holds_alternative<LeaveFile>(effect)) {
    host::forget_file_address();
  } else if (const auto* open = std::get_if<OpenUrl>(&effect)) {
    host::open_url(open->url);
  } else if (const auto* announce = std::get_if<Announce>(&effect)) {
    host::announce(document_.language().text(announce->text));
  }
}

}  // namespace rostrum::web
