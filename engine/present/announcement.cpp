#include "engine/present/announcement.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/number_words.hpp"

namespace rostrum {

namespace {

// "2014 to 2022", of all that was found; open ends have no year. Empty without one.
std::string found_years_words(const Columns& columns, const Result& result) {
  std::vector<Day> days;
  for (const Row row : result.rows) {
    const Day first = columns.earliest()[row];
    const Day last = columns.latest()[row];
    if (first != DateSpan::open_start) days.push_back(first);
    if (last != DateSpan::open_end) days.push_back(last);
  }
  if (days.empty()) return {};
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  const std::string from = std::to_string(civil_from_day(*first).year);
  const std::string to = std::to_string(civil_from_day(*last).year);
  return from == to ? from : from + " to " + to;
}

}  // namespace

std::string result_announcement(const Dataset& dataset, const Columns& columns,
                                const Result& result) {
  if (result.rows.empty()) return "Nothing matches";
  std::vector<bool> held(dataset.forums().size());
  for (const Row row : result.rows)
    held[columns.forum(row).index] = true;
  const auto forums = static_cast<std::uint32_t>(std::count(held.begin(), held.end(), true));
  std::string said;
  if (result.found.statements > 0) {
    said = counted(result.found.statements, "statement", "statements");
  } else if (result.found.outcomes > 0) {
    said = counted(result.found.outcomes, "outcome", "outcomes");
  }
  if (!said.empty()) said += " at ";
  said += counted(forums, "forum", "forums");
  const std::string years = found_years_words(columns, result);
  return years.empty() ? said : said + ", " + years;
}

}  // namespace rostrum
