// The timeline in words: the chosen period, the years with their counts, what lanes stand for.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/model/number_words.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_lanes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/session/chips.hpp"

namespace rostrum {

namespace {

struct YearCount {
  std::int32_t year = 0;
  std::uint32_t count = 0;
  std::uint32_t total = 0;
};

// The histogram by year, whatever its bins are; years without any record are left out.
std::vector<YearCount> years_of(const std::vector<HistogramBin>& histogram) {
  std::vector<YearCount> years;
  for (const HistogramBin& bin : histogram) {
    if (bin.total == 0) continue;
    const std::int32_t year = civil_from_day(bin.from).year;
    if (years.empty() || years.back().year != year) years.push_back({.year = year});
    years.back().count += bin.count;
    years.back().total += bin.total;
  }
  return years;
}

// Chooses the year; a second time, takes the choice back.
SemanticNode year_button(const YearCount& year, const std::optional<TimeRange>& chosen) {
  const TimeRange range{.from = first_day_of_year(year.year),
                        .to = first_day_of_year(year.year + 1) - 1};
  const bool is_chosen = chosen == range;
  const std::string name = std::to_string(year.year);
  SemanticNode node = button("year:" + name, name,
                             SetTime{.time = is_chosen ? std::nullopt : std::optional(range)});
  node.value = number_words(year.count);
  node.current = is_chosen;
  return node;
}

}  // namespace

SemanticNode timeline_region(const OutlineInput& input) {
  const View& view = input.state.view;
  SemanticNode node = region("timeline", 2, "Timeline");
  const TimeRange shown = view.query.time.value_or(TimeRange{});
  node.children.push_back(paragraph("time:period", words_from_time_range(shown)));
  if (view.query.time) {
    node.children.push_back(button("time:clear", "Clear the period", SetTime{}));
  }
  SemanticNode years = list("time:years", "Records by year");
  for (const YearCount& year : years_of(input.result.histogram)) {
    years.children.push_back(year_button(year, view.query.time));
  }
  if (!years.children.empty()) node.children.push_back(std::move(years));
  add_lanes(input, node);
  return node;
}

}  // namespace rostrum
