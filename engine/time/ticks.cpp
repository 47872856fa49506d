#include "engine/time/ticks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/text/dates.hpp"
#include "messages/date.hpp"
#include "messages/timeline.hpp"

namespace rostrum {

namespace {

enum class Unit : std::uint8_t { day, month, year };

// Every so many units. Days are counted within their month, so that every month's first is a tick:
// 1, 8, 15, 22 for seven. Years are counted from year 0.
struct Step {
  Unit unit = Unit::year;
  int count = 1;

  double min_days() const {
    constexpr std::array<double, 3> shortest = {1, 28, 365};
    return shortest[static_cast<std::size_t>(unit)] * count;
  }
};

constexpr std::array<Step, 16> ladder = {{{Unit::day, 1},
                                          {Unit::day, 2},
                                          {Unit::day, 7},
                                          {Unit::day, 14},
                                          {Unit::month, 1},
                                          {Unit::month, 3},
                                          {Unit::year, 1},
                                          {Unit::year, 2},
                                          {Unit::year, 5},
                                          {Unit::year, 10},
                                          {Unit::year, 20},
                                          {Unit::year, 50},
                                          {Unit::year, 100},
                                          {Unit::year, 200},
                                          {Unit::year, 500},
                                          {Unit::year, 1000}}};

constexpr int months_of_year = 12;
// Of wide digits, in a month with a long name.
constexpr CivilDate wide_date{2008, 9, 28};

std::string month_name(const Language& language, int month) {
  return month_text(language, month, MonthStyle::abbreviated);
}

bool on_step(CivilDate date, Step step) {
  switch (step.unit) {
    case Unit::day:
      // The last tick of a month keeps its distance from the first of the next.
      return (date.day - 1) % step.count == 0 && date.day - 1 <= 31 - step.count;
    case Unit::month:
      return date.day == 1 && (date.month - 1) % step.count == 0;
    case Unit::year:
      break;
  }
  return date.day == 1 && date.month == 1 && date.year % step.count == 0;
}

CivilDate month_start(int year, int month_index) {
  return {year + month_index / 12, static_cast<std::uint8_t>(month_index % 12 + 1), 1};
}

// The first day on the step that is not before the given one.
Day first_on_step(Day day, Step step) {
  const CivilDate date = civil_from_day(day);
  if (on_step(date, step)) return day;
  switch (step.unit) {
    case Unit::day: {
      Day next = day + 1;
      while (!on_step(civil_from_day(next), step))
        next = next + 1;
      return next;
    }
    case Unit::month:
      return day_from_civil(
          month_start(date.year, ((date.month - 1) / step.count + 1) * step.count));
    case Unit::year:
      break;
  }
  const int whole = date.year >= 0 ? date.year / step.count : (date.year + 1) / step.count - 1;
  return first_day_of_year((whole + 1) * step.count);
}

bool nests(Step fine, Step coarse) {
  return fine.unit < coarse.unit || (fine.unit == coarse.unit && coarse.count % fine.count == 0);
}

bool is_major(CivilDate date, Unit labelled) {
  return labelled == Unit::day ? date.day == 1 : date.day == 1 && date.month == 1;
}

std::string year_name(const Language& language, int year) {
  return language.text(msg::date_year{.year = year});
}

std::string month_and_year(const Language& language, CivilDate date) {
  return language.text(
      msg::date_month_year{.month = month_name(language, date.month), .year = date.year});
}

std::string day_name(const Language& language, int day) {
  return language.text(msg::timeline_tick_day{.day = day});
}

std::string tick_label(const Language& language, CivilDate date, Unit labelled) {
  switch (labelled) {
    case Unit::day:
      return date.day == 1 ? month_and_year(language, date) : day_name(language, date.day);
    case Unit::month:
      return date.month == 1 ? year_name(language, date.year) : month_name(language, date.month);
    case Unit::year:
      break;
  }
  return year_name(language, date.year);
}

class Axis {
 public:
  Axis(const Language& language, const TimeScale& scale, const TextWidth& text_width,
       const TickOptions& options)
      : language_(language), scale_(scale), text_width_(text_width), options_(options) {}

  // Fills the vector anew, the label at the edge first while labels are placed.
  void fill(std::vector<Tick>& ticks) const {
    const Step labelled = labelled_step();
    ticks.clear();
    ticks.push_back(edge_label(labelled.unit));
    add_lines(labelled, ticks);
    place_labels(ticks);
    if (ticks.front().label.empty()) ticks.erase(ticks.begin());
  }

 private:
  double step_px(Step step) const { return step.min_days() * scale_.px_per_day(); }
  double width_of(std::string_view text) const {
    return static_cast<double>(text_width_(text, options_.font_size_css));
  }

  // By the widest label a unit can have and not by those in view, so that panning never changes
  // the step.
  double widest_label(Unit unit) const {
    double widest = width_of(unit == Unit::day ? day_name(language_, wide_date.day)
                                               : year_name(language_, wide_date.year));
    if (unit == Unit::month) {
      for (int month = 1; month <= months_of_year; ++month)
        widest = std::max(widest, width_of(month_name(language_, month)));
    }
    return widest;
  }

  Step labelled_step() const {
    // Days need room for "Sep 2008" on the first of the month before the middle of the month.
    const bool months_fit = 14 * scale_.px_per_day() >=
                            width_of(month_and_year(language_, wide_date)) + options_.label_gap_css;
    const auto fits = [&](Step step) {
      return step_px(step) >= widest_label(step.unit) + options_.label_gap_css &&
             (step.unit != Unit::day || months_fit);
    };
    const auto found = std::find_if(ladder.begin(), ladder.end(), fits);
    return found == ladder.end() ? ladder.back() : *found;
  }

  Step line_step(Step labelled) const {
    const auto fits = [&](Step step) {
      return nests(step, labelled) && step_px(step) >= options_.min_minor_step_css;
    };
    const auto found = std::find_if(ladder.begin(), ladder.end(), fits);
    return found == ladder.end() ? labelled : *found;
  }

  void add_lines(Step labelled, std::vector<Tick>& ticks) const {
    const Step step = line_step(labelled);
    Day day = scale_.calendar_day_at(scale_.left_css);
    if (static_cast<double>(day.days) < scale_.from_day) day = day + 1;
    for (day = first_on_step(day, step); day.days < scale_.to_day;
         day = first_on_step(day + 1, step)) {
      const CivilDate date = civil_from_day(day);
      Tick tick;
      tick.day = day;
      tick.px = scale_.px_from_day(day);
      if (on_step(date, labelled)) {
        tick.major = labelled.unit == Unit::year || is_major(date, labelled.unit);
        tick.label = tick_label(language_, date, labelled.unit);
      }
      ticks.push_back(std::move(tick));
    }
  }

  Tick edge_label(Unit labelled) const {
    const Day day = scale_.calendar_day_at(scale_.left_css);
    const CivilDate date = civil_from_day(day);
    Tick tick;
    tick.day = day;
    tick.px = scale_.left_css;
    tick.line = false;
    tick.label =
        labelled == Unit::year ? year_name(language_, date.year) : month_and_year(language_, date);
    return tick;
  }

  // Major labels come first, since they tell the year; then the one at the edge, then the rest from
  // the left. A label without room is taken away, its line stays.
  void place_labels(std::vector<Tick>& ticks) const {
    for (std::size_t i = 1; i < ticks.size(); ++i) {
      if (ticks[i].major) place_label(ticks, i);
    }
    place_label(ticks, 0);
    for (std::size_t i = 1; i < ticks.size(); ++i) {
      if (!ticks[i].major) place_label(ticks, i);
    }
  }

  // A label has a width when it is placed.
  void place_label(std::vector<Tick>& ticks, std::size_t i) const {
    Tick& tick = ticks[i];
    if (tick.label.empty()) return;
    const double left = tick.px + options_.label_offset_css;
    const double width = width_of(tick.label);
    if (left + width <= scale_.right_css && has_room(ticks, i, left, left + width)) {
      tick.label_left_css = left;
      tick.label_width_css = width;
    } else {
      tick.label.clear();
    }
  }

  // Ticks are in order of px, so the nearest placed label on either side decides.
  bool has_room(const std::vector<Tick>& ticks, std::size_t i, double left, double right) const {
    for (std::size_t j = i; j-- > 0;) {
      if (ticks[j].label_width_css > 0) {
        if (ticks[j].label_left_css + ticks[j].label_width_css > left - options_.label_gap_css) {
          return false;
        }
        break;
      }
    }
    for (std::size_t j = i + 1; j < ticks.size(); ++j) {
      if (ticks[j].label_width_css > 0) {
        return ticks[j].label_left_css >= right + options_.label_gap_css;
      }
    }
    return true;
  }

  const Language& language_;
  const TimeScale& scale_;
  const TextWidth& text_width_;
  const TickOptions& options_;
};

}  // namespace

void time_ticks(const Language& language, const TimeScale& scale, const TextWidth& text_width,
                const TickOptions& options, std::vector<Tick>& ticks) {
  Axis(language, scale, text_width, options).fill(ticks);
}

std::vector<Tick> time_ticks(const Language& language, const TimeScale& scale,
                             const TextWidth& text_width, const TickOptions& options) {
  std::vector<Tick> ticks;
  time_ticks(language, scale, text_width, options, ticks);
  return ticks;
}

}  // namespace rostrum
