#include "engine/text/year_words.hpp"

#include <optional>

namespace rostrum {

std::string year_words(const std::vector<DateSpan>& dates) {
  std::optional<Day> first;
  std::optional<Day> last;
  for (const DateSpan& date : dates) {
    if (!date.has_open_start() && (!first || date.earliest < *first)) first = date.earliest;
    if (!date.has_open_end() && (!last || date.latest > *last)) last = date.latest;
  }
  if (!first || !last) return {};
  const std::string from = std::to_string(civil_from_day(*first).year);
  const std::string to = std::to_string(civil_from_day(*last).year);
  return from == to ? from : from + " to " + to;
}

}  // namespace rostrum
