#include "curator/shards/forum_cell.hpp"

#include <string_view>
#include <tuple>

#include "curator/shards/json_fields.hpp"
#include "engine/model/date_span.hpp"

namespace rostrum {

namespace {

// Where the last year, or month, of the forums begins; 0 when they are all of one.
template <typename Part>
std::size_t last_turn(std::span<const ForumCell> waiting, Part part) {
  std::size_t at = waiting.size() - 1;
  while (at > 0 && part(waiting[at - 1]) == part(waiting.back()))
    --at;
  return at;
}

}  // namespace

bool lies_before(const ForumCell& a, const ForumCell& b) {
  return std::tie(a.topic, a.year, a.month, a.id) < std::tie(b.topic, b.year, b.month, b.id);
}

std::expected<ForumCell, std::string> cell_of(const JsonValue& forum) {
  ForumCell cell;
  cell.id = text_in(forum, "id");
  if (cell.id.empty()) return std::unexpected("A forum has no id.");
  if (const JsonArray& topics = items_in(forum, "topics"); !topics.empty()) {
    const std::string* topic = topics.front().text();
    if (topic == nullptr)
      return std::unexpected("Forum " + cell.id + " has a topic that is no text.");
    cell.topic = *topic;
  }
  const std::string_view date = text_in(forum, "date");
  if (date.empty()) return std::unexpected("Forum " + cell.id + " has no date.");
  const auto span = date_span_from_text(date);
  if (!span) {
    return std::unexpected("The date of forum " + cell.id + ", \"" + std::string(date) + "\", " +
                           span.error() + '.');
  }
  const CivilDate day = civil_from_day(span->has_open_start() ? span->latest : span->earliest);
  cell.year = day.year;
  const DatePrecision precision =
      span->has_open_start() ? span->end_precision : span->start_precision;
  cell.month = precision == DatePrecision::year ? 1 : day.month;
  cell.rows = 1 + items_in(forum, "statements").size() + items_in(forum, "outcomes").size();
  return cell;
}

std::size_t shard_end(std::span<const ForumCell> waiting) {
  if (waiting.size() < 2) return waiting.size();
  if (const std::size_t at = last_turn(waiting, [](const ForumCell& cell) { return cell.year; }))
    return at;
  if (const std::size_t at = last_turn(waiting, [](const ForumCell& cell) { return cell.month; }))
    return at;
  return waiting.size() - 1;
}

}  // namespace rostrum
