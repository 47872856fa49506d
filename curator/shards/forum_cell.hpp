// Where a forum, with all that was said and agreed there, lies among the shards: its first topic,
// then year and month of its first day. A forum is never parted, so that every shard is a dataset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>

#include "engine/load/json_value.hpp"

namespace rostrum {

struct ForumCell {
  std::string topic = {};  // id of the first topic; empty for a forum without one
  std::int32_t year = 0;
  std::int32_t month = 1;  // 1..12; 1 where the date is a year
  std::string id = {};
  std::size_t rows = 1;  // the forum, its statements and its outcomes
};

// The order in which forums become shards: topic, year, month, id.
bool lies_before(const ForumCell& a, const ForumCell& b);

// Of a forum in the dataset's form; its other fields may be wrong. The error is in words for the
// one who keeps the data, and names the forum.
std::expected<ForumCell, std::string> cell_of(const JsonValue& forum);

// How many of the forums that wait make the next shard: those before the last turn of a year, else
// before the last turn of a month, else all but the last; one at least. Preconditions: they are of
// one topic and in order, and without the last they are few enough for a shard.
std::size_t shard_end(std::span<const ForumCell> waiting);

}  // namespace rostrum
