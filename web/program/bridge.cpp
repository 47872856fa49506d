// Every door from the page into the program. Plain C: numbers, and UTF-8 texts that end with zero.
//
// A text that goes in belongs to the caller; a block that goes in was made by rostrum_alloc
// and belongs to the program from then on. A text that comes out lies in one buffer until the next
// such call; rostrum_text_length() tells its bytes. web/page/bridge.js is the only caller.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <emscripten.h>

#include "engine/basket/basket_json.hpp"
#include "engine/exchange/export_file.hpp"
#include "engine/exchange/export_words.hpp"
#include "engine/geo/basemap.hpp"
#include "engine/intake/intake.hpp"
#include "engine/link/address.hpp"
#include "engine/link/pasted_link.hpp"
#include "engine/link/period_entry.hpp"
#include "engine/load/load.hpp"
#include "engine/model/program_version.hpp"
#include "engine/outline/written_field.hpp"
#include "engine/present/period_text.hpp"
#include "engine/present/picture_title.hpp"
#include "engine/present/view_title.hpp"
#include "engine/query/understand.hpp"
#include "engine/state/command.hpp"
#include "engine/text/language.hpp"
#include "web/program/bridge_state.hpp"
#include "web/program/page_json.hpp"
#include "web/program/picture_export.hpp"
#include "web/program/program.hpp"

namespace rostrum::web {

Bridge bridge;

const char* answer(std::string text) {
  bridge.text = std::move(text);
  return bridge.text.c_str();
}

}  // namespace rostrum::web

namespace {

using namespace rostrum;
using web::answer;
using web::Block;
using web::bridge;
using web::FreeBlock;

enum class BootOutcome : std::uint8_t { started = 0, dataset_refused = 1, no_canvas = 2 };

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* rostrum_alloc(std::size_t size) {
  return std::malloc(size);
}

EMSCRIPTEN_KEEPALIVE void rostrum_free(void* block) {
  std::free(block);
}

// A BootOutcome. After dataset_refused the answer is the errors as JSON, after no_canvas a
// sentence.
EMSCRIPTEN_KEEPALIVE int rostrum_boot(void* dataset, std::size_t dataset_size, void* regular,
                                      std::size_t regular_size, void* semibold,
                                      std::size_t semibold_size, void* icons,
                                      std::size_t icons_size) {
  constexpr std::size_t shown_errors = 20;
  const Block text{std::unique_ptr<void, FreeBlock>(dataset), dataset_size};
  bridge.fonts = {Block{std::unique_ptr<void, FreeBlock>(regular), regular_size},
                  Block{std::unique_ptr<void, FreeBlock>(semibold), semibold_size},
                  Block{std::unique_ptr<void, FreeBlock>(icons), icons_size}};
  auto loaded = load_dataset({static_cast<const char*>(text.memory.get()), text.size},
                             TextsOf::same_file_or_next);
  if (!loaded) {
    answer(web::json_from_errors(loaded.error(), shown_errors));
    return static_cast<int>(BootOutcome::dataset_refused);
  }
  auto started = web::Program::start(std::move(*loaded),
                                     {.regular = bridge.fonts[0].bytes(),
                                      .semibold = bridge.fonts[1].bytes(),
                                      .icons = bridge.fonts[2].bytes()},
                                     bridge.size, bridge.preferences);
  if (!started) {
    answer(started.error());
    return static_cast<int>(BootOutcome::no_canvas);
  }
  bridge.program = std::move(*started);
  return static_cast<int>(BootOutcome::started);
}

// 1 while texts of the dataset that was booted with are still to come.
EMSCRIPTEN_KEEPALIVE int rostrum_awaits_texts() {
  return bridge.program->session().awaits_texts() ? 1 : 0;
}

// 1 when they were taken; else the answer is a sentence.
EMSCRIPTEN_KEEPALIVE int rostrum_add_texts(void* bytes, std::size_t size) {
  const Block block{std::unique_ptr<void, FreeBlock>(bytes), size};
  const auto added = bridge.program->add_texts({static_cast<const char*>(bytes), size});
  if (added) return 1;
  answer(text_from_load_error(added.error().front()));
  return 0;
}

// In idle moments. 1 while there is more to do.
EMSCRIPTEN_KEEPALIVE int rostrum_prepare_search() {
  constexpr std::size_t rows = 100;
  return bridge.program->session().prepare_search(rows) ? 1 : 0;
}

// Where the page is, without query and fragment.
EMSCRIPTEN_KEEPALIVE void rostrum_set_base_url(const char* url) {
  bridge.program->session().set_base_url(url);
}

// The day it is for the reader: "2026-11-22".
EMSCRIPTEN_KEEPALIVE void rostrum_set_today(const char* day) {
  bridge.program->session().set_today(day);
}

// The reader's system has a sheet to share with.
EMSCRIPTEN_KEEPALIVE void rostrum_offer_share() {
  bridge.program->session().set_can_share(true);
}

// The next two may be called before the boot: it then begins with them.
EMSCRIPTEN_KEEPALIVE void rostrum_prefer(int dark, int reduced_motion, int coarse_pointer,
                                         int contrast) {
  bridge.preferences = {.prefers_dark = dark != 0,
                        .prefers_reduced_motion = reduced_motion != 0,
                        .coarse_pointer = coarse_pointer != 0,
                        .prefers_contrast = contrast != 0};
  if (bridge.program) bridge.program->set_preferences(bridge.preferences);
}

EMSCRIPTEN_KEEPALIVE void rostrum_resize(int width_px, int height_px, float pixel_ratio) {
  bridge.size = {.width_px = width_px, .height_px = height_px, .pixel_ratio = pixel_ratio};
  if (bridge.program) bridge.program->resize(bridge.size);
}

// 1 when the bytes were a basemap; else the answer is a sentence.
EMSCRIPTEN_KEEPALIVE int rostrum_set_basemap(void* bytes, std::size_t size) {
  const Block block{std::unique_ptr<void, FreeBlock>(bytes), size};
  auto basemap = decode_basemap(block.bytes());
  if (!basemap) {
    answer(basemap.error());
    return 0;
  }
  bridge.program->set_basemap(std::move(*basemap));
  return 1;
}

// Has canvas and document speak the language of a file <tag>.messages of this build, or English
// when it is empty. 1 when it was taken; else the answer is a sentence.
EMSCRIPTEN_KEEPALIVE int rostrum_set_language(void* bytes, std::size_t size) {
  const Block block{std::unique_ptr<void, FreeBlock>(bytes), size};
  std::unique_ptr<const Language> language;
  if (size > 0) {
    const char* begin = static_cast<const char*>(bytes);
    auto read = Language::read({begin, begin + size});
    if (!read) {
      answer(std::string(read.error()));
      return 0;
    }
    language = std::make_unique<const Language>(std::move(*read));
  }
  bridge.program->set_language(std::move(language));
  return 1;
}

EMSCRIPTEN_KEEPALIVE int rostrum_wheel(float dx, float dy, int unit, int ctrl, float x_css,
                                       float y_css) {
  const ui::WheelInput input{.dx = dx,
                             .dy = dy,
                             .unit = unit == 1   ? ui::WheelUnit::line
                                     : unit == 2 ? ui::WheelUnit::page
                                                 : ui::WheelUnit::pixel,
                             .ctrl = ctrl != 0};
  return bridge.program->wheel(input, x_css, y_css) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int rostrum_key(const char* dom_key, int ctrl, int shift) {
  return bridge.program->key(dom_key, ctrl != 0, shift != 0) ? 1 : 0;
}

// Before the press that it is about.
EMSCRIPTEN_KEEPALIVE void rostrum_set_shift(int held) {
  bridge.program->app().set_shift(held != 0);
}

EMSCRIPTEN_KEEPALIVE void rostrum_show_focus(int shown) {
  if (bridge.program) bridge.program->app().show_focus(shown != 0);
}

EMSCRIPTEN_KEEPALIVE void rostrum_open(const char* address) {
  bridge.program->apply(OpenAddress{address});
}

// Only where the list is: Compare answers what is typed with what can be added to it.
EMSCRIPTEN_KEEPALIVE void rostrum_go_to_list() {
  if (bridge.program->session().view().screen == Screen::compare) return;
  bridge.program->apply(FocusPanel{Tab::list});
}

EMSCRIPTEN_KEEPALIVE void rostrum_set_text(const char* text) {
  bridge.program->apply(SetText{text});
}

// 1 when the text is a link to a view, which is then open; else nothing happens.
EMSCRIPTEN_KEEPALIVE int rostrum_open_link(const char* text) {
  if (!address_from_pasted(text, bridge.program->session().base_url())) return 0;
  bridge.program->apply(SearchOrOpen{text});
  return 1;
}

// 1 when the text is a period; else a notice says why not.
EMSCRIPTEN_KEEPALIVE int rostrum_set_period_text(const char* text) {
  const bool is_period = period_from_entry(text).has_value();
  bridge.program->apply(SetPeriodText{text});
  return is_period ? 1 : 0;
}

// Alt as it is while the pointer is used.
EMSCRIPTEN_KEEPALIVE void rostrum_set_alt(int held) {
  if (bridge.program) bridge.program->app().set_alt(held != 0);
}

EMSCRIPTEN_KEEPALIVE void rostrum_notify(const char* text) {
  bridge.program->apply(Notify{text});
}

// What the device has kept of the basket. 0 when something in it was not understood, which a notice
// then says: the text is worth keeping aside.
EMSCRIPTEN_KEEPALIVE int rostrum_restore_basket(const char* text) {
  const bool is_whole = basket_from_json(text).errors.empty();
  bridge.program->apply(RestoreBasket{text});
  return is_whole ? 1 : 0;
}

// Likewise of the tour that the reader collects.
EMSCRIPTEN_KEEPALIVE void rostrum_restore_tour(const char* text) {
  bridge.program->apply(RestoreTour{text});
}

// The facet whose names are looked through on the canvas; empty: none.
EMSCRIPTEN_KEEPALIVE const char* rostrum_finding() {
  const auto& finding = bridge.program->session().state().ui.finding;
  return answer(finding ? std::string(key_of(*finding)) : std::string());
}

EMSCRIPTEN_KEEPALIVE const char* rostrum_find_text() {
  return answer(bridge.program->session().state().ui.find_text);
}

// The text field of the outline that is being written on the canvas, a note of the basket or a
// caption of a tour, by its key; empty: none.
EMSCRIPTEN_KEEPALIVE const char* rostrum_noted() {
  return answer(written_field(bridge.program->session().state()).key);
}

// Its text as it was before that.
EMSCRIPTEN_KEEPALIVE const char* rostrum_note() {
  return answer(written_field(bridge.program->session().state()).text);
}

EMSCRIPTEN_KEEPALIVE int rostrum_activate(const char* key) {
  return bridge.program->activate(key) ? 1 : 0;
}

// A text that was typed into the field of the outline with this key.
EMSCRIPTEN_KEEPALIVE int rostrum_enter(const char* key, const char* text) {
  return bridge.program->enter(key, text) ? 1 : 0;
}

// A file of the reader's own; the block is freed. Not shown yet: its sheet is opened.
EMSCRIPTEN_KEEPALIVE void rostrum_read_file(const char* name, void* bytes, std::size_t size) {
  const Block block{std::unique_ptr<void, FreeBlock>(bytes), size};
  bridge.program->read_file(name, {static_cast<const char*>(bytes), size});
}

// Data that a page brings; the block is freed. Shown at once, unless it has mistakes and `partly`
// is 0; then nothing changes. Answers what was read, as JSON.
EMSCRIPTEN_KEEPALIVE const char* rostrum_load(const char* name, void* bytes, std::size_t size,
                                              int partly) {
  const Block block{std::unique_ptr<void, FreeBlock>(bytes), size};
  Intake read = bridge.program->session().read_data(name, {static_cast<const char*>(bytes), size});
  // Before it is shown, for that takes the dataset away; answered last, for the page asks
  // meanwhile.
  std::string report = web::json_from_intake(bridge.program->session().language(), read);
  if (read.dataset && (partly != 0 || read.error_count == 0)) {
    bridge.program->show_data(std::move(read));
  }
  return answer(std::move(report));
}

// What was read of it, as JSON; "null" when nothing was.
EMSCRIPTEN_KEEPALIVE const char* rostrum_intake() {
  const Intake* intake = bridge.program->session().intake();
  return answer(intake == nullptr
                    ? "null"
                    : web::json_from_intake(bridge.program->session().language(), *intake));
}

EMSCRIPTEN_KEEPALIVE void rostrum_use_file() {
  bridge.program->apply(UseFile{});
}

EMSCRIPTEN_KEEPALIVE void rostrum_leave_file() {
  bridge.program->apply(LeaveFile{});
}

// The name of the file that is shown; empty for the collection.
EMSCRIPTEN_KEEPALIVE const char* rostrum_own_data() {
  return answer(std::string(bridge.program->session().own_data()));
}

// More than this need not be read of a file.
EMSCRIPTEN_KEEPALIVE std::size_t rostrum_file_size_limit() {
  return file_size_limit;
}

EMSCRIPTEN_KEEPALIVE const char* rostrum_address() {
  return answer(bridge.program->session().address());
}

// The whole link to the view, with the frame around it.
EMSCRIPTEN_KEEPALIVE const char* rostrum_link() {
  return answer(bridge.program->session().link());
}

EMSCRIPTEN_KEEPALIVE const char* rostrum_title() {
  const Session& session = bridge.program->session();
  return answer(
      view_title(session.language(), session.dataset(), session.domains(), session.view()));
}

// What the two inputs over the canvas say, so that they need not read the whole view.
EMSCRIPTEN_KEEPALIVE const char* rostrum_search_text() {
  return answer(bridge.program->session().view().query.text);
}

// Empty for all time.
EMSCRIPTEN_KEEPALIVE const char* rostrum_period_words() {
  const Session& session = bridge.program->session();
  const std::optional<TimeRange> time = session.period_shown();
  if (!time) return answer("");
  // What stands in the input is read again, and words are read in English alone.
  const bool is_english = session.language().tag() == Language::english().tag();
  return answer(is_english ? period_text(session.language(), *time) : text_from_time_range(*time));
}

// What stands above a picture of the view.
EMSCRIPTEN_KEEPALIVE const char* rostrum_picture_title() {
  const Session& session = bridge.program->session();
  return answer(picture_title(session.language(), session.domains(),
                              shown_query(session.view().query, session.asked()), session.result(),
                              session.state().ui));
}

// Of the program; it may be asked before the program is started.
EMSCRIPTEN_KEEPALIVE const char* rostrum_version() {
  return answer(std::string(program_version()));
}

// A file of what is shown, or of everything: its bytes, of which rostrum_text_length() tells the
// number. Null for a format that is no text; see formats.hpp for their ids.
EMSCRIPTEN_KEEPALIVE const char* rostrum_export(const char* format, int all) {
  const auto known = export_format_from_id(format);
  if (!known || *known == ExportFormat::png) return nullptr;
  const Session& session = bridge.program->session();
  // A picture is always of what is shown, and named so.
  bridge.file =
      is_picture(*known)
          ? make_picture(session, *known, web::export_svg(bridge.program->app()))
          : make_export(session, *known, all != 0 ? ExportScope::all : ExportScope::shown);
  return answer(std::move(bridge.file.bytes));
}

// Of the last rostrum_export().
EMSCRIPTEN_KEEPALIVE const char* rostrum_export_name() {
  return answer(bridge.file.name);
}

EMSCRIPTEN_KEEPALIVE const char* rostrum_export_mime() {
  return answer(bridge.file.mime);
}

EMSCRIPTEN_KEEPALIVE const char* rostrum_view() {
  const Session& session = bridge.program->session();
  return answer(web::json_from_view(session.language(), session.view(), session.period_shown()));
}

EMSCRIPTEN_KEEPALIVE const char* rostrum_result() {
  const Session& session = bridge.program->session();
  return answer(web::json_from_result(session.result(), session.domains()));
}

EMSCRIPTEN_KEEPALIVE const char* rostrum_outline() {
  return answer(web::json_from_outline(bridge.program->outline()));
}

// The picture and the words that go before a printed page, as JSON; see figure_json.hpp.
EMSCRIPTEN_KEEPALIVE const char* rostrum_picture_for_print() {
  return answer(web::picture_for_print(bridge.program->app()));
}

EMSCRIPTEN_KEEPALIVE const char* rostrum_text() {
  return bridge.text.c_str();
}

EMSCRIPTEN_KEEPALIVE std::size_t rostrum_text_length() {
  return bridge.text.size();
}

// x, y, width and height in CSS pixels of the control with this key as last painted; or null.
EMSCRIPTEN_KEEPALIVE const float* rostrum_target(const char* key) {
  const auto rect = bridge.program->app().target(key);
  if (!rect) return nullptr;
  bridge.rectangle = {rect->x, rect->y, rect->width, rect->height};
  return bridge.rectangle.data();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t rostrum_frames() {
  return bridge.program ? bridge.program->frames_painted() : 0;
}

// What the last frames cost, oldest first: rostrum_timings_count() rows of FrameFigures.
EMSCRIPTEN_KEEPALIVE const float* rostrum_timings() {
  return &bridge.program->frame_log().in_order().data()->frame;
}

EMSCRIPTEN_KEEPALIVE std::size_t rostrum_timings_count() {
  return bridge.program->frame_log().in_order().size();
}

EMSCRIPTEN_KEEPALIVE void rostrum_context_lost() {
  bridge.program->context_lost();
}

EMSCRIPTEN_KEEPALIVE void rostrum_context_restored() {
  bridge.program->context_restored();
}

}  // extern "C"
