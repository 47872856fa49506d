#include "engine/session/announcement.hpp"

#include <algorithm>

#include "engine/session/record_text.hpp"

namespace rostrum {

namespace {

// "2014 to 2022", or nothing when no record has a closed date. An open end says no year.
std::string year_words(const Columns& columns, const Result& result) {
  Day first = DateSpan::open_end;
  Day last = DateSpan::open_start;
  for (const Row row : result.rows) {
    const Day earliest = columns.earliest()[row];
    const Day latest = columns.latest()[row];
    if (earliest != DateSpan::open_start) {
      first = std::min(first, earliest);
      last = std::max(last, earliest);
    }
    if (latest != DateSpan::open_end) {
      first = std::min(first, latest);
      last = std::max(last, latest);
    }
  }
  if (first > last) return {};
  const std::string from = std::to_string(civil_from_day(first).year);
  const std::string to = std::to_string(civil_from_day(last).year);
  return from == to ? from : from + " to " + to;
}

}  // namespace

std::string announcement_words(const Columns& columns, const Result& result,
                               const ResultList& list) {
  if (result.rows.empty()) return "Nothing matches";
  const std::string forums =
      counted(static_cast<std::uint32_t>(list.entries.size()), "forum", "forums");
  std::string words;
  if (result.found.statements > 0) {
    words = counted(result.found.statements, "statement", "statements") + " at " + forums;
  } else if (result.found.outcomes > 0) {
    words = counted(result.found.outcomes, "outcome", "outcomes") + " of " + forums;
  } else {
    words = forums;
  }
  const std::string years = year_words(columns, result);
  return years.empty() ? words : words + ", " + years;
}

}  // namespace rostrum
