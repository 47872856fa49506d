// The timeline in words: the chosen period, the years with their counts, what lanes stand for.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_lanes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/chips.hpp"
#include "engine/text/number_words.hpp"

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

// Whether dates that are known roughly must lie in the period for certain.
SemanticNode date_match(const View& view) {
  SemanticNode node = list("time:match", "Dates known to the month or year");
  const auto add = [&](std::string_view key, std::string_view name, TimeMatch match) {
    SemanticNode choice = button(std::string(key), std::string(name), SetTimeMatch{match});
    choice.current = view.query.time_match == match;
    node.children.push_back(std::move(choice));
  };
  add("dates:possibly", "Possibly within the period", TimeMatch::possibly);
  add("dates:certainly", "Certainly within the period", TimeMatch::certainly);
  return node;
}

SemanticNode play_list(const OutlineInput& input) {
  const State& state = input.state;
  SemanticNode node = list("time:play", "Play from event to event");
  for (const CommandId id :
       {CommandId::step_back, CommandId::play_pause, CommandId::step_forward}) {
    if (auto command = command_button(id, input)) node.children.push_back(std::move(*command));
  }
  const auto add_mode = [&](std::string_view key, std::string_view name, PlayMode mode) {
    SemanticNode choice = button(std::string(key), std::string(name), SetPlayMode{mode});
    choice.current = state.view.play_mode == mode;
    node.children.push_back(std::move(choice));
  };
  add_mode("play:cumulative", "The period grows", PlayMode::cumulative);
  add_mode("play:moving", "The period moves", PlayMode::moving);
  for (int speed = View::min_play_speed; speed <= View::max_play_speed; ++speed) {
    const std::string number = std::to_string(speed);
    SemanticNode choice = button("speed:" + number, "Speed " + number, SetPlaySpeed{speed});
    choice.current = state.view.play_speed == speed;
    node.children.push_back(std::move(choice));
  }
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
    node.children.push_back(date_match(view));
  }
  node.children.push_back(play_list(input));
  SemanticNode years = list("time:years", "Records by year");
  for (const YearCount& year : years_of(input.result.histogram)) {
    years.children.push_back(year_button(year, view.query.time));
  }
  if (!years.children.empty()) node.children.push_back(std::move(years));
  add_lanes(input, node);
  return node;
}

}  // namespace rostrum
