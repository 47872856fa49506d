#include "engine/present/announcement.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "engine/present/answer_sentence.hpp"
#include "messages/date.hpp"
#include "messages/notice.hpp"

namespace rostrum {

namespace {

// "2014 to 2022", of all that was found; open ends have no year. Nothing without one.
std::optional<Message> found_years(const Columns& columns, const Result& result) {
  std::vector<Day> days;
  for (const Row row : result.matches) {
    const Day first = columns.earliest()[row];
    const Day last = columns.latest()[row];
    if (first != DateSpan::open_start) days.push_back(first);
    if (last != DateSpan::open_end) days.push_back(last);
  }
  if (days.empty()) return std::nullopt;
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  const int from = civil_from_day(*first).year;
  const int to = civil_from_day(*last).year;
  if (from == to) return msg::date_year{.year = from};
  return msg::date_years{.from = from, .to = to};
}

}  // namespace

Message result_announcement(const Columns& columns, const Result& result) {
  if (result.nothing()) return msg::notice_found_nothing;
  const Message found = found_words(result);
  const std::optional<Message> years = found_years(columns, result);
  if (!years) return found;
  return msg::notice_found_in_years{.found = found, .years = *years};
}

}  // namespace rostrum
