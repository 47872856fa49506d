// The timeline in words: the chosen period, the years with their counts, what lanes stand for.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_lanes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/count_words.hpp"
#include "engine/present/period_text.hpp"
#include "engine/query/understand.hpp"
#include "messages/timeline.hpp"

namespace rostrum {

namespace {

struct YearCount {
  std::int32_t year = 0;
  std::uint32_t count = 0;
  std::uint32_t total = 0;
};

// The histogram by year, whatever its bins are; years without any record are left out.
std::vector<YearCount> years_of(const Histogram& histogram) {
  std::vector<YearCount> years;
  for (const HistogramBin& bin : histogram.bins) {
    if (bin.total == 0) continue;
    const std::int32_t year = civil_from_day(bin.from).year;
    if (years.empty() || years.back().year != year) years.push_back({.year = year});
    years.back().count += bin.count;
    years.back().total += bin.total;
  }
  return years;
}

// Chooses the year; a second time, takes the choice back.
SemanticNode year_button(const Language& language, const YearCount& year,
                         const std::optional<TimeRange>& chosen) {
  const TimeRange range{.from = first_day_of_year(year.year),
                        .to = first_day_of_year(year.year + 1) - 1};
  const bool is_chosen = chosen == range;
  SemanticNode node = button("year:" + std::to_string(year.year), language.year(year.year),
                             SetTime{.time = is_chosen ? std::nullopt : std::optional(range)});
  node.value = language.number(year.count);
  node.current = is_chosen;
  return node;
}

SemanticNode play_list(const OutlineInput& input) {
  const Language& language = input.language;
  const State& state = input.state;
  SemanticNode node = list("time:play", std::string(language.text(msg::timeline_play_heading)));
  for (const CommandId id :
       {CommandId::step_back, CommandId::play_pause, CommandId::step_forward}) {
    append_command(node, id, input);
  }
  append_values(node, play_mode_setting(), input);
  for (int speed = View::min_play_speed; speed <= View::max_play_speed; ++speed) {
    SemanticNode choice =
        button("speed:" + std::to_string(speed), language.text(msg::timeline_speed{.speed = speed}),
               SetPlaySpeed{speed});
    choice.current = state.view.play_speed == speed;
    node.children.push_back(std::move(choice));
  }
  return node;
}

}  // namespace

SemanticNode timeline_region(const OutlineInput& input) {
  const Language& language = input.language;
  const View& view = input.state.view;
  SemanticNode node = region("timeline", 2, std::string(language.text(msg::timeline_region)));
  const auto shown = period_shown(view.query, asked_query(input));
  node.children.push_back(
      paragraph("time:period", period_text(language, shown.value_or(TimeRange{}))));
  if (shown) append_command(node, CommandId::clear_period, input);
  if (view.query.time) {
    node.children.push_back(setting_list(date_match_setting(), input));
  }
  node.children.push_back(play_list(input));
  SemanticNode years =
      list("time:years",
           language.text(msg::timeline_years_heading{.unit = unit_choice(input.result.unit)}));
  for (const YearCount& year : years_of(input.result.histogram)) {
    years.children.push_back(year_button(language, year, shown));
  }
  if (input.result.counted_any_time.count() < input.columns.rows_of(input.result.unit).count()) {
    node.children.push_back(paragraph(
        "time:total",
        count_of_text(
            language, input.result.unit,
            static_cast<std::uint32_t>(input.result.counted_any_time.count()),
            static_cast<std::uint32_t>(input.columns.rows_of(input.result.unit).count()))));
  }
  if (!years.children.empty()) node.children.push_back(std::move(years));
  add_lanes(input, node);
  return node;
}

}  // namespace rostrum
