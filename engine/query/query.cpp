#include "engine/query/query.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/compact_sort.hpp"

namespace rostrum {

namespace {

bool holds(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void sort_without_repeats(std::vector<std::string>& ids) {
  compact_sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

std::string without_outer_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

}  // namespace

bool FacetChoice::includes(std::string_view id) const {
  return holds(include, id);
}
bool FacetChoice::excludes(std::string_view id) const {
  return holds(exclude, id);
}

bool GeoBox::contains(GeoPoint point) const {
  if (point.lat < south || point.lat > north) return false;
  if (west <= east) return point.lon >= west && point.lon <= east;
  return point.lon >= west || point.lon <= east;
}

Query normalize(Query query) {
  for (FacetChoice& choice : query.choices) {
    sort_without_repeats(choice.include);
    sort_without_repeats(choice.exclude);
    std::erase_if(choice.include, [&](const std::string& id) { return choice.excludes(id); });
  }
  query.text = without_outer_blanks(query.text);
  if (query.time) {
    TimeRange& time = *query.time;
    if (time.from && time.to && *time.to < *time.from) std::swap(*time.from, *time.to);
    if (!time.from && !time.to) query.time.reset();
  }
  if (!query.time) query.time_match = TimeMatch::possibly;
  if (query.area || query.lasso.size() < 3) query.lasso.clear();
  return query;
}

}  // namespace rostrum
