#include "curator/shards/shard_summary.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rostrum {

namespace {

class ShardCounts {
 public:
  explicit ShardCounts(const Dataset& shard) : shard_(shard) {
    for (const Forum& forum : shard.forums()) {
      count(forum.date, "forum", forum.topics);
      if (!forum.place) continue;
      if (const auto country = shard[*forum.place].country) ++hosts_[shard[*country].id];
    }
    for (const Statement& statement : shard.statements())
      count(statement.date, id_of(statement.kind), statement.topics);
    for (const Outcome& outcome : shard.outcomes())
      count(shard[outcome.forum].date, id_of(outcome.kind), outcome.topics);
  }

  JsonObject fields() const {
    JsonObject fields;
    const auto number = [](std::size_t count) {
      return JsonValue{static_cast<std::int64_t>(count)};
    };
    fields.push_back({"from", {text_from_day(first_)}});
    fields.push_back({"to", {text_from_day(last_)}});
    const std::size_t forums = shard_.forums().size();
    const std::size_t statements = shard_.statements().size();
    const std::size_t outcomes = shard_.outcomes().size();
    fields.push_back({"rows", number(forums + statements + outcomes)});
    fields.push_back({"forums", number(forums)});
    fields.push_back({"statements", number(statements)});
    fields.push_back({"outcomes", number(outcomes)});
    fields.push_back({"open", number(open_)});
    fields.push_back({"months", counts_by(months_)});
    fields.push_back({"years", counts_by(years_)});
    fields.push_back({"topics", by_year(topics_)});
    fields.push_back({"kinds", by_year(kinds_)});
    fields.push_back({"hosts", counts_by(hosts_)});
    return fields;
  }

 private:
  using Counts = std::map<std::string, std::int64_t, std::less<>>;
  using CountsByYear = std::map<std::string, Counts, std::less<>>;

  void count(const DateSpan& date, std::string_view kind, const std::vector<TopicId>& topics) {
    const Day first = date.has_open_start() ? date.latest : date.earliest;
    const Day last = date.has_open_end() ? date.earliest : date.latest;
    if (date.has_open_start() || date.has_open_end()) ++open_;
    first_ = std::min(first_, first);
    last_ = std::max(last_, last);
    const CivilDate begin = civil_from_day(first);
    const CivilDate end = civil_from_day(last);
    for (CivilDate at{.year = begin.year, .month = begin.month, .day = 1}; at <= end;) {
      ++months_[text_from_day(day_from_civil(at), DatePrecision::month)];
      at = at.month < 12 ? CivilDate{at.year, static_cast<std::uint8_t>(at.month + 1), 1}
                         : CivilDate{at.year + 1, 1, 1};
    }
    for (std::int32_t at = begin.year; at <= end.year; ++at) {
      const std::string year = text_from_day(day_from_civil({at, 1, 1}), DatePrecision::year);
      ++years_[year];
      ++kinds_[std::string(kind)][year];
      for (const TopicId topic : topics)
        ++topics_[shard_[topic].id][year];
    }
  }

  static JsonValue counts_by(const Counts& counts) {
    JsonObject fields;
    for (const auto& [key, count] : counts)
      fields.push_back({key, {count}});
    return {std::move(fields)};
  }

  // A list beside that of the years, which every value would repeat.
  JsonValue by_year(const CountsByYear& values) const {
    JsonObject fields;
    for (const auto& [value, counts] : values) {
      JsonArray list;
      for (const auto& [year, all] : years_) {
        const auto found = counts.find(year);
        list.push_back({found != counts.end() ? found->second : std::int64_t{0}});
      }
      fields.push_back({value, {std::move(list)}});
    }
    return {std::move(fields)};
  }

  const Dataset& shard_;
  Day first_ = DateSpan::open_end;
  Day last_ = DateSpan::open_start;
  std::size_t open_ = 0;
  Counts months_;
  Counts years_;
  Counts hosts_;
  CountsByYear topics_;
  CountsByYear kinds_;
};

}  // namespace

JsonObject summary_of(const Dataset& shard) {
  return ShardCounts(shard).fields();
}

}  // namespace rostrum
