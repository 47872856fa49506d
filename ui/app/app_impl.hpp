// What an App is made of. Private to the App's own files: app.cpp builds frames, app_input.cpp
// sends input where it belongs.
#pragma once

#include <memory>
#include <optional>

#include "ui/app/app.hpp"
#include "ui/app/layout.hpp"
#include "ui/base/cut_text.hpp"
#include "ui/base/highlight.hpp"
#include "ui/base/target_map.hpp"
#include "ui/base/touch_tip.hpp"
#include "ui/frame/frame_strings.hpp"
#include "ui/frame/frame_times.hpp"
#include "ui/map/map_panel.hpp"
#include "ui/panels/about_sheet.hpp"
#include "ui/panels/attract_card.hpp"
#include "ui/panels/basket_panel.hpp"
#include "ui/panels/chip_row.hpp"
#include "ui/panels/cite_sheet.hpp"
#include "ui/panels/code_sheet.hpp"
#include "ui/panels/compare_panel.hpp"
#include "ui/panels/detail_panel.hpp"
#include "ui/panels/embed_bar.hpp"
#include "ui/panels/export_sheet.hpp"
#include "ui/panels/facet_rail.hpp"
#include "ui/panels/file_sheet.hpp"
#include "ui/panels/foot_bar.hpp"
#include "ui/panels/help_sheet.hpp"
#include "ui/panels/kiosk_bar.hpp"
#include "ui/panels/notice_card.hpp"
#include "ui/panels/result_panel.hpp"
#include "ui/panels/result_table.hpp"
#include "ui/panels/share_sheet.hpp"
#include "ui/panels/subject_panel.hpp"
#include "ui/panels/tour_card.hpp"
#include "ui/panels/tour_clock.hpp"
#include "ui/panels/tours_panel.hpp"
#include "ui/theme/theme.hpp"
#include "ui/timeline/play_clock.hpp"
#include "ui/timeline/timeline_panel.hpp"

namespace rostrum::ui {

// What a finger that is down moves.
enum class TouchOwner : std::uint8_t { none, map, timeline, scroll, mouse };

struct App::Impl {
  explicit Impl(Dataset dataset) : session(std::move(dataset)) {}

  Session session;
  ImGuiContext* imgui = nullptr;
  Theme theme;
  DisplayMetrics screen;
  FrameScheduler scheduler;
  TargetMap targets;
  FrameStrings strings;
  FrameTimes times;
  Highlight highlight;
  CutText cut_text;
  TouchTip asked;  // where a finger rested on something that may be cut
  Layout layout;

  MapPanel map;
  TimelinePanel timeline;
  FacetRail rail;
  ChipRow chips;
  ResultPanel results;
  ResultTablePanel table;
  DetailPanel detail;
  SubjectPanel subject;
  ComparePanel compare;
  BasketPanel basket;
  ToursPanel tours;
  TourCardPanel tour_card;
  FootBar foot;
  EmbedBar embed_bar;
  HelpSheet help;
  AboutSheet about;
  ShareSheet share;
  ExportSheet exports;
  CiteSheet cite;
  CodeSheet code;
  FileSheet file;
  NoticeCard notices;

  std::unique_ptr<MapRenderer> renderer;

  PlayClock play_clock;
  TourClock tour_clock;
  KioskClock kiosk;
  Palette venue_palette;               // of a venue with an accent of its own
  ImVec2 last_mouse = {0, 0};          // to tell a hand on the mouse from a mouse that lies there
  bool swallows_touch = false;         // of a finger that only woke the screen
  int fingers = 0;                     // that are down
  std::uint32_t starts = 0;            // that the panels know of
  std::optional<double> next_tour_at;  // while the screen rests and a tour has ended
  GestureRecognizer gestures;
  TouchOwner touch_owner = TouchOwner::none;
  ScrollState* touch_scroll = nullptr;
  bool shows_focus = false;  // see App::show_focus
  double last_frame_seconds = -1;
  std::uint64_t data_revision = 1;  // of the dataset that the panels know

  // Before anything is drawn or touched: another dataset may be shown than a moment ago.
  void sync_dataset();

  // Once a frame: the next step of a run, when it is due.
  void go_on_playing(double now_seconds);
  // The same of a tour.
  void go_on_touring(double now_seconds);
  // The same of a screen in a public place, which is left alone or is not.
  void watch_kiosk(double now_seconds);
  void play_tours(double now_seconds);
  bool at_rest() const;
  // Somebody is there. True when what they did was to wake the screen, and nothing else.
  bool somebody_is_here(double now_seconds);
  // What the panels remember of what they showed, and how far they were scrolled.
  void forget_panels();
  // Whatever the reader takes hold of ends a run, but for the buttons of play themselves.
  void pause_play(std::optional<ImVec2> at = {});
  // Of Compare, the basket or the table, else of the right panel: the list, the record or the
  // subject's page.
  ScrollState& panel_scroll();
  // The scrolled area under a point, of those drawn in the last frame; an open sheet hides others.
  ScrollState* scroll_at(ImVec2 point);
  // The part that keys go to, where several may be in sight.
  PaintRect focused_part();
  // Where somebody looks: under the pointer, or where a finger rested a moment ago.
  std::optional<ImVec2> looked_at(double now_seconds);
  // Beside a label that is cut and looked at: the whole of it.
  void whole_text_ui(const PanelContext& context);
  // Whether a point is on an open menu, which lies above the panels.
  bool menu_contains(ImVec2 at) const;
  void close_menus_unless_at(ImVec2 at);
  // True when one was open.
  bool close_menus();
  // The sheet that lies over everything, if one does.
  void top_sheet_ui(const PanelContext& context);
  // What the sheet on top scrolls; nothing when none is open.
  ScrollState* sheet_scroll();
  bool sheet_open() { return sheet_scroll() != nullptr; }
};

}  // namespace rostrum::ui
