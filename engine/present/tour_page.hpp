// Tours as both faces show them: the list of tours, and the card of the step that is shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/kiosk/venue.hpp"
#include "engine/model/dataset.hpp"
#include "engine/state/reduce.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct TourLine {
  std::string id;
  std::string title;
  std::string about;
  std::string steps;  // "9 steps"
};
// Those of the data, and one that a file brought.
std::vector<TourLine> tour_lines(const Language& language, const Dataset& dataset,
                                 const State& state);

// The step that a view is of, or began as.
struct TourCard {
  std::string tour;  // its id; empty: there is no card
  std::string title;
  std::string caption;
  std::size_t count = 0;  // steps
  std::string position;   // "2 of 9"
  bool first = false;
  bool last = false;
};
TourCard tour_card(const Language& language, const Dataset& dataset, const State& state);

// The tour that the reader collects, or has collected.
struct OwnTourStep {
  int step = 0;  // from 1
  std::string caption;
};
struct OwnTourPage {
  std::string title;  // as it is called, or "My tour"
  std::string about;  // how many steps it has, or how to begin one
  std::vector<OwnTourStep> steps;
};
OwnTourPage own_tour_page(const Language& language, const State& state);
// With all that a file of a tour must have.
Tour own_tour_to_take(const Language& language, const State& state);

// The tours that a screen in a public place plays while nobody is there, in order: those the venue
// names, all of the data where it names none that is there.
std::vector<const Tour*> tours_played(const Dataset& dataset, const Venue& venue);

// How long a step stays while the tour goes on by itself: as long as its words take to be read by
// somebody who also looks at the map.
double seconds_of(const TourStep& step);

}  // namespace rostrum
