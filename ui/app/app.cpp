#include "ui/app/app.hpp"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "messages/notice.hpp"
#include "ui/app/app_impl.hpp"
#include "ui/panels/chip_row.hpp"
#include "ui/panels/filter_sheet.hpp"
#include "ui/panels/foot_bar.hpp"
#include "ui/panels/notice_card.hpp"
#include "ui/panels/own_note.hpp"
#include "ui/panels/splitter.hpp"
#include "ui/panels/tab_bar.hpp"
#include "ui/panels/top_bar.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/hit_area.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/text.hpp"

namespace rostrum::ui {

namespace {

constexpr ImGuiWindowFlags root_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoBringToFrontOnFocus;

bool is_dark(const View& view, const DisplayMetrics& screen) {
  return view.reading.appearance == Appearance::system
             ? screen.prefers_dark
             : view.reading.appearance == Appearance::dark;
}

// The fonts have the letters of the collection; a file may have others.
bool can_draw_names(const Theme& theme, const Dataset& dataset) {
  return std::ranges::all_of(dataset.forums(),
                             [&](const Forum& forum) { return can_draw(theme, forum.title); }) &&
         std::ranges::all_of(dataset.people(),
                             [&](const Person& person) { return can_draw(theme, person.name); });
}

constexpr float standing_scale = 1.4F;

// What a drawer does not cover leads back, and lies in the dark.
void beside_drawer_ui(const PanelContext& context) {
  const Overlay overlay("beside-filters", context.rect);
  ImGui::GetWindowDrawList()->AddRectFilled(min_of(context.rect), max_of(context.rect),
                                            faded(rgb(0x000000), 0.45F));
  if (hit_area(context, "filters:beside", context.rect).clicked) {
    context.session.dispatch(SetFiltersOpen{false});
  }
}

// A venue's own accent gives way where a visitor asks for more contrast, which it may not have.
const Palette& palette_for(const Session& session, const DisplayMetrics& screen,
                           Palette& of_venue) {
  const View& view = session.view();
  const bool dark = is_dark(view, screen);
  const bool more = view.reading.more_contrast || screen.prefers_contrast;
  const Palette& usual = palette_of(dark, more);
  const auto& accent = dark ? session.venue().accent_on_dark : session.venue().accent_on_light;
  if (!view.reading.kiosk || more || !accent) return usual;
  of_venue = with_accent(usual, rgb(*accent));
  return of_venue;
}

void update_theme(Theme& theme, const Session& session, const DisplayMetrics& screen,
                  Palette& of_venue) {
  const View& view = session.view();
  theme.palette = &palette_for(session, screen, of_venue);
  theme.scale = static_cast<float>(view.reading.text_percent) / 100.0F;
  // Who stands before a screen is further from it than who holds it.
  const bool stands = view.reading.kiosk || is_large_upright(screen.width_css, screen.height_css);
  if (stands) theme.scale *= standing_scale;
  if (view.reading.kiosk) {
    // Beyond that the panels of a screen push each other out.
    constexpr float least_width_css = 480;
    constexpr float least_height_css = 520;
    const float most =
        std::min(screen.width_css / least_width_css, screen.height_css / least_height_css);
    theme.scale = std::min(theme.scale, std::max(most, standing_scale));
  }
  theme.pixel_ratio = screen.pixel_ratio;
  theme.coarse = screen.coarse_pointer || view.reading.kiosk;
  theme.reduced_motion = screen.prefers_reduced_motion;
}

}  // namespace

App::App(Dataset dataset, FontFiles fonts) : impl_(std::make_unique<Impl>(std::move(dataset))) {
  IMGUI_CHECKVERSION();
  impl_->imgui = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // nothing is kept on anybody's disk
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;  // the bridge shows CSS cursors
  io.MouseDoubleClickTime = 0.3F;
  ImGui::GetStyle().WindowPadding = {0, 0};
  ImGui::GetStyle().WindowBorderSize = 0;
  const Fonts loaded = load_fonts(fonts);
  impl_->theme.regular = loaded.regular;
  impl_->theme.semibold = loaded.semibold;
  impl_->theme.icons = loaded.icons;
  impl_->theme.cut_text = &impl_->cut_text;
  update_theme(impl_->theme, impl_->session, impl_->screen, impl_->venue_palette);
}

App::~App() {
  impl_->renderer.reset();
  ImGui::DestroyContext(impl_->imgui);
}

Session& App::session() {
  return impl_->session;
}
const Session& App::session() const {
  return impl_->session;
}
ImGuiContext* App::imgui() {
  return impl_->imgui;
}
FrameScheduler& App::scheduler() {
  return impl_->scheduler;
}
FrameTimes& App::times() {
  return impl_->times;
}
const DisplayMetrics& App::screen() const {
  return impl_->screen;
}

void App::set_screen(const DisplayMetrics& screen) {
  impl_->screen = screen;
  impl_->scheduler.request();
}

void App::set_basemap(Basemap basemap) {
  impl_->map.set_basemap(impl_->session.dataset(), std::move(basemap));
  impl_->scheduler.request();
}

void App::set_map_renderer(std::unique_ptr<MapRenderer> renderer) {
  impl_->renderer = std::move(renderer);
}

void App::paint_under() {
  Impl& impl = *impl_;
  if (!impl.renderer) return;
  if (!impl.map.frame().rect.empty()) impl.renderer->paint(impl.map.frame());
}

void App::forget_gpu_objects() {
  if (impl_->renderer) impl_->renderer->forget();
}

std::optional<PaintRect> App::target(std::string_view key) const {
  return impl_->targets.find(key);
}

FrameReport App::frame(double now_seconds) {
  Impl& impl = *impl_;
  Session& session = impl.session;
  impl.times.clear();
  const TimedPart whole(impl.times, FramePart::whole);
  impl.scheduler.begin_frame(now_seconds);
  impl.sync_dataset();
  for (const Gesture& gesture : impl.gestures.tick(now_seconds))
    apply(gesture, now_seconds);
  impl.go_on_playing(now_seconds);
  impl.watch_kiosk(now_seconds);
  impl.go_on_touring(now_seconds);
  {
    const TimedPart actions(impl.times, FramePart::actions);
    if (session.drain()) impl.scheduler.request();
  }

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {impl.screen.width_css, impl.screen.height_css};
  io.DisplayFramebufferScale = {impl.screen.pixel_ratio, impl.screen.pixel_ratio};
  constexpr double max_step_seconds = 0.1;  // after a rest, motion goes on as if none had been
  const double step =
      impl.last_frame_seconds < 0 ? 1.0 / 60 : now_seconds - impl.last_frame_seconds;
  io.DeltaTime = static_cast<float>(std::clamp(step, 1e-4, max_step_seconds));
  impl.last_frame_seconds = now_seconds;

  update_theme(impl.theme, session, impl.screen, impl.venue_palette);
  impl.targets.clear();
  impl.strings.clear();
  ImGui::NewFrame();
  impl.cut_text.begin_frame(impl.looked_at(now_seconds));
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("rostrum", nullptr, root_flags);
  const FrameReport report = lay_out(now_seconds);
  if (impl.highlight.end_frame()) impl.scheduler.request();
  ImGui::End();
  ImGui::Render();

  if (session.state().ui.playing && impl.play_clock.next()) {
    impl.scheduler.wake_at(*impl.play_clock.next());
  }
  if (session.state().ui.touring && impl.tour_clock.next()) {
    impl.scheduler.wake_at(*impl.tour_clock.next());
  }
  const double wake = impl.gestures.wake_time();
  if (wake >= 0) impl.scheduler.wake_at(wake);
  return report;
}

void App::Impl::top_sheet_ui(const PanelContext& context) {
  switch (session.state().ui.sheet) {
    case Sheet::help:
      return help_sheet_ui(help, context);
    case Sheet::about:
      return about_sheet_ui(about, context);
    case Sheet::share:
      return share_sheet_ui(share, context);
    case Sheet::exports:
      return export_sheet_ui(exports, context);
    case Sheet::cite:
      return cite_sheet_ui(cite, context);
    case Sheet::file:
      return file_sheet_ui(file, context);
    case Sheet::code:
      return code_sheet_ui(code, context);
    case Sheet::none:
      break;
  }
}

PaintRect App::Impl::focused_part() {
  if (const ScrollState* sheet = sheet_scroll()) return sheet->rect;
  if (!layout.compare.empty()) return layout.compare;
  if (!layout.basket.empty()) return layout.basket;
  if (!layout.tours.empty()) return layout.tours;
  if (!layout.table.empty()) return layout.table;
  const Tab tab = session.view().tab;
  const PaintRect& part = tab == Tab::map        ? layout.map
                          : tab == Tab::timeline ? layout.timeline
                                                 : layout.results;
  if (!part.empty()) return part;
  // On a narrow screen one of them is in sight.
  return !layout.map.empty()        ? layout.map
         : !layout.timeline.empty() ? layout.timeline
                                    : layout.results;
}

std::optional<ImVec2> App::Impl::looked_at(double now_seconds) {
  if (const auto finger = asked.at(scheduler, now_seconds)) return finger;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (ImGui::IsMousePosValid(&mouse)) return mouse;
  return {};
}

void App::Impl::whole_text_ui(const PanelContext& context) {
  if (const CutText::Whole* whole = cut_text.shown()) {
    context.targets.add("whole-text", whole->beside);
    tooltip(context, whole->beside, whole->text);
  }
}

void App::Impl::forget_panels() {
  timeline = {};
  rail = {};
  chips = {};
  results = {};
  table = {};
  detail = {};
  subject = {};
  compare = {};
  basket = {};
  tours = {};
  tour_card = {};
  highlight = {};
  touch_scroll = nullptr;
}

void App::Impl::sync_dataset() {
  if (data_revision == session.data_revision()) return;
  data_revision = session.data_revision();
  // Whatever they remember is of records that are not there any more.
  map.set_dataset(session.dataset());
  forget_panels();
  foot = {};
  if (!session.own_data().empty() && !can_draw_names(theme, session.dataset())) {
    session.dispatch(Notify{msg::notice_letters_missing});
  }
}

FrameReport App::lay_out(double now_seconds) {
  Impl& impl = *impl_;
  Session& session = impl.session;
  const Theme& theme = impl.theme;
  const PaintRect screen{0, 0, impl.screen.width_css, impl.screen.height_css};
  const PanelContext whole{.session = session,
                           .language = session.language(),
                           .theme = theme,
                           .rect = screen,
                           .now_seconds = now_seconds,
                           .scheduler = impl.scheduler,
                           .targets = impl.targets,
                           .strings = impl.strings,
                           .times = impl.times,
                           .highlight = impl.highlight};
  ImDrawList* list = ImGui::GetWindowDrawList();

  impl.sync_dataset();
  const float note = own_note_height(theme, session);
  const float body_height = screen.height - note;
  const bool kiosk = session.view().reading.kiosk && !session.view().reading.embed;
  LayoutRoom room{.tour_card = tour_card_height(
                      impl.tour_card, whole,
                      tour_card_width(theme, screen.width, screen.height, session.view()))};
  if (kiosk) room.kiosk_bar = kiosk_bar_height(whole, screen.width);
  if (impl.at_rest()) {
    room.attract =
        std::min(attract_card_height(impl.tour_card, whole, screen.width), screen.height / 2);
  }
  const float margin = theme.px(12);
  impl.layout = layout_of(theme, screen.width, body_height, session.view(), room);
  if (impl.layout.narrow && !session.view().reading.embed && !kiosk) {
    const PaintRect chips{margin, impl.layout.top.bottom() + theme.px(8), screen.width - margin * 2,
                          screen.height};
    if (shows_explorer(session.view().screen) && session.view().selection.empty() &&
        !session.view().query.empty()) {
      // Their ground lies under them, and over nothing else: the map shines through from below.
      list->ChannelsSplit(2);
      list->ChannelsSetCurrent(1);
      const float used = chip_row_ui(impl.chips, whole.within(chips));
      if (used > 0) room.chips = used + theme.px(16);
      list->ChannelsSetCurrent(0);
      list->AddRectFilled({0, impl.layout.top.bottom()},
                          {screen.width, impl.layout.top.bottom() + room.chips},
                          theme.colors().panel);
      list->ChannelsMerge();
    }
    impl.layout = layout_of(theme, screen.width, body_height, session.view(), room);
  }
  const Layout& layout = impl.layout;

  // Before the panels it lies on, so that the pointer is its own.
  if (!layout.splitter.empty()) {
    splitter_ui(whole.within(layout.splitter), layout.map.y,
                layout.map.height + layout.timeline.height);
  }
  if (layout.map.empty()) {
    impl.map.hide();
  } else {
    impl.map.rest(impl.at_rest());
    impl.map.show_lists_as_sheet(layout.narrow && layout.embed_bar.empty());
    map_ui(impl.map, whole.within(layout.map));
  }
  if (layout.timeline.empty()) {
    impl.timeline.hide();
  } else {
    timeline_ui(impl.timeline, whole.within(layout.timeline));
  }
  if (layout.rail.empty() && !(layout.narrow && session.state().ui.filters_open)) {
    // Nothing is under the pointer of a rail that is not shown.
    impl.rail.focus_facet.reset();
    impl.rail.find_slot = {};
  }
  if (!layout.rail.empty()) facet_rail_ui(impl.rail, whole.within(layout.rail), false);
  if (!layout.results.empty()) {
    const PanelContext context = whole.within(layout.results);
    if (session.view().selection.empty()) {
      result_panel_ui(impl.results, context);
    } else if (session.page() != nullptr) {
      subject_panel_ui(impl.subject, context);
    } else {
      detail_panel_ui(impl.detail, context);
    }
    if (!layout.narrow) {
      vertical_line(list, theme, layout.results.x, layout.results.y, layout.results.bottom());
    } else {
      horizontal_line(list, theme, layout.results.x, layout.results.right(), layout.results.y);
    }
  }
  if (!layout.table.empty()) result_table_ui(impl.table, whole.within(layout.table));
  if (!layout.compare.empty()) compare_panel_ui(impl.compare, whole.within(layout.compare));
  if (layout.basket.empty()) {
    impl.basket.note_slot = {};
    impl.tours.caption_slot = {};
  } else {
    basket_panel_ui(impl.basket, whole.within(layout.basket));
  }
  if (!layout.tours.empty()) tours_panel_ui(impl.tours, whole.within(layout.tours));
  if (!layout.tour_card.empty()) tour_card_ui(impl.tour_card, whole.within(layout.tour_card));
  FrameReport report;
  if (!layout.top.empty()) {
    report.search_slot = top_bar_ui(whole.within(layout.top), layout.narrow);
  }
  if (!layout.embed_bar.empty()) {
    embed_bar_ui(impl.embed_bar, whole.within(layout.embed_bar), layout.embed_tabs);
    report.embed_height_css = embed_height(theme, screen.width);
  }
  if (!layout.kiosk_head.empty()) kiosk_head_ui(whole.within(layout.kiosk_head));
  if (!layout.kiosk_bar.empty()) kiosk_bar_ui(whole.within(layout.kiosk_bar));
  if (!layout.foot.empty()) foot_bar_ui(impl.foot, whole.within(layout.foot));
  if (!layout.tabs.empty()) tab_bar_ui(whole.within(layout.tabs));
  if (!layout.map.empty() && (!layout.tabs.empty() || !layout.kiosk_bar.empty())) {
    const float top = layout.tabs.empty() ? layout.kiosk_head.bottom() : layout.top.bottom();
    const float end = layout.tabs.empty() ? layout.kiosk_bar.y : layout.tabs.y;
    impl.map.list_sheet_ui(whole.within({0, top, screen.width, end - top}));
  }

  if (layout.narrow && session.state().ui.filters_open) {
    // A drawer where there is room beside it.
    const float drawer = kiosk ? std::min(screen.width, theme.px(420)) : screen.width;
    if (drawer < screen.width) beside_drawer_ui(whole);
    filter_sheet_ui(impl.rail, whole.within({0, 0, drawer, screen.height}));
  }
  if (note > 0) own_note_ui(whole.within({0, body_height, screen.width, note}));
  impl.exports.title_slot = {};
  impl.top_sheet_ui(whole);
  // Who is asked whether they are still there can answer, whatever is open.
  if (session.state().ui.sheet != Sheet::none && !layout.kiosk_bar.empty()) {
    const Overlay above("kiosk-bar", layout.kiosk_bar);
    kiosk_bar_ui(whole.within(layout.kiosk_bar));
  }
  if (impl.at_rest() && attract_card_ui(impl.tour_card, whole, room.attract)) {
    impl.somebody_is_here(now_seconds);
  }
  // Over the map there is no row to cover.
  if (layout.narrow || layout.map.empty()) {
    const float end = layout.kiosk_bar.empty() ? body_height : layout.kiosk_bar.y;
    notice_card_ui(impl.notices, whole.within({0, 0, screen.width, end}), NoticeEdge::bottom);
  } else {
    notice_card_ui(impl.notices, whole.within(layout.map), NoticeEdge::top);
  }

  if (impl.shows_focus) {
    const PaintRect part = impl.focused_part();
    impl.targets.add("focus-ring", part);
    focus_ring(ImGui::GetForegroundDrawList(), theme, part);
  }
  impl.whole_text_ui(whole);
  report.period_slot = impl.timeline.period_slot();
  // One of the two at most: each is on a screen of its own.
  report.note_slot =
      impl.tours.caption_slot.empty() ? impl.basket.note_slot : impl.tours.caption_slot;
  report.find_slot = impl.rail.find_slot;
  report.title_slot = impl.exports.title_slot;
  // The page's inputs would lie above a sheet.
  if (impl.sheet_open()) report.search_slot = report.period_slot = report.note_slot = {};
  // The filters themselves are one on a narrow screen.
  if (session.state().ui.sheet != Sheet::none) report.find_slot = {};
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) impl.pause_play(ImGui::GetIO().MousePos);
  report.dark = theme.colors().dark;
  report.text_scale = theme.scale;
  return report;
}

}  // namespace rostrum::ui
