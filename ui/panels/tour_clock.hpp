// When a tour that goes on by itself shows its next step. Time is passed in, in seconds of any
// steady clock; between two steps nothing needs to be painted.
#pragma once

#include <optional>
#include <string>

#include "engine/view/view.hpp"

namespace rostrum::ui {

class TourClock {
 public:
  // Once a frame, with how long the step that is shown stays: whether the next one is due now.
  bool due(bool touring, const View& view, double seconds, double now_seconds);
  // When to look again; nothing while no tour goes on.
  std::optional<double> next() const { return next_; }

 private:
  std::optional<double> next_;
  std::string tour_;
  int step_ = 0;
};

}  // namespace rostrum::ui
