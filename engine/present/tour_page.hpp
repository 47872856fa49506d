// Tours as both faces show them: the list of tours, and the card of the step that is shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"
#include "engine/view/view.hpp"

namespace rostrum {

struct TourLine {
  std::string id;
  std::string_view title;
  std::string_view about;
  std::string steps;  // "9 steps"
};
std::vector<TourLine> tour_lines(const Language& language, const Dataset& dataset);

// The step that a view is of, or began as.
struct TourCard {
  const Tour* tour = nullptr;  // none: there is no card
  const TourStep* step = nullptr;
  std::string position;  // "2 of 9"
  bool first = false;
  bool last = false;
};
TourCard tour_card(const Language& language, const Dataset& dataset, const View& view);

// How long a step stays while the tour goes on by itself: as long as its words take to be read by
// somebody who also looks at the map.
double seconds_of(const TourStep& step);

}  // namespace rostrum
