#include "engine/layout/timeline_scene_lanes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "tests/engine/lane_fixture.hpp"
#include "tests/support/golden.hpp"

namespace rostrum::timeline_scene_lanes_test {

using namespace rostrum::test;

namespace {

constexpr double left_css = 120;

struct LaneHarness {
  LaneFixture fixture;
  Result result;
  TimelineLanes lanes;
  TimeExtent extent;
  mutable TitleWidths titles;
  std::optional<RecordId> selection;

  LaneHarness(unsigned seed, LaneBy by, const LaneSizes& sizes = {})
      : fixture(seed, sizes),
        result(fixture.result()),
        lanes(
            make_timeline_lanes(Language::english(), fixture.dataset, fixture.columns, result, by)),
        extent(extent_of_days(day_from_civil({1999, 1, 1}), day_from_civil({2033, 12, 31}))) {}

  TimelineScene scene(const TimeScale& detail, double scroll_css = 0,
                      double height_css = 4000) const {
    TimelineScene scene;
    build_timeline_scene({.language = Language::english(),
                          .dataset = fixture.dataset,
                          .columns = fixture.columns,
                          .result = result,
                          .lanes = lanes,
                          .detail = detail,
                          .lanes_rect = {0, 100, 1000, height_css},
                          .scroll_y_css = scroll_css,
                          .selection = selection,
                          .text_width = text_width,
                          .titles = titles},
                         scene);
    return scene;
  }
  TimeScale whole() const { return scale_over(extent, left_css, 1000); }
};

struct Stretch {
  double from = 0;
  double to = 0;
};

// What lies on each track, by the middle of the track.
std::map<long, std::vector<Stretch>> stretches_of(const TimelineScene& scene, bool labels) {
  std::map<long, std::vector<Stretch>> by_track;
  const auto add = [&](const CssRect& rect) {
    by_track[std::lround(rect.center().y * 100)].push_back({rect.x, rect.right()});
  };
  for (const FoldedForums& fold : scene.folds)
    add(fold.rect);
  for (const ForumBar& bar : scene.bars) {
    CssRect rect = bar.rect;
    add(rect);
    if (!labels || !bar.label || bar.label->inside) continue;
    rect.x = bar.label->left_css;
    rect.width = bar.label->width_css;
    add(rect);
  }
  for (auto& [track, stretches] : by_track)
    std::ranges::sort(stretches, {}, &Stretch::from);
  return by_track;
}

std::string number(double value) {
  return std::to_string(std::lround(value));
}

std::string words(const CssRect& rect) {
  return number(rect.x) + ',' + number(rect.y) + ' ' + number(rect.width) + 'x' +
         number(rect.height);
}

std::string display_list(const LaneHarness& harness, const TimelineScene& scene) {
  const Dataset& dataset = harness.fixture.dataset;
  std::ostringstream out;
  for (const Tick& tick : scene.detail_ticks) {
    out << (tick.line ? "tick " : "edge ") << number(tick.px);
    if (!tick.label.empty()) out << ' ' << tick.label;
    out << '\n';
  }
  for (const LaneRow& row : scene.rows) {
    out << "lane " << Language::english().text(harness.lanes.lanes[row.lane].label) << ' '
        << number(row.y_css) << ' ' << number(row.height_css) << " high, named at "
        << number(row.label_y_css) << '\n';
  }
  for (const FoldedStatements& fold : scene.densities) {
    out << fold.count << " statements from " << dataset[fold.first].id << ' ' << words(fold.rect)
        << '\n';
  }
  for (const StatementDot& dot : scene.dots) {
    out << "dot " << dataset[dot.statement].id << ' ' << number(dot.at.x) << ','
        << number(dot.at.y);
    if (dot.span_css > 0) out << " soft over " << number(dot.span_css);
    out << '\n';
  }
  for (const FoldedForums& fold : scene.folds) {
    out << fold.count << " forums from " << dataset[fold.first].id << ' ' << words(fold.rect)
        << " with " << fold.statements << " statements\n";
  }
  for (const ForumBar& bar : scene.bars) {
    out << "bar " << dataset[bar.forum].id << ' ' << words(bar.rect);
    if (bar.soft_start) out << " soft-start";
    if (bar.soft_end) out << " soft-end";
    if (bar.open_from_css) out << " open-from " << number(*bar.open_from_css);
    if (bar.open_to_css) out << " open-to " << number(*bar.open_to_css);
    if (bar.label) {
      out << (bar.label->inside ? " title inside " : " title beside ")
          << number(bar.label->left_css) << ' ' << number(bar.label->width_css) << " wide";
    }
    out << '\n';
  }
  return out.str();
}

}  // namespace

TEST_CASE("on a track nothing covers another, titles included, whatever the zoom") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> shares(0, 1);
  for (const LaneBy by : {LaneBy::series, LaneBy::topic, LaneBy::none, LaneBy::speaker_country}) {
    const LaneHarness harness(21, by);
    for (int i = 0; i < 60; ++i) {
      const TimeScale whole = harness.whole();
      const double span = std::exp(std::log(7.0) + shares(random) * std::log(whole.days() / 7));
      const double from = whole.from_day + shares(random) * (whole.days() - span);
      const TimelineScene scene = harness.scene({from, from + span, left_css, 1000});
      INFO("days " << from << " to " << from + span);
      for (const bool labels : {false, true}) {
        for (const auto& [track, stretches] : stretches_of(scene, labels)) {
          for (std::size_t k = 1; k < stretches.size(); ++k) {
            INFO("track " << track << ", " << stretches[k - 1].from << " to " << stretches[k - 1].to
                          << " meets " << stretches[k].from);
            REQUIRE(stretches[k - 1].to <= stretches[k].from + 1e-6);
          }
        }
      }
      for (const ForumBar& bar : scene.bars) {
        if (!bar.label || !bar.label->inside) continue;
        REQUIRE(bar.label->left_css >= std::max(bar.rect.x, left_css));
        REQUIRE(bar.label->left_css + bar.label->width_css <= bar.rect.right());
      }
      for (const ForumBar& bar : scene.bars) {
        if (!bar.label || bar.label->inside) continue;
        for (const StatementDot& dot : scene.dots) {
          if (dot.at.y != bar.rect.center().y || dot.span_css > 0) continue;
          const bool before = dot.at.x + dot.radius_css <= bar.label->left_css;
          const bool after =
              dot.at.x - dot.radius_css >= bar.label->left_css + bar.label->width_css;
          REQUIRE((before || after));
        }
      }
    }
  }
}

TEST_CASE("every forum in sight is drawn or counted in a fold, at any zoom") {
  for (const LaneBy by : {LaneBy::series, LaneBy::none}) {
    const LaneHarness harness(22, by, {.forums = 600});
    std::size_t forums = 0;
    std::uint32_t statements = 0;
    for (const TimelineLane& lane : harness.lanes.lanes) {
      forums += lane.forums.size();
      statements += lane.sums.statements;
    }
    // From everything in a hand's width to more than the whole.
    for (const double days : {12'784.0, 40'000.0, 400'000.0}) {
      const double middle = (harness.extent.from_day + harness.extent.to_day) / 2;
      const TimelineScene scene =
          harness.scene({middle - days / 2, middle + days / 2, left_css, 1000});
      std::size_t drawn = scene.bars.size();
      std::uint32_t said = 0;
      for (const FoldedForums& fold : scene.folds) {
        REQUIRE(fold.count >= 2);
        drawn += fold.count;
        said += fold.statements;
      }
      for (const ForumBar& bar : scene.bars)
        said += harness.fixture.dataset[bar.forum].statement_count;
      CHECK(drawn == forums);
      CHECK(said == statements);
    }
  }
}

TEST_CASE("only tracks in sight are listed, of a lane much higher than the view too") {
  const LaneHarness harness(23, LaneBy::none, {.forums = 3000, .years = 6});
  const TimelineScene all = harness.scene(harness.whole(), 0, 100'000);
  REQUIRE(harness.lanes.lanes[0].tracks > 30);
  const TimelineScene scene = harness.scene(harness.whole(), 300, 150);
  for (const ForumBar& bar : scene.bars) {
    REQUIRE(bar.rect.bottom() > 100 - 30);
    REQUIRE(bar.rect.y < 250 + 30);
  }
  const auto in_sight = [](const CssRect& rect) { return rect.bottom() > 400 && rect.y < 550; };
  const auto wanted = std::ranges::count_if(
      all.folds, [&](const FoldedForums& fold) { return in_sight(fold.rect); });
  const auto listed = std::ranges::count_if(scene.folds, [&](const FoldedForums& fold) {
    return fold.rect.bottom() > 100 && fold.rect.y < 250;
  });
  CHECK(wanted > 0);
  CHECK(listed == wanted);
  CHECK(scene.rows[0].label_y_css == 100);
}

TEST_CASE("panning folds and unfolds nothing") {
  const LaneHarness harness(24, LaneBy::series, {.forums = 800});
  TimeScale scale{harness.extent.from_day + 2000, harness.extent.from_day + 9000, left_css, 1000};
  std::map<std::uint32_t, std::uint32_t> counts;
  for (int i = 0; i < 120; ++i, scale = scale.panned(-1.7)) {
    for (const FoldedForums& fold : harness.scene(scale).folds) {
      const auto [known, added] = counts.emplace(fold.first.index, fold.count);
      REQUIRE(known->second == fold.count);
    }
  }
  CHECK(counts.size() > 10);
}

TEST_CASE("statements too near each other become a strip that counts them") {
  const LaneHarness harness(25, LaneBy::none, {.forums = 400, .max_statements = 20});
  const TimelineScene scene = harness.scene(harness.whole());
  REQUIRE_FALSE(scene.densities.empty());
  for (const FoldedStatements& fold : scene.densities) {
    REQUIRE(fold.count > 0);
    REQUIRE(fold.matched <= fold.count);
  }
  const FoldedStatements& last = scene.densities.back();
  const auto hit = hit_test(scene, last.rect.center(), 0);
  REQUIRE(hit);
  CHECK(hit->forums <= 1);
  // Near enough, every one of a forum's own can be told apart again.
  const TimeScale near{harness.extent.from_day + 3000, harness.extent.from_day + 3060, left_css,
                       1000};
  for (const FoldedStatements& fold : harness.scene(near).densities)
    CHECK(fold.rect.width < 40);
}

TEST_CASE("the selected statement is seen even where it is folded") {
  LaneHarness harness(26, LaneBy::none, {.forums = 400, .max_statements = 20});
  int checked = 0;
  for (const FoldedStatements& fold : harness.scene(harness.whole()).densities) {
    harness.selection = RecordId(fold.first);
    const TimelineScene scene = harness.scene(harness.whole());
    REQUIRE(std::ranges::count_if(scene.dots, &StatementDot::selected) == 1);
    if (++checked == 20) break;
  }
  CHECK(checked > 0);
}

TEST_CASE("an open end reaches to the edge of the view or to the next forum") {
  const LaneHarness harness(27, LaneBy::series, {.series = 30, .forums = 90});
  int open = 0;
  for (const ForumBar& bar : harness.scene(harness.whole()).bars) {
    const DateSpan& date = harness.fixture.dataset[bar.forum].date;
    REQUIRE(bar.open_to_css.has_value() == date.has_open_end());
    REQUIRE(bar.open_from_css.has_value() == date.has_open_start());
    if (bar.open_to_css) {
      ++open;
      CHECK(*bar.open_to_css <= 1000);
      CHECK(bar.soft_end);
    }
    if (bar.open_from_css) CHECK(*bar.open_from_css >= left_css);
  }
  CHECK(open > 0);
  // Seen from years later it still goes on.
  for (const ForumBar& bar :
       harness.scene({harness.extent.to_day - 60, harness.extent.to_day, left_css, 1000}).bars) {
    CHECK(bar.open_to_css.has_value());
  }
}

TEST_CASE("a statement known to the month is as wide as that, near enough to see it") {
  const LaneHarness harness(28, LaneBy::series);
  const TimeScale near{harness.extent.from_day + 4000, harness.extent.from_day + 4400, left_css,
                       1000};
  int soft = 0;
  for (const StatementDot& dot : harness.scene(near).dots) {
    if (dot.span_css == 0) continue;
    ++soft;
    const DateSpan& date = harness.fixture.dataset[dot.statement].date;
    CHECK(dot.span_css == Catch::Approx((date.latest - date.earliest + 1) * near.px_per_day()));
  }
  CHECK(soft > 0);
  for (const StatementDot& dot : harness.scene(harness.whole()).dots) {
    const DateSpan& date = harness.fixture.dataset[dot.statement].date;
    if (date.latest - date.earliest < 100) CHECK(dot.span_css == 0);
  }
}

TEST_CASE("the lanes' display list is as it was, for years, months and days") {
  const LaneHarness harness(29, LaneBy::series, {.series = 3, .forums = 60, .years = 12});
  const Day middle = harness.lanes.lanes[1].forums_on(0)[8].first;
  const auto at = [&](double days) {
    return harness.scene({middle.days - days / 2, middle.days + days / 2, left_css, 1000}, 10, 150);
  };
  check_golden("timeline-lanes-years.txt", display_list(harness, at(5000)));
  check_golden("timeline-lanes-months.txt", display_list(harness, at(500)));
  check_golden("timeline-lanes-days.txt", display_list(harness, at(40)));
}

}  // namespace rostrum::timeline_scene_lanes_test
