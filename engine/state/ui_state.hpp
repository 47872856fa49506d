// What a person has open or half done on this screen, and no link holds.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/basket/basket.hpp"
#include "engine/geo/map_position.hpp"
#include "engine/kiosk/kiosk_clock.hpp"
#include "engine/model/tour.hpp"
#include "engine/query/facet.hpp"
#include "engine/text/message.hpp"
#include "engine/view/export_choice.hpp"
#include "engine/view/notice.hpp"

namespace rostrum {

// From a country whose speakers mention another to the one that is mentioned; readable ids.
struct MentionArc {
  std::string from;
  std::string to;

  bool operator==(const MentionArc&) const = default;
};

// What a drag on the map draws instead of moving it.
enum class MapTool : std::uint8_t { none, box, lasso };

// What lies over everything, one at a time.
enum class Sheet : std::uint8_t { none, help, about, share, exports, cite, file, code };

struct UiState {
  EnumArray<Facet, bool> expanded;  // facets whose whole list is shown
  EnumArray<Facet, bool> folded;    // facets of which only the title is shown
  std::optional<Facet> finding;     // the facet whose values are looked through
  std::string find_text;            // for these letters, as they were typed
  bool filters_open = false;        // the facet sheet of the narrow layout
  Sheet sheet = Sheet::none;        // the one that lies over everything
  bool short_code = false;          // Share shows the code of the short link
  std::string coded_url;            // of Sheet::code: an address that is shown instead of opened
  std::string cited;                // what Cite is about: a record's id; empty: the view
  bool cites_basket = false;        // Cite is about the basket instead
  ExportScope export_scope = ExportScope::shown;
  PictureOptions picture;
  std::string picture_title;  // of the reader's own; empty: what is shown, in a sentence
  std::vector<std::string> open_sections;  // of subjects' pages, shown whole; see ToggleSection
  bool period_in_motion = false;  // a drag of the period has begun and has its history entry
  bool playing = false;           // the period goes on by itself
  bool touring = false;           // the tour does
  // Where the map looks while the view has no position: at what a link found. A link that is opened
  // waits for the map's size to know it.
  std::optional<MapPosition> fitted;
  bool waits_for_fit = false;
  std::optional<MentionArc> open_arc;  // whose statements are listed
  std::string place_cursor;            // "place:12" under the map's keyboard cursor; empty: none
  MapTool map_tool = MapTool::none;
  KioskPhase kiosk = KioskPhase::active;  // of a screen in a public place
  int kiosk_seconds = 0;                  // until it starts again, while it warns
  std::uint32_t starts = 0;               // how often the reader has started over
  std::string noted;                      // the basket's entry whose note is being written
  std::optional<int>
      captioned;  // the step of the own tour whose caption is being written; 0: its title
  std::vector<Tour> earlier_tours;      // those that Undo brings back
  std::vector<Basket> earlier_baskets;  // those that Undo brings back, the last one first to come
  std::vector<Notice> notices;
  std::optional<Message> period_refusal;  // of a typed period: the notice that says why it is none

  bool operator==(const UiState&) const = default;
};

}  // namespace rostrum
