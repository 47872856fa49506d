// The View: everything a link holds, and nothing else. A value: copyable, comparable, and printable
// by engine/link. Two readers with equal Views see the same.
//
// Not here: hover, open sheets, half-made drags (UiState); sizes of windows (Session's viewports).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/vocabulary.hpp"
#include "engine/basket/basket.hpp"
#include "engine/geo/map_position.hpp"
#include "engine/geo/projection.hpp"
#include "engine/query/count_unit.hpp"
#include "engine/query/query.hpp"
#include "engine/time/play_mode.hpp"
#include "engine/view/export_choice.hpp"
#include "engine/view/lane_by.hpp"
#include "engine/view/list_kind.hpp"
#include "engine/view/map_arcs.hpp"
#include "engine/view/map_measure.hpp"
#include "engine/view/table_column.hpp"

namespace rostrum {

// Which of the three the narrow layout shows; the wide layout shows all of them.
enum class Tab : std::uint8_t { map, timeline, list };
template <>
inline constexpr auto vocabulary<Tab> = ids("map", "timeline", "list");

// What the whole window shows.
enum class Screen : std::uint8_t {
  explore,
  compare,
  basket,
  steps,  // the explorer, going through the basket one record after the other
  tours,
};
template <>
inline constexpr auto vocabulary<Screen> = ids("explore", "compare", "basket", "steps", "tours");

// Map, timeline and list.
constexpr bool shows_explorer(Screen screen) {
  return screen == Screen::explore || screen == Screen::steps;
}

enum class Appearance : std::uint8_t { system, dark, light };
template <>
inline constexpr auto vocabulary<Appearance> = ids("system", "dark", "light");

// The days the timeline's lanes show; absent in the View: the chosen period, else the whole extent.
struct DayWindow {
  Day from;
  Day to;

  bool operator==(const DayWindow&) const = default;
};

// How a reader likes to read, whatever it is that they read.
struct ReadingSettings {
  static constexpr std::size_t longest_language = 35;  // what BCP 47 asks programs to take
  static constexpr int min_text_percent = 80;
  static constexpr int max_text_percent = 200;
  static constexpr int min_split_percent = 20;
  static constexpr int max_split_percent = 85;

  Appearance appearance = Appearance::system;
  std::string language;  // as BCP 47 names it, "fr"; empty: nobody has chosen, which is English
  int text_percent = 100;
  int split_percent = 60;      // the map's share of the centre's height
  bool more_contrast = false;  // than usual; on as well where the system asks for it
  bool single_keys = true;     // "/", "m", "+" … ; off for those they disturb
  bool embed = false;          // the frame around the view is left out
  bool kiosk = false;          // the screen stands in a public place

  bool operator==(const ReadingSettings&) const = default;
};

struct View {
  static constexpr int min_play_speed = 1;
  static constexpr int max_play_speed = 4;
  static constexpr std::size_t max_compared = 4;
  static constexpr int max_tour_step = 99;

  Query query;
  std::optional<MapPosition> position;  // absent: the whole world
  Projection projection = Projection::equal_earth;
  bool borders = true;  // between countries; without them nothing is shaded either
  std::optional<DayWindow> window;
  // Readable id of a forum, statement or outcome, or a subject's text: "person:ali-naghiyev".
  // Empty: none.
  std::string selection;
  ListKind list = ListKind::fitting;
  ListForm form = ListForm::list;           // of the results
  std::optional<TableSort> sort;            // of the table; absent: in the order of the list
  ColumnChoice columns;                     // of the table
  CountUnit count = CountUnit::statements;  // what numbers are of
  MapMeasure measure = MapMeasure::host;
  std::string measure_topic;  // id of the topic or group that is measured; empty: all
  MapArcs arcs = MapArcs::speakers;
  LaneBy lanes = LaneBy::series;
  LaneOrder lane_order = LaneOrder::first_date;
  PlayMode play_mode = PlayMode::cumulative;
  int play_speed = min_play_speed;
  Screen screen = Screen::explore;
  // What is compared, at most max_compared: a forum's id, a subject's text, "group:nato" or
  // "year:2018".
  std::vector<std::string> compare;
  // That a link brought, beside the reader's own, which is no part of a view; empty: none.
  Basket basket;
  // Id of the topic on which Compare shows what each column said; empty: the one that all columns
  // said most about.
  std::string said_topic;
  std::string tour;   // id of the tour whose step this view is, or began as; empty: none
  int tour_step = 1;  // the first is 1
  PictureShape picture_shape = PictureShape::landscape;
  Tab tab = Tab::map;
  ReadingSettings reading;
  std::string dataset_version;  // the link is pinned to it; empty: the newest
  // Keys of a link that this program does not know, kept so that passing a link on loses nothing.
  std::vector<std::pair<std::string, std::string>> unknown;

  bool operator==(const View&) const = default;
};

}  // namespace rostrum
