#include "engine/present/chips.hpp"

#include <algorithm>
#include <string_view>

namespace rostrum {

namespace {

std::string chip_key(Facet facet, std::string_view id) {
  return "chip:" + std::string(key_of(facet)) + ":" + std::string(id);
}

void append_facet(std::vector<Chip>& chips, const FacetDomains& domains, Facet facet,
                  const FacetChoice& choice) {
  for (const std::string& id : choice.include) {
    chips.push_back(
        {chip_key(facet, id), name_of_value(domains, facet, id), ToggleValue{facet, id}});
  }
  for (const std::string& id : choice.exclude) {
    chips.push_back({chip_key(facet, id),
                     "Not " + within_sentence(facet, name_of_value(domains, facet, id)),
                     ExcludeValue{facet, id}});
  }
}

DatePrecision precision_of_start(Day day) {
  const CivilDate date = civil_from_day(day);
  if (date.day != 1) return DatePrecision::day;
  return date.month == 1 ? DatePrecision::year : DatePrecision::month;
}

// The last day of a unit is the day before the first of the next.
DatePrecision precision_of_end(Day day) {
  return precision_of_start(day + 1);
}

std::string span_words(Day from, Day to, DatePrecision precision) {
  return words_from_date_span({.earliest = from,
                               .latest = to,
                               .start_precision = precision,
                               .end_precision = precision,
                               .interval = true});
}

std::string chip_period_words(const Query& query) {
  std::string words = words_from_time_range(*query.time);
  if (query.time_match == TimeMatch::certainly) words += ", certainly";
  return words;
}

}  // namespace

std::string name_of_value(const FacetDomains& domains, Facet facet, const std::string& id) {
  const auto value = domains[facet].find(id);
  return value ? domains[facet].values()[*value].name : id;
}

std::string within_sentence(Facet facet, std::string name) {
  if (facet_table[facet].common_nouns && !name.empty() && name[0] >= 'A' && name[0] <= 'Z') {
    name[0] = static_cast<char>(name[0] - 'A' + 'a');
  }
  return name;
}

std::string words_from_time_range(const TimeRange& range) {
  if (!range.from && !range.to) return "Any time";
  if (!range.to)
    return span_words(*range.from, *range.from, precision_of_start(*range.from)) + " – latest";
  if (!range.from) return "Until " + span_words(*range.to, *range.to, precision_of_end(*range.to));
  // Both ends as finely as the finer one: "January – June 2018" and never "2018 – June 2018".
  return span_words(*range.from, *range.to,
                    std::max(precision_of_start(*range.from), precision_of_end(*range.to)));
}

std::vector<Chip> build_chips(const FacetDomains& domains, const Query& query) {
  std::vector<Chip> chips;
  if (query.time) chips.push_back({"chip:time", chip_period_words(query), SetTime{}});
  if (query.area) chips.push_back({"chip:area", "Area on the map", SetArea{}});
  if (!query.lasso.empty()) chips.push_back({"chip:area", "Area on the map", SetLasso{}});
  for (const Facet facet : all_facets)
    append_facet(chips, domains, facet, query[facet]);
  return chips;
}

}  // namespace rostrum
