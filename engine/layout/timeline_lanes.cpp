#include "engine/layout/timeline_lanes.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/layout/lanes.hpp"

namespace rostrum {

namespace {

// The possible lanes of a choice, by key; the host country's last key is "online".
std::size_t key_count(const Dataset& dataset, LaneBy by) {
  switch (by) {
    case LaneBy::series:
      return dataset.series().size();
    case LaneBy::organization:
      return dataset.organizations().size();
    case LaneBy::host:
      return dataset.countries().size() + 1;
    case LaneBy::speaker_country:
      return dataset.countries().size();
    case LaneBy::none:
      return 1;
    case LaneBy::topic:
      break;
  }
  return dataset.topics().size();
}

std::vector<std::size_t> keys_of(const Dataset& dataset, const Forum& forum, LaneBy by) {
  std::vector<std::size_t> keys;
  switch (by) {
    case LaneBy::series:
      keys.push_back(forum.series.index);
      break;
    case LaneBy::organization:
      for (const OrganizationId id : forum.organizers)
        keys.push_back(id.index);
      break;
    case LaneBy::host: {
      const auto host = forum.place ? dataset[*forum.place].country : std::nullopt;
      if (host) {
        keys.push_back(host->index);
      } else if (!forum.place) {
        keys.push_back(dataset.countries().size());
      }
      break;
    }
    case LaneBy::speaker_country:
      for (const Statement& statement : dataset.statements_of(forum)) {
        if (statement.country) keys.push_back(statement.country->index);
      }
      break;
    case LaneBy::none:
      keys.push_back(0);
      break;
    case LaneBy::topic:
      for (const TopicId id : forum.topics)
        keys.push_back(id.index);
      break;
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

void name_lane(const Dataset& dataset, LaneBy by, std::size_t key, TimelineLane& lane) {
  switch (by) {
    case LaneBy::series:
      lane.id = dataset.series()[key].id;
      lane.label = dataset.series()[key].name;
      break;
    case LaneBy::organization: {
      const Organization& organization = dataset.organizations()[key];
      lane.id = organization.id;
      lane.label = organization.short_name.empty() ? organization.name : organization.short_name;
      break;
    }
    case LaneBy::host:
      if (key == dataset.countries().size()) {
        lane.label = "Online or not known";
      } else {
        lane.id = dataset.countries()[key].id;
        lane.label = dataset.countries()[key].name;
      }
      break;
    case LaneBy::speaker_country:
      lane.id = dataset.countries()[key].id;
      lane.label = dataset.countries()[key].name;
      break;
    case LaneBy::none:
      lane.label = "All forums";
      break;
    case LaneBy::topic:
      lane.id = dataset.topics()[key].id;
      lane.label = dataset.topics()[key].name;
      break;
  }
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

void add_forum(const Dataset& dataset, const LaneForum& forum, TimelineLane& lane) {
  lane.forums.push_back(forum);
  const Forum& record = dataset[forum.forum];
  lane.most_statements = std::max(lane.most_statements, record.statement_count);
  lane.reach_after_days = std::max(lane.reach_after_days, forum.last - forum.first + 1);
  for (const Statement& statement : dataset.statements_of(record)) {
    if (statement.date.has_open_start() || statement.date.has_open_end()) continue;
    lane.reach_before_days =
        std::max(lane.reach_before_days, forum.first - statement.date.earliest);
    lane.reach_after_days =
        std::max(lane.reach_after_days, statement.date.latest - forum.first + 1);
  }
}

void set_tracks(TimelineLane& lane) {
  std::ranges::sort(lane.forums, {},
                    [](const LaneForum& forum) { return std::pair(forum.first, forum.forum); });
  std::vector<Interval> intervals;
  intervals.reserve(lane.forums.size());
  for (const LaneForum& forum : lane.forums) {
    intervals.push_back({static_cast<double>(forum.first.days), forum.last.days + 1.0});
  }
  const TrackPacking packing = pack_tracks(intervals);
  lane.tracks = packing.track_count;
  for (std::size_t i = 0; i < lane.forums.size(); ++i)
    lane.forums[i].track = packing.track_of[i];
}

}  // namespace

TimelineLanes make_timeline_lanes(const Dataset& dataset, const Columns& columns,
                                  const Result& result, LaneBy by) {
  std::vector<std::uint32_t> records_of_forum(dataset.forums().size());
  for (const Row row : result.rows)
    ++records_of_forum[columns.forum(row).index];

  std::vector<TimelineLane> all(key_count(dataset, by));
  for (std::uint32_t i = 0; i < dataset.forums().size(); ++i) {
    const ForumId id{i};
    const LaneForum forum = lane_forum(dataset[id], id, records_of_forum[i] > 0);
    for (const std::size_t key : keys_of(dataset, dataset[id], by)) {
      add_forum(dataset, forum, all[key]);
      all[key].count += records_of_forum[i];
    }
  }

  TimelineLanes lanes;
  lanes.by = by;
  for (std::size_t key = 0; key < all.size(); ++key) {
    if (all[key].count == 0) continue;
    name_lane(dataset, by, key, all[key]);
    set_tracks(all[key]);
    lanes.lanes.push_back(std::move(all[key]));
  }
  std::ranges::sort(lanes.lanes, [](const TimelineLane& a, const TimelineLane& b) {
    return std::tie(a.forums.front().first, a.label, a.id) <
           std::tie(b.forums.front().first, b.label, b.id);
  });
  return lanes;
}

}  // namespace rostrum
