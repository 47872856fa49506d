// A venue's settings from JSON text:
//
//   {"title": "…", "tours": ["…"], "languages": [{"tag": "en", "name": "English"}],
//    "idle_seconds": 90, "countdown_seconds": 30, "codes": true, "accent": {"dark": "#4cc2ff",
//    "light": "#0072b2"}}
//
// Total: what is absent or no such value is as usual.
#pragma once

#include <string_view>

#include "engine/kiosk/venue.hpp"

namespace rostrum {

Venue venue_from_json(std::string_view text);

}  // namespace rostrum
