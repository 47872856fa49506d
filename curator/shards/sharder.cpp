#include "curator/shards/sharder.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "curator/json_text.hpp"
#include "curator/shards/json_fields.hpp"
#include "curator/shards/sha256.hpp"
#include "curator/shards/shard_summary.hpp"
#include "engine/load/column_form.hpp"
#include "engine/load/load.hpp"
#include "engine/model/date_span.hpp"

namespace rostrum {

namespace {

constexpr std::size_t shard_errors_told = 5;
constexpr std::size_t hash_digits = 12;  // as the files of the site have

// "forum kuwait-2024: /date must be …": records by their ids, which a reader finds in a table of
// any form, and numbers in a shard that was not written mean nothing to anybody.
std::string words_of_error(const JsonValue& document, const LoadError& error) {
  std::string_view rest = error.pointer;
  std::string place;
  const JsonValue* at = &document;
  for (const std::string_view list : {"forums", "statements", "outcomes"}) {
    const std::string head = '/' + std::string(list) + '/';
    if (!rest.starts_with(head)) continue;
    const std::string_view step =
        rest.substr(head.size(), rest.find('/', head.size()) - head.size());
    const JsonArray& records = items_in(*at, list);
    std::size_t number = 0;
    std::from_chars(step.data(), step.data() + step.size(), number);
    if (number >= records.size() || text_in(records[number], "id").empty()) break;
    at = &records[number];
    place += (place.empty() ? "" : ", ") + std::string(list.substr(0, list.size() - 1)) + ' ' +
             std::string(text_in(*at, "id"));
    rest.remove_prefix(head.size() + step.size());
  }
  LoadError told = error;
  told.pointer = rest;
  return (place.empty() ? "" : place + ": ") + text_from_load_error(told);
}

std::string words_of_months(const ForumCell& first, const ForumCell& last) {
  const auto month = [](const ForumCell& cell) {
    const CivilDate date{.year = cell.year, .month = static_cast<std::uint8_t>(cell.month)};
    return text_from_day(day_from_civil(date), DatePrecision::month);
  };
  return month(first) == month(last) ? month(first) : month(first) + " to " + month(last);
}

JsonValue json_count(std::size_t count) {
  return {static_cast<std::int64_t>(count)};
}

// Adds up a count of all entries.
std::size_t sum_of(const JsonArray& entries, std::string_view key) {
  std::size_t sum = 0;
  for (const JsonValue& entry : entries)
    sum += static_cast<std::size_t>(*field_of(entry, key)->integer());
  return sum;
}

// Of a table's records what a page needs to name them.
JsonValue labels_of(const JsonValue* table, const std::set<std::string>* wanted) {
  JsonArray names;
  if (table == nullptr || table->array() == nullptr) return {std::move(names)};
  for (const JsonValue& record : *table->array()) {
    if (wanted != nullptr && !wanted->contains(std::string(text_in(record, "id")))) continue;
    JsonObject fields;
    for (const std::string_view key : {"id", "name", "group"}) {
      if (const JsonValue* value = field_of(record, key))
        fields.push_back({std::string(key), *value});
    }
    names.push_back({std::move(fields)});
  }
  return {std::move(names)};
}

}  // namespace

Sharder::Sharder(const ShardTables& tables, std::size_t most_rows, Write write)
    : tables_(tables), most_rows_(most_rows), write_(std::move(write)) {}

std::expected<void, std::string> Sharder::add(JsonValue forum) {
  auto cell = cell_of(forum);
  if (!cell) return std::unexpected(cell.error());
  if (!ids_.insert(cell->id).second) {
    return std::unexpected("The id " + cell->id + " is that of two forums; give one another.");
  }
  if (latest_ && lies_before(*cell, *latest_)) {
    return std::unexpected("Forum " + cell->id + " comes after " + latest_->id +
                           " and lies before it; sort by first topic, year, month and id, as "
                           "tools/shards/shards.sql does.");
  }
  latest_ = *cell;
  if (!cells_.empty() && cells_.back().topic != cell->topic) {
    if (auto written = write_shard(cells_.size()); !written) return written;
  }
  waiting_rows_ += cell->rows;
  cells_.push_back(*std::move(cell));
  forums_.push_back(std::move(forum));
  while (waiting_rows_ > most_rows_) {
    const std::size_t end = shard_end(cells_);
    if (auto written = write_shard(end); !written) return written;
  }
  return {};
}

std::expected<void, std::string> Sharder::write_shard(std::size_t count) {
  const ForumCell first = cells_.front();
  const ForumCell last = cells_[count - 1];
  std::vector<std::pair<std::string, JsonValue>> by_id;
  for (std::size_t i = 0; i < count; ++i) {
    waiting_rows_ -= cells_[i].rows;
    rows_ += cells_[i].rows;
    by_id.emplace_back(std::move(cells_[i].id), std::move(forums_[i]));
  }
  cells_.erase(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(count));
  forums_.erase(forums_.begin(), forums_.begin() + static_cast<std::ptrdiff_t>(count));
  std::ranges::sort(by_id, {}, &std::pair<std::string, JsonValue>::first);
  JsonArray forums;
  forums.reserve(count);
  for (auto& [id, forum] : by_id)
    forums.push_back(std::move(forum));

  const std::string topic = first.topic.empty() ? "no-topic" : first.topic;
  JsonValue document = tables_.dataset_of(
      std::move(forums), "A shard: " + topic + ", " + words_of_months(first, last));
  JsonObject entry;
  {
    // The explorer's own loader has the last word on what is a dataset.
    const auto dataset = load_dataset(document, shard_errors_told);
    if (!dataset) {
      std::string words = "Nothing was written, for a shard would be no dataset:";
      for (const LoadError& error : dataset.error())
        words += "\n  " + words_of_error(document, error);
      return std::unexpected(std::move(words));
    }
    for (const Forum& forum : dataset->forums()) {
      if (!forum.place) continue;
      if (const auto country = (*dataset)[*forum.place].country)
        countries_.insert((*dataset)[*country].id);
    }
    entry = summary_of(*dataset);
  }
  order_fields(document);
  const std::string text = compact_json_as_given(columns_from_rows(std::move(document))) + '\n';
  const std::string file = "shard-" + words_of_months(first, first).substr(0, 4) + '-' + topic +
                           '.' + sha256_hex(text).substr(0, hash_digits) + ".json";
  if (auto written = write_(file, text); !written) return written;

  JsonObject head;
  head.push_back({"file", {file}});
  head.push_back({"bytes", json_count(text.size())});
  if (!first.topic.empty()) head.push_back({"topic", {first.topic}});
  head.push_back({"year", {std::int64_t{first.year}}});
  head.push_back({"last_year", {std::int64_t{last.year}}});
  std::ranges::move(entry, std::back_inserter(head));
  index_.push_back({std::move(head)});
  ++shards_;
  return {};
}

std::expected<void, std::string> Sharder::finish() {
  if (!cells_.empty()) {
    if (auto written = write_shard(cells_.size()); !written) return written;
  }
  if (index_.empty()) return std::unexpected("There is no forum to put into a shard.");
  JsonObject index;
  index.push_back({"form", {shard_index_form}});
  for (const std::string_view key : {"schema", "version", "licence", "contact"}) {
    if (const JsonValue* value = tables_.field(key)) index.push_back({std::string(key), *value});
  }
  index.push_back({"rows_at_most", json_count(most_rows_)});
  for (const std::string_view key : {"rows", "forums", "statements", "outcomes", "bytes"})
    index.push_back({std::string(key), json_count(sum_of(index_, key))});
  index.push_back({"groups", labels_of(tables_.field("groups"), nullptr)});
  index.push_back({"topics", labels_of(tables_.field("topics"), nullptr)});
  index.push_back({"countries", labels_of(tables_.field("countries"), &countries_)});
  index.push_back({"shards", {std::move(index_)}});
  const JsonValue document{std::move(index)};
  return write_(std::string(shard_index_file), compact_json_as_given(document) + '\n');
}

std::expected<void, std::string> add_in_order(Sharder& sharder, JsonArray forums) {
  std::vector<std::pair<ForumCell, std::size_t>> order;
  order.reserve(forums.size());
  for (std::size_t i = 0; i < forums.size(); ++i) {
    auto cell = cell_of(forums[i]);
    if (!cell) return std::unexpected(cell.error());
    order.emplace_back(*std::move(cell), i);
  }
  std::ranges::sort(order,
                    [](const auto& a, const auto& b) { return lies_before(a.first, b.first); });
  for (const auto& [cell, i] : order) {
    if (auto added = sharder.add(std::move(forums[i])); !added) return added;
  }
  return {};
}

}  // namespace rostrum
