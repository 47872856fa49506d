// Cuts a dataset into shards: forums come in order, shards and at last their index go out. It
// holds the forums of one shard at a time, so that a dataset may be larger than memory.
//
// The same forums, tables and limit give the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "curator/shards/forum_cell.hpp"
#include "curator/shards/shard_tables.hpp"

namespace rostrum {

// Of usual texts that is less than the 20 MB of a file of one's own, so that Rostrum opens a shard.
inline constexpr std::size_t usual_shard_rows = 40'000;
// The form of shards.json.
inline constexpr std::int64_t shard_index_form = 1;
inline constexpr std::string_view shard_index_file = "shards.json";

class Sharder {
 public:
  // Writes a file of the set; its error ends the work.
  using Write = std::function<std::expected<void, std::string>(const std::string& file,
                                                               std::string_view text)>;

  // The tables must outlive it.
  Sharder(const ShardTables& tables, std::size_t most_rows, Write write);

  // A forum in the dataset's form. One that lies before another that came is an error, and so is
  // one that the explorer would not load.
  std::expected<void, std::string> add(JsonValue forum);

  // Writes what waits, and the index as the last file.
  std::expected<void, std::string> finish();

  std::size_t shards() const { return shards_; }
  std::size_t rows() const { return rows_; }

 private:
  std::expected<void, std::string> write_shard(std::size_t count);

  const ShardTables& tables_;
  std::size_t most_rows_;
  Write write_;
  std::vector<ForumCell> cells_;  // that wait to be written, all of one topic
  JsonArray forums_;              // the same
  std::optional<ForumCell> latest_;
  std::size_t waiting_rows_ = 0;
  std::size_t rows_ = 0;
  std::size_t shards_ = 0;
  std::unordered_set<std::string> ids_;  // of all forums so far
  JsonArray index_;                      // an entry for every shard
  std::set<std::string> countries_;      // hosts that the index counts
};

// Adds forums that are in no order.
std::expected<void, std::string> add_in_order(Sharder& sharder, JsonArray forums);

}  // namespace rostrum
