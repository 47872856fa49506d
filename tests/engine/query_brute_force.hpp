// The answer to a query straight from its definition: record by record, over names, without rows,
// columns, sets of bits or an index. Slow and plain, so that the fast evaluation can be held to it.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/query/evaluate.hpp"

namespace rostrum::test {

struct PlainRecord {
  std::string id;
  std::string forum;  // of its forum; a forum's own id
  RecordKind kind = RecordKind::forum;
  DateSpan date;
  std::optional<GeoPoint> point;
  std::array<std::set<std::string>, facet_count> values;
  std::vector<std::string> fields;  // folded: title, names, summary
};

struct PlainBin {
  std::uint32_t count = 0;
  std::uint32_t total = 0;
  std::map<std::string, std::uint32_t> by_group;
};

struct PlainResult {
  std::set<std::string> ids;
  Totals found;
  std::array<std::map<std::string, std::uint32_t>, facet_count> counts;  // none where nought
  std::map<std::int32_t, PlainBin> histogram;  // by the bin's first day; none where empty
};

std::vector<PlainRecord> plain_records(const Dataset& dataset);
PlainResult plain_evaluate(const std::vector<PlainRecord>& records, const Query& query,
                           BinWidth width, CountUnit unit);

}  // namespace rostrum::test
