// The doors that a screen in a public place needs; see bridge.cpp.
#include <emscripten.h>

#include "engine/link/qr_code.hpp"
#include "engine/load/venue.hpp"
#include "web/program/bridge_state.hpp"

using namespace rostrum;
using web::answer;
using web::bridge;

extern "C" {

// 0 somebody is there, 1 they are asked, 2 nobody is.
EMSCRIPTEN_KEEPALIVE int rostrum_kiosk_phase() {
  return static_cast<int>(bridge.program->session().state().ui.kiosk);
}

// What the venue has set, as JSON; see engine/load/venue.hpp.
EMSCRIPTEN_KEEPALIVE void rostrum_set_venue(const char* json) {
  bridge.program->session().set_venue(venue_from_json(json));
  bridge.program->request_frame();
}

// It is outside of the venue's hours, or not any more.
EMSCRIPTEN_KEEPALIVE void rostrum_set_night(int is_night) {
  bridge.program->session().set_night(is_night != 0);
  bridge.program->request_frame();
}

// Somebody uses an input of the page, of which the canvas hears nothing.
EMSCRIPTEN_KEEPALIVE void rostrum_used() {
  bridge.program->used();
}

// As if nobody were there.
EMSCRIPTEN_KEEPALIVE void rostrum_start_again() {
  bridge.program->rest();
}

// A QR code, row by row, '1' dark and '0' light; empty when the text is too long.
EMSCRIPTEN_KEEPALIVE const char* rostrum_bitmap_of(const char* text) {
  return answer(qr_code_from_text(text).modules);
}

}  // extern "C"
