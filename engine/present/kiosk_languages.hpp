// The languages that a visitor of a public screen may change to, as both faces offer them.
#pragma once

#include <vector>

#include "engine/kiosk/venue.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

// Those of the venue but the one that is spoken; they live as long as the venue.
inline std::vector<const VenueLanguage*> languages_offered(const Venue& venue, const View& view) {
  const std::string& chosen = view.reading.language;
  std::vector<const VenueLanguage*> offered;
  if (venue.languages.size() < 2) return offered;
  for (const VenueLanguage& language : venue.languages)
    if (language.tag != (chosen.empty() ? "en" : chosen)) offered.push_back(&language);
  return offered;
}

}  // namespace rostrum
