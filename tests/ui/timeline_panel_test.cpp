#include "ui/timeline/timeline_panel.hpp"

#include <map>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/support/golden.hpp"
#include "tests/ui/panel_harness.hpp"

namespace rostrum::timeline_panel_test {

using namespace rostrum::ui;
using Catch::Approx;
using rostrum::ui::test::PanelHarness;

namespace {

constexpr PaintRect panel_rect{20, 30, 900, 300};

struct TimelineHarness {
  TimelinePanel panel;
  PanelHarness harness{panel_rect,
                       [this](const PanelContext& context) { timeline_ui(panel, context); }};

  TimelineHarness() { harness.frames(2); }
  const View& view() const { return harness.session.view(); }
};

TimeRange years(int from, int to) {
  return {first_day_of_year(from), first_day_of_year(to + 1) - 1};
}

std::string line_of(const char* what, const CssRect& rect) {
  char line[120];
  std::snprintf(line, sizeof line, "%s %.0f %.0f %.0fx%.0f\n", what, rect.x, rect.y, rect.width,
                rect.height);
  return line;
}

std::string text_of(const HistogramScene& histogram, const TimelineScene& scene) {
  std::string text;
  for (const HistogramRect& column : histogram.columns) {
    text += line_of(column.dimmed ? "column dimmed" : "column", column.rect);
  }
  if (histogram.brush) text += line_of("brush", histogram.brush->body);
  for (const ForumBar& bar : scene.bars) {
    text += line_of(bar.selected ? "bar selected" : "bar", bar.rect);
  }
  text += "dots " + std::to_string(scene.dots.size()) + "\n";
  for (const Tick& tick : scene.detail_ticks) {
    if (!tick.label.empty()) text += "tick " + tick.label + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("The timeline lays out histogram, brush and lanes in its rectangle") {
  TimelineHarness timeline;
  timeline.harness.session.dispatch(SetTime{years(2023, 2024), false});
  timeline.harness.session.dispatch(Select{"kuwait-2024"});
  timeline.harness.frames(2);
  rostrum::test::check_golden("timeline_panel.txt",
                              text_of(timeline.panel.histogram_scene(), timeline.panel.scene()));
}

TEST_CASE("A drag in the histogram chooses whole bins") {
  TimelineHarness timeline;
  const ImVec2 from = timeline.harness.middle("year:2018");
  const ImVec2 to = timeline.harness.middle("year:2023");
  timeline.harness.drag(from.x, from.y, to.x, to.y);
  REQUIRE(timeline.view().query.time);
  const TimeRange time = *timeline.view().query.time;
  REQUIRE(time.from);
  REQUIRE(time.to);
  CHECK(civil_from_day(*time.from).year == 2018);
  CHECK(civil_from_day(*time.from).day == 1);
  CHECK(civil_from_day(*time.to).year == 2023);
  CHECK(civil_from_day(*time.to + 1).day == 1);
}

TEST_CASE("With Alt held a drag chooses days") {
  TimelineHarness timeline;
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, true);
  const PaintRect plot = timeline.harness.target("timeline:histogram");
  int off_edges = 0;
  for (int i = 0; i < 4; ++i) {
    const float x = plot.x + plot.width * (0.2F + 0.07F * static_cast<float>(i));
    timeline.harness.drag(x, plot.y + 5, x + plot.width / 2, plot.y + 5);
    REQUIRE(timeline.view().query.time);
    if (civil_from_day(*timeline.view().query.time->from).day != 1) ++off_edges;
    timeline.harness.session.dispatch(SetTime{});
    timeline.harness.frames(2);
  }
  CHECK(off_edges >= 3);
}

TEST_CASE("A click on a column chooses its bin, a second one takes the choice back") {
  TimelineHarness timeline;
  const HistogramRect column = timeline.panel.histogram_scene().columns.back();
  const auto x = static_cast<float>(column.rect.center().x);
  const auto y = static_cast<float>(column.rect.bottom()) - 4;
  timeline.harness.click(x, y);
  REQUIRE(timeline.view().query.time);
  const TimeRange time = *timeline.view().query.time;
  CHECK(time.from == bin_start(*time.from, BinWidth::month));
  CHECK(*time.to + 1 == next_bin_start(*time.from, BinWidth::month));
  timeline.harness.click(x, y);
  CHECK_FALSE(timeline.view().query.time);
}

TEST_CASE("A double click clears the period") {
  TimelineHarness timeline;
  timeline.harness.session.dispatch(SetTime{years(2019, 2023), false});
  timeline.harness.frames(2);
  const PaintRect plot = timeline.harness.target("timeline:histogram");
  timeline.harness.double_click(plot.x + plot.width / 2, plot.y + 10);
  CHECK_FALSE(timeline.view().query.time);
}

TEST_CASE("A handle moves its own end of the period") {
  TimelineHarness timeline;
  timeline.harness.session.dispatch(SetTime{years(2020, 2023), false});
  timeline.harness.frames(2);
  const ImVec2 handle = timeline.harness.middle("brush:from");
  const float year = timeline.harness.target("year:2020").width;
  timeline.harness.drag(handle.x, handle.y, handle.x + year, handle.y);
  CHECK(timeline.view().query.time == years(2021, 2023));
}

TEST_CASE("The period moves as a whole when it is dragged by its middle") {
  TimelineHarness timeline;
  timeline.harness.session.dispatch(SetTime{years(2020, 2022), false});
  timeline.harness.frames(2);
  const PaintRect plot = timeline.harness.target("timeline:histogram");
  const float year = timeline.harness.target("year:2020").width;
  const float x = plot.x + year * 3.5F;
  timeline.harness.drag(x, plot.y + 8, x + year, plot.y + 8);
  CHECK(timeline.view().query.time == years(2021, 2023));
}

TEST_CASE("A click on a bar selects its forum") {
  TimelineHarness timeline;
  timeline.harness.click("forum:week-2018");
  CHECK(timeline.view().selection == "week-2018");
}

TEST_CASE("The lanes show the chosen period until somebody moves them") {
  TimelineHarness timeline;
  timeline.harness.session.dispatch(SetTime{years(2023, 2024), false});
  timeline.harness.frames(2);
  CHECK(timeline.panel.scene().detail_ticks.front().day >= first_day_of_year(2023));
  CHECK_FALSE(timeline.view().window);
}

TEST_CASE("A wheel with ctrl zooms the lanes about the pointer, a drag pans them") {
  TimelineHarness timeline;
  const PaintRect lanes = timeline.harness.target("timeline:lanes");
  const ImVec2 at{lanes.x + lanes.width / 2, lanes.y + lanes.height - 8};
  timeline.panel.wheel(timeline.harness.session, timeline.harness.scheduler,
                       {.dy = -300, .ctrl = true}, {.zoom_levels = 1}, at);
  timeline.harness.frames(2);
  REQUIRE(timeline.view().window);
  const DayWindow near = *timeline.view().window;
  CHECK(near.to - near.from == Approx(7 * 365.25 / 2).epsilon(0.1));

  timeline.harness.drag(at.x, at.y, at.x + 100, at.y);
  REQUIRE(timeline.view().window);
  CHECK(timeline.view().window->from < near.from);
  CHECK(timeline.view().window->to - timeline.view().window->from ==
        Approx(near.to - near.from).margin(1));
  CHECK(timeline.view().selection.empty());
}

TEST_CASE("A finger drags the period in the histogram and the days in the lanes") {
  TimelineHarness timeline;
  auto& [panel, harness] = timeline;
  const auto gesture = [&](Gesture what) {
    panel.gesture(harness.session, harness.theme, harness.scheduler, what, 1);
    harness.frames(2);
  };
  const ImVec2 from = harness.middle("year:2018");
  const ImVec2 to = harness.middle("year:2023");
  gesture({.kind = GestureKind::press, .x_css = from.x, .y_css = from.y});
  gesture({.kind = GestureKind::pan_begin, .x_css = from.x, .y_css = from.y});
  gesture({.kind = GestureKind::pan, .dx_css = to.x - from.x});
  gesture({.kind = GestureKind::pan_end});
  REQUIRE(timeline.view().query.time);
  CHECK(civil_from_day(*timeline.view().query.time->from).year == 2018);
  CHECK(civil_from_day(*timeline.view().query.time->to).year == 2023);
}

TEST_CASE("A timeline at rest wants no frame") {
  TimelineHarness timeline;
  timeline.harness.move(400, 250);
  timeline.harness.rest();
  CHECK_FALSE(timeline.harness.scheduler.wants_frame(timeline.harness.now + 10));
}

TEST_CASE("The histogram of a zoomed timeline has the days of the lanes in finer bins") {
  TimelineHarness timeline;
  CHECK_FALSE(timeline.harness.targets.find("timeline:overview"));
  timeline.harness.session.dispatch(
      SetWindow{DayWindow{day_from_civil({2023, 9, 1}), day_from_civil({2023, 11, 1})}});
  timeline.harness.frames(2);
  const HistogramScene& scene = timeline.panel.histogram_scene();
  for (const HistogramRect& column : scene.columns)
    CHECK(column.rect.width < 14);  // days of about 11 pixels
  CHECK(timeline.harness.targets.find("timeline:overview"));
  CHECK_FALSE(timeline.harness.targets.find("year:2018"));
  CHECK(timeline.harness.targets.find("year:2023"));
}

TEST_CASE("A press on the strip of the whole extent brings its days into sight") {
  TimelineHarness timeline;
  timeline.harness.session.dispatch(
      SetWindow{DayWindow{day_from_civil({2023, 1, 1}), day_from_civil({2023, 12, 31})}});
  timeline.harness.frames(2);
  const PaintRect strip = timeline.harness.target("timeline:overview");
  timeline.harness.click(strip.x + strip.width * 0.3F, strip.y + strip.height / 2);
  REQUIRE(timeline.view().window);
  CHECK(civil_from_day(timeline.view().window->from).year < 2021);
  CHECK(timeline.view().window->to - timeline.view().window->from == Approx(364).margin(2));
  CHECK_FALSE(timeline.view().query.time);
}

TEST_CASE("Panning a zoomed timeline keeps the height of its columns") {
  TimelineHarness timeline;
  const auto show = [&](int year) {
    timeline.harness.session.dispatch(
        SetWindow{DayWindow{first_day_of_year(year), first_day_of_year(year + 2) - 1}});
    timeline.harness.frames(2);
  };
  show(2023);
  const auto heights = [&] {
    std::map<std::uint32_t, double> by_bin;
    for (const HistogramRect& column : timeline.panel.histogram_scene().columns)
      by_bin[column.bin] = column.rect.height;
    return by_bin;
  };
  const auto before = heights();
  show(2022);
  for (const auto& [bin, height] : heights()) {
    const auto same = before.find(bin);
    if (same != before.end()) CHECK(same->second == height);
  }
}

TEST_CASE("Only what the timeline shows makes its scene anew") {
  TimelineHarness timeline;
  Session& session = timeline.harness.session;
  const auto made_anew_by = [&](Action action) {
    timeline.harness.rest();
    const std::uint64_t before = timeline.panel.scene_revision();
    const std::uint64_t revision = session.revision();
    session.dispatch(std::move(action));
    timeline.harness.rest();
    CHECK(session.revision() > revision);
    return timeline.panel.scene_revision() > before;
  };
  CHECK_FALSE(made_anew_by(SetPosition{MapPosition{.lat = 40, .lon = 50, .zoom = 2}}));
  CHECK_FALSE(made_anew_by(set_field("measure", MapMeasure::mention)));
  CHECK_FALSE(made_anew_by(SetSheet{Sheet::help}));

  const std::string forum = session.dataset().forums().front().id;
  CHECK(made_anew_by(Select{forum}));
  CHECK(made_anew_by(set_field("lanes", LaneBy::topic)));
  CHECK(made_anew_by(set_field("order", LaneOrder::name)));
  CHECK(made_anew_by(SetTime{years(2023, 2024), false}));
}

}  // namespace rostrum::timeline_panel_test
