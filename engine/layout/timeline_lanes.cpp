#include "engine/layout/timeline_lanes.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/base/compact_sort.hpp"
#include "engine/layout/lane_kinds.hpp"
#include "engine/layout/track_packing.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

// Each once, in order.
void find_lanes(const Dataset& dataset, const Forum& forum, const LaneKind& kind,
                std::vector<std::size_t>& lanes) {
  lanes.clear();
  kind.append_lanes(dataset, forum, lanes);
  compact_sort(lanes);
  lanes.erase(std::unique(lanes.begin(), lanes.end()), lanes.end());
}

LaneForum lane_forum(const Forum& forum, ForumId id, bool matched) {
  const DateSpan& date = forum.date;
  LaneForum out;
  out.forum = id;
  out.first = date.has_open_start() ? date.latest : date.earliest;
  out.last = date.has_open_end() ? date.earliest : date.latest;
  out.matched = matched;
  return out;
}

// Adds a statement to the lane whose last forum is its own.
void add_statement(const Forum& forum, const Statement& statement, StatementId id, bool found,
                   TimelineLane& lane) {
  LaneForum& own = lane.forums.back();
  if (found) ++own.before.statements;  // its own number, until the sums are made
  const DateSpan& date = statement.date;
  if (date.overlaps(forum.date.earliest, forum.date.latest)) {
    ++own.following;
    return;
  }
  LaneStatement apart;
  apart.statement = id;
  apart.first = date.has_open_start() ? date.latest : date.earliest;
  apart.last = date.has_open_end() ? date.earliest : date.latest;
  lane.max_statement_days = std::max(lane.max_statement_days, apart.last - apart.first + 1);
  lane.statements.push_back(apart);
}

// In a lane of statements of its own, whose last forum is the statement's.
void count_statement(CountUnit unit, TimelineLane& lane) {
  bool& forum_counted = lane.forums.back().matched;
  const bool counts_forums = unit == CountUnit::forums || unit == CountUnit::records;
  if (counts_forums && !forum_counted) ++lane.count;
  if (unit == CountUnit::statements || unit == CountUnit::records) ++lane.count;
  forum_counted = true;
}

void set_tracks(const Dataset& dataset, std::vector<std::uint32_t>& track_of_forum,
                TimelineLane& lane) {
  compact_sort(lane.forums, {},
               [](const LaneForum& forum) { return std::pair(forum.first, forum.forum); });
  std::vector<Interval> intervals;
  intervals.reserve(lane.forums.size());
  lane.first = lane.forums.front().first;
  lane.last = lane.forums.front().last;
  for (const LaneForum& forum : lane.forums) {
    intervals.push_back({static_cast<double>(forum.first.days), forum.last.days + 1.0});
    lane.last = std::max(lane.last, forum.last);
  }
  const TrackPacking packing = pack_tracks(intervals);
  lane.tracks = packing.track_count;
  for (std::size_t i = 0; i < lane.forums.size(); ++i) {
    lane.forums[i].track = packing.track_of[i];
    track_of_forum[lane.forums[i].forum.index] = packing.track_of[i];
  }
  for (LaneStatement& statement : lane.statements)
    statement.track = track_of_forum[dataset[statement.statement].forum.index];
  std::ranges::stable_sort(lane.forums, {}, &LaneForum::track);
  compact_sort(lane.statements, {}, [](const LaneStatement& statement) {
    return std::tuple(statement.track, statement.middle_day(), statement.statement);
  });
}

void make_sums(TimelineLane& lane) {
  for (LaneForum& forum : lane.forums) {
    const std::uint32_t own = forum.before.statements;
    forum.before = lane.sums;
    lane.sums.statements += own;
    if (forum.matched) ++lane.sums.matched;
  }
}

void put_in_order(const Language& language, TimelineLanes& lanes) {
  struct Place {
    std::string name;
    std::uint32_t lane = 0;
  };
  std::vector<Place> places;
  places.reserve(lanes.lanes.size());
  for (const TimelineLane& lane : lanes.lanes)
    places.push_back({fold(language.text(lane.label)), static_cast<std::uint32_t>(places.size())});
  compact_sort(places, [&](const Place& a, const Place& b) {
    const TimelineLane& left = lanes.lanes[a.lane];
    const TimelineLane& right = lanes.lanes[b.lane];
    if (lanes.order == LaneOrder::first_date && left.first != right.first) {
      return left.first < right.first;
    }
    if (lanes.order == LaneOrder::number && left.count != right.count) {
      return left.count > right.count;
    }
    return std::tie(a.name, left.id) < std::tie(b.name, right.id);
  });
  std::vector<TimelineLane> sorted;
  sorted.reserve(places.size());
  for (const Place& place : places)
    sorted.push_back(std::move(lanes.lanes[place.lane]));
  lanes.lanes = std::move(sorted);
  std::uint32_t tracks = 0;
  for (TimelineLane& lane : lanes.lanes) {
    lane.tracks_before = tracks;
    tracks += lane.tracks;
  }
}

template <typename T>
std::span<const T> on_track(const std::vector<T>& all, std::uint32_t track) {
  const auto found = std::ranges::equal_range(all, track, {}, &T::track);
  return {found.begin(), found.end()};
}

}  // namespace

std::span<const LaneForum> TimelineLane::forums_on(std::uint32_t track) const {
  return on_track(forums, track);
}

std::span<const LaneStatement> TimelineLane::statements_on(std::uint32_t track) const {
  return on_track(statements, track);
}

LaneSums TimelineLane::sums_of(std::span<const LaneForum> run) const {
  if (run.empty()) return {};
  const LaneForum* after = run.data() + run.size();
  const LaneSums& end = after == forums.data() + forums.size() ? sums : after->before;
  return {end.matched - run.front().before.matched, end.statements - run.front().before.statements};
}

TimelineLanes make_timeline_lanes(const Language& language, const Dataset& dataset,
                                  const Columns& columns, const Result& result, LaneBy by,
                                  LaneOrder order) {
  // Of what is counted, and whether anything was found.
  std::vector<std::uint32_t> count_of_forum(dataset.forums().size());
  std::vector<bool> found_at(dataset.forums().size());
  for (const Row row : result.counted)
    ++count_of_forum[columns.forum(row).index];
  for (const Row row : result.matches)
    found_at[columns.forum(row).index] = true;

  const LaneKind& kind = lane_kind(by);
  const bool by_statement = kind.lane_of_statement != nullptr;
  std::vector<TimelineLane> all(kind.count(dataset));
  std::vector<std::size_t> of_forum;
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const ForumId id{i};
    const Forum& forum = dataset[id];
    find_lanes(dataset, forum, kind, of_forum);
    for (const std::size_t lane : of_forum) {
      all[lane].forums.push_back(lane_forum(forum, id, !by_statement && found_at[i]));
      if (!by_statement) all[lane].count += count_of_forum[i];
    }
    for (std::uint32_t s = 0; s < forum.statement_count; ++s) {
      const StatementId statement_id{forum.first_statement + s};
      const Statement& statement = dataset[statement_id];
      const bool found = result.matches.test(columns.row_of(statement_id));
      if (by_statement) {
        TimelineLane& lane = all[kind.lane_of_statement(dataset, statement)];
        add_statement(forum, statement, statement_id, found, lane);
        if (found) count_statement(result.unit, lane);
        continue;
      }
      for (const std::size_t lane : of_forum)
        add_statement(forum, statement, statement_id, found, all[lane]);
    }
  }

  TimelineLanes lanes;
  lanes.by = by;
  lanes.order = order;
  std::vector<std::uint32_t> track_of_forum(dataset.forums().size());
  for (std::size_t number = 0; number < all.size(); ++number) {
    TimelineLane& lane = all[number];
    if (!std::ranges::any_of(lane.forums, &LaneForum::matched)) continue;
    lane.id = kind.id(dataset, number);
    lane.label = kind.label(dataset, number);
    set_tracks(dataset, track_of_forum, lane);
    make_sums(lane);
    lanes.lanes.push_back(std::move(lane));
  }
  put_in_order(language, lanes);
  return lanes;
}

bool in_lane(const Dataset& dataset, LaneBy by, const TimelineLane& lane,
             const Statement& statement) {
  const LaneKind& kind = lane_kind(by);
  if (kind.lane_of_statement == nullptr) return true;
  return kind.id(dataset, kind.lane_of_statement(dataset, statement)) == lane.id;
}

}  // namespace rostrum
