#include "engine/layout/timeline_scene.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>

#include <catch_amalgamated.hpp>

#include "tests/engine/scene_fixture.hpp"

namespace rostrum::timeline_scene_test {

using namespace rostrum::test;

namespace {

std::string number(double value) {
  return std::to_string(std::lround(value));
}

std::string words(const CssRect& rect) {
  return number(rect.x) + ',' + number(rect.y) + ' ' + number(rect.width) + 'x' +
         number(rect.height);
}

struct Timeline {
  SceneFixture fixture;
  Result result;
  TimelineLanes lanes;
  // Seven years over 700 pixels.
  TimeExtent extent = extent_of_days(day_from_civil({2018, 1, 1}), day_from_civil({2024, 12, 31}));
  TimeScale detail = scale_over(extent, 100, 800);
  CssRect lanes_rect{0, 100, 800, 200};
  double scroll_y_css = 0;
  std::optional<RecordId> selection;
  std::vector<ForumId> highlighted;
  mutable TitleWidths titles;

  explicit Timeline(const Query& query = {}, LaneBy by = LaneBy::series)
      : result(fixture.result(query)),
        lanes(make_timeline_lanes(Language::english(), fixture.dataset, fixture.columns, result,
                                  by)) {}

  TimelineScene scene() const {
    TimelineScene scene;
    build_timeline_scene({.language = Language::english(),
                          .dataset = fixture.dataset,
                          .columns = fixture.columns,
                          .result = result,
                          .lanes = lanes,
                          .detail = detail,
                          .lanes_rect = lanes_rect,
                          .scroll_y_css = scroll_y_css,
                          .selection = selection,
                          .highlighted = highlighted,
                          .text_width = text_width,
                          .titles = titles},
                         scene);
    return scene;
  }

  std::string lanes_text() const {
    const TimelineScene scene = this->scene();
    std::ostringstream out;
    for (const LaneRow& row : scene.rows) {
      const TimelineLane& lane = lanes.lanes[row.lane];
      out << "lane " << Language::english().text(lane.label) << " at " << number(row.y_css) << ' '
          << number(row.height_css) << " high, " << lane.count << '\n';
    }
    for (const StatementDot& dot : scene.dots) {
      out << "dot " << fixture.dataset[dot.statement].id << " at " << number(dot.at.x) << ','
          << number(dot.at.y) << (dot.matched ? "" : ", dimmed")
          << (dot.selected ? ", selected" : "") << '\n';
    }
    for (const FoldedForums& fold : scene.folds) {
      out << "fold of " << fold.count << " from " << fixture.dataset[fold.first].id << ' '
          << words(fold.rect) << '\n';
    }
    for (const ForumBar& bar : scene.bars) {
      out << "bar " << fixture.dataset[bar.forum].id << ' ' << words(bar.rect)
          << (bar.group ? ' ' + fixture.dataset[*bar.group].id : "")
          << (bar.matched ? "" : ", dimmed") << (bar.selected ? ", selected" : "")
          << (bar.soft_start || bar.soft_end ? ", soft" : "") << '\n';
    }
    return out.str();
  }
};

}  // namespace

TEST_CASE("lanes hold forums in order, with their statements in a row behind") {
  CHECK(Timeline().lanes_text() ==
        "lane Counter-Terrorism Week at 100 24 high, 4\n"
        "lane Baku Security Forum at 124 39 high, 3\n"
        "lane Dushanbe Process at 163 24 high, 3\n"
        "dot week-2018.speaker-2 at 169,112\n"  // its own day, 11 September
        "dot week-2018.speaker-0 at 165,112\n"
        "dot week-2018.speaker-1 at 170,112\n"
        "dot baku-2023.speaker-3 at 649,136\n"
        "dot kuwait-2024.speaker-4 at 800,175\n"  // its neighbour stands beyond the edge
        "bar week-2018 149,107 11x11 terror\n"
        "bar baku-2023 633,131 11x11 terror, soft\n"  // known to the month
        "bar side-2023 635,146 11x11 borders\n"       // at the same time, on a track of its own
        "bar kuwait-2024 784,170 11x11 borders\n");
}

TEST_CASE("what is outside the answer is dimmed, and empty lanes go") {
  Query query;
  query[Facet::country].include = {"AZE"};
  CHECK(Timeline(query).lanes_text() ==
        "lane Counter-Terrorism Week at 100 24 high, 2\n"
        "lane Baku Security Forum at 124 39 high, 2\n"
        "lane Dushanbe Process at 163 24 high, 2\n"
        "dot week-2018.speaker-2 at 169,112, dimmed\n"
        "dot week-2018.speaker-0 at 165,112, dimmed\n"
        "dot week-2018.speaker-1 at 170,112\n"
        "dot baku-2023.speaker-3 at 649,136\n"
        "dot kuwait-2024.speaker-4 at 800,175\n"
        "bar week-2018 149,107 11x11 terror\n"
        "bar baku-2023 633,131 11x11 terror, soft\n"
        "bar side-2023 635,146 11x11 borders, dimmed\n"
        "bar kuwait-2024 784,170 11x11 borders\n");
  query[Facet::country].include = {"KWT"};
  CHECK(Timeline(query).lanes.lanes.size() == 1);
}

TEST_CASE("lanes by host country have one for online forums") {
  const Timeline timeline({}, LaneBy::host);
  std::vector<std::string> labels;
  for (const TimelineLane& lane : timeline.lanes.lanes)
    labels.push_back(Language::english().text(lane.label));
  CHECK(labels ==
        std::vector<std::string>{"United States", "Azerbaijan", "Online or not known", "Kuwait"});
}

TEST_CASE("a forum stands in the lane of each of its topics") {
  const Timeline timeline({}, LaneBy::topic);
  REQUIRE(timeline.lanes.lanes.size() == 2);
  CHECK(timeline.lanes.lanes[0].id == "terrorism");
  CHECK(timeline.lanes.lanes[0].forums.size() == 2);
  CHECK(timeline.lanes.lanes[1].forums.size() == 3);
}

TEST_CASE("only what is on screen is listed, whatever the zoom") {
  Timeline timeline;
  for (int i = 0; i < 400; ++i) {
    const double middle = 17'600 + i * 7;
    timeline.detail = {middle - 60, middle + 60, 100, 800};
    const TimelineScene scene = timeline.scene();
    for (std::uint32_t f = 0; f < timeline.fixture.dataset.forums().size(); ++f) {
      const DateSpan& date = timeline.fixture.dataset.forums()[f].date;
      const double left = timeline.detail.px_from_day(date.earliest);
      const double right = std::max(timeline.detail.px_from_day(date.latest + 1), left + 11);
      bool listed = false;
      for (const ForumBar& bar : scene.bars)
        listed = listed || bar.forum == ForumId{f};
      REQUIRE(listed == (right > 100 && left < 800));
    }
  }
}

TEST_CASE("scrolling leaves out lanes above and below") {
  Timeline timeline;
  timeline.lanes_rect.height = 30;
  timeline.scroll_y_css = 30;
  const TimelineScene scene = timeline.scene();
  CHECK(scene.content_height_css == 24 + 39 + 24);
  REQUIRE(scene.rows.size() == 1);
  CHECK(scene.rows[0].lane == 1);
  CHECK(scene.rows[0].y_css == 94);
}

TEST_CASE("forums too near to tell apart fold into one, the selected one excepted") {
  Timeline timeline;
  timeline.lanes = make_timeline_lanes(Language::english(), timeline.fixture.dataset,
                                       timeline.fixture.columns, timeline.result, LaneBy::topic);
  // A thousand years over 700 pixels: 2018 and 2023 meet in one step.
  const double middle = 17'800;
  timeline.detail = {middle - 182'500, middle + 182'500, 100, 800};
  const TimelineScene scene = timeline.scene();
  REQUIRE_FALSE(scene.folds.empty());
  CHECK(scene.folds[0].count >= 2);
  const auto hit = hit_test(scene, scene.folds[0].rect.center());
  REQUIRE(hit);
  CHECK(hit->forums == scene.folds[0].count);
  CHECK(hit->several());
  timeline.selection = timeline.fixture.record("baku-2023");
  const TimelineScene with_selection = timeline.scene();
  CHECK(std::ranges::count_if(with_selection.bars, &ForumBar::selected) == 2);  // in both lanes
}

TEST_CASE("on a subject's page all of its forums stand out") {
  Timeline timeline;
  timeline.highlighted = {ForumId{0}, ForumId{1}};
  const TimelineScene scene = timeline.scene();
  for (const ForumBar& bar : scene.bars) {
    CHECK(bar.selected == (bar.forum.index <= 1));
  }
  CHECK(std::ranges::count_if(scene.bars, &ForumBar::selected) == 2);
}

TEST_CASE("the pointer meets bars and dots") {
  const Timeline timeline;
  const TimelineScene scene = timeline.scene();
  for (const ForumBar& bar : scene.bars) {
    const auto hit = hit_test(scene, bar.rect.center());
    REQUIRE(hit);
    CHECK(hit->record == RecordId(bar.forum));
    CHECK_FALSE(hit->several());
  }
  for (const StatementDot& dot : scene.dots) {
    const auto hit = hit_test(scene, dot.at);
    REQUIRE(hit);
    CHECK(hit->record == RecordId(dot.statement));
  }
  CHECK_FALSE(hit_test(scene, {400, 290}));
}

TEST_CASE("the name of a lane cut at the top stays in sight while any of the lane is") {
  Timeline timeline;
  timeline.lanes_rect.height = 60;
  timeline.scroll_y_css = 30;  // six pixels into the lane of two tracks
  CHECK(timeline.scene().rows[0].label_y_css == timeline.lanes_rect.y);
  timeline.scroll_y_css = 55;  // the lane ends at 63: its name goes with it
  CHECK(timeline.scene().rows[0].label_y_css == 100 + 63 - 55 - 24);
  timeline.scroll_y_css = 0;
  CHECK(timeline.scene().rows[1].label_y_css == timeline.scene().rows[1].y_css);
}

TEST_CASE("a pointer at the names of lanes finds the lane") {
  const Timeline timeline;
  const TimelineScene scene = timeline.scene();
  CHECK(lane_at(scene, 101) == 0);
  CHECK(lane_at(scene, 150) == 1);
  CHECK_FALSE(lane_at(scene, 190));
  CHECK_FALSE(lane_at(scene, 99));
}

TEST_CASE("a scene made in the memory of another is the same as a new one") {
  Timeline timeline;
  const TimelineScene first = timeline.scene();
  TimelineScene reused = Timeline({}, LaneBy::topic).scene();
  build_timeline_scene({.language = Language::english(),
                        .dataset = timeline.fixture.dataset,
                        .columns = timeline.fixture.columns,
                        .result = timeline.result,
                        .lanes = timeline.lanes,
                        .detail = timeline.detail,
                        .lanes_rect = timeline.lanes_rect,
                        .selection = {},
                        .text_width = text_width,
                        .titles = timeline.titles},
                       reused);
  CHECK(reused.bars.size() == first.bars.size());
  CHECK(reused.dots.size() == first.dots.size());
  CHECK(reused.rows.size() == first.rows.size());
  CHECK(reused.detail_ticks.size() == first.detail_ticks.size());
}

}  // namespace rostrum::timeline_scene_test
