// What a venue has set for its screen, beyond the address that the screen begins with. Checked
// by the page (web/kiosk/venue.js), which tells a technician what is wrong; here it is only read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/kiosk/kiosk_clock.hpp"

namespace rostrum {

struct VenueLanguage {
  std::string tag;   // "fr"
  std::string name;  // in that language: "français"

  bool operator==(const VenueLanguage&) const = default;
};

struct Venue {
  std::string title;                     // in place of the product's name; empty: none
  std::vector<std::string> tours;        // ids, in the order they are played; empty: all
  std::vector<VenueLanguage> languages;  // that a visitor may choose from; one or none: no choice
  KioskTimes times;
  bool shows_codes = true;                      // an address is shown as a QR code, too
  std::optional<std::uint32_t> accent_on_dark;  // 0xRRGGBB
  std::optional<std::uint32_t> accent_on_light;

  bool operator==(const Venue&) const = default;
};

}  // namespace rostrum
